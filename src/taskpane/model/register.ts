import type { LocalDate } from "../../domain/calendar/localDate";
import { paymentStateOf, type Settlement } from "../../domain/corrections/paymentState";
import { paymentsFor } from "../../domain/corrections/settledBy";
import type { Books, Payment } from "../../domain/entries/books";
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

/** Issued invoices that nobody marked as sent and that are still to be paid: one that was paid, or credited in full, was sent. */
export function unsentInvoices(invoices: readonly IssuedInvoice[]): readonly IssuedInvoice[] {
  return invoices.filter((invoice) => isListed(invoice, "unsent"));
}

/** Which of the issued invoices are listed. */
export type IssuedFilter = (typeof issuedFilters)[number];
export const issuedFilters = ["all", "owed", "overdue", "unsent", "credits"] as const;

/** The issued invoices that a filter lists. */
export function filterIssued(invoices: readonly IssuedInvoice[], filter: IssuedFilter): readonly IssuedInvoice[] {
  return filter === "all" ? invoices : invoices.filter((invoice) => isListed(invoice, filter));
}

function isListed({ record, settlement }: IssuedInvoice, filter: Exclude<IssuedFilter, "all">): boolean {
  switch (filter) {
    case "owed":
      return record.type !== "Credit note" && settlement.balance.greaterThan(0);
    case "overdue":
      return settlement.state === "Overdue";
    case "unsent":
      return record.sentOn === null && isListed({ record, settlement }, "owed");
    case "credits":
      return record.type === "Credit note";
  }
}

/** Those whose number, client or PO number contains what was typed. */
export function findInvoices(invoices: readonly IssuedInvoice[], search: string): readonly IssuedInvoice[] {
  const words = search.trim().toLowerCase();
  if (words === "") return invoices;
  return invoices.filter(({ record }) =>
    [record.number, record.client, record.purchaseOrder].some((text) => text.toLowerCase().includes(words)),
  );
}

/** The payments of an invoice, as Payments lists them. */
export function paymentsOf({ number }: InvoiceRecord, { payments }: Pick<Books, "payments">): readonly Payment[] {
  return paymentsFor(payments, number);
}

/** What can be done about an issued invoice. One credited in full can still be drafted anew. */
export function whatToDo({ record, settlement }: IssuedInvoice) {
  const isCredit = record.type === "Credit note";
  return {
    send: record.sentOn === null,
    pay: !isCredit && !settlement.balance.isZero(),
    remind: settlement.state === "Overdue",
    credit: !isCredit && settlement.state !== "Credited",
    reissue: !isCredit,
  };
}
