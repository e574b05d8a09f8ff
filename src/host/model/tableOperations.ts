import { intersect, maxRows, type Area } from "./address";
import { formatAt } from "./cellFormats";
import { displayText } from "./displayText";
import { updateReferences } from "./formulaReferences";
import { HostError } from "./hostError";
import { applyMove } from "./moveCells";
import { assertTableName, freeTableName, uniqueHeader } from "./names";
import { assertTableChangeable } from "./protection";
import type { Sheet } from "./sheet";
import { Table, type TableColumn } from "./table";
import { fillNewRows, newTableColumn } from "./tableWrites";
import { isFreeFor } from "./usedArea";
import type { Workbook } from "./workbook";

const invalid = (): HostError =>
  new HostError("InvalidArgument", "The argument is invalid or missing or has an incorrect format.");

/** A table with the sheet it is on. */
export type TablePlace = { readonly sheet: Sheet; readonly table: Table };

/** Makes a table. Without headers a header row is inserted above the data. Header cells become unique texts. */
export function createTable(workbook: Workbook, sheet: Sheet, area: Area, hasHeaders: boolean): Table {
  assertTableChangeable(sheet);
  const own = hasHeaders ? { ...area, rows: Math.max(area.rows, 2) } : { ...area, rows: area.rows + 1 };
  assertFree(sheet, hasHeaders ? own : area, null);
  if (!hasHeaders) {
    const across = { first: area.column, last: area.column + area.columns - 1 };
    applyMove(workbook, sheet, { kind: "inserted", axis: "row", at: area.row, count: 1, across });
  }
  const table = new Table(workbook.newId(), freeTableName(workbook), own);
  for (let index = 0; index < own.columns; index++) {
    const others = table.columns.map(({ name }) => name);
    table.columns.push(nameColumn(workbook, { sheet, table }, index, others));
  }
  sheet.tables.push(table);
  announce(workbook, sheet);
  workbook.notifyActivity({ kind: "tableAdded", sheet, id: table.id, name: table.name });
  return table;
}

/** Names the column at an index by its header cell, unlike all others, and makes the cell say so. */
function nameColumn(workbook: Workbook, place: TablePlace, index: number, others: readonly string[]): TableColumn {
  const { sheet, table } = place;
  const { row, column } = table.area;
  const value = table.showHeaders ? sheet.cells.value(row, column + index) : null;
  const { numberFormat } = formatAt(workbook, sheet, row, column + index);
  const shown =
    value === null ? "" : displayText(value, typeof value === "number" ? numberFormat : "@", workbook.date1904);
  const name = uniqueHeader(shown === "" ? `Column${index + 1}` : shown, others);
  if (table.showHeaders) sheet.cells.setValue(row, column + index, name);
  return newTableColumn(table, name);
}

/** Renames a table; formulas follow. */
export function renameTable(workbook: Workbook, sheet: Sheet, table: Table, name: string): void {
  assertTableName(workbook, name, table.id);
  assertTableChangeable(sheet);
  updateReferences(workbook, { kind: "tableRenamed", table: table.name, to: name });
  table.name = name;
  announce(workbook, sheet);
}

/** Makes a table span exactly an area: same header row, overlapping the old one. */
export function resizeTable(workbook: Workbook, sheet: Sheet, table: Table, area: Area): void {
  assertTableChangeable(sheet);
  const least = 1 + (table.showHeaders ? 1 : 0) + (table.showTotals ? 1 : 0);
  if (area.row !== table.area.row || area.rows < least || !intersect(area, table.area)) throw invalid();
  assertFree(sheet, area, table);
  const before = table.area;
  const kept = keptColumns(workbook, table, area);
  table.area = area;
  const columns: TableColumn[] = [];
  table.columns = [...kept.values()];
  for (let index = 0; index < area.columns; index++) {
    const others = [...table.columns, ...columns].map(({ name }) => name);
    columns.push(kept.get(area.column + index) ?? nameColumn(workbook, { sheet, table }, index, others));
  }
  table.columns = columns.map((column, index) =>
    kept.has(area.column + index) ? column : { ...column, id: freshId(columns, index) },
  );
  const added = area.row + area.rows - (before.row + before.rows);
  const isFilled = (row: number, column: number) => sheet.cells.value(row, column) !== null;
  if (added > 0) fillNewRows(sheet, table, { row: before.row + before.rows, rows: added }, isFilled);
  announce(workbook, sheet);
  workbook.notifyCellsChanged({ sheet, ...area });
}

/** New columns of a resize get ids after all that are known. */
function freshId(columns: readonly TableColumn[], index: number): number {
  return Math.max(0, ...columns.map(({ id }) => id)) + 1 + index;
}

function keptColumns(workbook: Workbook, table: Table, area: Area): Map<number, TableColumn> {
  const kept = new Map<number, TableColumn>();
  table.columns.forEach((column, index) => {
    const at = table.area.column + index;
    if (at >= area.column && at < area.column + area.columns) kept.set(at, column);
    else updateReferences(workbook, { kind: "columnDeleted", table: table.name, column: column.name });
  });
  return kept;
}

/** Inserts empty rows into a table's body at an index; cells below the table move down where they have to. */
export function insertTableRows(workbook: Workbook, place: TablePlace, index: number, count: number): Area {
  const { sheet, table } = place;
  assertTableChangeable(sheet);
  const { body } = table;
  if (index < 0 || index > body.rows) throw invalid();
  const at = body.row + index;
  const atEnd = index === body.rows && !table.showTotals;
  const below = { row: at, column: table.area.column, rows: maxRows - at, columns: table.area.columns };
  if (!(atEnd && isFreeFor(table, sheet, below))) {
    const across = { first: below.column, last: below.column + below.columns - 1 };
    const area = table.area;
    applyMove(workbook, sheet, { kind: "inserted", axis: "row", at, count, across });
    table.area = { ...area, rows: area.rows + count };
  } else table.area = { ...table.area, rows: table.area.rows + count };
  fillNewRows(sheet, table, { row: at, rows: count });
  copyRowFormats(sheet, table, at, count);
  announce(workbook, sheet);
  return { row: at, column: table.area.column, rows: count, columns: table.area.columns };
}

/** New rows look like the row above them (the header's look is not taken over). */
function copyRowFormats(sheet: Sheet, table: Table, at: number, count: number): void {
  const model = at - 1 >= table.body.row ? at - 1 : at + count;
  for (let column = table.area.column; column < table.area.column + table.area.columns; column++) {
    const format = sheet.cells.format(model, column);
    if (format === undefined) continue;
    for (let row = at; row < at + count; row++) sheet.cells.setFormat(row, column, format);
  }
}

/** Deletes rows of a table's body; an empty row stays when none would be left. */
export function deleteTableRows(workbook: Workbook, place: TablePlace, index: number, count: number): void {
  const { sheet, table } = place;
  assertTableChangeable(sheet);
  const { body } = table;
  if (index < 0 || count < 1 || index + count > body.rows)
    throw new HostError("ItemNotFound", "The requested resource doesn't exist.", null, 404);
  const last = body.rows === count;
  const across = { first: table.area.column, last: table.area.column + table.area.columns - 1 };
  if (last) clearRow(sheet, body);
  const removed = last ? count - 1 : count;
  if (removed > 0) {
    applyMove(workbook, sheet, {
      kind: "deleted",
      axis: "row",
      at: body.row + index + (last ? 1 : 0),
      count: removed,
      across,
    });
  }
  announce(workbook, sheet);
  workbook.notifyCellsChanged({ sheet, ...body, row: body.row + index, rows: count, changeType: "RowDeleted" });
}

function clearRow(sheet: Sheet, body: Area): void {
  for (let column = body.column; column < body.column + body.columns; column++) {
    sheet.cells.setValue(body.row, column, null);
  }
}

/** Removes a table; its cells stay, formulas that name it turn to #REF!. */
export function dropTable(workbook: Workbook, sheet: Sheet, table: Table): void {
  assertTableChangeable(sheet);
  sheet.tables = sheet.tables.filter((each) => each !== table);
  updateReferences(workbook, { kind: "tableDeleted", table: table.name });
  announce(workbook, sheet);
  workbook.notifyActivity({ kind: "tableDeleted", sheet, id: table.id, name: table.name });
}

function assertFree(sheet: Sheet, area: Area, own: Table | null): void {
  const meets = sheet.tables.some((table) => table !== own && intersect(table.area, area) !== null);
  if (meets || sheet.merges.some((merge) => intersect(merge, area) !== null)) throw invalid();
}

export function announce(workbook: Workbook, sheet: Sheet): void {
  sheet.changed.add("tables");
  sheet.changed.add("cells");
  workbook.notifyStructureChanged();
}
