import type { CellValue } from "../../model/cellValue";
import type { Sheet } from "../../model/sheet";

/** What a cell can hold. */
export type Scalar = CellValue;

/** A rectangle of values that is not on a sheet, row by row. */
export class ArrayValue {
  constructor(
    readonly rows: number,
    readonly columns: number,
    readonly items: readonly Scalar[],
  ) {}

  at(row: number, column: number): Scalar {
    return this.items[row * this.columns + column] ?? null;
  }
}

/** A rectangle of cells; its values are read when they are needed. */
export class Reference {
  // eslint-disable-next-line max-params -- made for every range a formula reads: an object per argument would be felt
  constructor(
    readonly sheet: Sheet,
    readonly row: number,
    readonly column: number,
    readonly rows: number,
    readonly columns: number,
  ) {}
}

/** Several references at once: "(A1:A3,C1:C3)" and "Jan:Dec!A1". */
export class ReferenceList {
  constructor(readonly references: readonly Reference[]) {}
}

/** A function made by LAMBDA. */
export class LambdaValue {
  constructor(
    readonly parameterCount: number,
    readonly apply: (args: readonly Value[]) => Value,
  ) {}
}

/** What evaluating a part of a formula gives; undefined is an omitted argument. */
export type Value = Scalar | undefined | ArrayValue | Reference | ReferenceList | LambdaValue;

/** A value whose references have been read. */
export type Content = Scalar | undefined | ArrayValue | LambdaValue;

/** An array of rows; all must be equally long. */
export function arrayOfRows(rows: readonly (readonly Scalar[])[]): ArrayValue {
  return new ArrayValue(rows.length, rows[0]?.length ?? 0, rows.flat());
}

/** The rows of an array. */
export function rowsOf(array: ArrayValue): Scalar[][] {
  const rows: Scalar[][] = [];
  for (let row = 0; row < array.rows; row++) {
    rows.push(array.items.slice(row * array.columns, (row + 1) * array.columns));
  }
  return rows;
}

/** Rows become columns. */
export function transposed(array: ArrayValue): ArrayValue {
  const items: Scalar[] = [];
  for (let column = 0; column < array.columns; column++) {
    for (let row = 0; row < array.rows; row++) items.push(array.at(row, column));
  }
  return new ArrayValue(array.columns, array.rows, items);
}
