import type { Diagnostic } from "../../domain/diagnostics/diagnostic";
import type { Invoice } from "../../domain/invoicing/invoice";
import type { Environment } from "../environment";
import { invoiceDocuments } from "../invoiceSheets";
import type { Billing } from "../readBilling";
import { tabDifferences } from "./tabDifferences";

/** Where a tab's formulas, calculated by the workbook, are not the engine's cents. Diagnostics: invoice.tabDiffers. */
export async function compareTabs(
  invoices: readonly Invoice[],
  billing: Billing,
  environment: Environment,
): Promise<Diagnostic[]> {
  const documents = invoiceDocuments(invoices, billing, environment);
  const areas = documents.map(({ document }) => ({ sheet: document.name, area: areaOfFormulas(document.cells) }));
  const blocks = await environment.port.calculate(areas);
  return documents.flatMap(({ invoice, document }, index) => tabDifferences(invoice, document, blocks[index]!));
}

function areaOfFormulas(cells: readonly { readonly row: number; readonly column: number }[]) {
  const rows = Math.max(...cells.map((cell) => cell.row)) + 1;
  const columns = Math.max(...cells.map((cell) => cell.column)) + 1;
  return { row: 0, column: 0, rows, columns };
}
