import { diagnose, type Outcome } from "../diagnostics/diagnostic";
import type { Books } from "../entries/books";
import { keyOf } from "../entries/key";
import { clientOfRecord } from "./clientOfRecord";
import { assembleInvoice } from "./assembleInvoice";
import type { Invoice } from "./invoice";
import { headerFromRecord } from "./invoiceHeader";
import { indexJournal, invoiceNameOf } from "./journalIndex";
import type { InvoiceRecord, JournalDetail } from "./journal";
import { isRevenue } from "./priceLine";
import { findKnownTaxCode, taxCodeLookup } from "./taxCodeLookup";

/**
 * Builds an invoice again from its register row and its journal rows: exactly the invoice they were written from.
 * Diagnostics: client.unknown, tax.unknown (then there is no invoice); invoice.totalsDiffer, when a confirmed invoice's figures are no longer
 * what its rows give.
 */
export function invoiceFromJournal(from: {
  readonly record: InvoiceRecord;
  readonly details: readonly JournalDetail[];
  readonly books: Books;
}): Outcome<Invoice | null> {
  const { record, details, books } = from;
  const client = clientOfRecord(record, books);
  const source = record.source ? { sheet: record.source.table.sheet, cell: `A${record.source.row}` } : null;
  if (!client) return { value: null, diagnostics: [diagnose("client.unknown", source, { client: record.client })] };
  const unknown = details.filter((detail) => isRevenue(detail) && findKnownTaxCode(detail.taxCode, books) === null);
  if (unknown.length > 0) {
    return { value: null, diagnostics: [diagnose("tax.unknown", source, { tax: unknown[0]!.taxCode })] };
  }
  const invoice = assembleInvoice(headerFromRecord(record, client), details, { books, taxOf: taxCodeLookup(books) });
  const same = invoice.net.equals(record.net) && invoice.tax.equals(record.tax) && invoice.total.equals(record.total);
  if (same) return { value: invoice, diagnostics: [] };
  const params = {
    ...{ invoice: invoiceNameOf(record), register: record.total.toString(), journal: invoice.total.toString() },
  };
  return { value: invoice, diagnostics: [diagnose("invoice.totalsDiffer", source, params)] };
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
