import { dueDate } from "../calendar/dueDate";
import type { LocalDate } from "../calendar/localDate";
import { diagnose, hasErrors, type Outcome } from "../diagnostics/diagnostic";
import type { Books } from "../entries/books";
import type { PaymentTerms } from "../entries/terms";
import type { Decimal } from "../money/decimal";
import { advanceDetail, assembleInvoice, decimalsOf, journalOf, type AssemblyContext } from "./assembleInvoice";
import { diagnoseDraft } from "./buildInvoice";
import { advancesFor } from "./deductAdvances";
import { isEditable } from "./editDetails";
import type { Invoice } from "./invoice";
import { headerOf, type DocumentDiscount, type InvoiceHeader } from "./invoiceHeader";
import { limitAdvances } from "./limitAdvances";
import { roundAmount } from "./roundAmount";
import { taxCodeLookup } from "./taxCodeLookup";

/** What may be changed on a draft's header; absent leaves it as it is. Number, currency, contract and client are locked. */
export type HeaderEdit = {
  readonly name?: string;
  readonly billTo?: string;
  readonly purchaseOrder?: string;
  readonly reference?: string;
  readonly date?: LocalDate;
  readonly terms?: PaymentTerms;
  readonly discount?: DocumentDiscount | null;
  readonly freight?: Decimal;
};

/** Edits a draft's header; the due date follows date and terms. Diagnostics: edit.locked, discount.tooLarge, edit.valueRefused. */
export function editHeader(invoice: Invoice, edit: HeaderEdit, books: Books): Outcome<Invoice> {
  if (!isEditable(invoice)) return locked(invoice);
  const { discount, freight, ...fields } = edit;
  const header: InvoiceHeader = { ...headerOf(invoice), ...fields };
  const edited = {
    ...header,
    due: fields.date || fields.terms ? dueDate(header.date, header.terms) : header.due,
    discount: discount === undefined ? header.discount : discount,
    freight: freight ?? header.freight,
  };
  const context = contextOf(invoice, books);
  const changed = limitAdvances(assembleInvoice(edited, journalOf(invoice), context), context);
  const found = diagnoseDraft(changed).filter(
    ({ code }) => code === "discount.tooLarge" || code === "edit.valueRefused",
  );
  return hasErrors(found) ? { value: invoice, diagnostics: found } : { value: changed, diagnostics: [] };
}

/** Names a section. Diagnostics: edit.locked, edit.detailNotFound (an empty section prints nothing to name). */
export function renameSection(invoice: Invoice, section: number, name: string, books: Books): Outcome<Invoice> {
  if (!isEditable(invoice)) return locked(invoice);
  const details = journalOf(invoice);
  if (!details.some((detail) => detail.section === section && detail.origin !== "Advance")) {
    return { value: invoice, diagnostics: [diagnose("edit.detailNotFound", null, { section: `${section}` })] };
  }
  const named = details.map((detail) => (detail.section === section ? { ...detail, sectionName: name } : detail));
  return { value: assembleInvoice(headerOf(invoice), named, contextOf(invoice, books)), diagnostics: [] };
}

/**
 * Sets how much of an advance a draft deducts in one tax code; 0 takes it off.
 * Rounding: the tax of a part is its share of the tax really invoiced. Diagnostics: edit.locked, advance.tooMuch.
 */
export function setAdvance(
  invoice: Invoice,
  advance: { readonly number: string; readonly taxCode: string; readonly net: Decimal },
  books: Books,
): Outcome<Invoice> {
  if (!isEditable(invoice)) return locked(invoice);
  const isSame = (other: { number: string; taxCode: string }) =>
    other.number === advance.number && other.taxCode === advance.taxCode;
  const balance = advancesFor(invoice, books).find(isSame);
  const params = { invoice: invoice.draft, advance: advance.number, net: advance.net.toFixed() };
  if (!balance || advance.net.isNegative() || advance.net.greaterThan(balance.net)) {
    return { value: invoice, diagnostics: [diagnose("advance.tooMuch", null, params)] };
  }
  const share = balance.tax.times(advance.net).div(balance.net);
  const tax = advance.net.equals(balance.net) ? balance.tax : roundAmount(share, decimalsOf(invoice.currency));
  const others = journalOf(invoice).filter(
    (detail) => detail.origin !== "Advance" || !isSame({ number: detail.billingId, taxCode: detail.taxCode }),
  );
  const deduction = { ...advance, date: balance.date, tax };
  const added = advance.net.isZero() ? [] : [advanceDetail(deduction, { invoice: invoice.draft, credit: false })];
  const changed = assembleInvoice(headerOf(invoice), [...others, ...added], contextOf(invoice, books));
  const below = changed.taxBreakdown.some((group) => group.base.isNegative() && !group.advancesNet.isZero());
  if (below) return { value: invoice, diagnostics: [diagnose("advance.tooMuch", null, params)] };
  return { value: changed, diagnostics: [] };
}

function contextOf(invoice: Invoice, books: Books): AssemblyContext {
  const codes = invoice.taxBreakdown.map((group) => ({ ...group, source: null }));
  return { books, taxOf: taxCodeLookup(books, codes) };
}

function locked(invoice: Invoice): Outcome<Invoice> {
  return { value: invoice, diagnostics: [diagnose("edit.locked", null, { invoice: invoice.number || invoice.draft })] };
}
