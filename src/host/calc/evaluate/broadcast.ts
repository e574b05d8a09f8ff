import { notAvailable } from "../values/errors";
import { toScalar } from "../values/coerce";
import { ArrayValue, type Content, type Scalar } from "../values/value";

/** Applies a function of scalars to each element where an argument is an array; the others repeat. */
export function broadcast(args: readonly Content[], apply: (args: readonly Content[]) => Content): Content {
  const arrays = args.filter((arg) => arg instanceof ArrayValue);
  if (arrays.length === 0) return apply(args);
  const rows = Math.max(...arrays.map((array) => array.rows));
  const columns = Math.max(...arrays.map((array) => array.columns));
  const items = new Array<Scalar>(rows * columns);
  for (let row = 0, at = 0; row < rows; row++) {
    for (let column = 0; column < columns; column++, at++) {
      items[at] = firstScalar(apply(args.map((arg) => elementOf(arg, row, column))));
    }
  }
  return new ArrayValue(rows, columns, items);
}

/** Two arguments, as operators have them; quicker than broadcast. */
export function broadcastPair(a: Content, b: Content, apply: (a: Content, b: Content) => Scalar): Content {
  if (!(a instanceof ArrayValue) && !(b instanceof ArrayValue)) return apply(a, b);
  const rows = Math.max(a instanceof ArrayValue ? a.rows : 1, b instanceof ArrayValue ? b.rows : 1);
  const columns = Math.max(a instanceof ArrayValue ? a.columns : 1, b instanceof ArrayValue ? b.columns : 1);
  const items = new Array<Scalar>(rows * columns);
  for (let row = 0, at = 0; row < rows; row++) {
    for (let column = 0; column < columns; column++, at++) {
      items[at] = apply(elementOf(a, row, column), elementOf(b, row, column));
    }
  }
  return new ArrayValue(rows, columns, items);
}

/** The element an argument has at a place of the result: single rows and columns repeat, beyond an array is #N/A. */
export function elementOf(value: Content, row: number, column: number): Content {
  if (!(value instanceof ArrayValue)) return value;
  const atRow = value.rows === 1 ? 0 : row;
  const atColumn = value.columns === 1 ? 0 : column;
  return atRow < value.rows && atColumn < value.columns ? value.at(atRow, atColumn) : notAvailable;
}

/** An array's first element; a scalar is its own. */
export function firstScalar(value: Content): Scalar {
  return value instanceof ArrayValue ? value.at(0, 0) : toScalar(value);
}
