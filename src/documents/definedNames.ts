/** The key figures of an invoice that have a name in the workbook. */
export type InvoiceFigure = "Net" | "Tax" | "Total" | "Balance" | "BillTo" | "Name" | "PurchaseOrder" | "Reference";

/**
 * The workbook-level name of a cell of an invoice, e.g. INV_2026_0007_Total: a different one for every number or draft
 * reference, since whatever a name cannot hold is written as its code.
 */
export function invoiceName(reference: string, figure: InvoiceFigure): string {
  return `INV_${sanitise(reference)}_${figure}`;
}

function sanitise(reference: string): string {
  return [...reference]
    .map((character) => {
      if (/[A-Za-z0-9]/.test(character)) return character;
      return character === "-" ? "_" : `.${character.codePointAt(0)!.toString(16)}.`;
    })
    .join("");
}
