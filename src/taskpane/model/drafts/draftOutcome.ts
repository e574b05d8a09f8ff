import { applyChanges, type ChangeContext, type DraftChange } from "../../../application/editing/draftChanges";
import type { Diagnostic } from "../../../domain/diagnostics/diagnostic";
import { hasErrors } from "../../../domain/diagnostics/diagnostic";
import type { Invoice } from "../../../domain/invoicing/invoice";
import type { Decimal } from "../../../domain/money/decimal";

/** What changes would make of a draft; null while they change nothing or cannot be read. */
export type DraftOutcome =
  | { readonly kind: "changed"; readonly sums: readonly ChangedSum[]; readonly notes: readonly Diagnostic[] }
  | { readonly kind: "refused"; readonly findings: readonly Diagnostic[] };

export type SumName = "net" | "tax" | "total";
/** A sum of the draft before and after. */
export type ChangedSum = { readonly sum: SumName; readonly before: Decimal; readonly after: Decimal };

/** Tries changes on a draft without writing anything. */
export function outcomeOf(
  invoice: Invoice,
  changes: readonly DraftChange[],
  context: ChangeContext,
): DraftOutcome | null {
  if (changes.length === 0) return null;
  const { value: after, diagnostics } = applyChanges(invoice, changes, context);
  if (hasErrors(diagnostics)) return { kind: "refused", findings: diagnostics };
  const all = (["net", "tax", "total"] as const).map((sum) => ({ sum, before: invoice[sum], after: after[sum] }));
  const moved = all.filter(({ sum, before, after: now }) => sum === "total" || !before.equals(now));
  return { kind: "changed", sums: moved, notes: diagnostics };
}
