import { parseArea } from "../../../src/host/model/address";
import { ErrorValue, type CellValue } from "../../../src/host/model/cellValue";
import type { Sheet } from "../../../src/host/model/sheet";
import { Table } from "../../../src/host/model/table";
import { Workbook } from "../../../src/host/model/workbook";

/** A cell as tests write it: text with a leading "=" is a formula. */
export type CellLiteral = CellValue;

/** A workbook from sheet literals: rows of cells from A1. */
export function workbookOf(sheets: Readonly<Record<string, readonly (readonly CellLiteral[])[]>>): Workbook {
  const workbook = new Workbook();
  for (const [name, rows] of Object.entries(sheets)) {
    const sheet = workbook.appendSheet(name);
    rows.forEach((cells, row) => cells.forEach((cell, column) => setCell(sheet, row, column, cell)));
  }
  return workbook;
}

/** Writes a cell without telling the workbook. */
export function setCell(sheet: Sheet, row: number, column: number, cell: CellLiteral): void {
  if (typeof cell === "string" && cell.startsWith("=")) sheet.cells.setFormula(row, column, cell, null);
  else sheet.cells.setValue(row, column, cell);
}

/** Enters a cell as a user would: by address, and the workbook tells who listens. */
export function enter(workbook: Workbook, sheet: Sheet, address: string, cell: CellLiteral): void {
  const { row, column } = parseArea(address)!;
  setCell(sheet, row, column, cell);
  workbook.notifyCellsChanged({ sheet, row, column, rows: 1, columns: 1 });
}

/** What a cell shows. */
export function shown(sheet: Sheet, address: string): CellValue {
  const { row, column } = parseArea(address)!;
  const value = sheet.cells.value(row, column);
  return value instanceof ErrorValue ? value.code : value;
}

/** Adds a table over cells that are there; its first row is the header. */
export function addTable(sheet: Sheet, name: string, address: string): Table {
  const area = parseArea(address)!;
  const table = new Table(name, name, area);
  for (let at = 0; at < area.columns; at++) {
    const header = String(sheet.cells.value(area.row, area.column + at));
    table.columns.push({ id: at + 1, name: header, calculatedFormula: null, totalsFunction: null, totalsLabel: null });
  }
  sheet.tables.push(table);
  return table;
}
