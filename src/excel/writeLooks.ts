import type { CellArea, CellStyle, SheetDocument } from "../documents/sheetDocument";
import { passing, rangeOf } from "./areas";
import { actionsFor, applyProperty, applyStyle, styleProperties, type StyleProperty } from "./cellStyle";
import { addressLists, joinAreas } from "./rectangles";
import { bytesPerAction, textBytes, type RequestPart } from "./requestParts";

/** Width of the default font's digit and a cell's padding in points: a column of n characters is n × 5.25 + 3.75. */
const pointsPerCharacter = 5.25;
const columnPadding = 3.75;

type Areas = ReadonlyMap<CellStyle, readonly CellArea[]>;

/** The looks of whole areas, which cells' own looks are written over. */
export function areaStyleParts(sheet: () => Excel.Worksheet, document: SheetDocument): RequestPart[] {
  return (document.areaStyles ?? []).map(({ area, style }) => ({
    bytes: bytesPerAction * (2 + Object.keys(style).length),
    queue: () => {
      const range = rangeOf(sheet(), area);
      const { numberFormat, ...look } = style;
      if (numberFormat !== undefined) setFormats(range, numberFormat);
      applyStyle(range, look);
    },
  }));
}

/** What setting the format of one area takes, with the range it is set on. Units: bytes, measured. */
const bytesPerFormattedArea = 480;

/**
 * Number formats, before the values, so that what is to stay text is not read as something else: an area after the other, or as one
 * array where that is shorter.
 */
export function numberFormatParts(sheet: () => Excel.Worksheet, styles: Areas): RequestPart[] {
  const formatted = [...areasByValue(styles, "numberFormat").values()].flatMap(({ style, areas }) =>
    joinAreas(areas).map((area) => ({ area, format: style.numberFormat! })),
  );
  const rows = Math.max(0, ...formatted.map(({ area }) => area.row + area.rows));
  const columns = Math.max(0, ...formatted.map(({ area }) => area.column + area.columns));
  const bytesAsArray = rows * columns * 5 + formatted.reduce((sum, { area, format }) => sum + sizeOf(area, format), 0);
  if (bytesAsArray < formatted.length * bytesPerFormattedArea) {
    const grid = Array.from({ length: rows }, () => new Array<string | null>(columns).fill(null));
    for (const { area, format } of formatted) fill(grid, area, format);
    const area = { row: 0, column: 0, rows, columns };
    return [{ bytes: bytesAsArray + bytesPerAction, queue: () => setFormats(rangeOf(sheet(), area), grid) }];
  }
  return formatted.map(({ area, format }) => ({
    bytes: bytesPerFormattedArea + textBytes(format),
    queue: () => setFormats(rangeOf(sheet(), area), format),
  }));
}

function sizeOf({ rows, columns }: CellArea, format: string): number {
  return rows * columns * textBytes(format);
}

function fill(grid: (string | null)[][], area: CellArea, format: string): void {
  for (let row = area.row; row < area.row + area.rows; row++) {
    grid[row]!.fill(format, area.column, area.column + area.columns);
  }
}

/** One format for all cells, or an array where null leaves a cell as it is; the typings know neither. */
function setFormats(range: Excel.Range, formats: string | readonly (readonly (string | null)[])[]): void {
  range.numberFormat = formats as string[][];
}

/**
 * Looks, property by property: bold cells at once wherever they are, then each colour, and so on. The number of actions is that of
 * the properties' values, not of cells or of their combinations.
 */
export function lookParts(sheet: () => Excel.Worksheet, styles: Areas): RequestPart[] {
  return styleProperties.flatMap((property) =>
    [...areasByValue(styles, property).values()].flatMap(({ style, areas }) =>
      addressLists(joinAreas(areas)).map((list) => ({
        bytes: bytesPerAction * actionsFor(property) + list.length,
        queue: () => applyProperty(passing(sheet().getRanges(list)), style, property),
      })),
    ),
  );
}

type Valued = { readonly style: CellStyle; readonly areas: CellArea[] };

/** Where a property has each of its values. */
function areasByValue(styles: Areas, property: StyleProperty | "numberFormat"): Map<string, Valued> {
  const values = new Map<string, Valued>();
  for (const [style, areas] of styles) {
    const value = style[property];
    if (value === undefined) continue;
    const key = JSON.stringify(value);
    const known = values.get(key);
    if (known) for (const area of areas) known.areas.push(area);
    else values.set(key, { style, areas: [...areas] });
  }
  return values;
}

/** Sets widths, in characters, of columns side by side; equal neighbours at once. */
export function writeColumnWidths(sheet: Excel.Worksheet, first: number, widths: readonly number[]): void {
  widths.forEach((characters, index) => {
    if (index > 0 && widths[index - 1] === characters) return;
    let columns = 1;
    while (widths[index + columns] === characters) columns++;
    const { format } = rangeOf(sheet, { row: 0, column: first + index, rows: 1, columns });
    format.columnWidth = characters * pointsPerCharacter + columnPadding;
  });
}

/** Row heights, all rows of one height at once. */
export function rowHeightParts(sheet: () => Excel.Worksheet, document: SheetDocument): RequestPart[] {
  const rowsByHeight = new Map<number, CellArea[]>();
  for (const [row, points] of Object.entries(document.rowHeights)) {
    const rows = rowsByHeight.get(points) ?? [];
    rowsByHeight.set(points, rows);
    rows.push({ row: Number(row), column: 0, rows: 1, columns: 1 });
  }
  return [...rowsByHeight].flatMap(([points, rows]) =>
    addressLists(joinAreas(rows)).map((list) => ({
      bytes: bytesPerAction * 2 + list.length,
      queue: () => void (passing(sheet().getRanges(list)).format.rowHeight = points),
    })),
  );
}

/** Merged cells: rows below each other that merge the same columns go at once. */
export function mergeParts(sheet: () => Excel.Worksheet, merges: readonly CellArea[]): RequestPart[] {
  const across = joinBelow(merges.filter(({ rows }) => rows === 1));
  const blocks = merges.filter(({ rows }) => rows > 1);
  return [...across.map((area) => [area, true] as const), ...blocks.map((area) => [area, false] as const)].map(
    ([area, isAcross]) => ({ bytes: bytesPerAction, queue: () => rangeOf(sheet(), area).merge(isAcross) }),
  );
}

/** One-row areas of the same columns below each other, joined. Areas side by side stay apart: they are merges of their own. */
function joinBelow(areas: readonly CellArea[]): CellArea[] {
  const byColumns = new Map<string, CellArea[]>();
  for (const area of areas) {
    const key = `${area.column}+${area.columns}`;
    const same = byColumns.get(key) ?? [];
    byColumns.set(key, same);
    same.push(area);
  }
  return [...byColumns.values()].flatMap(joinAreas);
}
