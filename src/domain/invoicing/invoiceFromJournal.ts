import { asWarning, diagnose, type Diagnostic, type Outcome } from "../diagnostics/diagnostic";
import type { Books, TaxCode } from "../entries/books";
import { keyOf } from "../entries/key";
import { clientAsInvoiced, clientOfRecord } from "./clientOfRecord";
import { assembleInvoice, decimalsOf } from "./assembleInvoice";
import type { Invoice } from "./invoice";
import { headerFromRecord, type InvoiceHeader } from "./invoiceHeader";
import { indexJournal, invoiceNameOf } from "./journalIndex";
import type { InvoiceRecord, JournalDetail } from "./journal";
import { isRevenue } from "./priceLine";
import { taxAsInvoiced } from "./taxAsInvoiced";
import { findKnownTaxCode } from "./knownTaxCode";
import { taxCodeLookup } from "./taxCodeLookup";

/**
 * Builds an invoice again from its register row and its journal rows: exactly the invoice they were written from. One that is
 * confirmed, or mirrors one that is, does not depend on what became of its client, its tax codes or its terms since.
 * Diagnostics: client.unknown, tax.unknown (of a draft: then there is no invoice; else warnings); invoice.totalsDiffer, when its
 * figures are no longer what its rows give.
 */
export function invoiceFromJournal(from: {
  readonly record: InvoiceRecord;
  readonly details: readonly JournalDetail[];
  readonly books: Books;
}): Outcome<Invoice | null> {
  const { record, details, books } = from;
  const known = clientOfRecord(record, books);
  const problems = [
    ...(known ? [] : [diagnose("client.unknown", addressOf(record), { client: record.client })]),
    ...unknownTaxes(details, books).map((tax) => diagnose("tax.unknown", addressOf(record), { tax })),
  ];
  const fixed = isFixed(record);
  if (problems.length > 0 && !fixed) return { value: null, diagnostics: problems.slice(0, 1) };
  const client = known && !fixed ? known : clientAsInvoiced(record, known);
  const header = headerFromRecord(record, client);
  const invoice = fixed
    ? assembleAsInvoiced(header, details, { record, books })
    : assembleInvoice(header, details, { books, taxOf: taxCodeLookup(books) });
  const diagnostics = problems.map(asWarning);
  return { value: invoice, diagnostics: [...diagnostics, ...checkTotals(invoice, record)] };
}

/** Nothing of it may change any more: it is confirmed, or being so, or takes back what was. */
function isFixed({ state, type }: InvoiceRecord): boolean {
  return state === "Confirmed" || state === "Claimed" || type === "Credit note";
}

function addressOf({ source }: InvoiceRecord) {
  return source ? { sheet: source.table.sheet, cell: `A${source.row}` } : null;
}

function unknownTaxes(details: readonly JournalDetail[], books: Books): string[] {
  const codes = new Set(details.filter(isRevenue).map(({ taxCode }) => taxCode));
  return [...codes].filter((code) => findKnownTaxCode(code, books) === null);
}

/** With the tax that its rows bear: Taxes counts only as far as it agrees. */
function assembleAsInvoiced(
  header: InvoiceHeader,
  details: readonly JournalDetail[],
  { record, books }: { readonly record: InvoiceRecord; readonly books: Books },
): Invoice {
  const decimals = decimalsOf(record.currency);
  const kept = keptTaxes(details);
  if (kept) {
    const invoice = assembleInvoice(header, details, { books, taxOf: kept });
    if (checkTotals(invoice, record).length === 0) return invoice;
  }
  const known = taxCodeLookup(books);
  if (unknownTaxes(details, books).length === 0) {
    const invoice = assembleInvoice(header, details, { books, taxOf: known });
    if (checkTotals(invoice, record).length === 0) return invoice;
  }
  const own = new Map<string, TaxCode>();
  const taxOf = (code: string): TaxCode => {
    const tax = own.get(code) ?? taxAsInvoiced(code, details, decimals, books);
    own.set(code, tax);
    return tax;
  };
  return assembleInvoice(header, details, { books, taxOf });
}

/** The tax codes as the details keep them; null where one of them does not. */
function keptTaxes(details: readonly JournalDetail[]): ((code: string) => TaxCode) | null {
  const taxed = details.filter((detail) => isRevenue(detail) && detail.origin !== "Advance");
  const kept = new Map<string, TaxCode>();
  for (const { taxCode: code, taxApplied } of taxed) {
    if (!taxApplied) return null;
    kept.set(code, { source: null, code, ...taxApplied });
  }
  if (details.some(({ origin, taxCode }) => origin === "Advance" && !kept.has(taxCode))) return null;
  return (code) => kept.get(code)!;
}

function checkTotals(invoice: Invoice, record: InvoiceRecord): Diagnostic[] {
  const same = invoice.net.equals(record.net) && invoice.tax.equals(record.tax) && invoice.total.equals(record.total);
  const totals = { register: record.total.toString(), journal: invoice.total.toString() };
  const params = { invoice: invoiceNameOf(record), ...totals };
  return same ? [] : [diagnose("invoice.totalsDiffer", addressOf(record), params)];
}

/** The journal rows of an invoice, in the journal's order; found by its number or its draft reference. */
export function journalDetailsOf(books: Pick<Books, "journal" | "register">, record: InvoiceRecord): JournalDetail[] {
  const { byInvoice } = indexJournal(books);
  return (byInvoice.get(keyOf(invoiceNameOf(record))) ?? []).map(({ detail }) => detail);
}

/** An invoice of the books by its number or draft reference. Diagnostics: draft.notFound, invoice.notFound, those of `invoiceFromJournal`. */
export function findInvoice(books: Books, name: string, wanted: "draft" | "confirmed"): Outcome<Invoice | null> {
  const record = indexJournal(books).records.get(keyOf(name));
  const missing = wanted === "draft" ? "draft.notFound" : "invoice.notFound";
  if (!record) return { value: null, diagnostics: [diagnose(missing, null, { invoice: name })] };
  const confirmed = record.state === "Confirmed";
  if (wanted === "draft" && confirmed)
    return { value: null, diagnostics: [diagnose(missing, null, { invoice: name })] };
  if (wanted === "confirmed" && !confirmed) {
    return { value: null, diagnostics: [diagnose("invoice.notConfirmed", null, { invoice: name })] };
  }
  return invoiceFromJournal({ record, details: journalDetailsOf(books, record), books });
}
