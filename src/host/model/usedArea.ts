import { intersect, maxColumns, maxRows, type Area } from "./address";
import type { Sheet } from "./sheet";
import type { Table } from "./table";

/** The smallest area with everything used on a sheet; formatted cells count unless only values are asked for. Null when there is none. */
export function usedArea(sheet: Sheet, valuesOnly: boolean): Area | null {
  return usedAreaWithin(sheet, { row: 0, column: 0, rows: maxRows, columns: maxColumns }, valuesOnly);
}

/** The used part of an area, or null. */
export function usedAreaWithin(sheet: Sheet, within: Area, valuesOnly: boolean): Area | null {
  let top = Infinity;
  let bottom = -1;
  let left = Infinity;
  let right = -1;
  const lastColumn = Math.min(within.column + within.columns, sheet.cells.columnCount);
  for (let column = within.column; column < lastColumn; column++) {
    const rows = usedRows(sheet, column, within, valuesOnly);
    if (!rows) continue;
    top = Math.min(top, rows.first);
    bottom = Math.max(bottom, rows.last);
    left = Math.min(left, column);
    right = column;
  }
  if (!valuesOnly) {
    for (const merge of sheet.merges) {
      const part = intersect(merge, within);
      if (!part) continue;
      top = Math.min(top, part.row);
      bottom = Math.max(bottom, part.row + part.rows - 1);
      left = Math.min(left, part.column);
      right = Math.max(right, part.column + part.columns - 1);
    }
  }
  return bottom < 0 ? null : { row: top, column: left, rows: bottom - top + 1, columns: right - left + 1 };
}

function usedRows(
  sheet: Sheet,
  column: number,
  within: Area,
  valuesOnly: boolean,
): { first: number; last: number } | null {
  const end = Math.min(within.row + within.rows, sheet.cells.rowCount(column));
  let first = within.row;
  while (first < end && !isUsed(sheet, first, column, valuesOnly)) first++;
  if (first >= end) return null;
  let last = end - 1;
  while (!isUsed(sheet, last, column, valuesOnly)) last--;
  return { first, last };
}

function isUsed(sheet: Sheet, row: number, column: number, valuesOnly: boolean): boolean {
  if (sheet.cells.value(row, column) !== null || sheet.cells.formula(row, column) !== undefined) return true;
  return !valuesOnly && Boolean(sheet.cells.format(row, column));
}

/** Whether an area holds neither values nor formulas. */
export function isEmptyArea(sheet: Sheet, area: Area): boolean {
  return usedAreaWithin(sheet, area, true) === null;
}

/** Whether an area is empty and no table but `own` reaches into it, so that a table may grow there. */
export function isFreeFor(own: Table, sheet: Sheet, area: Area): boolean {
  const meets = sheet.tables.some((table) => table !== own && intersect(table.area, area) !== null);
  return !meets && isEmptyArea(sheet, area);
}
