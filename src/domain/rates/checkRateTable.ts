import { addDays, type LocalDate } from "../calendar/localDate";
import type { Books, RateRow } from "../entries/books";
import type { BillableUnit } from "../pricing/billableUnit";
import { overlappingRates } from "./checkRates";
import { rateFacts, type RateFacts } from "./rateFacts";
import { indexRates } from "./rateIndex";
import { rateRowAddress } from "./rateRowAddress";
import { ratesByScope } from "./ratesByScope";
import { resolveRate } from "./resolveRate";

/** Something to look at in the rate table, with the row to go to. */
export type RateTableFinding =
  /** Days between two rows of one scope on which neither applies, both included; a more general rate may. */
  | { readonly kind: "gap"; readonly row: RateRow; readonly from: LocalDate; readonly to: LocalDate }
  /** On some day the row and another of its scope both apply. */
  | { readonly kind: "overlap"; readonly row: RateRow; readonly other: RateRow }
  /** The row prices nothing in the workbook, though it could have by now. */
  | { readonly kind: "unused"; readonly row: RateRow };

/**
 * The rate table looked over: gaps, overlaps and rows that price nothing, each kind in the table's order. Rows that begin later than
 * `today` are not unused yet.
 * Rule: domain rules §3.
 */
export function checkRateTable(
  { rates }: Pick<Books, "rates">,
  units: readonly BillableUnit[],
  today: LocalDate,
): readonly RateTableFinding[] {
  const overlaps = overlappingRates(rates).map(({ earlier, later }): RateTableFinding => ({
    ...{ kind: "overlap", row: later, other: earlier },
  }));
  const used = usedRates(rates, units);
  const unused = rates
    .filter((row) => !used.has(rateRowAddress(row)) && row.rate !== null && (row.from === null || row.from <= today))
    .map((row): RateTableFinding => ({ kind: "unused", row }));
  return [...byRow(gapsOf(rates)), ...byRow(overlaps), ...byRow(unused)];
}

function gapsOf(rates: readonly RateRow[]): RateTableFinding[] {
  return ratesByScope(rates).flatMap((sameScope) => {
    const gaps: RateTableFinding[] = [];
    let reach: LocalDate | "open" | null = null;
    for (const row of sameScope) {
      const next: LocalDate | null = reach === null || reach === "open" ? null : addDays(reach, 1);
      if (next !== null && row.from !== null && row.from > next)
        gaps.push({ kind: "gap", row, from: next, to: addDays(row.from, -1) });
      reach = reachOf(reach, row);
    }
    return gaps;
  });
}

/** The last day that rows so far are in force without a break; "open" once one of them has no To. */
function reachOf(reach: LocalDate | "open" | null, { to }: RateRow): LocalDate | "open" {
  if (reach === "open" || to === null) return "open";
  return reach === null || reach < to ? to : reach;
}

/** Where the rows stand that price a unit, or its cost. */
function usedRates(rates: readonly RateRow[], units: readonly BillableUnit[]): ReadonlySet<string> {
  const costs = indexRates(rates, "Cost");
  const hasCosts = rates.some(({ kind }) => kind === "Cost");
  const used = new Set<string>();
  for (const unit of units) {
    if (unit.rateRow) used.add(rateRowAddress(unit.rateRow));
    if (!hasCosts || unit.date === null) continue;
    const found = resolveRate(costs, factsOf(unit), unit.date);
    if (found.kind === "found") used.add(rateRowAddress(found.row));
  }
  return used;
}

function factsOf({ terms, task, person, role, category, unit, entryClass }: BillableUnit): RateFacts {
  const names = { client: terms?.client ?? "", project: terms?.project ?? "", task, person, role };
  return entryClass === "Time" ? rateFacts("time", names) : rateFacts("expense", { ...names, category, unit });
}

function byRow(findings: readonly RateTableFinding[]): RateTableFinding[] {
  return [...findings].sort((left, right) => left.row.source.row - right.row.source.row);
}
