import { journalFormatVersion } from "../../domain/invoicing/assembleInvoice";
import type { JournalDetail } from "../../domain/invoicing/journal";
import { roundAmount } from "../../domain/invoicing/roundAmount";
import type { Decimal } from "../../domain/money/decimal";
import { one, zero } from "../../domain/money/decimal";
import type { ImportPlan, ImportRow } from "./importPlan";

const secondsPerHour = 3600;
const priceDecimals = 6;

/**
 * The journal's entry of a row that was invoiced before it came here: it counts as billed and belongs to no invoice of this workbook.
 * Named for its tracker, so that no number of the register is ever meant. Rule: domain rules §5 "Rows imported as already invoiced".
 */
export function openingEntry(imported: ImportRow, billingId: string, tracker: ImportPlan["tracker"]): JournalDetail {
  const { entry, invoiceId, sourceAmount } = imported;
  const quantity = quantityOf(imported);
  const price = priceOf(imported, quantity);
  const net = sourceAmount ?? zero;
  return {
    ...{ source: null, invoice: `${tracker ?? "Import"} ${invoiceId}`.trim(), section: 0, line: 0, billingId },
    ...{ origin: entry.kind === "time" ? "Time" : "Expenses", project: entry.project, contractLine: entry.line },
    ...{ entryClass: entry.kind === "time" ? "Time" : entry.entryClass, billingType: entry.billingType },
    ...{ date: entry.date, description: entry.description, externalDescription: entry.description },
    ...{ person: entry.person, role: entry.kind === "time" ? entry.role : "", task: entry.task },
    ...{ quantity, billedQuantity: quantity, originalQuantity: quantity, price, net, total: net },
    ...{ unit: unitOf(imported), taxCode: "", tax: zero, rateRow: "", cost: null, sectionName: "" },
    ...{ discountPercent: zero, feePercent: zero, formatVersion: journalFormatVersion },
  };
}

function quantityOf({ entry }: ImportRow): Decimal {
  if (entry.kind === "expense") return entry.quantity ?? one;
  if (entry.duration === null) return zero;
  return entry.duration.unit === "d" ? entry.duration.days : entry.duration.seconds.div(secondsPerHour);
}

function unitOf({ entry }: ImportRow): string {
  return entry.kind === "expense" ? entry.unit : (entry.duration?.unit ?? "h");
}

function priceOf({ sourceRate, sourceAmount }: ImportRow, quantity: Decimal): Decimal {
  if (sourceRate !== null) return sourceRate;
  if (sourceAmount === null || quantity.isZero()) return zero;
  return roundAmount(sourceAmount.div(quantity), priceDecimals);
}
