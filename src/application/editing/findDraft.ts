import type { Outcome } from "../../domain/diagnostics/diagnostic";
import type { Invoice } from "../../domain/invoicing/invoice";
import { findInvoice } from "../../domain/invoicing/invoiceFromJournal";
import type { Billing } from "../readBilling";
import { refuseUnfinished } from "../safety/refuseUnfinished";

/** A draft that may be changed now. Diagnostics: intent.unfinished, draft.notFound, those of `findInvoice`. */
export function findDraft(billing: Billing, draft: string): Outcome<Invoice | null> {
  const refused = refuseUnfinished(billing);
  return refused.length > 0 ? { value: null, diagnostics: refused } : findInvoice(billing.books, draft, "draft");
}
