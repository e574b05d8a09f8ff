import { diagnose, type Diagnostic } from "../../domain/diagnostics/diagnostic";
import type { Invoice } from "../../domain/invoicing/invoice";
import { decimal, decimalFromCell } from "../../domain/money/decimal";
import { addressOf } from "../../documents/address";
import type { SheetDocument } from "../../documents/sheetDocument";
import type { CellBlock } from "../workbookPort";

/**
 * The cells of a tab whose formula does not give what the engine computed, to the cent.
 * Diagnostics: invoice.tabDiffers, one per cell.
 */
export function tabDifferences(invoice: Invoice, document: SheetDocument, block: CellBlock): Diagnostic[] {
  return document.cells.flatMap(({ row, column, content }) => {
    if (content.kind !== "formula" || content.result === null) return [];
    const found = block.values[row - block.area.row]?.[column - block.area.column];
    if (typeof found === "number" && decimalFromCell(found).equals(decimal(content.result))) return [];
    const params = { invoice: invoice.draft, expected: content.result, found: String(found ?? "") };
    return [diagnose("invoice.tabDiffers", { sheet: document.name, cell: addressOf({ row, column }) }, params)];
  });
}
