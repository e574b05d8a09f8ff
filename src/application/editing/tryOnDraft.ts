import type { Outcome } from "../../domain/diagnostics/diagnostic";
import type { Invoice } from "../../domain/invoicing/invoice";
import type { Environment } from "../environment";
import type { Billing } from "../readBilling";
import { tryOnWorkbook } from "../writeHeld";
import { adoptTabEdits } from "./adoptTabEdits";
import { findOwnDraft } from "./findDraft";

/** What is to be changed on a draft as it is now; null: somebody else was faster. */
type DraftRun = (now: Billing, before: Invoice) => Promise<Outcome<Invoice | null> | null>;

/**
 * Tries to change a draft as it is now, again where somebody else was faster. Its tab will be drawn anew, so what was typed there is
 * taken over first.
 * Throws: EnvironmentError. Diagnostics: those of `findOwnDraft` and `adoptTabEdits`.
 */
export async function tryOnDraft(
  environment: Environment,
  { billing, draft }: { readonly billing: Billing; readonly draft: string },
  run: DraftRun,
): Promise<Outcome<Invoice | null>> {
  return tryOnWorkbook(environment, billing, async (now) => {
    const found = findOwnDraft(environment, now, draft);
    if (!found.value) return found;
    const typed = await adoptTabEdits(environment, now, [draft]);
    if (typed.diagnostics.length > 0) return { value: null, diagnostics: typed.diagnostics };
    const current = typed.billing === now ? found : findOwnDraft(environment, typed.billing, draft);
    if (!current.value) return current;
    const done = await run(typed.billing, current.value);
    return done && { ...done, diagnostics: [...current.diagnostics, ...done.diagnostics] };
  });
}
