import { fromR1C1, toR1C1 } from "../calc/references/r1c1";
import { maxColumns, maxRows } from "../model/address";
import type { Sheet } from "../model/sheet";
import { readValue, writeInputs } from "../model/writeCells";
import { invalidArgument } from "../protocol/errors";
import type { HostContext } from "../protocol/hostContext";
import type { RangeTarget } from "./rangeTarget";

/** What a cell holds, a formula in R1C1 style. */
export function formulaR1C1At(sheet: Sheet, row: number, column: number): string | number | boolean {
  const formula = sheet.cells.formula(row, column);
  return formula === undefined ? readValue(sheet.cells.value(row, column)) : toR1C1(formula, { row, column });
}

/** Writes rows of inputs whose formulas are in R1C1 style; one input for all cells fills them, each as seen from itself. */
export function writeR1C1({ sheet, area }: RangeTarget, input: unknown, { workbook }: HostContext): void {
  if (area.rows === maxRows || area.columns === maxColumns) throw invalidArgument();
  if (!Array.isArray(input)) {
    const rows = Array.from({ length: area.rows }, (_, row) =>
      Array.from({ length: area.columns }, (_unused, column) => inA1(input, area.row + row, area.column + column)),
    );
    writeInputs(workbook, sheet, area, rows);
    return;
  }
  const rows = (input as unknown[]).map((line, row) => {
    if (!Array.isArray(line)) throw invalidArgument();
    return (line as unknown[]).map((each, column) => inA1(each, area.row + row, area.column + column));
  });
  writeInputs(workbook, sheet, area, rows);
}

function inA1(input: unknown, row: number, column: number): unknown {
  if (typeof input !== "string" || !input.startsWith("=")) return input;
  try {
    return fromR1C1(input, { row, column });
  } catch (error) {
    if (error instanceof RangeError) throw invalidArgument();
    throw error;
  }
}
