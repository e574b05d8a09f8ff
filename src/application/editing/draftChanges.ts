import { hasErrors, type Outcome } from "../../domain/diagnostics/diagnostic";
import { addManualDetail, type ManualDetail } from "../../domain/invoicing/addManualDetail";
import { editDetails, removeDetails, type DetailChoice, type DetailEdit } from "../../domain/invoicing/editDetails";
import { editHeader, renameSection, setAdvance, type HeaderEdit } from "../../domain/invoicing/editHeader";
import type { Invoice } from "../../domain/invoicing/invoice";
import { regroupInvoice, type Regrouping } from "../../domain/invoicing/regroupInvoice";
import type { Decimal } from "../../domain/money/decimal";
import type { Billing } from "../readBilling";

/** One thing to change on a draft. Rule: domain rules §5 "Pro forma". */
export type DraftChange =
  | { readonly kind: "header"; readonly edit: HeaderEdit }
  | { readonly kind: "details"; readonly choice: DetailChoice; readonly edit: DetailEdit }
  | { readonly kind: "remove"; readonly choice: DetailChoice }
  | { readonly kind: "add"; readonly manual: ManualDetail }
  | { readonly kind: "section"; readonly section: number; readonly name: string }
  | ({ readonly kind: "group" } & Regrouping)
  | { readonly kind: "advance"; readonly number: string; readonly taxCode: string; readonly net: Decimal };

/** The workbook that a draft is changed in. */
export type ChangeContext = Pick<Billing, "books" | "backlog">;

/** A draft after some changes, in their order; the first that is refused ends them. */
export function applyChanges(
  invoice: Invoice,
  changes: readonly DraftChange[],
  context: ChangeContext,
): Outcome<Invoice> {
  let changed: Outcome<Invoice> = { value: invoice, diagnostics: [] };
  for (const change of changes) {
    const next = applyChange(changed.value, change, context);
    if (hasErrors(next.diagnostics)) return next;
    changed = { value: next.value, diagnostics: [...changed.diagnostics, ...next.diagnostics] };
  }
  return changed;
}

function applyChange(invoice: Invoice, change: DraftChange, { books, backlog }: ChangeContext): Outcome<Invoice> {
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
    case "group":
      return regroupInvoice(invoice, change, { books, units: backlog.units });
    case "advance":
      return setAdvance(invoice, change, books);
  }
}
