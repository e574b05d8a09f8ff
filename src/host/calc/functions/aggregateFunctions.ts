import { ErrorValue } from "../../model/cellValue";
import { anyCount, whole, type FunctionFamily, type WholeFunction } from "../evaluate/functionDefinition";
import type { Context } from "../evaluate/context";
import { toNumber } from "../values/coerce";
import { divideError, failWith } from "../values/errors";
import type { Value } from "../values/value";
import { eachNumber, eachValue, orFail, referenceOf } from "./arguments";

/** What the aggregate functions, SUBTOTAL and AGGREGATE make of arguments. */
export type Aggregate = (args: readonly Value[], context: Context) => number | ErrorValue;

export function sum(args: readonly Value[], context: Context): number {
  let total = 0;
  eachNumber(args, context, (value) => (total += value));
  return total;
}

export function product(args: readonly Value[], context: Context): number {
  let result = 1;
  let count = 0;
  eachNumber(args, context, (value) => {
    result *= value;
    count++;
  });
  return count === 0 ? 0 : result;
}

export function average(args: readonly Value[], context: Context): number | ErrorValue {
  let total = 0;
  let count = 0;
  eachNumber(args, context, (value) => {
    total += value;
    count++;
  });
  return count === 0 ? divideError : total / count;
}

export function maximum(args: readonly Value[], context: Context): number {
  let most = -Infinity;
  eachNumber(args, context, (value) => (most = Math.max(most, value)));
  return most === -Infinity ? 0 : most;
}

export function minimum(args: readonly Value[], context: Context): number {
  let least = Infinity;
  eachNumber(args, context, (value) => (least = Math.min(least, value)));
  return least === Infinity ? 0 : least;
}

/** Rule: COUNT counts numbers, of typed arguments also what converts to one; errors are no numbers. */
export function count(args: readonly Value[], context: Context): number {
  let total = 0;
  eachValue(args, context, (value, typed) => {
    if (typeof value === "number" || (typed && typeof toNumber(value) === "number")) total++;
  });
  return total;
}

export function countFilled(args: readonly Value[], context: Context): number {
  let total = 0;
  eachValue(args, context, (value, typed) => {
    if (value !== null && (value !== undefined || typed)) total++;
  });
  return total;
}

/** The numbers of the functions ending in A: text in cells counts 0, TRUE 1. */
function numbersOfAll(args: readonly Value[], context: Context): number[] {
  const numbers: number[] = [];
  eachValue(args, context, (value, typed) => {
    if (value instanceof ErrorValue) failWith(value);
    if (value === null || value === undefined) {
      if (typed) numbers.push(0);
    } else if (typeof value === "string" && !typed) numbers.push(0);
    else numbers.push(orFail(toNumber(value)));
  });
  return numbers;
}

function ofAll(apply: (numbers: readonly number[]) => number | ErrorValue): WholeFunction {
  return whole(1, anyCount, (args, context) => apply(numbersOfAll(args, context)));
}

/** Sums, counts and extremes. */
export const aggregateFunctions: FunctionFamily = {
  SUM: whole(1, anyCount, sum),
  PRODUCT: whole(1, anyCount, product),
  AVERAGE: whole(1, anyCount, average),
  MAX: whole(1, anyCount, maximum),
  MIN: whole(1, anyCount, minimum),
  COUNT: whole(1, anyCount, count),
  COUNTA: whole(1, anyCount, countFilled),
  COUNTBLANK: whole(1, 1, ([range], context) => {
    const { rows, columns } = referenceOf(range);
    let filled = 0;
    eachValue([range], context, (value) => {
      if (value !== null && value !== "") filled++;
    });
    return rows * columns - filled;
  }),
  SUMSQ: whole(1, anyCount, (args, context) => {
    let total = 0;
    eachNumber(args, context, (value) => (total += value * value));
    return total;
  }),
  AVERAGEA: ofAll((numbers) =>
    numbers.length === 0 ? divideError : numbers.reduce((a, b) => a + b, 0) / numbers.length,
  ),
  MAXA: ofAll((numbers) => numbers.reduce((a, b) => Math.max(a, b), numbers[0] ?? 0)),
  MINA: ofAll((numbers) => numbers.reduce((a, b) => Math.min(a, b), numbers[0] ?? 0)),
};
