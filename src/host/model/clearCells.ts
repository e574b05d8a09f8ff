import { intersect, maxColumns, maxRows, type Area } from "./address";
import { changeFormat } from "./cellFormats";
import { watchFormulas } from "./formulaChanges";
import { defaultFormat } from "./format";
import { assertAllowed, assertEditable } from "./protection";
import type { Sheet } from "./sheet";
import { storedPart } from "./storedPart";
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

function clearContents(workbook: Workbook, sheet: Sheet, area: Area, stored: Area | null): void {
  const tellFormulas = watchFormulas(workbook, sheet, area);
  if (stored) {
    for (let column = stored.column; column < stored.column + stored.columns; column++) {
      for (let row = stored.row; row < stored.row + stored.rows; row++) sheet.cells.setValue(row, column, null);
    }
  }
  restoreHeaders(sheet, area);
  workbook.notifyCellsChanged({ sheet, ...area });
  tellFormulas();
}

/** A table's header cells are never empty: cleared ones get their column's name back. */
export function restoreHeaders(sheet: Sheet, area: Area): void {
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
