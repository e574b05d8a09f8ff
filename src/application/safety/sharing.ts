import { addDays } from "../../domain/calendar/localDate";
import { keyOf } from "../../domain/entries/key";
import { decimal } from "../../domain/money/decimal";
import type { Environment } from "../environment";
import type { Billing } from "../readBilling";
import type { LogCells } from "../recovery/openIntents";

/** How long somebody counts as working here since their last run. Units: days. */
const recentDays = 60;

/** What others do reaches this workbook within so long, where Settings says nothing. Units: seconds. */
const usualSeconds = decimal("3");

type Seen = Pick<Billing, "books" | "log">;

/**
 * How long what a run wrote must stand before it counts: nothing where one person bills alone, unless Settings asks for it; the interval
 * of Settings, 3 seconds by default, where somebody else was seen in the Log or holds a draft. Units: milliseconds.
 */
export function settlingTime(billing: Seen, environment: Environment): number {
  const seconds = billing.books.settings.settlingSeconds ?? (isShared(billing, environment) ? usualSeconds : null);
  return seconds === null ? 0 : Math.ceil(seconds.times(1000).toNumber());
}

/** Whether anybody else billed in this workbook lately. */
function isShared({ books, log }: Seen, { identity, clock }: Environment): boolean {
  const own = keyOf(identity.name);
  const since = addDays(clock.today(), -recentDays);
  const holders = books.register.flatMap(({ by, state }) => (state === "Confirmed" ? [] : by));
  const seen = linesOfLog(log).flatMap(({ by, when }) => (when.slice(0, 10) >= since ? by : []));
  return [...holders, ...seen].some((name) => name !== "" && keyOf(name) !== own);
}

const lineFields = ["when", "by", "action", "invoice"] as const;

/** A line of the Log without its details. */
export type LogLine = Readonly<Record<(typeof lineFields)[number], string>>;

/** Who did what when, oldest first. */
export function linesOfLog(log: LogCells | null): LogLine[] {
  if (!log) return [];
  const { columns, headerRow } = log.match;
  return log.raw.values.slice((headerRow ?? -1) + 1).map((row) => {
    const texts = lineFields.map((field) => [field, String(row[columns[field] ?? -1] ?? "")]);
    return Object.fromEntries(texts) as LogLine;
  });
}
