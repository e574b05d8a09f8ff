import { formatAt } from "../../host/model/cellFormats";
import { shownIn } from "./notation";
import type { Sheet } from "../../host/model/sheet";
import type { Workbook } from "../../host/model/workbook";
import { usedArea } from "../../host/model/usedArea";

export type FoundCell = { readonly sheetIndex: number; readonly row: number; readonly column: number };

export type FindRequest = { readonly text: string; readonly after: FoundCell; readonly backwards: boolean };

/** The next cell, after one, whose text or formula holds a text; goes round all visible sheets. Null when none does. */
export function findNext(workbook: Workbook, { text, after, backwards }: FindRequest): FoundCell | null {
  const wanted = text.toLowerCase();
  if (wanted === "") return null;
  const sheets = workbook.sheets.length;
  // The starting sheet comes twice: the part behind the cell first, all of it at the very end.
  for (let turn = 0; turn <= sheets; turn++) {
    const sheetIndex = (after.sheetIndex + (backwards ? -turn : turn) + sheets * 2) % sheets;
    const order = cellOrder(workbook.sheets[sheetIndex]!, turn === 0 ? after : null, backwards);
    for (const cell of order) if (holds(workbook, sheetIndex, cell, wanted)) return { sheetIndex, ...cell };
  }
  return null;
}

type Cell = { readonly row: number; readonly column: number };

/** The used cells of a sheet row by row, either way, from behind a cell on. */
function* cellOrder(sheet: Sheet, after: Cell | null, backwards: boolean): Generator<Cell> {
  const area = sheet.visibility === "Visible" ? usedArea(sheet, true) : null;
  if (!area) return;
  const total = area.rows * area.columns;
  const start = after ? (after.row - area.row) * area.columns + (after.column - area.column) : backwards ? total : -1;
  const step = backwards ? -1 : 1;
  for (let at = Math.min(total, Math.max(-1, start)) + step; at >= 0 && at < total; at += step) {
    yield { row: area.row + Math.floor(at / area.columns), column: area.column + (at % area.columns) };
  }
}

function holds(workbook: Workbook, sheetIndex: number, { row, column }: Cell, wanted: string): boolean {
  const sheet = workbook.sheets[sheetIndex]!;
  const value = sheet.cells.value(row, column);
  if (value === null) return false;
  const shown = shownIn(value, formatAt(workbook, sheet, row, column).numberFormat, workbook.date1904);
  const formula = sheet.cells.formula(row, column) ?? "";
  return shown.toLowerCase().includes(wanted) || formula.toLowerCase().includes(wanted);
}
