import { maxColumns } from "./address";
import { updateReferences } from "./formulaReferences";
import { HostError } from "./hostError";
import { applyMove } from "./moveCells";
import { uniqueHeader } from "./names";
import { assertTableChangeable } from "./protection";
import type { Sheet } from "./sheet";
import type { Table, TableColumn } from "./table";
import { announce, dropTable } from "./tableOperations";
import { newTableColumn } from "./tableWrites";
import { isFreeFor } from "./usedArea";
import type { Workbook } from "./workbook";

/** Inserts an empty column into a table; cells right of it move where they have to. */
export function insertTableColumn(workbook: Workbook, sheet: Sheet, table: Table, index: number): TableColumn {
  assertTableChangeable(sheet);
  const { area } = table;
  const at = area.column + index;
  const right = { ...area, column: at, columns: maxColumns - at };
  const atEnd = index === table.columns.length;
  if (!(atEnd && isFreeFor(table, sheet, right))) {
    const across = { first: area.row, last: area.row + area.rows - 1 };
    const columns = [...table.columns];
    applyMove(workbook, sheet, { kind: "inserted", axis: "column", at, count: 1, across });
    table.columns = columns;
  }
  table.area = { ...area, columns: area.columns + 1 };
  const names = table.columns.map(({ name }) => name);
  const column = newTableColumn(table, uniqueHeader(`Column${table.columns.length + 1}`, names));
  table.columns.splice(index, 0, column);
  if (table.showHeaders) sheet.cells.setValue(area.row, at, column.name);
  announce(workbook, sheet);
  return column;
}

/** Deletes a column of a table; cells right of it move in. The last column takes the table with it. */
export function deleteTableColumn(workbook: Workbook, sheet: Sheet, table: Table, index: number): void {
  assertTableChangeable(sheet);
  const column = table.columns[index];
  if (!column) throw new HostError("ItemNotFound", "The requested resource doesn't exist.", null, 404);
  if (table.columns.length === 1) dropTable(workbook, sheet, table);
  updateReferences(workbook, { kind: "columnDeleted", table: table.name, column: column.name });
  const across = { first: table.area.row, last: table.area.row + table.area.rows - 1 };
  const at = table.area.column + index;
  applyMove(workbook, sheet, { kind: "deleted", axis: "column", at, count: 1, across });
  announce(workbook, sheet);
}
