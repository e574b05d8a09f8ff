import { diagnose, type Outcome } from "../../domain/diagnostics/diagnostic";
import type { Invoice } from "../../domain/invoicing/invoice";
import type { Environment } from "../environment";
import type { Billing } from "../readBilling";
import { reviseDraft } from "./reviseDraft";
import { tryOnDraft } from "./tryOnDraft";

/**
 * Sends a draft to review, or takes one in review back.
 * Throws: EnvironmentError. Diagnostics: those of `tryOnDraft`, edit.locked (its number is claimed already).
 * Rule: domain rules §5 "Invoice state Draft ↔ In review".
 */
export async function reviewDraft(
  environment: Environment,
  billing: Billing,
  draft: string,
): Promise<Outcome<Invoice | null>> {
  return tryOnDraft(environment, { billing, draft }, async (now, before) => {
    const { state } = before;
    if (state !== "Draft" && state !== "In review") {
      return { value: null, diagnostics: [diagnose("edit.locked", null, { invoice: draft })] };
    }
    const after: Invoice = { ...before, state: state === "Draft" ? "In review" : "Draft" };
    const revision = { action: "review", before, after, ids: null, logged: { state: after.state } } as const;
    const isWritten = await reviseDraft(environment, now, revision);
    return isWritten ? { value: after, diagnostics: [] } : null;
  });
}
