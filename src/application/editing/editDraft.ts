import { hasErrors, type Outcome } from "../../domain/diagnostics/diagnostic";
import type { Invoice } from "../../domain/invoicing/invoice";
import type { Environment } from "../environment";
import type { Billing } from "../readBilling";
import { applyChanges, type DraftChange } from "./draftChanges";
import { reviseDraft } from "./reviseDraft";
import { tryOnDraft } from "./tryOnDraft";

/**
 * Changes a draft and writes it; the changes are logged with their reasons. One that is refused leaves the draft as it was.
 * Throws: EnvironmentError. Diagnostics: those of `tryOnDraft` and of the change that is refused.
 */
export async function editDraft(
  environment: Environment,
  billing: Billing,
  { draft, changes }: { readonly draft: string; readonly changes: readonly DraftChange[] },
): Promise<Outcome<Invoice | null>> {
  return tryOnDraft(environment, { billing, draft }, async (now, before) => {
    const changed = applyChanges(before, changes, now);
    if (hasErrors(changed.diagnostics)) return { value: null, diagnostics: changed.diagnostics };
    const revision = { action: "edit", before, after: changed.value, ids: null, logged: { changes } } as const;
    return (await reviseDraft(environment, now, revision)) ? changed : null;
  });
}
