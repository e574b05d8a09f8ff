import { intersect, maxColumns, maxRows, type Area } from "./address";
import { changeFormat } from "./cellFormats";
import { defaultFormat } from "./format";
import { assertAllowed, assertEditable } from "./protection";
import type { Sheet } from "./sheet";
import type { Workbook } from "./workbook";

export type ClearWhat = "All" | "Formats" | "Contents" | "Hyperlinks" | "RemoveHyperlinks" | "ResetContents";

/** Clears cells: contents, formats, links, or all of it. */
export function clearCells(workbook: Workbook, sheet: Sheet, area: Area, what: ClearWhat): void {
  const stored = storedPart(sheet, area);
  if (stored) assertEditable(workbook, sheet, stored);
  if (what === "All" || what === "Contents" || what === "ResetContents") clearContents(workbook, sheet, area, stored);
  if (what === "All" || what === "Formats") clearFormats(workbook, sheet, area);
  if (what === "All" || what === "Hyperlinks" || what === "RemoveHyperlinks") {
    sheet.hyperlinks = sheet.hyperlinks.filter((link) => !intersect(link.area, area));
    sheet.changed.add("hyperlinks");
  }
}

/** The part of an area where the sheet stores anything: whole columns are a million rows. */
export function storedPart(sheet: Sheet, area: Area): Area | null {
  const columns = Math.min(area.column + area.columns, sheet.cells.columnCount) - area.column;
  if (columns < 1) return null;
  let end = 0;
  for (let column = area.column; column < area.column + columns; column++) {
    end = Math.max(end, sheet.cells.rowCount(column));
  }
  const rows = Math.min(area.row + area.rows, end) - area.row;
  return rows < 1 ? null : { ...area, rows, columns };
}

function clearContents(workbook: Workbook, sheet: Sheet, area: Area, stored: Area | null): void {
  if (stored) {
    for (let column = stored.column; column < stored.column + stored.columns; column++) {
      for (let row = stored.row; row < stored.row + stored.rows; row++) sheet.cells.setValue(row, column, null);
    }
  }
  restoreHeaders(sheet, area);
  workbook.notifyCellsChanged({ sheet, ...area });
}

/** A table's header cells are never empty: cleared ones get their column's name back. */
function restoreHeaders(sheet: Sheet, area: Area): void {
  for (const table of sheet.tables) {
    const header = table.showHeaders ? intersect({ ...table.area, rows: 1 }, area) : null;
    if (!header) continue;
    for (let column = header.column; column < header.column + header.columns; column++) {
      sheet.cells.setValue(header.row, column, table.columns[column - table.area.column]?.name ?? null);
    }
  }
}

function clearFormats(workbook: Workbook, sheet: Sheet, area: Area): void {
  assertAllowed(sheet, "allowFormatCells");
  changeFormat(workbook, sheet, area, { name: "cleared", apply: () => defaultFormat });
  if (area.rows === maxRows || area.columns === maxColumns) return;
  sheet.merges = sheet.merges.filter((merge) => !intersect(merge, area));
  sheet.changed.add("merges");
}
