import { maxColumns, maxRows, type Area } from "./address";
import type { CellFormat } from "./format";
import type { Sheet } from "./sheet";
import type { Workbook } from "./workbook";

/** The id of the format a cell shows: its own, else its row's, else its column's. */
export function formatIdAt(sheet: Sheet, row: number, column: number): number {
  return (
    sheet.cells.format(row, column) ??
    sheet.rowSettings.get(row)?.format ??
    sheet.columnSettings.get(column)?.format ??
    0
  );
}

export function formatAt(workbook: Workbook, sheet: Sheet, row: number, column: number): CellFormat {
  return workbook.formats.get(formatIdAt(sheet, row, column));
}

/** A change of format with a name that identifies it, so that a repeated change costs a look-up. */
export type FormatChange = { readonly name: string; readonly apply: (format: CellFormat) => CellFormat };

/** Changes the format of an area. Whole columns and rows keep it as their default, besides the cells they have. */
export function changeFormat(workbook: Workbook, sheet: Sheet, area: Area, change: FormatChange): void {
  const changed = workbook.formats.change(change.name, change.apply);
  if (area.rows === maxRows) changeColumnDefaults(sheet, area, changed);
  else if (area.columns === maxColumns) changeRowDefaults(sheet, area, changed);
  const wholeColumns = area.rows === maxRows;
  const lastColumn = Math.min(
    area.column + area.columns,
    area.columns === maxColumns ? sheet.cells.columnCount : maxColumns,
  );
  for (let column = area.column; column < lastColumn; column++) {
    const end = wholeColumns ? sheet.cells.rowCount(column) : area.row + area.rows;
    const fallback = sheet.columnSettings.get(column)?.format ?? 0;
    sheet.cells.changeFormats(column, { from: area.row, to: end }, (own, row) => {
      if (own === undefined && wholeColumns) return undefined;
      return changed(own ?? sheet.rowSettings.get(row)?.format ?? fallback);
    });
  }
  sheet.changed.add("cells");
  workbook.notifyActivity({ kind: "formatChanged", sheet, area });
}

function changeColumnDefaults(sheet: Sheet, area: Area, changed: (id: number) => number): void {
  for (let column = area.column; column < area.column + area.columns; column++) {
    const setting = sheet.columnSettings.get(column) ?? { width: null, hidden: false, format: undefined };
    sheet.columnSettings.set(column, { ...setting, format: changed(setting.format ?? 0) });
  }
  sheet.changed.add("columns");
}

function changeRowDefaults(sheet: Sheet, area: Area, changed: (id: number) => number): void {
  for (let row = area.row; row < area.row + area.rows; row++) {
    const setting = sheet.rowSettings.get(row) ?? { height: null, hidden: false, format: undefined };
    sheet.rowSettings.set(row, { ...setting, format: changed(setting.format ?? 0) });
  }
  sheet.changed.add("rows");
}

/** The change that sets a number format. */
export function numberFormatChange(numberFormat: string): FormatChange {
  return { name: `numberFormat=${numberFormat}`, apply: (format) => ({ ...format, numberFormat }) };
}

/** The value all cells of an area share, or null when they differ. Cells beyond what is stored have the defaults. */
export function sharedFormat<V>(
  workbook: Workbook,
  sheet: Sheet,
  area: Area,
  read: (format: CellFormat) => V,
): V | null {
  let shared: V | undefined;
  const ids = new Set<number>();
  for (let column = area.column; column < area.column + area.columns; column++) {
    const end = area.rows === maxRows ? Math.max(sheet.cells.rowCount(column), 1) + 1 : area.row + area.rows;
    for (let row = area.row; row < Math.min(end, maxRows); row++) {
      const id = formatIdAt(sheet, row, column);
      if (ids.has(id)) continue;
      ids.add(id);
      const value = read(workbook.formats.get(id));
      if (shared === undefined) shared = value;
      else if (shared !== value) return null;
    }
    if (area.columns === maxColumns && column > sheet.cells.columnCount) break;
  }
  return shared ?? null;
}
