import type { Area } from "../../host/model/address";
import type { FormatTable } from "../../host/model/format";
import type { Sheet } from "../../host/model/sheet";
import { Axis } from "./axis";
import type { Extent } from "./extent";
import { scrollExtent } from "./extent";
import { automaticRowHeights } from "./rowHeights";

/** Excel's default column (8.43 characters of Calibri 11) and row, in pixels. */
const defaultColumnPixels = 64;
const defaultRowPixels = 20;
/** A character of the default font is 7 pixels wide; the file's widths include the padding. */
const pixelsPerCharacter = 7;
const pixelsPerPoint = 4 / 3;

export type Box = { readonly left: number; readonly top: number; readonly width: number; readonly height: number };

/** Where every cell of a sheet is, in pixels at the sheet's zoom. */
export class Geometry {
  readonly rows: Axis;
  readonly columns: Axis;
  readonly extent: Extent;
  readonly frozenRows: number;
  readonly frozenColumns: number;

  constructor(
    sheet: Sheet,
    formats: FormatTable,
    reached: Extent,
    readonly scale: number,
  ) {
    this.extent = scrollExtent(sheet, reached);
    this.columns = columnAxis(sheet, scale);
    this.rows = rowAxis(sheet, formats, this.columns, scale);
    this.frozenRows = sheet.freeze?.rows ?? 0;
    this.frozenColumns = sheet.freeze?.columns ?? 0;
  }

  boxOf(area: Area): Box {
    const left = this.columns.offset(area.column);
    const top = this.rows.offset(area.row);
    return {
      left,
      top,
      width: this.columns.offset(area.column + area.columns) - left,
      height: this.rows.offset(area.row + area.rows) - top,
    };
  }

  get frozenWidth(): number {
    return this.columns.offset(this.frozenColumns);
  }

  get frozenHeight(): number {
    return this.rows.offset(this.frozenRows);
  }

  get totalWidth(): number {
    return this.columns.offset(this.extent.columns);
  }

  get totalHeight(): number {
    return this.rows.offset(this.extent.rows);
  }
}

/** The width the file stores for a column of so many pixels. */
export function charactersOfPixels(pixels: number): number {
  return Math.max(0, pixels) / pixelsPerCharacter;
}

/** The height the file stores for a row of so many pixels. */
export function pointsOfPixels(pixels: number): number {
  return Math.max(0, pixels) / pixelsPerPoint;
}

function columnAxis(sheet: Sheet, scale: number): Axis {
  const fallback = sheet.defaultColumnWidth === null ? defaultColumnPixels : toPixels(sheet.defaultColumnWidth);
  const last = Math.max(-1, ...sheet.columnSettings.keys());
  return new Axis(Math.round(fallback * scale), last, (column) => {
    const setting = sheet.columnSettings.get(column);
    if (setting?.hidden) return 0;
    return Math.round((setting?.width == null ? fallback : toPixels(setting.width)) * scale);
  });
}

function rowAxis(sheet: Sheet, formats: FormatTable, columns: Axis, scale: number): Axis {
  const fallback = (sheet.defaultRowHeight ?? defaultRowPixels / pixelsPerPoint) * pixelsPerPoint;
  const heights = automaticRowHeights(sheet, formats, (column) => columns.size(column) / scale);
  let last = -1;
  for (const row of sheet.rowSettings.keys()) last = Math.max(last, row);
  for (const row of heights.keys()) last = Math.max(last, row);
  return new Axis(Math.round(fallback * scale), last, (row) => {
    const setting = sheet.rowSettings.get(row);
    if (setting?.hidden) return 0;
    const height = setting?.height == null ? (heights.get(row) ?? fallback) : setting.height * pixelsPerPoint;
    return Math.round(height * scale);
  });
}

function toPixels(characters: number): number {
  return Math.round(characters * pixelsPerCharacter);
}
