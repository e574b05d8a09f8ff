import type { DueOutcome } from "../../../application/due/dueOutcomes";
import type { Invoice } from "../../../domain/invoicing/invoice";

/** A contract in the report of "everything due": what is made of it, and of which draft. */
export type DueRow = {
  readonly key: string;
  readonly outcome: DueOutcome;
  /** The draft it would be, while it is planned. */
  readonly invoice: Invoice | null;
};

const ranks: Readonly<Record<DueOutcome["outcome"], number>> = { failed: 0, drafted: 1, "nothing to bill": 2 };

/** The report's rows: what failed first, what has nothing to bill last. */
export function dueRows(contracts: readonly DueOutcome[], invoices: readonly Invoice[]): DueRow[] {
  const byDraft = new Map(invoices.map((invoice) => [invoice.draft, invoice]));
  return contracts
    .map((outcome, index) => ({
      key: `${index} ${outcome.draft ?? ""}`,
      outcome,
      invoice: outcome.draft === null ? null : (byDraft.get(outcome.draft) ?? null),
    }))
    .sort((left, right) => ranks[left.outcome.outcome] - ranks[right.outcome.outcome]);
}
