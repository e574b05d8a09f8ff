import { formatAt } from "../../host/model/cellFormats";
import { shownIn } from "../document/notation";
import type { OpenDocument } from "../document/openDocument";
import { charactersOfPixels, pointsOfPixels } from "./geometry";
import { textWidth } from "./textWidth";

const cellPadding = 9;
const filterButtonWidth = 18;
const maxFittedRows = 20_000;
const maxPixels = 600;

/** Sets the width of a column or the height of a row; nothing hides it. */
export function resizeLine(document: OpenDocument, direction: "rows" | "columns", index: number, pixels: number): void {
  const { sheet, workbook } = document;
  const hidden = pixels < 2;
  if (direction === "columns") {
    const known = sheet.columnSettings.get(index);
    sheet.columnSettings.set(index, { ...(known ?? { format: undefined }), width: charactersOfPixels(pixels), hidden });
    sheet.changed.add("columns");
  } else {
    const known = sheet.rowSettings.get(index);
    sheet.rowSettings.set(index, { ...(known ?? { format: undefined }), height: pointsOfPixels(pixels), hidden });
    sheet.changed.add("rows");
  }
  document.changed();
  if (hidden) {
    const area = direction === "rows" ? { row: index, column: 0, rows: 1, columns: 1 } : null;
    if (area) workbook.notifyActivity({ kind: "rowHiddenChanged", sheet, area, hidden });
  }
}

/** Makes a column as wide as its widest text. */
export function fitColumn(document: OpenDocument, column: number): void {
  const { sheet, workbook } = document;
  let widest = 0;
  const rows = Math.min(sheet.cells.rowCount(column), maxFittedRows);
  for (let row = 0; row < rows; row++) {
    const value = sheet.cells.value(row, column);
    if (value === null || sheet.merges.some((area) => area.row === row && area.column === column)) continue;
    const format = formatAt(workbook, sheet, row, column);
    const header = sheet.tables.some((table) => table.area.row === row && table.showFilterButton);
    const width = textWidth(shownIn(value, format.numberFormat, workbook.date1904), format);
    widest = Math.max(widest, width + (header ? filterButtonWidth : 0));
  }
  if (widest > 0) resizeLine(document, "columns", column, Math.min(maxPixels, Math.ceil(widest) + cellPadding));
}
