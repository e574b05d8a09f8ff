import type { Outcome } from "../../domain/diagnostics/diagnostic";
import type { Invoice } from "../../domain/invoicing/invoice";
import { keyOf } from "../../domain/entries/key";
import { findInvoice } from "../../domain/invoicing/invoiceFromJournal";
import { indexJournal } from "../../domain/invoicing/journalIndex";
import type { Environment } from "../environment";
import type { Billing } from "../readBilling";
import { refuseHeld } from "../safety/draftHolds";
import { refuseUnfinished } from "../safety/refuseUnfinished";

/** A draft that may be changed now. Diagnostics: intent.unfinished, draft.notFound, those of `findInvoice`. */
export function findDraft(billing: Billing, draft: string): Outcome<Invoice | null> {
  const refused = refuseUnfinished(billing);
  return refused.length > 0 ? { value: null, diagnostics: refused } : findInvoice(billing.books, draft, "draft");
}

/** A draft that may be changed here: nobody else is at work on it. Diagnostics: those of `findDraft`, draft.held. */
export function findOwnDraft(environment: Environment, billing: Billing, draft: string): Outcome<Invoice | null> {
  const found = findDraft(billing, draft);
  const record = indexJournal(billing.books).records.get(keyOf(draft));
  const held = found.value && record ? refuseHeld(billing, record, environment) : [];
  return held.length > 0 ? { value: null, diagnostics: held } : found;
}
