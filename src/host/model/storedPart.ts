import type { Area } from "./address";
import type { Sheet } from "./sheet";

/** The part of an area where the sheet stores anything: whole columns are a million rows. */
export function storedPart(sheet: Sheet, area: Area): Area | null {
  const columns = Math.min(area.column + area.columns, sheet.cells.columnCount) - area.column;
  if (columns < 1) return null;
  let end = 0;
  for (let column = area.column; column < area.column + columns; column++) {
    end = Math.max(end, sheet.cells.rowCount(column));
  }
  const rows = Math.min(area.row + area.rows, end) - area.row;
  return rows < 1 ? null : { ...area, rows, columns };
}
