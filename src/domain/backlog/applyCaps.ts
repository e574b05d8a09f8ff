import type { Diagnostic } from "../diagnostics/diagnostic";
import type { Books } from "../entries/books";
import type { BillableUnit } from "../pricing/billableUnit";

/** Placeholder. */
export function applyCaps(
  units: readonly BillableUnit[],
  books: Books,
): { units: readonly BillableUnit[]; diagnostics: readonly Diagnostic[] } {
  void books;
  return { units, diagnostics: [] };
}
