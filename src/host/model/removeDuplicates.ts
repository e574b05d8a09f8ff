import { translateFormula } from "../calc/references/translateFormula";
import type { Area } from "./address";
import { formatAt } from "./cellFormats";
import type { CellValue } from "./cellValue";
import { restoreHeaders } from "./clearCells";
import { displayText } from "./displayText";
import { watchFormulas } from "./formulaChanges";
import { assertEditable } from "./protection";
import type { Sheet } from "./sheet";
import { deleteTableRows } from "./tableOperations";
import type { Workbook } from "./workbook";

export type DuplicatesRemoved = { readonly removed: number; readonly uniqueRemaining: number };

type Line = { readonly row: number; readonly cells: readonly { formula: string | undefined; value: CellValue }[] };

/**
 * Removes rows that show the same as a row above them in some columns (offsets within the area), whatever the case.
 * The rows that stay move up within the area; a table gives up its last rows.
 */
export function removeDuplicates(
  workbook: Workbook,
  { sheet, area }: { readonly sheet: Sheet; readonly area: Area },
  columns: readonly number[],
  hasHeader: boolean,
): DuplicatesRemoved {
  assertEditable(workbook, sheet, area);
  const body = hasHeader ? { ...area, row: area.row + 1, rows: area.rows - 1 } : area;
  const seen = new Set<string>();
  const kept = linesOf(sheet, body).filter(({ row }) => {
    const key = columns.map((offset) => shownText(workbook, sheet, row, body.column + offset)).join("\u0000");
    return !seen.has(key) && seen.add(key);
  });
  const removed = body.rows - kept.length;
  if (removed > 0) {
    const tellFormulas = watchFormulas(workbook, sheet, body);
    for (let at = 0; at < body.rows; at++) writeLine(sheet, body, at, kept[at]);
    restoreHeaders(sheet, body);
    workbook.notifyCellsChanged({ sheet, ...body });
    tellFormulas();
    shrinkTable(workbook, sheet, body, kept.length);
  }
  return { removed, uniqueRemaining: kept.length };
}

function shownText(workbook: Workbook, sheet: Sheet, row: number, column: number): string {
  const { numberFormat } = formatAt(workbook, sheet, row, column);
  return displayText(sheet.cells.value(row, column), numberFormat, workbook.date1904).toLowerCase();
}

function linesOf({ cells }: Sheet, area: Area): Line[] {
  return Array.from({ length: area.rows }, (_, at) => ({
    row: area.row + at,
    cells: Array.from({ length: area.columns }, (_unused, offset) => ({
      formula: cells.formula(area.row + at, area.column + offset),
      value: cells.value(area.row + at, area.column + offset),
    })),
  }));
}

function writeLine({ cells }: Sheet, area: Area, at: number, line: Line | undefined): void {
  const row = area.row + at;
  for (let offset = 0; offset < area.columns; offset++) {
    const cell = line?.cells[offset];
    if (line && cell?.formula !== undefined)
      cells.setFormula(row, area.column + offset, translateFormula(cell.formula, row - line.row, 0), cell.value);
    else cells.setValue(row, area.column + offset, cell?.value ?? null);
  }
}

function shrinkTable(workbook: Workbook, sheet: Sheet, { row, column, rows, columns }: Area, kept: number): void {
  const table = sheet.tables.find(
    ({ body }) => body.row === row && body.rows === rows && body.column === column && body.columns === columns,
  );
  if (table) deleteTableRows(workbook, { sheet, table }, kept, rows - kept);
}
