import type { CellValue } from "../../src/host/model/cellValue";
import type { Sheet } from "../../src/host/model/sheet";
import type { Workbook } from "../../src/host/model/workbook";

/** What of a workbook is compared: cells with their formulas, row by row; tables with their areas. */
export type Snapshot = Readonly<Record<string, readonly string[]>>;

/** Sheets whose rows have no order of their own: an undone removal puts rows back at the end. */
const unordered = new Set(["Invoices", "Invoice details"]);

/** What differs by design: the Log tells what happened, and Billing IDs stay. */
const ignoredSheets = new Set(["Log"]);

/** Everything a workbook says, but for the Log and Billing IDs in ledgers that bill nothing. */
export function snapshotOf(workbook: Workbook): Snapshot {
  const sheets = workbook.sheets.filter((sheet) => !ignoredSheets.has(sheet.name));
  return Object.fromEntries(sheets.map((sheet) => [sheet.name, linesOf(sheet)]));
}

function linesOf(sheet: Sheet): string[] {
  const rows = Math.max(0, ...columnsOf(sheet).map((column) => sheet.cells.rowCount(column)));
  const ignored = sheet.name === "Invoice details" ? null : billingIdColumn(sheet, rows);
  const lines: string[] = [];
  for (let row = 0; row < rows; row++) {
    const cells = columnsOf(sheet).map((column) => (column === ignored ? "" : cellText(sheet, row, column)));
    lines.push(cells.join("|").replace(/\|+$/, ""));
  }
  const filled = lines.filter((line) => line !== "");
  const tables = sheet.tables.map(({ name, area }) => `table ${name} ${JSON.stringify(area)}`);
  return [
    ...(unordered.has(sheet.name) ? filled.sort() : filled),
    ...tables,
    `protected ${sheet.protection.protected}`,
  ];
}

function columnsOf(sheet: Sheet): number[] {
  return Array.from({ length: sheet.cells.columnCount }, (_, column) => column);
}

function billingIdColumn(sheet: Sheet, rows: number): number | null {
  for (let row = 0; row < Math.min(rows, 6); row++) {
    const found = columnsOf(sheet).find((column) => sheet.cells.value(row, column) === "Billing ID");
    if (found !== undefined) return found;
  }
  return null;
}

function cellText(sheet: Sheet, row: number, column: number): string {
  const value: CellValue = sheet.cells.value(row, column);
  const formula = sheet.cells.formula(row, column);
  return formula === undefined ? String(value ?? "") : `=${formula} → ${String(value ?? "")}`;
}
