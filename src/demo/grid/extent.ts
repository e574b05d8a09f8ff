import { maxColumns, maxRows } from "../../host/model/address";
import type { Sheet } from "../../host/model/sheet";

export type Extent = { readonly rows: number; readonly columns: number };

const sparseRows = 60;
const sparseColumns = 14;

/** How far a sheet has ever held something. */
export function usedExtent(sheet: Sheet): Extent {
  let rows = 0;
  for (let column = 0; column < sheet.cells.columnCount; column++) rows = Math.max(rows, sheet.cells.rowCount(column));
  let columns = sheet.cells.columnCount;
  for (const area of sheet.merges) {
    rows = Math.max(rows, area.row + area.rows);
    columns = Math.max(columns, area.column + area.columns);
  }
  return { rows, columns };
}

/** How far the grid scrolls: past what is used and what is selected, as a spreadsheet does. */
export function scrollExtent(sheet: Sheet, reached: Extent): Extent {
  const used = usedExtent(sheet);
  return {
    rows: Math.min(maxRows, Math.max(used.rows, reached.rows) + sparseRows),
    columns: Math.min(maxColumns, Math.max(used.columns, reached.columns) + sparseColumns),
  };
}
