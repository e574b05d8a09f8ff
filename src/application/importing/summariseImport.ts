import type { LocalDate } from "../../domain/calendar/localDate";
import { zero, type Decimal } from "../../domain/money/decimal";
import type { ImportPlan, ImportRow } from "./importPlan";

const secondsPerHour = 3600;

/** What an import adds, in figures. Units: hours; amounts are the tracker's own, by currency. */
export type ImportSummary = {
  readonly read: number;
  readonly added: number;
  readonly duplicates: number;
  readonly alreadyInvoiced: number;
  /** Rows that are not taken, with the diagnostic or the reason. */
  readonly skipped: readonly { readonly row: number; readonly reason: string }[];
  readonly hours: Decimal;
  readonly amounts: ReadonlyMap<string, Decimal>;
  readonly first: LocalDate | null;
  readonly last: LocalDate | null;
};

/** Sums up a preview: every row read is added, a duplicate, or skipped with its reason. */
export function summariseImport({ rows, notTaken }: ImportPlan, hoursPerDay: Decimal): ImportSummary {
  const duplicates = notTaken.filter(({ reason }) => reason === "duplicate").length;
  const skipped = notTaken
    .filter(({ reason }) => reason !== "duplicate")
    .map(({ row, reason, diagnostics }) => ({ row, reason: diagnostics[0]?.code ?? reason }));
  const amounts = new Map<string, Decimal>();
  for (const { sourceAmount, sourceCurrency } of rows) {
    if (sourceAmount === null || sourceCurrency === "") continue;
    amounts.set(sourceCurrency, (amounts.get(sourceCurrency) ?? zero).plus(sourceAmount));
  }
  const dates = rows.flatMap(({ entry }) => entry.date ?? []).sort();
  return {
    ...{ read: rows.length + notTaken.length, added: rows.length, duplicates, skipped, amounts },
    alreadyInvoiced: rows.filter(({ entry }) => entry.alreadyInvoiced).length,
    hours: rows.reduce((sum, row) => sum.plus(hoursOf(row, hoursPerDay)), zero),
    ...{ first: dates[0] ?? null, last: dates.at(-1) ?? null },
  };
}

function hoursOf({ entry }: ImportRow, hoursPerDay: Decimal): Decimal {
  if (entry.kind !== "time" || entry.duration === null) return zero;
  return entry.duration.unit === "d"
    ? entry.duration.days.times(hoursPerDay)
    : entry.duration.seconds.div(secondsPerHour);
}
