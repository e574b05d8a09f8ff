import { diagnose, type Diagnostic } from "../diagnostics/diagnostic";
import type { RateRow } from "../entries/books";
import { cellOf } from "../entries/source";
import { rateRowAddress } from "./rateRowAddress";
import { ratesByScope } from "./ratesByScope";
import { sameUnit } from "./rateUnit";

/** Two rows of one scope that contradict each other on some day; `later` begins no earlier. */
export type RateOverlap = { readonly earlier: RateRow; readonly later: RateRow };

/**
 * Rows of one scope that contradict each other on some day: equal in From, or the earlier one's To is not before the
 * later's From. A row that the next one supersedes needs no To, and is no overlap.
 * Diagnostics: rate.overlap at the later row's From.
 */
export function checkRates(rows: readonly RateRow[]): readonly Diagnostic[] {
  return overlappingRates(rows).map(({ earlier, later }) => {
    const both = `${rateRowAddress(earlier)}, ${rateRowAddress(later)}`;
    return diagnose("rate.overlap", cellOf(later.source, "from"), { rows: both });
  });
}

/** The rows that contradict an earlier one of their scope, each with the first it contradicts. */
export function overlappingRates(rows: readonly RateRow[]): readonly RateOverlap[] {
  return ratesByScope(rows).flatMap((sameScope) =>
    sameScope.flatMap((later, index) => {
      const earlier = sameScope.slice(0, index).find((candidate) => contradicts(candidate, later));
      return earlier ? [{ earlier, later }] : [];
    }),
  );
}

/** `earlier` starts no later than `later`. */
function contradicts(earlier: RateRow, later: RateRow): boolean {
  if (!sameUnit(earlier.unit, later.unit) && later.category !== "") return false;
  if (earlier.from !== later.from) return earlier.to !== null && later.from !== null && earlier.to >= later.from;
  return true;
}
