import { maxRows, type Area } from "./address";
import { formatAt } from "./cellFormats";
import { displayText } from "./displayText";
import type { Sheet } from "./sheet";
import type { Workbook } from "./workbook";

/** Pixels of a digit in the default font (Calibri 11 at 96 dpi): column widths in files count these. */
const digitPixels = 7;
const pointsPerPixel = 0.75;
const defaultWidthPixels = 64;
const defaultHeightPoints = 15;
const paddingPixels = 5;

/** A column's width in points, as `format.columnWidth` has it; 0 when hidden. */
export function columnWidthPoints(sheet: Sheet, column: number): number {
  const setting = sheet.columnSettings.get(column);
  if (setting?.hidden) return 0;
  const characters = setting?.width ?? sheet.defaultColumnWidth;
  const pixels = characters === null ? defaultWidthPixels : Math.round(characters * digitPixels);
  return pixels * pointsPerPixel;
}

/** Sets a width in points; Excel rounds to whole pixels. 0 hides the column. */
export function setColumnWidthPoints(sheet: Sheet, column: number, points: number): void {
  const setting = sheet.columnSettings.get(column) ?? { width: null, hidden: false, format: undefined };
  const width = Math.round(points / pointsPerPixel) / digitPixels;
  sheet.columnSettings.set(column, points === 0 ? { ...setting, hidden: true } : { ...setting, width, hidden: false });
  sheet.changed.add("columns");
}

/** Width in characters of the default font, without the padding, as `standardWidth` has it. */
export function standardWidth(sheet: Sheet): number {
  if (sheet.defaultColumnWidth === null) return 8.43;
  const characters = (sheet.defaultColumnWidth * digitPixels - paddingPixels) / digitPixels;
  return Math.round(characters * 100) / 100;
}

export function setStandardWidth(sheet: Sheet, characters: number): void {
  sheet.defaultColumnWidth = (characters * digitPixels + paddingPixels) / digitPixels;
  sheet.changed.add("columns");
}

/** A row's height in points; 0 when hidden. */
export function rowHeightPoints(sheet: Sheet, row: number): number {
  const setting = sheet.rowSettings.get(row);
  if (setting?.hidden) return 0;
  return setting?.height ?? sheet.defaultRowHeight ?? defaultHeightPoints;
}

export function setRowHeightPoints(sheet: Sheet, row: number, points: number): void {
  const setting = sheet.rowSettings.get(row) ?? { height: null, hidden: false, format: undefined };
  sheet.rowSettings.set(
    row,
    points === 0 ? { ...setting, hidden: true } : { ...setting, height: points, hidden: false },
  );
  sheet.changed.add("rows");
}

/** Sets columns to the width of their longest text, by the digit's width: Excel measures the real font. */
export function autofitColumns(workbook: Workbook, sheet: Sheet, area: Area): void {
  const last = Math.min(area.column + area.columns, sheet.cells.columnCount);
  for (let column = area.column; column < last; column++) {
    let longest = 0;
    const end = Math.min(area.rows === maxRows ? maxRows : area.row + area.rows, sheet.cells.rowCount(column));
    for (let row = area.row; row < end; row++) {
      const value = sheet.cells.value(row, column);
      if (value === null) continue;
      const text = displayText(value, formatAt(workbook, sheet, row, column).numberFormat, workbook.date1904);
      longest = Math.max(longest, text.length);
    }
    if (longest > 0) setColumnWidthPoints(sheet, column, (longest * digitPixels + paddingPixels) * pointsPerPixel);
  }
}

/** Rows go back to the height their text needs; without fonts at hand that is the default. */
export function autofitRows(sheet: Sheet, area: Area): void {
  for (const [row, setting] of sheet.rowSettings) {
    if (row >= area.row && row < area.row + area.rows) sheet.rowSettings.set(row, { ...setting, height: null });
  }
  sheet.changed.add("rows");
}

/** Distance of a column's left edge from the sheet's, in points. */
export function leftOfColumn(sheet: Sheet, column: number): number {
  let left = column * columnDefault(sheet);
  for (const index of sheet.columnSettings.keys()) {
    if (index < column) left += columnWidthPoints(sheet, index) - columnDefault(sheet);
  }
  return left;
}

/** Distance of a row's top edge from the sheet's, in points. */
export function topOfRow(sheet: Sheet, row: number): number {
  const normal = sheet.defaultRowHeight ?? defaultHeightPoints;
  let top = row * normal;
  for (const index of sheet.rowSettings.keys()) if (index < row) top += rowHeightPoints(sheet, index) - normal;
  return top;
}

function columnDefault(sheet: Sheet): number {
  const characters = sheet.defaultColumnWidth;
  const pixels = characters === null ? defaultWidthPixels : Math.round(characters * digitPixels);
  return pixels * pointsPerPixel;
}
