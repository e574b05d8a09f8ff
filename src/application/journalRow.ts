import type { JournalDetail } from "../domain/invoicing/journal";
import { dateCell, numberCell, textCell } from "./content";
import type { RowContent } from "./tableSite";
import type { Words } from "./words";

/** A journal row's cells; words of types and classes in the workbook's language. */
export function journalRow(detail: JournalDetail, words: Words): RowContent {
  return {
    invoice: textCell(detail.invoice),
    section: numberCell(detail.section),
    line: numberCell(detail.line),
    origin: words.choice("Invoice details", "origin", detail.origin),
    billingId: textCell(detail.billingId),
    project: textCell(detail.project),
    contractLine: textCell(detail.contractLine),
    entryClass: words.choice("Invoice details", "entryClass", detail.entryClass),
    billingType: words.choice("Invoice details", "billingType", detail.billingType),
    date: dateCell(detail.date),
    description: textCell(detail.description),
    externalDescription: textCell(detail.externalDescription),
    person: textCell(detail.person),
    role: textCell(detail.role),
    task: textCell(detail.task),
    ...figuresOf(detail),
    taxCode: textCell(detail.taxCode),
    rateRow: textCell(detail.rateRow),
    sectionName: textCell(detail.sectionName),
    formatVersion: numberCell(detail.formatVersion),
    ...taxOf(detail, words),
  };
}

/** Last in the row: check words of invoices that were confirmed before there were such columns stay as they are. */
function taxOf({ taxApplied }: JournalDetail, words: Words): RowContent {
  return {
    taxRatePercent: numberCell(taxApplied?.ratePercent ?? null),
    taxCategory: words.choice("Invoice details", "taxCategory", taxApplied?.category ?? null),
    exemptionReason: textCell(taxApplied?.exemptionReason ?? ""),
  };
}

function figuresOf(detail: JournalDetail): RowContent {
  return {
    quantity: numberCell(detail.quantity),
    billedQuantity: numberCell(detail.billedQuantity),
    originalQuantity: numberCell(detail.originalQuantity),
    unit: textCell(detail.unit),
    price: numberCell(detail.price),
    net: numberCell(detail.net),
    tax: numberCell(detail.tax),
    total: numberCell(detail.total),
    cost: numberCell(detail.cost),
    discountPercent: numberCell(detail.discountPercent),
    feePercent: numberCell(detail.feePercent),
  };
}
