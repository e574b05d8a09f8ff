import type { Diagnostic } from "../../domain/diagnostics/diagnostic";
import type { Invoice } from "../../domain/invoicing/invoice";
import { invoiceFromJournal, journalDetailsOf } from "../../domain/invoicing/invoiceFromJournal";
import type { InvoiceRecord, JournalDetail } from "../../domain/invoicing/journal";
import type { Billing } from "../readBilling";

/** An invoice as the journal gives it again, with its register row. */
export type ReviewedRecord = {
  readonly record: InvoiceRecord;
  readonly details: readonly JournalDetail[];
  /** Null where the journal no longer gives one: its client or a tax code is gone. */
  readonly invoice: Invoice | null;
  readonly diagnostics: readonly Diagnostic[];
};

/** Confirmed invoices with their journal rows, built again. */
export function reviewedRecords({ books }: Billing, records: readonly InvoiceRecord[]): ReviewedRecord[] {
  return records.map((record) => {
    const details = journalDetailsOf(books, record);
    const { value: invoice, diagnostics } = invoiceFromJournal({ record, details, books });
    return { record, details, invoice, diagnostics };
  });
}
