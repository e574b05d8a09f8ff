import type { Books } from "../entries/books";
import { keyOf } from "../entries/key";
import { rowsPerStep, runToEnd, type Steps } from "../steps";
import type { InvoiceRecord, JournalDetail } from "./journal";

/** A detail with the register row of its invoice; null for an opening entry, whose invoice is older than the register. */
export type RecordedDetail = { readonly detail: JournalDetail; readonly record: InvoiceRecord | null };

/** The journal and the register, looked up by invoice and by Billing ID. */
export type JournalIndex = {
  /** By number and by draft reference. */
  readonly records: ReadonlyMap<string, InvoiceRecord>;
  readonly details: readonly RecordedDetail[];
  readonly byInvoice: ReadonlyMap<string, readonly RecordedDetail[]>;
  readonly byBillingId: ReadonlyMap<string, readonly RecordedDetail[]>;
};

const indexes = new WeakMap<readonly JournalDetail[], { register: readonly InvoiceRecord[]; index: JournalIndex }>();

/** The index of the books' journal; made once for each reading of the workbook. */
export function indexJournal(books: Pick<Books, "journal" | "register">): JournalIndex {
  return runToEnd(indexJournalInSteps(books));
}

/** Indexes the journal in steps, with the same result as `indexJournal`. */
export function* indexJournalInSteps(books: Pick<Books, "journal" | "register">): Steps<JournalIndex> {
  const known = indexes.get(books.journal);
  if (known?.register === books.register) return known.index;
  const index = yield* makeIndex(books);
  indexes.set(books.journal, { register: books.register, index });
  return index;
}

/** Whether a detail counts as invoiced for good: on a confirmed invoice, or an opening entry. */
export function isConfirmed(record: InvoiceRecord | null): boolean {
  return record === null || record.state === "Confirmed";
}

/** How an invoice is named in the journal: its number, or its draft reference until it has one. */
export function invoiceNameOf(invoice: { readonly number: string; readonly draft: string }): string {
  return invoice.number === "" ? invoice.draft : invoice.number;
}

function* makeIndex(books: Pick<Books, "journal" | "register">): Steps<JournalIndex> {
  const records = new Map<string, InvoiceRecord>();
  for (const record of books.register) {
    for (const name of [record.draft, record.number]) if (name !== "") records.set(keyOf(name), record);
  }
  const byInvoice = new Map<string, RecordedDetail[]>();
  const byBillingId = new Map<string, RecordedDetail[]>();
  const details: RecordedDetail[] = [];
  for (const [position, detail] of books.journal.entries()) {
    if (position % rowsPerStep === rowsPerStep - 1) yield position / books.journal.length;
    const recorded = { detail, record: records.get(keyOf(detail.invoice)) ?? null };
    append(byInvoice, recorded.record ? keyOf(invoiceNameOf(recorded.record)) : keyOf(detail.invoice), recorded);
    if (detail.billingId !== "" && detail.origin !== "Advance") append(byBillingId, detail.billingId, recorded);
    details.push(recorded);
  }
  return { records, details, byInvoice, byBillingId };
}

function append<T>(map: Map<string, T[]>, key: string, value: T): void {
  const list = map.get(key);
  if (list) list.push(value);
  else map.set(key, [value]);
}
