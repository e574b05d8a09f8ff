import type { ReferenceChange } from "../calc/references/referenceChange";
import type { CellChangeType, ShiftDirection } from "./activity";
import { intersect, maxColumns, maxRows, type Area } from "./address";
import { updateReferences } from "./formulaReferences";
import { HostError } from "./hostError";
import type { Move } from "./move";
import { moveFeatures } from "./moveFeatures";
import { assertAllowed } from "./protection";
import type { Sheet } from "./sheet";
import type { Workbook } from "./workbook";

/** Inserts empty cells in an area; those there move down or right, and everything that refers to them follows. */
export function insertCells(workbook: Workbook, sheet: Sheet, area: Area, shift: "Down" | "Right"): void {
  const move = moveOf("inserted", area, shift === "Down" ? "row" : "column");
  assertAllowed(sheet, move.across ? null : move.axis === "row" ? "allowInsertRows" : "allowInsertColumns");
  applyMove(workbook, sheet, move);
  announce(workbook, sheet, area, move);
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

/** Part of a table cannot move away from the rest of it. */
function assertTablesStayWhole(sheet: Sheet, move: Move): void {
  const { across } = move;
  if (!across) return;
  for (const { area } of sheet.tables) {
    const strip: Area =
      move.axis === "row"
        ? { row: move.at, column: across.first, rows: maxRows - move.at, columns: across.last - across.first + 1 }
        : { row: across.first, column: move.at, rows: across.last - across.first + 1, columns: maxColumns - move.at };
    const inside = intersect(area, strip);
    if (!inside) continue;
    const wide = move.axis === "row" ? inside.columns === area.columns : inside.rows === area.rows;
    if (!wide)
      throw new HostError(
        "InsertDeleteConflict",
        "The insert or delete operation attempted resulted in a conflict.",
        null,
        409,
      );
  }
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
  cells.setFormat(to.row, to.column, cells.format(row, column));
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
