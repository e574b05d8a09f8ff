import { ErrorValue } from "../../model/cellValue";
import type { Context } from "../evaluate/context";
import { anyCount, whole, type FunctionFamily } from "../evaluate/functionDefinition";
import { toBoolean } from "../values/coerce";
import { compareScalars } from "../values/compare";
import { criterionKey } from "../values/criterion";
import { calcError, failWith, notAvailable, numError, valueError } from "../values/errors";
import { ArrayValue, arrayOfRows, rowsOf, transposed, type Scalar, type Value } from "../values/value";
import { arrayOf, booleanOf, numberOf, numbersOf } from "./arguments";

/** An array of lines as rows, or as columns; no line at all is #CALC!. */
function ofLines(lines: readonly (readonly Scalar[])[], asRows: boolean): Value {
  if (lines.length === 0 || lines[0]!.length === 0) return calcError;
  return asRows ? arrayOfRows(lines) : transposed(arrayOfRows(lines));
}

function linesOf(array: ArrayValue, asRows: boolean): Scalar[][] {
  return rowsOf(asRows ? array : transposed(array));
}

function filter([source, include, otherwise]: readonly Value[], context: Context): Value {
  const array = arrayOf(source, context);
  const keep = arrayOf(include, context);
  const byRow = keep.columns === 1 && keep.rows === array.rows;
  if (!byRow && !(keep.rows === 1 && keep.columns === array.columns)) return valueError;
  const kept = linesOf(array, byRow).filter((_, line) => {
    const truth = toBoolean(keep.items[line]);
    return truth instanceof ErrorValue ? failWith(truth) : truth;
  });
  return kept.length === 0 ? (otherwise ?? calcError) : ofLines(kept, byRow);
}

/** Rule: blanks come last in either direction. */
function orderOf(a: Scalar, b: Scalar, direction: number): number {
  if (a === null || b === null) return (a === null ? 1 : 0) - (b === null ? 1 : 0);
  return direction * compareScalars(a, b);
}

function sort([source, by, order, byColumn]: readonly Value[], context: Context): Value {
  const array = arrayOf(source, context);
  const asRows = !booleanOf(byColumn, context, false);
  const keys = by === undefined ? [1] : numbersOf([by], context);
  const orders = order === undefined ? [1] : numbersOf([order], context);
  const width = asRows ? array.columns : array.rows;
  if (keys.some((key) => key < 1 || key > width) || orders.some((one) => one !== 1 && one !== -1)) return valueError;
  const lines = linesOf(array, asRows).sort((a, b) => {
    for (let at = 0; at < keys.length; at++) {
      const key = Math.trunc(keys[at]!) - 1;
      const difference = orderOf(a[key] ?? null, b[key] ?? null, orders[at] ?? orders[0]!);
      if (difference !== 0) return difference;
    }
    return 0;
  });
  return ofLines(lines, asRows);
}

function sortBy([source, ...rest]: readonly Value[], context: Context): Value {
  const array = arrayOf(source, context);
  const keys: { readonly items: readonly Scalar[]; readonly direction: number }[] = [];
  for (let at = 0; at < rest.length; at += 2) {
    keys.push({ items: arrayOf(rest[at], context).items, direction: numberOf(rest[at + 1], context, 1) });
  }
  const asRows = keys[0]!.items.length === array.rows;
  const lines = linesOf(array, asRows);
  if (keys.some(({ items }) => items.length !== lines.length)) return valueError;
  const places = lines
    .map((_, place) => place)
    .sort((a, b) => {
      for (const { items, direction } of keys) {
        const difference = orderOf(items[a] ?? null, items[b] ?? null, direction);
        if (difference !== 0) return difference;
      }
      return a - b;
    });
  return ofLines(
    places.map((place) => lines[place]!),
    asRows,
  );
}

function unique([source, byColumn, once]: readonly Value[], context: Context): Value {
  const asRows = !booleanOf(byColumn, context, false);
  const lines = linesOf(arrayOf(source, context), asRows);
  const keyOf = (line: readonly Scalar[]): string =>
    line.map((item) => `${typeof item}:${String(criterionKey(item))}`).join("\u0001");
  const counts = new Map<string, number>();
  for (const line of lines) counts.set(keyOf(line), (counts.get(keyOf(line)) ?? 0) + 1);
  const seen = new Set<string>();
  const onlyOnce = booleanOf(once, context, false);
  const kept = lines.filter((line) => {
    const key = keyOf(line);
    if (seen.has(key) || (onlyOnce && counts.get(key)! > 1)) return false;
    seen.add(key);
    return true;
  });
  return ofLines(kept, asRows);
}

/** How large an array may be that a function makes. */
const mostItems = 2_000_000;

function filled(rows: number, columns: number, itemAt: (index: number) => Scalar): Value {
  if (rows < 1 || columns < 1) return calcError;
  if (rows * columns > mostItems) return numError;
  return new ArrayValue(
    rows,
    columns,
    Array.from({ length: rows * columns }, (_, index) => itemAt(index)),
  );
}

function sequence(args: readonly Value[], context: Context): Value {
  const [rows, columns, start, step] = [0, 1, 2, 3].map((at) => numberOf(args[at], context, 1));
  return filled(Math.trunc(rows!), Math.trunc(columns!), (index) => start! + index * step!);
}

function randomArray(args: readonly Value[], context: Context): Value {
  const [rows, columns, , high] = [0, 1, 2, 3].map((at) => numberOf(args[at], context, 1));
  const low = numberOf(args[2], context, 0);
  const { random } = context.cells;
  const wholeNumbers = booleanOf(args[4], context, false);
  return filled(Math.trunc(rows!), Math.trunc(columns!), () =>
    wholeNumbers ? low + Math.floor(random() * (high! - low + 1)) : low + random() * (high! - low),
  );
}

/** TAKE keeps, DROP leaves out so many lines from the start, or from the end by a negative number. */
function cut(count: number | null, length: number, take: boolean): readonly [number, number] {
  if (count === null) return [0, length];
  const size = Math.min(Math.abs(count), length);
  if (take) return count >= 0 ? [0, size] : [length - size, length];
  return count >= 0 ? [size, length] : [0, length - size];
}

function part(take: boolean): FunctionFamily[string] {
  return whole(2, 3, ([source, rows, columns], context) => {
    const array = arrayOf(source, context);
    const [top, bottom] = cut(rows === undefined ? null : Math.trunc(numberOf(rows, context)), array.rows, take);
    const [left, right] = cut(
      columns === undefined ? null : Math.trunc(numberOf(columns, context)),
      array.columns,
      take,
    );
    const kept = rowsOf(array).slice(top, bottom);
    return ofLines(
      kept.map((line) => line.slice(left, right)),
      true,
    );
  });
}

function stacked(args: readonly Value[], asRows: boolean, context: Context): Value {
  const lines = args.flatMap((arg) => linesOf(arrayOf(arg, context), asRows));
  const width = lines.reduce((most, line) => Math.max(most, line.length), 0);
  const padded = lines.map((line) => [...line, ...new Array<Scalar>(width - line.length).fill(notAvailable)]);
  return ofLines(padded, asRows);
}

function chosenLines(args: readonly Value[], asRows: boolean, context: Context): Value {
  const lines = linesOf(arrayOf(args[0], context), asRows);
  const chosen = numbersOf(args.slice(1), context).map((number) => lines.at(number > 0 ? number - 1 : number));
  if (chosen.some((line) => line === undefined)) return valueError;
  return ofLines(chosen as Scalar[][], asRows);
}

function inOneLine([source, ignore, byColumn]: readonly Value[], asColumn: boolean, context: Context): Value {
  const array = arrayOf(source, context);
  const skip = Math.trunc(numberOf(ignore, context));
  const items = (booleanOf(byColumn, context, false) ? transposed(array) : array).items.filter((item) => {
    if (item === null && skip % 2 === 1) return false;
    return !(item instanceof ErrorValue && skip >= 2);
  });
  if (items.length === 0) return calcError;
  return asColumn ? new ArrayValue(items.length, 1, items) : new ArrayValue(1, items.length, items);
}

function wrapped([source, count, padding]: readonly Value[], asRows: boolean, context: Context): Value {
  const { items } = arrayOf(source, context);
  const size = Math.trunc(numberOf(count, context));
  if (size < 1) return numError;
  const pad = padding === undefined ? notAvailable : arrayOf(padding, context).at(0, 0);
  const lines: Scalar[][] = [];
  for (let at = 0; at < items.length; at += size) {
    const line = items.slice(at, at + size);
    lines.push([...line, ...new Array<Scalar>(size - line.length).fill(pad)]);
  }
  return ofLines(lines, asRows);
}

function expanded([source, rows, columns, padding]: readonly Value[], context: Context): Value {
  const array = arrayOf(source, context);
  const height = Math.trunc(numberOf(rows, context, array.rows));
  const width = Math.trunc(numberOf(columns, context, array.columns));
  if (height < array.rows || width < array.columns) return valueError;
  const pad = padding === undefined ? notAvailable : arrayOf(padding, context).at(0, 0);
  return filled(height, width, (index) => {
    const row = Math.floor(index / width);
    const column = index % width;
    return row < array.rows && column < array.columns ? array.at(row, column) : pad;
  });
}

/** Rule: arrays must be alike; what is no number counts 0. */
function sumProduct(args: readonly Value[], context: Context): Value {
  const arrays = args.map((arg) => arrayOf(arg, context));
  const { rows, columns } = arrays[0]!;
  if (arrays.some((array) => array.rows !== rows || array.columns !== columns)) return valueError;
  let total = 0;
  for (let at = 0; at < rows * columns; at++) {
    let term = 1;
    for (const { items } of arrays) {
      const item = items[at];
      if (item instanceof ErrorValue) return item;
      term *= typeof item === "number" ? item : 0;
    }
    total += term;
  }
  return total;
}

function matrixProduct([first, second]: readonly Value[], context: Context): Value {
  const a = arrayOf(first, context);
  const b = arrayOf(second, context);
  if (a.columns !== b.rows || [...a.items, ...b.items].some((item) => typeof item !== "number")) return valueError;
  return filled(a.rows, b.columns, (index) => {
    const row = Math.floor(index / b.columns);
    let total = 0;
    for (let at = 0; at < a.columns; at++) total += Number(a.at(row, at)) * Number(b.at(at, index % b.columns));
    return total;
  });
}

/** Functions that give or take arrays as a whole. */
export const arrayFunctions: FunctionFamily = {
  FILTER: whole(2, 3, filter),
  SORT: whole(1, 4, sort),
  SORTBY: whole(2, anyCount, sortBy),
  UNIQUE: whole(1, 3, unique),
  SEQUENCE: whole(1, 4, sequence),
  RANDARRAY: whole(0, 5, randomArray),
  TAKE: part(true),
  DROP: part(false),
  VSTACK: whole(1, anyCount, (args, context) => stacked(args, true, context)),
  HSTACK: whole(1, anyCount, (args, context) => stacked(args, false, context)),
  CHOOSEROWS: whole(2, anyCount, (args, context) => chosenLines(args, true, context)),
  CHOOSECOLS: whole(2, anyCount, (args, context) => chosenLines(args, false, context)),
  TOCOL: whole(1, 3, (args, context) => inOneLine(args, true, context)),
  TOROW: whole(1, 3, (args, context) => inOneLine(args, false, context)),
  WRAPROWS: whole(2, 3, (args, context) => wrapped(args, true, context)),
  WRAPCOLS: whole(2, 3, (args, context) => wrapped(args, false, context)),
  EXPAND: whole(2, 4, expanded),
  TRANSPOSE: whole(1, 1, ([source], context) => transposed(arrayOf(source, context))),
  SUMPRODUCT: whole(1, anyCount, sumProduct),
  MMULT: whole(2, 2, matrixProduct),
};
