import { maxColumns, maxRows, type Area } from "../model/address";
import type { Sheet } from "../model/sheet";

/** The block of filled cells around an area, up to empty rows and columns on every side (Ctrl+*). */
export function surroundingRegion(sheet: Sheet, start: Area): Area {
  let area = start;
  for (;;) {
    const grown = grow(sheet, area);
    if (grown === area) return area;
    area = grown;
  }
}

function grow(sheet: Sheet, area: Area): Area {
  const top = area.row > 0 ? area.row - 1 : area.row;
  const left = area.column > 0 ? area.column - 1 : area.column;
  const bottom = Math.min(area.row + area.rows, maxRows - 1);
  const right = Math.min(area.column + area.columns, maxColumns - 1);
  if (top < area.row && rowHasContent(sheet, top, left, right)) return { ...area, row: top, rows: area.rows + 1 };
  if (bottom >= area.row + area.rows && rowHasContent(sheet, bottom, left, right))
    return { ...area, rows: area.rows + 1 };
  const last = area.row + area.rows - 1;
  if (left < area.column && columnHasContent(sheet, left, top, Math.max(last, bottom))) {
    return { ...area, column: left, columns: area.columns + 1 };
  }
  if (right >= area.column + area.columns && columnHasContent(sheet, right, top, Math.max(last, bottom))) {
    return { ...area, columns: area.columns + 1 };
  }
  return area;
}

function rowHasContent(sheet: Sheet, row: number, first: number, last: number): boolean {
  for (let column = first; column <= last; column++) if (sheet.cells.value(row, column) !== null) return true;
  return false;
}

function columnHasContent(sheet: Sheet, column: number, first: number, last: number): boolean {
  for (let row = first; row <= last; row++) if (sheet.cells.value(row, column) !== null) return true;
  return false;
}
