import { relativeKey } from "../calc/references/relativeKey";
import { parseFormula } from "../calc/syntax/parser";
import { intersect, type Area } from "./address";
import { watchFormulas } from "./formulaChanges";
import { formatAt, numberFormatChange } from "./cellFormats";
import { ErrorValue, type CellValue } from "./cellValue";
import { HostError } from "./hostError";
import { assertEditable, filteredRowsIn } from "./protection";
import type { Sheet } from "./sheet";
import { afterTableWrite } from "./tableWrites";
import { readTyped } from "./typedInput";
import type { Workbook } from "./workbook";

const invalid = (): HostError =>
  new HostError("InvalidArgument", "The argument is invalid or missing or has an incorrect format.");

/**
 * Writes what an add-in assigns to `values` or `formulas`: a scalar for every cell, or rows of the area's shape.
 * Null leaves a cell as it is, "" empties it, text is read as if typed.
 */
export function writeInputs(workbook: Workbook, sheet: Sheet, area: Area, input: unknown): void {
  const inputAt = readerOf(input, area);
  assertEditable(workbook, sheet, area);
  const hidden = Array.isArray(input) && area.rows > 1 ? filteredRowsIn(sheet, area) : [];
  if (hidden.length > 0 && workbook.filteredWrites === "refused") throw filteredConflict();
  const shifted = hidden.length > 0 && workbook.filteredWrites === "shifted" ? shownRows(area, hidden) : null;
  const covered = coveredByMerge(sheet, area);
  const tellFormulas = watchFormulas(workbook, sheet, area);
  const before = area.rows * area.columns === 1 ? sheet.cells.value(area.row, area.column) : undefined;
  for (let row = 0; row < area.rows; row++) {
    for (let column = 0; column < area.columns; column++) {
      const value = inputAt(row, column);
      if (value === null || value === undefined) continue;
      const line = shifted ? shifted[row] : area.row + row;
      if (line === undefined) continue;
      const at = { row: line, column: area.column + column };
      if (!covered?.(at.row, at.column)) writeInput(workbook, sheet, at, value);
    }
  }
  workbook.notifyCellsChanged({ sheet, ...area, ...(before === undefined ? {} : { before }) });
  afterTableWrite(workbook, sheet, area);
  tellFormulas();
}

type Place = { readonly row: number; readonly column: number };

/** Writes one cell as if it were typed, without telling anyone: the caller reports the area as a whole. */
export function writeInput(workbook: Workbook, sheet: Sheet, at: Place, value: unknown): void {
  if (typeof value === "string") writeText(workbook, sheet, at, value);
  else if (typeof value === "number") {
    const isText = numberFormatAt(workbook, sheet, at) === "@";
    sheet.cells.setValue(at.row, at.column, isText ? String(value) : value);
  } else if (typeof value === "boolean") sheet.cells.setValue(at.row, at.column, value);
  else throw invalid();
}

function writeText(workbook: Workbook, sheet: Sheet, at: Place, text: string): void {
  if (text === "") {
    sheet.cells.setValue(at.row, at.column, null);
    return;
  }
  if (!mayBeMore(text)) {
    sheet.cells.setValue(at.row, at.column, text);
    return;
  }
  const numberFormat = numberFormatAt(workbook, sheet, at);
  const typed = readTyped(text, numberFormat, workbook.date1904);
  if (typed.kind === "formula") writeFormula(sheet, at, typed.formula);
  else {
    sheet.cells.setValue(at.row, at.column, typed.value);
    if (typed.numberFormat !== null && numberFormat === "General") {
      const change = numberFormatChange(typed.numberFormat);
      const id = sheet.cells.format(at.row, at.column);
      sheet.cells.setFormat(at.row, at.column, workbook.formats.changed(id, change.name, change.apply));
    }
  }
}

/** Most texts of a ledger are words: only those with a digit that do not begin like a word, or like a month, need a closer look. */
function mayBeMore(text: string): boolean {
  if (/^[='+\-@#]|^\s*(?:true|false)\s*$/i.test(text)) return true;
  return (
    /\d/.test(text) && (!/^\p{L}/u.test(text) || /^(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)/i.test(text))
  );
}

function numberFormatAt(workbook: Workbook, sheet: Sheet, at: Place): string {
  return formatAt(workbook, sheet, at.row, at.column).numberFormat;
}

const checkedFormulas = new Set<string>();
const checkedFormulasLimit = 10_000;

/** Sets a formula that can be read; its result comes with the next calculation. Throws InvalidArgument. */
export function writeFormula(sheet: Sheet, at: Place, formula: string): void {
  const key = relativeKey(formula, at.row, at.column);
  if (!checkedFormulas.has(key)) {
    assertFormula(formula);
    if (checkedFormulas.size < checkedFormulasLimit) checkedFormulas.add(key);
  }
  sheet.cells.setFormula(at.row, at.column, formula, 0);
}

/** Throws InvalidArgument for text after "=" that is no formula. */
export function assertFormula(formula: string): void {
  try {
    parseFormula(formula.slice(1));
  } catch {
    throw new HostError("InvalidArgument", `The formula "${formula}" is not valid.`);
  }
}

function readerOf(input: unknown, area: Area): (row: number, column: number) => unknown {
  if (!Array.isArray(input)) {
    if (typeof input === "object" && input !== null) throw invalid();
    return () => input;
  }
  const rows = input as unknown[];
  const fits = rows.length === area.rows && rows.every((row) => Array.isArray(row) && row.length === area.columns);
  if (!fits) throw invalid();
  return (row, column) => (rows[row] as unknown[])[column];
}

function filteredConflict(): HostError {
  return new HostError("FilteredRangeConflict", "The attempted operation causes a conflict with a filtered range.");
}

/** The rows of an area that a filter shows; there are fewer of them than values to write. */
function shownRows(area: Area, hidden: readonly number[]): (number | undefined)[] {
  const gone = new Set(hidden);
  return Array.from({ length: area.rows }, (_, row) => area.row + row).filter((row) => !gone.has(row));
}

/** Whether a cell is covered by a merged area's first cell; such cells hold nothing. Null when no merge is touched. */
function coveredByMerge(sheet: Sheet, area: Area): ((row: number, column: number) => boolean) | null {
  const merges = sheet.merges.filter((merge) => intersect(merge, area) !== null);
  if (merges.length === 0) return null;
  return (row, column) =>
    merges.some((merge) => {
      const inside = intersect(merge, { row, column, rows: 1, columns: 1 }) !== null;
      return inside && !(row === merge.row && column === merge.column);
    });
}

/** A value as it reads back through the API: errors as their text, empty as "". */
export function readValue(value: CellValue): string | number | boolean {
  return value === null ? "" : value instanceof ErrorValue ? value.code : value;
}
