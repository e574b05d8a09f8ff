import type { LocalDate } from "../../domain/calendar/localDate";
import { paymentStateOf, type Settlement } from "../../domain/corrections/paymentState";
import type { Books } from "../../domain/entries/books";
import type { InvoiceRecord } from "../../domain/invoicing/journal";

/** A confirmed invoice or credit note and where it stands with its payments. */
export type IssuedInvoice = { readonly record: InvoiceRecord; readonly settlement: Settlement };

/** Everything issued, the latest first. */
export function issuedInvoices(books: Pick<Books, "register" | "payments">, today: LocalDate): IssuedInvoice[] {
  return books.register
    .filter(({ state }) => state === "Confirmed")
    .map((record) => ({ record, settlement: paymentStateOf(record, books, today) }))
    .reverse();
}

/** Those whose number, client or PO number contains what was typed. */
export function findInvoices(invoices: readonly IssuedInvoice[], search: string): readonly IssuedInvoice[] {
  const words = search.trim().toLowerCase();
  if (words === "") return invoices;
  return invoices.filter(({ record }) =>
    [record.number, record.client, record.purchaseOrder].some((text) => text.toLowerCase().includes(words)),
  );
}
