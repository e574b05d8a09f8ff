import { intersect, type Area } from "./address";
import { HostError } from "./hostError";
import { assertAllowed } from "./protection";
import type { Sheet } from "./sheet";
import type { Workbook } from "./workbook";

/** Merges an area, or each of its rows; only the first cell of a merge keeps its content. */
export function mergeCells(workbook: Workbook, sheet: Sheet, area: Area, across: boolean): void {
  assertAllowed(sheet, "allowFormatCells");
  if (sheet.tables.some((table) => intersect(table.area, area))) {
    throw new HostError("InvalidOperation", "Cells of a table cannot be merged.");
  }
  const merges = across
    ? Array.from({ length: area.rows }, (_, index) => ({ ...area, row: area.row + index, rows: 1 }))
    : [area];
  unmerge(sheet, area);
  for (const merge of merges) {
    if (merge.rows * merge.columns === 1) continue;
    sheet.merges.push(merge);
    keepFirst(sheet, merge);
  }
  sheet.changed.add("merges");
  workbook.notifyCellsChanged({ sheet, ...area });
}

export function unmergeCells(workbook: Workbook, sheet: Sheet, area: Area): void {
  assertAllowed(sheet, "allowFormatCells");
  unmerge(sheet, area);
  sheet.changed.add("merges");
  workbook.notifyActivity({ kind: "formatChanged", sheet, area });
}

function unmerge(sheet: Sheet, area: Area): void {
  sheet.merges = sheet.merges.filter((merge) => !intersect(merge, area));
}

function keepFirst(sheet: Sheet, merge: Area): void {
  for (let row = merge.row; row < merge.row + merge.rows; row++) {
    for (let column = merge.column; column < merge.column + merge.columns; column++) {
      if (row !== merge.row || column !== merge.column) sheet.cells.setValue(row, column, null);
    }
  }
}
