import type { Invoice } from "../../domain/invoicing/invoice";
import { decimalFromCell, type Decimal } from "../../domain/money/decimal";
import { invoiceName } from "../../documents/definedNames";
import type { SheetDocument } from "../../documents/sheetDocument";
import type { RawCell } from "../../ledger/rawTable";
import type { Environment } from "../environment";
import { invoiceDocuments } from "../invoiceSheets";
import type { Billing } from "../readBilling";
import type { ReviewedRecord } from "./reviewedRecords";

/**
 * What the tabs' Net cells hold, by invoice; a credit note's tab prints positive figures. The cell is found by its label: a seller
 * whose address has a line more today did not have it when the tab was written. One reading for all tabs. Throws: EnvironmentError.
 */
export async function readTabNets(
  environment: Environment,
  billing: Billing,
  reviewed: readonly ReviewedRecord[],
): Promise<ReadonlyMap<string, Decimal>> {
  const sheets = new Map(billing.layout.sheets.map((sheet) => [sheet.name, sheet.used]));
  const invoices = reviewed.flatMap(({ invoice }) => (invoice && sheets.get(invoice.sheet) ? [invoice] : []));
  const blocks = await environment.port.read(
    invoices.map(({ sheet }) => {
      const { row, rows, column, columns } = sheets.get(sheet)!;
      return { sheet, area: { row: 0, column: 0, rows: row + rows, columns: column + columns }, formatColumns: [] };
    }),
  );
  const documents = invoiceDocuments(invoices, billing, environment);
  return new Map(
    documents.flatMap(({ invoice, document }, index) => {
      const net = netIn(blocks[index]!.values, invoice, document);
      return net === null ? [] : [[invoice.number, invoice.type === "Credit note" ? net.negated() : net] as const];
    }),
  );
}

function netIn(values: readonly (readonly RawCell[])[], invoice: Invoice, document: SheetDocument): Decimal | null {
  const cell = document.names.find(({ name }) => name === invoiceName(invoice.number, "Net"));
  const label = document.cells.find(({ row, content }) => row === cell?.row && content.kind === "text");
  if (!cell || label?.content.kind !== "text") return null;
  const { text } = label.content;
  const found = values.find((row) => row[label.column] === text && typeof row[cell.column] === "number");
  return found ? decimalFromCell(found[cell.column] as number) : null;
}
