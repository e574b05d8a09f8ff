import type { Context } from "../evaluate/context";
import { compareScalars, rankOf } from "../values/compare";
import { criterionKey } from "../values/criterion";
import { failWith, notAvailable } from "../values/errors";
import { ArrayValue, Reference, type Scalar, type Value } from "../values/value";
import { wildcardPattern } from "../values/wildcard";
import { arrayOf } from "./arguments";

/** A row or column of values in which something is sought. */
export type Vector = {
  readonly length: number;
  readonly at: (index: number) => Scalar;
  /** The cells it stands for; null for an array. */
  readonly reference: Reference | null;
};

/** What is accepted where nothing is equal. */
export type MatchMode = "exact" | "nextSmaller" | "nextLarger" | "wildcard";

/** A value as a vector; what has several rows and columns is none. Throws ErrorSignal with #N/A. */
export function vectorOf(value: Value, context: Context): Vector {
  if (value instanceof Reference) {
    const { sheet, row, column, rows, columns } = context.cells.clipped(value);
    if (rows > 1 && columns > 1) return failWith(notAvailable);
    const read = (index: number): Scalar =>
      rows > 1 ? context.cells.read(sheet, row + index, column) : context.cells.read(sheet, row, column + index);
    return { length: rows * columns, at: read, reference: value };
  }
  const array = arrayOf(value, context);
  if (array.rows > 1 && array.columns > 1) return failWith(notAvailable);
  return { length: array.items.length, at: (index) => array.items[index] ?? null, reference: null };
}

/** The place of a value in a vector from its first or last end; -1 when it is not there. */
export function findInVector(
  wanted: Scalar,
  vector: Vector,
  how: { readonly mode: MatchMode; readonly fromLast: boolean },
  context: Context,
): number {
  if (how.mode === "wildcard" && typeof wanted === "string") return findPattern(wanted, vector, how.fromLast);
  if (how.mode === "exact" || how.mode === "wildcard") return findEqual(wanted, vector, how.fromLast, context);
  return findNearest(wanted, vector, how.mode === "nextSmaller" ? -1 : 1, how.fromLast);
}

function findEqual(wanted: Scalar, vector: Vector, fromLast: boolean, context: Context): number {
  const key = criterionKey(wanted ?? 0);
  if (vector.reference) {
    const places = context.cells.placesEqual(vector.reference, key);
    return places.length === 0 ? -1 : places[fromLast ? places.length - 1 : 0]!;
  }
  return findBy(vector, fromLast, (value) => criterionKey(value) === key);
}

function findPattern(wanted: string, vector: Vector, fromLast: boolean): number {
  const pattern = wildcardPattern(wanted, true);
  return findBy(vector, fromLast, (value) => typeof value === "string" && pattern.test(value));
}

function findBy(vector: Vector, fromLast: boolean, test: (value: Scalar) => boolean): number {
  for (let step = 0; step < vector.length; step++) {
    const index = fromLast ? vector.length - 1 - step : step;
    if (test(vector.at(index))) return index;
  }
  return -1;
}

/** The equal value, or the nearest one on a side; values of another kind are passed over. */
function findNearest(wanted: Scalar, vector: Vector, side: -1 | 1, fromLast: boolean): number {
  const sought = wanted ?? 0;
  let best = -1;
  let bestValue: Scalar = null;
  for (let step = 0; step < vector.length; step++) {
    const index = fromLast ? vector.length - 1 - step : step;
    const value = vector.at(index);
    if (value === null || rankOf(value) !== rankOf(sought)) continue;
    const order = compareScalars(value, sought);
    if (order === 0) return index;
    const onSide = side < 0 ? order < 0 : order > 0;
    if (onSide && (best < 0 || compareScalars(value, bestValue) * side < 0)) {
      best = index;
      bestValue = value;
    }
  }
  return best;
}

/** The last value that is not beyond the wanted one, in a vector that is sorted (descending: from the largest). */
export function findSorted(wanted: Scalar, vector: Vector, descending: boolean): number {
  const sought = wanted ?? 0;
  let low = 0;
  let high = vector.length - 1;
  let found = -1;
  while (low <= high) {
    const middle = nearestOfKind(vector, sought, { low, high });
    if (middle < 0) break;
    const order = compareScalars(vector.at(middle), sought);
    if (descending ? order >= 0 : order <= 0) {
      found = middle;
      low = middle + 1;
    } else high = middle - 1;
  }
  return found;
}

/** The middle of a stretch, or the next place from there that holds a value of the same kind; -1 without one. */
function nearestOfKind(vector: Vector, sought: Scalar, { low, high }: { low: number; high: number }): number {
  const middle = (low + high) >> 1;
  const fits = (index: number): boolean => {
    const value = vector.at(index);
    return value !== null && rankOf(value) === rankOf(sought);
  };
  for (let index = middle; index >= low; index--) if (fits(index)) return index;
  for (let index = middle + 1; index <= high; index++) if (fits(index)) return index;
  return -1;
}

/** One row or column of a value that is looked up in. */
export function lineOf(value: Value, index: number, isRow: boolean, context: Context): Value {
  if (value instanceof Reference) {
    const { sheet, row, column, rows, columns } = value;
    return isRow
      ? new Reference(sheet, row + index, column, 1, columns)
      : new Reference(sheet, row, column + index, rows, 1);
  }
  const array = arrayOf(value, context);
  const length = isRow ? array.columns : array.rows;
  const items = Array.from({ length }, (_, at) => (isRow ? array.at(index, at) : array.at(at, index)));
  return isRow ? new ArrayValue(1, length, items) : new ArrayValue(length, 1, items);
}
