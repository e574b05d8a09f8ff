import type { CellFormat, FormatTable } from "../../host/model/format";
import type { Sheet } from "../../host/model/sheet";
import { textWidth } from "./textWidth";

const pixelsPerPoint = 4 / 3;
const lineHeight = 1.3;
const cellPadding = 6;

/**
 * Heights of the rows that need more than the default because of a large font or wrapped text, in pixels at 100 %.
 * Rows with a height of their own are the caller's business.
 */
export function automaticRowHeights(
  sheet: Sheet,
  formats: FormatTable,
  columnWidth: (column: number) => number,
): Map<number, number> {
  const heights = new Map<number, number>();
  const demanding = demandingFormats(formats);
  if (demanding.size === 0) return heights;
  const mergedAcross = new Set(
    sheet.merges.filter((area) => area.columns > 1).map((area) => `${area.row},${area.column}`),
  );
  for (let column = 0; column < sheet.cells.columnCount; column++) {
    for (let row = 0; row < sheet.cells.rowCount(column); row++) {
      const format = demanding.get(sheet.cells.format(row, column) ?? -1);
      if (!format || sheet.rowSettings.get(row)?.height != null) continue;
      const wrapWidth = mergedAcross.has(`${row},${column}`) ? Infinity : columnWidth(column);
      const height = heightOf(format, sheet.cells.value(row, column), wrapWidth);
      if (height > (heights.get(row) ?? 20)) heights.set(row, height);
    }
  }
  return heights;
}

function demandingFormats(formats: FormatTable): Map<number, CellFormat> {
  const found = new Map<number, CellFormat>();
  for (let id = 0; id < formats.count; id++) {
    const format = formats.get(id);
    if (format.font.size > 11 || format.alignment.wrap) found.set(id, format);
  }
  return found;
}

function heightOf(format: CellFormat, value: unknown, width: number): number {
  const line = Math.ceil(format.font.size * pixelsPerPoint * lineHeight);
  if (!format.alignment.wrap || typeof value !== "string") return line;
  const room = Math.max(10, width - cellPadding);
  return value.split("\n").reduce((lines, part) => lines + wrappedLines(part, format, room), 0) * line;
}

/** How many lines a text takes when broken between words. */
function wrappedLines(text: string, format: CellFormat, room: number): number {
  if (textWidth(text, format) <= room) return 1;
  const space = textWidth(" ", format);
  let lines = 1;
  let used = 0;
  for (const word of text.split(" ")) {
    const width = textWidth(word, format);
    if (used > 0 && used + space + width > room) {
      lines++;
      used = 0;
    }
    used += (used > 0 ? space : 0) + width;
    for (; used > room; used -= room) lines++;
  }
  return lines;
}
