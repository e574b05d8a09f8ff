import { diagnose, type Diagnostic } from "../diagnostics/diagnostic";
import type { RateRow } from "../entries/books";
import { cellOf } from "../entries/source";
import { rateRowAddress } from "./rateRowAddress";
import { sameUnit } from "./rateUnit";
import { scopeNamesOf } from "./rateScope";

/**
 * Rows of one scope that contradict each other on some day: equal in From, or the earlier one's To is not before the
 * later's From. A row that the next one supersedes needs no To, and is no overlap.
 * Diagnostics: rate.overlap at the later row's From.
 */
export function checkRates(rows: readonly RateRow[]): readonly Diagnostic[] {
  return [...groupByScope(rows).values()].flatMap((sameScope) => {
    const sorted = [...sameScope].sort((a, b) => ((a.from ?? "") < (b.from ?? "") ? -1 : 1));
    return sorted.flatMap((later, index) => {
      const earlier = sorted.slice(0, index).find((candidate) => contradicts(candidate, later));
      if (!earlier) return [];
      const rows = `${rateRowAddress(earlier)}, ${rateRowAddress(later)}`;
      return [diagnose("rate.overlap", cellOf(later.source, "from"), { rows })];
    });
  });
}

function groupByScope(rows: readonly RateRow[]): ReadonlyMap<string, readonly RateRow[]> {
  const groups = new Map<string, RateRow[]>();
  for (const row of rows) {
    const key = [row.kind, ...Object.values(scopeNamesOf(row))].join("\u0001");
    const group = groups.get(key);
    if (group) group.push(row);
    else groups.set(key, [row]);
  }
  return groups;
}

/** `earlier` starts no later than `later`. */
function contradicts(earlier: RateRow, later: RateRow): boolean {
  if (!sameUnit(earlier.unit, later.unit) && later.category !== "") return false;
  if (earlier.from !== later.from) return earlier.to !== null && later.from !== null && earlier.to >= later.from;
  return true;
}
