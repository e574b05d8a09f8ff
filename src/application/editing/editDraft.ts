import { hasErrors, type Outcome } from "../../domain/diagnostics/diagnostic";
import type { Books } from "../../domain/entries/books";
import { addManualDetail, type ManualDetail } from "../../domain/invoicing/addManualDetail";
import { editDetails, removeDetails, type DetailChoice, type DetailEdit } from "../../domain/invoicing/editDetails";
import { editHeader, renameSection, setAdvance, type HeaderEdit } from "../../domain/invoicing/editHeader";
import type { Invoice } from "../../domain/invoicing/invoice";
import type { Decimal } from "../../domain/money/decimal";
import type { Environment } from "../environment";
import type { Billing } from "../readBilling";
import { tryOnWorkbook } from "../writeHeld";
import { findOwnDraft } from "./findDraft";
import { reviseDraft } from "./reviseDraft";

/** One thing to change on a draft. Rule: domain rules §5 "Pro forma". */
export type DraftChange =
  | { readonly kind: "header"; readonly edit: HeaderEdit }
  | { readonly kind: "details"; readonly choice: DetailChoice; readonly edit: DetailEdit }
  | { readonly kind: "remove"; readonly choice: DetailChoice }
  | { readonly kind: "add"; readonly manual: ManualDetail }
  | { readonly kind: "section"; readonly section: number; readonly name: string }
  | { readonly kind: "advance"; readonly number: string; readonly taxCode: string; readonly net: Decimal };

/**
 * Changes a draft and writes it; the changes are logged with their reasons. One that is refused leaves the draft as it was.
 * Throws: EnvironmentError. Diagnostics: intent.unfinished, draft.notFound, those of `findInvoice` and of the change that is refused.
 */
export async function editDraft(
  environment: Environment,
  billing: Billing,
  request: { readonly draft: string; readonly changes: readonly DraftChange[] },
): Promise<Outcome<Invoice | null>> {
  return tryOnWorkbook(environment, billing, async (now) => {
    const found = findOwnDraft(environment, now, request.draft);
    if (!found.value) return found;
    const before = found.value;
    const changed = applyChanges(before, request.changes, now.books);
    if (hasErrors(changed.diagnostics)) return { value: null, diagnostics: changed.diagnostics };
    const revision = {
      action: "edit",
      before,
      after: changed.value,
      ids: null,
      logged: { changes: request.changes },
    } as const;
    return (await reviseDraft(environment, now, revision)) ? changed : null;
  });
}

/** A draft after some changes, in their order; the first that is refused ends them. */
export function applyChanges(invoice: Invoice, changes: readonly DraftChange[], books: Books): Outcome<Invoice> {
  let changed: Outcome<Invoice> = { value: invoice, diagnostics: [] };
  for (const change of changes) {
    const next = applyChange(changed.value, change, books);
    if (hasErrors(next.diagnostics)) return next;
    changed = { value: next.value, diagnostics: [...changed.diagnostics, ...next.diagnostics] };
  }
  return changed;
}

function applyChange(invoice: Invoice, change: DraftChange, books: Books): Outcome<Invoice> {
  switch (change.kind) {
    case "header":
      return editHeader(invoice, change.edit, books);
    case "details":
      return editDetails(invoice, change.choice, change.edit, books);
    case "remove":
      return removeDetails(invoice, change.choice, books);
    case "add":
      return addManualDetail(invoice, change.manual, books);
    case "section":
      return renameSection(invoice, change.section, change.name, books);
    case "advance":
      return setAdvance(invoice, change, books);
  }
}
