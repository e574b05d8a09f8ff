import { topOfRow, leftOfColumn } from "./measures";
import type { Sheet } from "./sheet";
import { activateSheet } from "./sheetOperations";
import type { Workbook } from "./workbook";

/** The user clicks a cell, in its middle: it is selected, and those who listen to clicks are told. */
export function clickCell(
  workbook: Workbook,
  sheet: Sheet,
  at: { readonly row: number; readonly column: number },
): void {
  activateSheet(workbook, sheet);
  const area = { ...at, rows: 1, columns: 1 };
  sheet.selection = area;
  sheet.changed.add("view");
  workbook.notifyActivity({ kind: "selectionChanged", sheet, area });
  const offset = {
    x: (leftOfColumn(sheet, at.column + 1) - leftOfColumn(sheet, at.column)) / 2,
    y: (topOfRow(sheet, at.row + 1) - topOfRow(sheet, at.row)) / 2,
  };
  workbook.notifyActivity({ kind: "singleClicked", sheet, area, offset });
}
