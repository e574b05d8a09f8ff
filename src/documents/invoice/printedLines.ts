import type { InvoiceLine } from "../../domain/invoicing/invoice";

/** Whether the client sees a line at all: non-chargeable work stays inside. */
export function isPrinted(line: InvoiceLine): boolean {
  return line.billingType !== "Non-chargeable";
}

/** Whether a line adds up into the net: chargeable, disbursements aside. */
export function isRevenueLine(line: InvoiceLine): boolean {
  return line.billingType === "Chargeable" && line.entryClass !== "Disbursement";
}

export function isDisbursement(line: InvoiceLine): boolean {
  return line.billingType === "Chargeable" && line.entryClass === "Disbursement";
}

export function isComplimentary(line: InvoiceLine): boolean {
  return line.billingType === "Complimentary";
}
