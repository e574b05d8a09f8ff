import { diagnose, type Outcome } from "../../domain/diagnostics/diagnostic";
import type { Invoice } from "../../domain/invoicing/invoice";
import type { Environment } from "../environment";
import type { Billing } from "../readBilling";
import { tryOnWorkbook } from "../writeHeld";
import { findOwnDraft } from "./findDraft";
import { reviseDraft } from "./reviseDraft";

/**
 * Sends a draft to review, or takes one in review back.
 * Throws: EnvironmentError. Diagnostics: intent.unfinished, draft.notFound, edit.locked (its number is claimed already).
 * Rule: domain rules §5 "Invoice state Draft ↔ In review".
 */
export async function reviewDraft(
  environment: Environment,
  billing: Billing,
  draft: string,
): Promise<Outcome<Invoice | null>> {
  return tryOnWorkbook(environment, billing, async (now) => {
    const found = findOwnDraft(environment, now, draft);
    if (!found.value) return found;
    const { state } = found.value;
    if (state !== "Draft" && state !== "In review") {
      return { value: null, diagnostics: [diagnose("edit.locked", null, { invoice: draft })] };
    }
    const after: Invoice = { ...found.value, state: state === "Draft" ? "In review" : "Draft" };
    const revision = {
      action: "review",
      before: found.value,
      after,
      ids: null,
      logged: { state: after.state },
    } as const;
    const isWritten = await reviseDraft(environment, now, revision);
    return isWritten ? { value: after, diagnostics: found.diagnostics } : null;
  });
}
