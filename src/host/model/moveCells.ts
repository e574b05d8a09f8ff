import type { ReferenceChange } from "../calc/references/referenceChange";
import type { CellChangeType, ShiftDirection } from "./activity";
import { intersect, maxColumns, maxRows, type Area } from "./address";
import { updateReferences } from "./formulaReferences";
import { HostError } from "./hostError";
import type { Move } from "./move";
import { moveFeatures } from "./moveFeatures";
import { assertAllowed } from "./protection";
import type { Sheet } from "./sheet";
import type { Table } from "./table";
import type { Workbook } from "./workbook";

/** Inserts empty cells in an area; those there move down or right, and everything that refers to them follows. */
export function insertCells(workbook: Workbook, sheet: Sheet, area: Area, shift: "Down" | "Right"): void {
  const move = moveOf("inserted", area, shift === "Down" ? "row" : "column");
  assertAllowed(sheet, move.across ? null : move.axis === "row" ? "allowInsertRows" : "allowInsertColumns");
  applyMove(workbook, sheet, move);
  if (!move.across && shift === "Down") takeFormatsFromAbove(sheet, area);
  announce(workbook, sheet, area, move);
}

/** Inserted rows look like the row above them. */
function takeFormatsFromAbove({ cells }: Sheet, { row, rows }: Area): void {
  if (row === 0) return;
  for (let column = 0; column < cells.columnCount; column++) {
    const format = cells.format(row - 1, column);
    if (format === undefined) continue;
    for (let at = row; at < row + rows; at++) cells.setFormat(at, column, format);
  }
}

/** Deletes the cells of an area; those below or to the right move in. */
export function deleteCells(workbook: Workbook, sheet: Sheet, area: Area, shift: "Up" | "Left"): void {
  const move = moveOf("deleted", area, shift === "Up" ? "row" : "column");
  assertAllowed(sheet, move.across ? null : move.axis === "row" ? "allowDeleteRows" : "allowDeleteColumns");
  applyMove(workbook, sheet, move);
  announce(workbook, sheet, area, move);
}

/** Moves cells and all that lies on them, and rewrites the references to them; tells nobody. */
export function applyMove(workbook: Workbook, sheet: Sheet, move: Move): void {
  assertTablesStayWhole(sheet, move);
  moveEverything(workbook, sheet, move);
}

/** As applyMove, but without asking whether tables stay whole: for moves that were made elsewhere and are facts. */
export function moveEverything(workbook: Workbook, sheet: Sheet, move: Move): void {
  workbook.notifyBeforeMove();
  moveStoredCells(sheet, move);
  moveFeatures(sheet, move);
  const change: ReferenceChange = { ...move, sheet: sheet.name };
  updateReferences(workbook, change);
  workbook.notifyActivity({ kind: "cellsMoved", sheet, move });
}

function moveOf(kind: Move["kind"], area: Area, axis: Move["axis"]): Move {
  if (axis === "row") {
    const whole = area.columns === maxColumns;
    const across = { first: area.column, last: area.column + area.columns - 1 };
    return { kind, axis, at: area.row, count: area.rows, ...(whole ? {} : { across }) };
  }
  const across = { first: area.row, last: area.row + area.rows - 1 };
  return { kind, axis, at: area.column, count: area.columns, ...(area.rows === maxRows ? {} : { across }) };
}

const conflict = (): HostError =>
  new HostError("InsertDeleteConflict", "The insert or delete operation attempted resulted in a conflict.", null, 409);

/** Part of a table cannot move away from the rest of it; it keeps its header row and a row of its body. */
function assertTablesStayWhole(sheet: Sheet, move: Move): void {
  for (const table of sheet.tables) {
    const inside = intersect(table.area, stripOf(move));
    if (!inside) continue;
    const wide = move.axis === "row" ? inside.columns === table.area.columns : inside.rows === table.area.rows;
    if (!wide) throw conflict();
    if (move.kind === "deleted" && move.axis === "row") assertTableLeft(table, move);
  }
}

/** The cells that a move takes along or away. */
function stripOf({ axis, at, across }: Move): Area {
  const { first, last } = across ?? { first: 0, last: (axis === "row" ? maxColumns : maxRows) - 1 };
  const width = last - first + 1;
  return axis === "row"
    ? { row: at, column: first, rows: maxRows - at, columns: width }
    : { row: first, column: at, rows: width, columns: maxColumns - at };
}

function assertTableLeft({ area, body, showHeaders }: Table, { at, count }: Move): void {
  const end = at + count;
  const whole = at <= area.row && end >= area.row + area.rows;
  if (whole) return;
  const losesHeader = showHeaders && at <= area.row && end > area.row;
  if (losesHeader || (at <= body.row && end >= body.row + body.rows)) throw conflict();
}

function moveStoredCells(sheet: Sheet, move: Move): void {
  const { cells } = sheet;
  if (!move.across) {
    if (move.axis === "row" && move.kind === "inserted") cells.insertRows(move.at, move.count);
    else if (move.axis === "row") cells.deleteRows(move.at, move.count);
    else if (move.kind === "inserted") cells.insertColumns(move.at, move.count);
    else cells.deleteColumns(move.at, move.count);
    return;
  }
  for (let line = move.across.first; line <= move.across.last; line++) moveLine(sheet, move, line);
}

/** Moves the cells of one column (or row) beyond the place of the move, nearest gap first. */
function moveLine(sheet: Sheet, move: Move, line: number): void {
  const rowWise = move.axis === "row";
  const length = rowWise ? sheet.cells.rowCount(line) : sheet.cells.columnCount;
  const copy = (from: number, to: number) =>
    rowWise
      ? copyCell(sheet, from, line, { row: to, column: line })
      : copyCell(sheet, line, from, { row: line, column: to });
  if (move.kind === "inserted") {
    for (let at = length - 1; at >= move.at; at--) copy(at, at + move.count);
    for (let at = move.at; at < move.at + move.count; at++) copy(length + move.count + at, at);
  } else {
    for (let at = move.at; at < length; at++) copy(at + move.count, at);
  }
}

function copyCell(sheet: Sheet, row: number, column: number, to: { row: number; column: number }): void {
  const { cells } = sheet;
  const formula = cells.formula(row, column);
  const value = cells.value(row, column);
  if (formula === undefined) cells.setValue(to.row, to.column, value);
  else cells.setFormula(to.row, to.column, formula, value);
  cells.setMark(to.row, to.column, cells.mark(row, column));
  cells.setFormat(to.row, to.column, cells.format(row, column));
}

/** Makes a co-author's move here, and tells of it. */
export function repeatMove(workbook: Workbook, sheet: Sheet, move: Move): void {
  moveEverything(workbook, sheet, move);
  announce(workbook, sheet, areaOf(move), move);
}

function areaOf({ axis, at, count, across }: Move): Area {
  const first = across?.first ?? 0;
  const width = across ? across.last - across.first + 1 : axis === "row" ? maxColumns : maxRows;
  return axis === "row"
    ? { row: at, column: first, rows: count, columns: width }
    : { row: first, column: at, rows: width, columns: count };
}

function announce(workbook: Workbook, sheet: Sheet, area: Area, move: Move): void {
  sheet.changed.add("cells");
  workbook.notifyStructureChanged();
  workbook.notifyCellsChanged({ sheet, ...area, changeType: changeTypeOf(move), shift: shiftOf(move) });
}

function changeTypeOf(move: Move): CellChangeType {
  if (move.across) return move.kind === "inserted" ? "CellInserted" : "CellDeleted";
  const what = move.axis === "row" ? "Row" : "Column";
  return move.kind === "inserted" ? `${what}Inserted` : `${what}Deleted`;
}

function shiftOf(move: Move): ShiftDirection {
  if (!move.across) return "None";
  if (move.axis === "row") return move.kind === "inserted" ? "ShiftCellDown" : "ShiftCellUp";
  return move.kind === "inserted" ? "ShiftCellRight" : "ShiftCellLeft";
}
