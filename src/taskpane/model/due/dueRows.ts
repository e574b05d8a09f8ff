import type { DueOutcome } from "../../../application/due/dueOutcomes";
import type { Invoice } from "../../../domain/invoicing/invoice";

/** What a draft comes to: an invoice that is planned, or a row of the register. */
type DueDraft = Pick<Invoice, "draft" | "net" | "currency">;

/** A contract in the report of "everything due": what is made of it, and of which draft. */
export type DueRow = {
  readonly key: string;
  readonly outcome: DueOutcome;
  /** The draft it would be, or is. */
  readonly draft: DueDraft | null;
};

const ranks: Readonly<Record<DueOutcome["outcome"], number>> = { failed: 0, drafted: 1, "nothing to bill": 2 };

/** The report's rows: what failed first, what has nothing to bill last. */
export function dueRows(contracts: readonly DueOutcome[], drafts: readonly DueDraft[]): DueRow[] {
  const byName = new Map(drafts.map((draft) => [draft.draft, draft]));
  return contracts
    .map((outcome, index) => ({
      key: `${index} ${outcome.draft ?? ""}`,
      outcome,
      draft: outcome.draft === null ? null : (byName.get(outcome.draft) ?? null),
    }))
    .sort((left, right) => ranks[left.outcome.outcome] - ranks[right.outcome.outcome]);
}
