import { tableHeaderRow } from "../../src/documents/tableDocument";
import type { CellValue } from "../../src/host/model/cellValue";
import type { Sheet } from "../../src/host/model/sheet";
import type { Workbook } from "../../src/host/model/workbook";

/** What of a workbook is compared: cells with their formulas, row by row; tables with their areas. */
export type Snapshot = Readonly<Record<string, readonly string[]>>;

/** Sheets whose rows have no order of their own: an undone removal puts rows back at the end. */
const unordered = new Set(["Invoices", "Invoice details"]);

/** Tables that a run makes on its way; undoing leaves them there, empty. */
const madeOnTheWay = new Set([
  ...["Invoices", "Invoice details", "Payments", "Sources", "Milestones", "Change orders"],
]);

/** Columns that a run adds to ledgers on its way, and that stay too. */
const markHeaders = new Set<unknown>([
  ...["Billing status", "Rate", "Amount", "Invoice", "Billing ID", "Imported from"],
]);

/** Everything a workbook says, but for what differs by design: the Log, Billing IDs in ledgers, and what was made and is empty. */
export function snapshotOf(workbook: Workbook): Snapshot {
  const sheets = workbook.sheets.filter(
    (sheet) => sheet.name !== "Log" && !(madeOnTheWay.has(sheet.name) && isEmptyTable(sheet)),
  );
  return Object.fromEntries(sheets.map((sheet) => [sheet.name, linesOf(sheet)]));
}

function isEmptyTable(sheet: Sheet): boolean {
  return columnsOf(sheet).every((column) => isBlankBelow(sheet, column, tableHeaderRow));
}

function isBlankBelow({ cells }: Sheet, column: number, header: number): boolean {
  for (let row = header + 1; row < cells.rowCount(column); row++)
    if ((cells.value(row, column) ?? "") !== "") return false;
  return true;
}

function linesOf(sheet: Sheet): string[] {
  const rows = Math.max(0, ...columnsOf(sheet).map((column) => sheet.cells.rowCount(column)));
  const ignored = sheet.name === "Invoice details" ? new Set() : ownColumns(sheet, rows);
  const lines: string[] = [];
  for (let row = 0; row < rows; row++) {
    const cells = columnsOf(sheet).map((column) => (ignored.has(column) ? "" : cellText(sheet, row, column)));
    lines.push(cells.join("|").replace(/\|+$/, ""));
  }
  const filled = lines.filter((line) => line !== "");
  const tables = sheet.tables.map(({ name, area }) => `table ${name} ${JSON.stringify(area)}`);
  return [
    ...(unordered.has(sheet.name) ? filled.sort() : filled),
    ...tables,
    `protected ${sheet.protection.protected}`,
    `conditional formats ${sheet.conditionalFormats.length}`,
  ];
}

function columnsOf(sheet: Sheet): number[] {
  return Array.from({ length: sheet.cells.columnCount }, (_, column) => column);
}

/** The Billing IDs of a ledger, and its mark columns that say nothing. */
function ownColumns(sheet: Sheet, rows: number): Set<number> {
  for (let row = 0; row < Math.min(rows, 6); row++) {
    const headers = columnsOf(sheet).map((column) => sheet.cells.value(row, column));
    if (!headers.some((header) => markHeaders.has(header))) continue;
    const own = columnsOf(sheet).filter(
      (column) =>
        headers[column] === "Billing ID" || (markHeaders.has(headers[column]) && isBlankBelow(sheet, column, row)),
    );
    return new Set(own);
  }
  return new Set();
}

function cellText(sheet: Sheet, row: number, column: number): string {
  const value: CellValue = sheet.cells.value(row, column);
  const formula = sheet.cells.formula(row, column);
  return formula === undefined ? String(value ?? "") : `=${formula} → ${String(value ?? "")}`;
}
