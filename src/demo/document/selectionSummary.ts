import type { Area } from "../../host/model/address";
import { intersect } from "../../host/model/address";
import type { Sheet } from "../../host/model/sheet";

export type SelectionSummary = { readonly count: number; readonly numbers: number; readonly sum: number };

const maxCells = 2_000_000;

/** What a selection adds up to; rows hidden by a filter are left out. Display only: binary floating point, as a status bar. */
export function summarise(sheet: Sheet, area: Area): SelectionSummary {
  let [count, numbers, sum, seen] = [0, 0, 0, 0];
  const hidden = [...sheet.rowSettings].some(([, setting]) => setting.hidden);
  for (let column = area.column; column < Math.min(area.column + area.columns, sheet.cells.columnCount); column++) {
    const rows = intersect(area, { row: 0, column, rows: Math.max(1, sheet.cells.rowCount(column)), columns: 1 });
    if (!rows) continue;
    for (let row = rows.row; row < rows.row + rows.rows && seen < maxCells; row++, seen++) {
      const value = sheet.cells.value(row, column);
      if (value === null || (hidden && sheet.rowSettings.get(row)?.hidden)) continue;
      count++;
      if (typeof value !== "number") continue;
      numbers++;
      sum += value;
    }
  }
  return { count, numbers, sum: Number(sum.toPrecision(15)) };
}
