import { clearCells } from "./clearCells";
import { clearFilters } from "./filterRows";
import { applyMove } from "./moveCells";
import { assertTableChangeable } from "./protection";
import type { Sheet } from "./sheet";
import type { Table } from "./table";
import { announce, dropTable } from "./tableOperations";
import { isFreeFor } from "./usedArea";
import type { Workbook } from "./workbook";

/** Deletes a table together with its cells. */
export function deleteTable(workbook: Workbook, sheet: Sheet, table: Table): void {
  const { area } = table;
  clearFilters(workbook, sheet, table);
  dropTable(workbook, sheet, table);
  clearCells(workbook, sheet, area, "All");
}

/** Shows or hides the totals row: by default it says "Total" and sums or counts the last column. */
export function showTotals(workbook: Workbook, sheet: Sheet, table: Table, show: boolean): void {
  assertTableChangeable(sheet);
  if (table.showTotals === show) return;
  const across = { first: table.area.column, last: table.area.column + table.area.columns - 1 };
  if (show) {
    const at = table.area.row + table.area.rows;
    const below = { ...table.area, row: at, rows: 1 };
    if (!isFreeFor(table, sheet, below))
      applyMove(workbook, sheet, { kind: "inserted", axis: "row", at, count: 1, across });
    table.area = { ...table.area, rows: table.area.rows + 1 };
    table.showTotals = true;
    writeTotals(sheet, table);
  } else {
    const at = table.area.row + table.area.rows - 1;
    clearCells(workbook, sheet, { ...table.area, row: at, rows: 1 }, "Contents");
    table.area = { ...table.area, rows: table.area.rows - 1 };
    table.showTotals = false;
  }
  announce(workbook, sheet);
  workbook.notifyCellsChanged({ sheet, ...table.area });
}

function writeTotals(sheet: Sheet, table: Table): void {
  const row = table.area.row + table.area.rows - 1;
  const first = table.columns[0]!;
  const last = table.columns.at(-1)!;
  if (!table.columns.some((column) => column.totalsFunction !== null || column.totalsLabel !== null)) {
    const bottom = sheet.cells.value(row - 1, table.area.column + table.columns.length - 1);
    last.totalsFunction = typeof bottom === "number" ? "sum" : "count";
    if (first !== last) first.totalsLabel = "Total";
  }
  table.columns.forEach((column, index) => {
    const at = table.area.column + index;
    if (column.totalsFunction !== null) {
      const number = { sum: 109, count: 103, average: 101, max: 104, min: 105 }[column.totalsFunction] ?? 109;
      sheet.cells.setFormula(row, at, `=SUBTOTAL(${number},${structuredColumn(table.name, column.name)})`, 0);
    } else if (column.totalsLabel !== null) sheet.cells.setValue(row, at, column.totalsLabel);
  });
}

function structuredColumn(table: string, column: string): string {
  return `${table}[${column.replace(/['[\]#@]/g, "'$&")}]`;
}

/** Shows or hides the header row; hidden headers keep their names. */
export function showHeaders(workbook: Workbook, sheet: Sheet, table: Table, show: boolean): void {
  assertTableChangeable(sheet);
  if (table.showHeaders === show) return;
  const { area } = table;
  if (show) {
    const across = { first: area.column, last: area.column + area.columns - 1 };
    applyMove(workbook, sheet, { kind: "inserted", axis: "row", at: area.row, count: 1, across });
    table.area = { ...area, rows: area.rows + 1 };
    table.columns.forEach((column, index) => sheet.cells.setValue(area.row, area.column + index, column.name));
  } else {
    table.columns.forEach((_, index) => sheet.cells.setValue(area.row, area.column + index, null));
    table.area = { ...area, row: area.row + 1, rows: area.rows - 1 };
  }
  table.showHeaders = show;
  announce(workbook, sheet);
}
