import { unitsOfRecap, type RecapPeriod } from "../../../application/reports/recapFigures";
import { statementsOf, type MadeStatement } from "../../../application/reports/statementLog";
import type { Billing } from "../../../application/readBilling";
import {
  addDays,
  addMonths,
  daysBetween,
  endOfMonth,
  startOfMonth,
  type LocalDate,
} from "../../../domain/calendar/localDate";
import type { ContractTerms } from "../../../domain/entries/books";
import { keyOf } from "../../../domain/entries/key";
import { worthOf, type Worth } from "../worth";

/** How often a client is sent a statement of work. */
export type RecapCadence = NonNullable<ContractTerms["recap"]>;

/** What a statement of work of a client and period holds, and how much of it the client has approved. */
export type RecapContents = { readonly worth: Worth; readonly time: number; readonly approved: number };

/** A statement of work that is over and that its client has not validated; the last that was made for the client, where the Log knows. */
export type RecapDue = RecapPeriod & {
  readonly cadence: RecapCadence;
  readonly contents: RecapContents;
  readonly lastMade: MadeStatement | null;
};

const aMonday = "2024-01-01" as LocalDate;

/** The last period of a cadence that is over: Monday to Sunday, or a calendar month. */
export function lastPeriod(cadence: RecapCadence, today: LocalDate): Pick<RecapPeriod, "from" | "until"> {
  if (cadence === "Monthly") {
    const from = addMonths(startOfMonth(today), -1);
    return { from, until: endOfMonth(from) };
  }
  const weekday = ((daysBetween(aMonday, today) % 7) + 7) % 7;
  return { from: addDays(today, -weekday - 7), until: addDays(today, -weekday - 1) };
}

/** The clients that agreed on statements of work, with how often. */
export function recapClients({ projects }: Billing["books"]): Map<string, RecapCadence> {
  const clients = new Map<string, RecapCadence>();
  const seen = new Set<string>();
  for (const { client, recap } of projects) {
    if (recap === null || seen.has(keyOf(client))) continue;
    seen.add(keyOf(client));
    clients.set(client, recap);
  }
  return clients;
}

/** What a statement of work holds. */
export function recapContents(billing: Billing, period: RecapPeriod): RecapContents {
  const units = unitsOfRecap(billing, period);
  const time = units.flatMap(({ entry }) => (entry?.kind === "time" ? [entry] : []));
  return { worth: worthOf(units), time: time.length, approved: time.filter((entry) => entry.clientApproved).length };
}

/** The statements of work of the periods that ended last, as far as their clients have not validated them. */
export function recapsDue(billing: Billing, today: LocalDate): RecapDue[] {
  return [...recapClients(billing.books)].flatMap(([client, cadence]) => {
    const period = { client, ...lastPeriod(cadence, today) };
    const contents = recapContents(billing, period);
    if (contents.time <= contents.approved) return [];
    return [{ ...period, cadence, contents, lastMade: statementsOf(billing, client).at(-1) ?? null }];
  });
}
