import type { CellStore } from "../model/cellStore";
import { markWithoutSpill } from "./copyWorkbook";
import { sameValue } from "./sameValue";

/** Calls for every place where two sheets' cells may hold something. */
export function forEachPlace(a: CellStore, b: CellStore, visit: (row: number, column: number) => void): void {
  const columns = Math.max(a.columnCount, b.columnCount);
  for (let column = 0; column < columns; column++) {
    const rows = Math.max(a.rowCount(column), b.rowCount(column));
    for (let row = 0; row < rows; row++) visit(row, column);
  }
}

/** Whether two cells were given the same content: the same formula, or the same constant. Results do not count. */
export function sameContent(a: CellStore, b: CellStore, row: number, column: number): boolean {
  const formula = a.formula(row, column);
  if (formula !== b.formula(row, column)) return false;
  if (formula === undefined && a.value(row, column) !== b.value(row, column)) return false;
  const [left, right] = [a.mark(row, column), b.mark(row, column)];
  return left === right || sameValue(markWithoutSpill(left), markWithoutSpill(right));
}

/** Gives a cell the content of another sheet's. */
export function takeContent(into: CellStore, from: CellStore, row: number, column: number): void {
  const formula = from.formula(row, column);
  const value = from.value(row, column);
  if (formula === undefined) into.setValue(row, column, value);
  else into.setFormula(row, column, formula, value);
  into.setMark(row, column, markWithoutSpill(from.mark(row, column)));
}
