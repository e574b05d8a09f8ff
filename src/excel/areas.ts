import type { CellArea } from "../documents/sheetDocument";

/** What to load of a range to know its area. */
export const areaProperties = "rowIndex,columnIndex,rowCount,columnCount";

export function areaOf(range: Excel.Range): CellArea {
  return { row: range.rowIndex, column: range.columnIndex, rows: range.rowCount, columns: range.columnCount };
}

export function rangeOf(sheet: Excel.Worksheet, area: CellArea): Excel.Range {
  return passing(sheet.getRangeByIndexes(area.row, area.column, area.rows, area.columns));
}

/** A range for the next request only: Excel would keep it, and a request of its own would have to let go of it. */
export function passing<T extends { untrack(): T }>(range: T): T {
  return range.untrack();
}

/** "A1:B2" of an area, for RangeAreas and print areas. */
export function addressOf(area: CellArea): string {
  const first = columnLetters(area.column) + (area.row + 1);
  if (area.rows === 1 && area.columns === 1) return first;
  return `${first}:${columnLetters(area.column + area.columns - 1)}${area.row + area.rows}`;
}

/** Column letters of a 0-based column. */
export function columnLetters(column: number): string {
  let letters = "";
  for (let rest = column + 1; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters;
  }
  return letters;
}
