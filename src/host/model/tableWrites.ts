import { relativeKey } from "../calc/references/relativeKey";
import { translateFormula } from "../calc/references/translateFormula";
import { intersect, type Area } from "./address";
import { ErrorValue } from "./cellValue";
import { updateReferences } from "./formulaReferences";
import { uniqueHeader } from "./names";
import type { Sheet } from "./sheet";
import type { Table, TableColumn } from "./table";
import type { Workbook } from "./workbook";

/** What Excel does to tables after cells were typed or written: grow over what touches them, rename headers, fill columns. */
export function afterTableWrite(workbook: Workbook, sheet: Sheet, area: Area): void {
  for (const table of sheet.tables) {
    if (!sheet.protection.protected && !growDown(workbook, sheet, table, area)) growRight(workbook, sheet, table, area);
    if (table.showHeaders) renameHeaders(workbook, sheet, table, area);
    fillCalculatedColumns(workbook, sheet, table, area);
  }
}

/** Written directly below the last row, within the table's columns: the rows join it, if it has no totals row. */
function growDown(workbook: Workbook, sheet: Sheet, table: Table, area: Area): boolean {
  const { area: own } = table;
  const below = area.row === own.row + own.rows && !table.showTotals;
  const within = area.column >= own.column && area.column + area.columns <= own.column + own.columns;
  if (!below || !within || !hasContent(sheet, area)) return false;
  const grown = { ...own, rows: own.rows + area.rows };
  if (meetsOther(sheet, table, grown)) return false;
  table.area = grown;
  const isWritten = (_: number, column: number) => column >= area.column && column < area.column + area.columns;
  fillNewRows(sheet, table, area, isWritten);
  announce(workbook, sheet);
  return true;
}

/** Written directly right of the last column, beside header or body: the columns join it. */
function growRight(workbook: Workbook, sheet: Sheet, table: Table, area: Area): void {
  const { area: own } = table;
  const beside = area.column === own.column + own.columns;
  const within = area.row >= own.row && area.row + area.rows <= own.row + own.rows;
  if (!beside || !within || !hasContent(sheet, area)) return;
  const grown = { ...own, columns: own.columns + area.columns };
  if (meetsOther(sheet, table, grown)) return;
  table.area = grown;
  for (let added = 0; added < area.columns; added++) addColumn(sheet, table, own.columns + added);
  announce(workbook, sheet);
}

function addColumn(sheet: Sheet, table: Table, index: number): void {
  const column = table.area.column + index;
  const names = table.columns.map(({ name }) => name);
  const typed = table.showHeaders ? sheet.cells.value(table.area.row, column) : null;
  const name = uniqueHeader(typed === null ? `Column${index + 1}` : String(typed), names);
  table.columns.push(newTableColumn(table, name));
  if (table.showHeaders) sheet.cells.setValue(table.area.row, column, name);
}

/** A column as a table gets it, with the next free id. */
export function newTableColumn(table: Table, name: string): TableColumn {
  const id = Math.max(0, ...table.columns.map((column) => column.id)) + 1;
  return { id, name, calculatedFormula: null, totalsFunction: null, totalsLabel: null };
}

/** New rows get the formulas of calculated columns, except in the cells `keep` names. */
export function fillNewRows(
  sheet: Sheet,
  table: Table,
  rows: { readonly row: number; readonly rows: number },
  keep: (row: number, column: number) => boolean = () => false,
): void {
  table.columns.forEach(({ calculatedFormula }, index) => {
    if (calculatedFormula === null) return;
    const column = table.area.column + index;
    for (let row = rows.row; row < rows.row + rows.rows; row++) {
      if (keep(row, column)) continue;
      sheet.cells.setFormula(row, column, formulaInRow(table, calculatedFormula, row), 0);
    }
  });
}

/** A calculated column's formula is kept as it stands in the first body row. */
function formulaInRow(table: Table, formula: string, row: number): string {
  return translateFormula(formula, row - table.body.row, 0);
}

function renameHeaders(workbook: Workbook, sheet: Sheet, table: Table, area: Area): void {
  const header = intersect({ ...table.area, rows: 1 }, area);
  if (!header) return;
  for (let at = header.column; at < header.column + header.columns; at++) {
    const index = at - table.area.column;
    const column = table.columns[index];
    if (!column) continue;
    const typed = sheet.cells.value(header.row, at);
    const wanted = typed === null ? `Column${index + 1}` : typed instanceof ErrorValue ? typed.code : String(typed);
    const others = table.columns.filter((other) => other !== column).map(({ name }) => name);
    const name = uniqueHeader(wanted, others);
    if (name !== typed) sheet.cells.setValue(header.row, at, name);
    if (name === column.name) continue;
    updateReferences(workbook, { kind: "columnRenamed", table: table.name, column: column.name, to: name });
    column.name = name;
    announce(workbook, sheet);
  }
}

/** A formula written into an otherwise empty body column fills it; one written to all of it becomes the column's. */
function fillCalculatedColumns(workbook: Workbook, sheet: Sheet, table: Table, area: Area): void {
  const body = intersect(table.body, area);
  if (!body) return;
  for (let column = body.column; column < body.column + body.columns; column++) {
    const formula = sheet.cells.formula(body.row, column);
    if (formula === undefined) continue;
    // The client writes long columns in pieces: only the last one can complete a column.
    const reachesEnd = body.row + body.rows === table.body.row + table.body.rows;
    const whole = reachesEnd && isUniform(sheet, table.body, column);
    if (!whole && !(body.rows === 1 && isEmptyBesides(sheet, table.body, column, body.row))) continue;
    const target = table.columns[column - table.area.column]!;
    target.calculatedFormula = translateFormula(formula, table.body.row - body.row, 0);
    sheet.changed.add("tables");
    if (!whole) fillColumn(workbook, sheet, table, column);
  }
}

function fillColumn(workbook: Workbook, sheet: Sheet, table: Table, column: number): void {
  const { body } = table;
  const formula = table.columns[column - table.area.column]!.calculatedFormula!;
  for (let row = body.row; row < body.row + body.rows; row++) {
    sheet.cells.setFormula(row, column, formulaInRow(table, formula, row), 0);
  }
  workbook.notifyCellsChanged({ sheet, row: body.row, column, rows: body.rows, columns: 1 });
}

function isUniform(sheet: Sheet, body: Area, column: number): boolean {
  const first = sheet.cells.formula(body.row, column);
  if (first === undefined) return false;
  const key = relativeKey(first, body.row, column);
  for (let row = body.row + 1; row < body.row + body.rows; row++) {
    const formula = sheet.cells.formula(row, column);
    if (formula === undefined || relativeKey(formula, row, column) !== key) return false;
  }
  return true;
}

function isEmptyBesides(sheet: Sheet, body: Area, column: number, except: number): boolean {
  for (let row = body.row; row < body.row + body.rows; row++) {
    if (row !== except && sheet.cells.value(row, column) !== null) return false;
  }
  return body.rows > 1;
}

function hasContent(sheet: Sheet, area: Area): boolean {
  for (let row = area.row; row < area.row + area.rows; row++) {
    for (let column = area.column; column < area.column + area.columns; column++) {
      if (sheet.cells.value(row, column) !== null) return true;
    }
  }
  return false;
}

function meetsOther(sheet: Sheet, table: Table, area: Area): boolean {
  return sheet.tables.some((other) => other !== table && intersect(other.area, area) !== null);
}

function announce(workbook: Workbook, sheet: Sheet): void {
  sheet.changed.add("tables");
  workbook.notifyStructureChanged();
}
