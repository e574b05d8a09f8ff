import { dueDate } from "../calendar/dueDate";
import { daysBetween, type LocalDate } from "../calendar/localDate";
import type { Client } from "../entries/books";
import { zero, type Decimal } from "../money/decimal";
import type { Invoice } from "./invoice";
import type { ClientAsInvoiced, InvoiceRecord } from "./journal";
import { formatPaymentTerms, parsePaymentTerms } from "./paymentTerms";

/** A discount on the whole invoice: a percentage of its net, or an amount. */
export type DocumentDiscount =
  { readonly kind: "percent"; readonly percent: Decimal } | { readonly kind: "amount"; readonly amount: Decimal };

type HeaderFields =
  | "draft"
  | "number"
  | "type"
  | "state"
  | "client"
  | "currency"
  | "date"
  | "due"
  | "terms"
  | "name"
  | "billTo"
  | "purchaseOrder"
  | "reference"
  | "policy"
  | "corrects"
  | "by"
  | "sheet"
  | "seal";

/** What an invoice says apart from its details: everything else is computed from the two. */
export type InvoiceHeader = Pick<Invoice, HeaderFields> & {
  readonly discount: DocumentDiscount | null;
  /** As typed: with its tax where prices include it. */
  readonly freight: Decimal;
  /** Paid and credited so far. */
  readonly settled: Decimal;
  /** The tax of a credit note, which mirrors its invoice's and is never computed anew; null elsewhere. */
  readonly mirroredTax: Decimal | null;
};

/** The header of an invoice, to build it again with other details. */
export function headerOf(invoice: Invoice): InvoiceHeader {
  const { draft, number, type, state, client, currency, date, due, terms, name, billTo, purchaseOrder } = invoice;
  const { reference, policy, corrects, by, sheet, seal } = invoice;
  return {
    ...{ draft, number, type, state, client, currency, date, due, terms, name, billTo, purchaseOrder },
    ...{ reference, policy, corrects, by, sheet, seal },
    discount: discountOf(invoice.discountPercent, invoice.discountAsTyped),
    freight: invoice.freightAsTyped,
    settled: invoice.total.minus(invoice.balance),
    mirroredTax: type === "Credit note" ? invoice.tax : null,
  };
}

/** The header that a register row keeps. Throws: when the row has no date, which every written row has. */
export function headerFromRecord(record: InvoiceRecord, client: Client): InvoiceHeader {
  if (record.date === null) throw new RangeError(`The register has no date for ${record.number || record.draft}`);
  const { draft, number, type, state, currency, date, name, billTo, purchaseOrder } = record;
  const { reference, policy, corrects, by, sheet, seal } = record;
  return {
    ...{ draft, number, type, state, client, currency, date, name, billTo, purchaseOrder },
    ...{ reference, policy, corrects, by, sheet, seal },
    ...termsFromRecord(record, date),
    discount: discountOf(record.discountPercent, record.discount),
    freight: record.freight,
    settled: record.paid.plus(record.credited),
    mirroredTax: type === "Credit note" ? record.tax : null,
  };
}

/** Terms as written; where they cannot be read, the days from its date to its due date, which is what they meant. */
function termsFromRecord({ due, terms }: InvoiceRecord, date: LocalDate): Pick<InvoiceHeader, "due" | "terms"> {
  const read = parsePaymentTerms(terms);
  if (read) return { due: due ?? dueDate(date, read), terms: read };
  const days = due === null ? 0 : Math.max(0, daysBetween(date, due));
  return { due: due ?? date, terms: { days, endOfMonth: "none" } };
}

/** The register row of an invoice; `kept` is its present row, whose payments, credits and reminders stay. */
export function recordOf(invoice: Invoice, kept?: InvoiceRecord): InvoiceRecord {
  const { draft, number, type, state, currency, date, due, name, billTo, purchaseOrder, reference } = invoice;
  const { policy, corrects, by, sheet, seal, net, tax, total, advances, balance, disbursements } = invoice;
  return {
    ...{ draft, number, type, state, currency, date, due, name, billTo, purchaseOrder, reference },
    ...{ policy, corrects, by, sheet, seal, net, tax, total, advances, balance, disbursements },
    source: kept?.source ?? null,
    client: invoice.client.name,
    payment: kept?.payment ?? (state === "Confirmed" ? "Open" : null),
    paid: kept?.paid ?? zero,
    credited: kept?.credited ?? zero,
    sentOn: kept?.sentOn ?? null,
    reminder: kept?.reminder ?? "",
    terms: formatPaymentTerms(invoice.terms),
    discountPercent: invoice.discountPercent,
    discount: invoice.discountAsTyped,
    freight: invoice.freightAsTyped,
    clientAsInvoiced: factsOf(invoice.client),
  };
}

function factsOf({ type, country, vatNumber, companyNumber, deliveryAddress, language }: Client): ClientAsInvoiced {
  return { type, country, vatNumber, companyNumber, deliveryAddress, language };
}

function discountOf(percent: Decimal | null, amount: Decimal): DocumentDiscount | null {
  if (percent !== null) return { kind: "percent", percent };
  return amount.isZero() ? null : { kind: "amount", amount };
}
