import { maxColumns, maxRows } from "../../model/address";
import type { Sheet } from "../../model/sheet";
import type { Workbook } from "../../model/workbook";
import { Reference } from "../values/value";

/** Rows a sheet's cells reach. */
function usedRows({ cells }: Sheet): number {
  let rows = 0;
  for (let column = 0; column < cells.columnCount; column++) rows = Math.max(rows, cells.rowCount(column));
  return rows;
}

/**
 * A reference without what lies beyond the used cells. `own`: those of its sheet, for functions that take values one by one;
 * else whole columns and rows only, cut alike on all sheets so that arrays of them keep fitting one another.
 */
export function clippedReference(workbook: Workbook, reference: Reference, own: boolean): Reference {
  const { sheet, row, column, rows, columns } = reference;
  const fits = column + columns <= sheet.cells.columnCount && row + rows <= sheet.cells.rowCount(column);
  if (fits || (rows === 1 && columns === 1)) return reference;
  if (own) return cut(reference, usedRows(sheet), sheet.cells.columnCount);
  const lastRow = rows === maxRows ? Math.max(...workbook.sheets.map(usedRows)) : maxRows;
  const counts = workbook.sheets.map((other) => other.cells.columnCount);
  return cut(reference, lastRow, columns === maxColumns ? Math.max(...counts) : maxColumns);
}

function cut({ sheet, row, column, rows, columns }: Reference, endRow: number, endColumn: number): Reference {
  const keptRows = Math.max(1, Math.min(rows, endRow - row));
  return new Reference(sheet, row, column, keptRows, Math.max(1, Math.min(columns, endColumn - column)));
}
