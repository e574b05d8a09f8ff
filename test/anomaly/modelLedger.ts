import { insertCells } from "../../src/host/model/moveCells";
import type { CellValue } from "../../src/host/model/cellValue";
import type { Sheet } from "../../src/host/model/sheet";
import type { Workbook } from "../../src/host/model/workbook";
import { writeInputs } from "../../src/host/model/writeCells";

/** What people do to a ledger by hand while others bill it. */
const hoursColumn = 4;
const wordsColumn = 5;

/** The words of a ledger's rows, top to bottom; every row of these tests has words of its own. */
export function wordsIn(workbook: Workbook): string[] {
  const { cells } = ledgerOf(workbook);
  return Array.from({ length: lastRowOf(workbook) }, (_, row) => String(cells.value(row + 1, wordsColumn) ?? ""));
}

export function hoursOf(workbook: Workbook, words: string): number {
  return Number(ledgerOf(workbook).cells.value(rowOf(workbook, words), hoursColumn));
}

export function setHours(workbook: Workbook, words: string, hours: number): void {
  write(workbook, { row: rowOf(workbook, words), column: hoursColumn }, [[hours]]);
}

/** A new row of work below the last one, or above a row that is there. */
export function addWork(workbook: Workbook, words: string, above?: string): void {
  const row = above === undefined ? lastRowOf(workbook) + 1 : rowOf(workbook, above);
  const columns = ledgerOf(workbook).cells.columnCount;
  if (above !== undefined) insertCells(workbook, ledgerOf(workbook), { row, column: 0, rows: 1, columns }, "Down");
  write(workbook, { row, column: 0 }, [["2026-06-10", "Website", "Build", "Ann", 1.25, words]]);
}

/** Sorts the rows with all that stands in them, as Excel does: by hours, then by words. */
export function sortLedger(workbook: Workbook): void {
  const { cells } = ledgerOf(workbook);
  const rows = Array.from({ length: lastRowOf(workbook) }, (_, row) =>
    Array.from({ length: cells.columnCount }, (_unused, column) => cells.value(row + 1, column)),
  );
  const key = (row: readonly CellValue[]) => `${String(row[hoursColumn]).padStart(6)} ${String(row[wordsColumn])}`;
  rows.sort((left, right) => (key(left) < key(right) ? -1 : 1));
  write(
    workbook,
    { row: 1, column: 0 },
    rows.map((row) => row.map((value) => value ?? "")),
  );
}

function ledgerOf(workbook: Workbook): Sheet {
  return workbook.sheetNamed("Time")!;
}

function lastRowOf(workbook: Workbook): number {
  const { cells } = ledgerOf(workbook);
  let row = cells.rowCount(wordsColumn) - 1;
  while (row > 0 && (cells.value(row, wordsColumn) ?? "") === "") row--;
  return row;
}

function rowOf(workbook: Workbook, words: string): number {
  return wordsIn(workbook).indexOf(words) + 1;
}

function write(
  workbook: Workbook,
  at: { readonly row: number; readonly column: number },
  values: readonly (readonly unknown[])[],
): void {
  writeInputs(workbook, ledgerOf(workbook), { ...at, rows: values.length, columns: values[0]!.length }, values);
}
