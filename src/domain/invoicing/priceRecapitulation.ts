import type { LocalDate } from "../calendar/localDate";
import type { Books } from "../entries/books";
import { keyOf } from "../entries/key";
import { contractLineKey } from "./contractLineKey";
import type { Invoice } from "./invoice";
import { indexJournal, invoiceNameOf } from "./journalIndex";
import type { InvoiceType } from "./journal";
import { isRevenue, sum } from "./priceLine";
import type { Decimal } from "../money/decimal";

/** An earlier invoice of the same contract lines, with what it billed of them. */
export type EarlierInvoice = {
  readonly number: string;
  readonly type: InvoiceType;
  readonly date: LocalDate | null;
  readonly net: Decimal;
  readonly tax: Decimal;
};

/**
 * What was invoiced before of the contract lines that an invoice bills, deposits and credit notes among it, oldest first: the final
 * invoice recapitulates it beside the contract's price. Advances are deducted instead; what corrects the invoice itself came later,
 * even on the same day. Rule: domain rules §5 "Deposits and advances".
 */
export function earlierInvoices(invoice: Invoice, books: Pick<Books, "journal" | "register">): EarlierInvoice[] {
  const { byInvoice } = indexJournal(books);
  const lines = new Set(invoice.sections.map((section) => contractLineKey(section.project, section.contractLine)));
  const own = invoiceNameOf(invoice);
  const earlier = books.register.filter(
    (record) =>
      record.state === "Confirmed" &&
      record.type !== "Advance" &&
      record.number !== own &&
      keyOf(record.corrects) !== keyOf(own) &&
      record.date !== null &&
      record.date <= invoice.date,
  );
  return earlier
    .flatMap(({ number, type, date }) => {
      const details = (byInvoice.get(keyOf(number)) ?? [])
        .map(({ detail }) => detail)
        .filter((detail) => isRevenue(detail) && detail.origin !== "Advance")
        .filter((detail) => lines.has(contractLineKey(detail.project, detail.contractLine)));
      if (details.length === 0) return [];
      const net = sum(details.map((detail) => detail.net));
      return [{ number, type, date, net, tax: sum(details.map((detail) => detail.tax)) }];
    })
    .sort((left, right) => (left.date! === right.date! ? 0 : left.date! < right.date! ? -1 : 1));
}
