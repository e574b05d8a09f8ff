import { maxColumns, maxRows, type Area } from "../model/address";
import { changeFormat, formatAt, formatIdAt, numberFormatChange } from "../model/cellFormats";
import { displayText } from "../model/displayText";
import { HostError } from "../model/hostError";
import { assertAllowed } from "../model/protection";
import type { Sheet } from "../model/sheet";
import { readValue, writeInputs } from "../model/writeCells";
import { invalidArgument } from "../protocol/errors";
import { valueType } from "../protocol/eventMessages";
import type { HostContext } from "../protocol/hostContext";
import type { Scalar } from "../protocol/objectClass";
import { formulaR1C1At, writeR1C1 } from "./rangeR1C1";
import type { RangeTarget } from "./rangeTarget";

/** Excel reads and writes at most this many cells at once. */
export const maxCells = 5_000_000;

/**
 * A grid of something for every cell. Null for whole rows and columns, as Excel answers; RangeExceedsLimit beyond five
 * million cells.
 */
export function gridOf<V>(
  { sheet, area }: RangeTarget,
  context: HostContext,
  read: (sheet: Sheet, row: number, column: number) => V,
): V[][] | null {
  if (area.rows === maxRows || area.columns === maxColumns) return null;
  countCells(area, context);
  const grid = new Array<V[]>(area.rows);
  for (let row = 0; row < area.rows; row++) {
    const line = new Array<V>(area.columns);
    for (let column = 0; column < area.columns; column++) {
      line[column] = read(sheet, area.row + row, area.column + column);
    }
    grid[row] = line;
  }
  return grid;
}

function countCells(area: Area, context: HostContext): void {
  const cells = area.rows * area.columns;
  if (cells > maxCells) {
    throw new HostError("RangeExceedsLimit", "The cell count in the range has exceeded the maximum supported number.");
  }
  context.counters.cells += cells;
}

function writeGrid(target: RangeTarget, value: unknown, context: HostContext): void {
  const { area, sheet } = target;
  if (area.rows === maxRows || area.columns === maxColumns) throw invalidArgument();
  countCells(area, context);
  writeInputs(context.workbook, sheet, area, value);
}

function writeFormulasR1C1(target: RangeTarget, value: unknown, context: HostContext): void {
  countCells(target.area, context);
  writeR1C1(target, value, context);
}

function readText(context: HostContext, sheet: Sheet, row: number, column: number): string {
  const value = sheet.cells.value(row, column);
  if (value === null) return "";
  const { numberFormat } = formatAt(context.workbook, sheet, row, column);
  return displayText(value, numberFormat, context.workbook.date1904);
}

function writeNumberFormats({ sheet, area }: RangeTarget, value: unknown, context: HostContext): void {
  assertAllowed(sheet, "allowFormatCells");
  const single = singleText(value);
  if (single !== null) {
    changeFormat(context.workbook, sheet, area, numberFormatChange(single));
    return;
  }
  const rows = value as unknown[];
  const fits = Array.isArray(value) && rows.length === area.rows;
  if (!fits || !rows.every((row) => Array.isArray(row) && row.length === area.columns)) throw invalidArgument();
  for (const run of formatRuns(value as unknown[][], area)) {
    changeFormat(context.workbook, sheet, run.area, numberFormatChange(run.format));
  }
}

/** A single format, also as [["0.00"]]: it is for all cells. */
function singleText(value: unknown): string | null {
  const only: unknown = Array.isArray(value) && value.length === 1 ? (value as unknown[])[0] : value;
  const inner: unknown = Array.isArray(only) && only.length === 1 ? (only as unknown[])[0] : only;
  return typeof inner === "string" ? inner : null;
}

/** Equal formats below each other are set at once; null leaves a cell as it is. */
function formatRuns(formats: readonly unknown[][], area: Area): { area: Area; format: string }[] {
  const runs: { area: Area; format: string }[] = [];
  for (let column = 0; column < area.columns; column++) {
    for (let row = 0; row < area.rows;) {
      const format = formats[row]![column];
      let end = row + 1;
      while (end < area.rows && formats[end]![column] === format) end++;
      if (format !== null && format !== undefined) {
        if (typeof format !== "string") throw invalidArgument();
        const run = { row: area.row + row, column: area.column + column, rows: end - row, columns: 1 };
        runs.push({ area: run, format });
      }
      row = end;
    }
  }
  return runs;
}

const formulaAt = (sheet: Sheet, row: number, column: number) =>
  sheet.cells.formula(row, column) ?? readValue(sheet.cells.value(row, column));

const values: Scalar<RangeTarget> = {
  get: (target, context) => gridOf(target, context, (sheet, row, column) => readValue(sheet.cells.value(row, column))),
  set: writeGrid,
};
const formulas: Scalar<RangeTarget> = { get: (target, context) => gridOf(target, context, formulaAt), set: writeGrid };
const numberFormat: Scalar<RangeTarget> = {
  get: (target, context) =>
    gridOf(
      target,
      context,
      (sheet, row, column) => context.workbook.formats.get(formatIdAt(sheet, row, column)).numberFormat,
    ),
  set: writeNumberFormats,
};

/** What the cells of a range hold and show. */
export const rangeValueScalars: Readonly<Record<string, Scalar<RangeTarget>>> = {
  Values: values,
  Formulas: formulas,
  FormulasLocal: formulas,
  FormulasR1C1: { get: (target, context) => gridOf(target, context, formulaR1C1At), set: writeFormulasR1C1 },
  NumberFormat: numberFormat,
  NumberFormatLocal: numberFormat,
  Text: {
    get: (target, context) => gridOf(target, context, (sheet, row, column) => readText(context, sheet, row, column)),
  },
  ValueTypes: {
    get: (target, context) =>
      gridOf(target, context, (sheet, row, column) => valueType(sheet.cells.value(row, column))),
  },
};
