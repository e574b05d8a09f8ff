import type { InvoiceRecord } from "../domain/invoicing/journal";
import { dateCell, numberCell, textCell } from "./content";
import type { RowContent } from "./tableSite";
import type { Words } from "./words";

/** A register row's cells; words of states and types in the workbook's language. */
export function registerRow(record: InvoiceRecord, words: Words): RowContent {
  return {
    number: textCell(record.number),
    draft: textCell(record.draft),
    type: words.choice("Invoices", "type", record.type),
    client: textCell(record.client),
    date: dateCell(record.date),
    due: dateCell(record.due),
    state: words.choice("Invoices", "state", record.state),
    payment: words.choice("Invoices", "payment", record.payment),
    currency: textCell(record.currency),
    ...amountsOf(record),
    corrects: textCell(record.corrects),
    sheet: textCell(record.sheet),
    purchaseOrder: textCell(record.purchaseOrder),
    sentOn: dateCell(record.sentOn),
    reminder: textCell(record.reminder),
    by: textCell(record.by),
    policy: words.choice("Invoices", "policy", record.policy),
    seal: textCell(record.seal),
    name: textCell(record.name),
    billTo: textCell(record.billTo),
    reference: textCell(record.reference),
    terms: textCell(record.terms),
    ...clientOf(record, words),
  };
}

/** Last in the row: check words of invoices that were confirmed before there were such columns stay as they are. */
function clientOf({ clientAsInvoiced: client }: InvoiceRecord, words: Words): RowContent {
  return {
    clientType: words.choice("Invoices", "clientType", client?.type ?? null),
    clientCountry: textCell(client?.country ?? ""),
    clientVatNumber: textCell(client?.vatNumber ?? ""),
    clientCompanyNumber: textCell(client?.companyNumber ?? ""),
    deliveryAddress: textCell(client?.deliveryAddress ?? ""),
    language: words.choice("Invoices", "language", client?.language ?? null),
  };
}

function amountsOf(record: InvoiceRecord): RowContent {
  return {
    net: numberCell(record.net),
    tax: numberCell(record.tax),
    total: numberCell(record.total),
    advances: numberCell(record.advances),
    paid: numberCell(record.paid),
    credited: numberCell(record.credited),
    balance: numberCell(record.balance),
    discountPercent: numberCell(record.discountPercent),
    discount: numberCell(record.discount),
    freight: numberCell(record.freight),
    disbursements: numberCell(record.disbursements),
  };
}
