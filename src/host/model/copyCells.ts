import { translateFormula } from "../calc/references/translateFormula";
import { maxColumns, maxRows, type Area } from "./address";
import type { CellValue } from "./cellValue";
import { storedPart } from "./storedPart";
import { watchFormulas } from "./formulaChanges";
import { HostError } from "./hostError";
import { assertEditable } from "./protection";
import type { Sheet } from "./sheet";
import { afterTableWrite } from "./tableWrites";
import type { Workbook } from "./workbook";

export type CopyOptions = {
  readonly what: "All" | "Formulas" | "Values" | "Formats" | "Link";
  readonly skipBlanks: boolean;
  readonly transpose: boolean;
};

type Place = { readonly sheet: Sheet; readonly area: Area };
type CopiedCell = {
  readonly formula: string | undefined;
  readonly value: CellValue;
  readonly format: number | undefined;
};

/** Copies cells as paste does: relative references move along; a larger target in whole multiples is tiled. */
export function copyCells(workbook: Workbook, source: Place, target: Place, options: CopyOptions): void {
  if (options.what === "Link") throw new HostError("NotImplemented", "Pasting links is not modelled.");
  const from = boundedPart(source);
  const shape = options.transpose ? { rows: from.columns, columns: from.rows } : from;
  const to = targetArea(target.area, shape);
  assertEditable(workbook, target.sheet, to);
  const copied = readCells(source.sheet, from);
  const tellFormulas = watchFormulas(workbook, target.sheet, to);
  for (let row = 0; row < to.rows; row++) {
    for (let column = 0; column < to.columns; column++) {
      const [r, c] = [row % shape.rows, column % shape.columns];
      const at = options.transpose ? { row: c, column: r } : { row: r, column: c };
      const cell = copied[at.row]![at.column]!;
      const rows = to.row + row - (from.row + at.row);
      const columns = to.column + column - (from.column + at.column);
      paste(target.sheet, { row: to.row + row, column: to.column + column }, moved(cell, rows, columns), options);
    }
  }
  workbook.notifyCellsChanged({ sheet: target.sheet, ...to });
  afterTableWrite(workbook, target.sheet, to);
  tellFormulas();
}

/** Whole rows and columns are copied as far as something is stored in them. */
function boundedPart({ sheet, area }: Place): Area {
  if (area.rows < maxRows && area.columns < maxColumns) return area;
  return storedPart(sheet, area) ?? { ...area, rows: 1, columns: 1 };
}

function targetArea(target: Area, shape: { rows: number; columns: number }): Area {
  const tiled =
    target.rows % shape.rows === 0 && target.columns % shape.columns === 0 && target.rows * target.columns < 5_000_000;
  return tiled ? target : { ...target, rows: shape.rows, columns: shape.columns };
}

function readCells({ cells }: Sheet, area: Area): CopiedCell[][] {
  return Array.from({ length: area.rows }, (_, row) =>
    Array.from({ length: area.columns }, (_, column) => ({
      formula: cells.formula(area.row + row, area.column + column),
      value: cells.value(area.row + row, area.column + column),
      format: cells.format(area.row + row, area.column + column),
    })),
  );
}

function moved(cell: CopiedCell, rows: number, columns: number): CopiedCell {
  return cell.formula === undefined ? cell : { ...cell, formula: translateFormula(cell.formula, rows, columns) };
}

function paste({ cells }: Sheet, to: { row: number; column: number }, cell: CopiedCell, options: CopyOptions): void {
  const blank = cell.formula === undefined && cell.value === null;
  if (options.what !== "Formats" && !(blank && options.skipBlanks)) {
    const keepsFormula = cell.formula !== undefined && options.what !== "Values";
    if (keepsFormula) cells.setFormula(to.row, to.column, cell.formula, cell.value);
    else cells.setValue(to.row, to.column, cell.value);
  }
  if (options.what === "All" || options.what === "Formats") cells.setFormat(to.row, to.column, cell.format);
}
