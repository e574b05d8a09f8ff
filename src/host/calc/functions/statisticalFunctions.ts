import type { Context } from "../evaluate/context";
import { anyCount, whole, type FunctionFamily, type WholeFunction } from "../evaluate/functionDefinition";
import { divideError, failWith, notAvailable, numError } from "../values/errors";
import type { Scalar, Value } from "../values/value";
import { arrayOf, numberOf, numbersOf } from "./arguments";
import {
  deviation,
  kthSmallest,
  mean,
  median,
  mode,
  percentileExclusive,
  percentileInclusive,
  squaredDistances,
} from "./statistics";

function ofNumbers(apply: (values: readonly number[]) => Scalar): WholeFunction {
  return whole(1, anyCount, (args, context) => apply(numbersOf(args, context)));
}

/** A function of ascending numbers and one more argument. */
function ofSorted(apply: (sorted: readonly number[], k: number) => Scalar): WholeFunction {
  return whole(2, 2, ([values, k], context) => {
    const sorted = numbersOf([values], context).sort((a, b) => a - b);
    return apply(sorted, numberOf(k, context));
  });
}

function spread(sample: boolean, root: boolean): WholeFunction {
  return ofNumbers((values) => deviation(values, { sample, root }));
}

/** Rule: equal values share a rank; the average form gives the mean of the ranks they take up. */
function ranked(averaged: boolean): WholeFunction {
  return whole(2, 3, ([value, values, order], context) => {
    const wanted = numberOf(value, context);
    const numbers = numbersOf([values], context);
    const ascending = numberOf(order, context) !== 0;
    const before = numbers.filter((number) => (ascending ? number < wanted : number > wanted)).length;
    const equal = numbers.filter((number) => number === wanted).length;
    if (equal === 0) return notAvailable;
    return before + 1 + (averaged ? (equal - 1) / 2 : 0);
  });
}

type Pairs = { readonly xs: readonly number[]; readonly ys: readonly number[] };

/** The numbers that stand at the same places of two ranges. */
function pairsOf(ys: Value, xs: Value, context: Context): Pairs {
  const first = arrayOf(ys, context).items;
  const second = arrayOf(xs, context).items;
  if (first.length !== second.length) return failWith(notAvailable);
  const kept = first.flatMap((y, index) => {
    const x = second[index];
    return typeof y === "number" && typeof x === "number" ? [{ x, y }] : [];
  });
  if (kept.length === 0) return failWith(divideError);
  return { xs: kept.map(({ x }) => x), ys: kept.map(({ y }) => y) };
}

function codistances({ xs, ys }: Pairs): number {
  const x = mean(xs);
  const y = mean(ys);
  return xs.reduce((total, value, index) => total + (value - x) * (ys[index]! - y), 0);
}

function slope(pairs: Pairs): number {
  const spreadOfX = squaredDistances(pairs.xs);
  return spreadOfX === 0 ? failWith(divideError) : codistances(pairs) / spreadOfX;
}

function forecast(at: number, pairs: Pairs): number {
  return mean(pairs.ys) + slope(pairs) * (at - mean(pairs.xs));
}

const linearForecast = whole(3, 3, ([x, ys, xs], context) => forecast(numberOf(x, context), pairsOf(ys, xs, context)));

function correlation(pairs: Pairs): number {
  const scale = Math.sqrt(squaredDistances(pairs.xs) * squaredDistances(pairs.ys));
  return scale === 0 ? failWith(divideError) : codistances(pairs) / scale;
}

function percentRank(sorted: readonly number[], value: number): Scalar {
  const place = sorted.findIndex((number) => number >= value);
  if (place < 0 || (place === 0 && sorted[0]! > value)) return notAvailable;
  const above = sorted[place]!;
  const below = sorted[place - 1] ?? above;
  const exact = above === value ? place : place - 1 + (value - below) / (above - below);
  return Math.floor((exact / (sorted.length - 1)) * 1000 + 1e-9) / 1000;
}

const quartileInclusive = ofSorted((sorted, k) => percentileInclusive(sorted, Math.trunc(k) / 4));

/** Middle, spread, order and trend of numbers. */
export const statisticalFunctions: FunctionFamily = {
  MEDIAN: ofNumbers(median),
  MODE: ofNumbers(mode),
  "MODE.SNGL": ofNumbers(mode),
  STDEV: spread(true, true),
  "STDEV.S": spread(true, true),
  STDEVP: spread(false, true),
  "STDEV.P": spread(false, true),
  VAR: spread(true, false),
  "VAR.S": spread(true, false),
  VARP: spread(false, false),
  "VAR.P": spread(false, false),
  DEVSQ: ofNumbers((values) => (values.length === 0 ? numError : squaredDistances(values))),
  AVEDEV: ofNumbers((values) =>
    values.length === 0 ? numError : mean(values.map((value) => Math.abs(value - mean(values)))),
  ),
  GEOMEAN: ofNumbers((values) =>
    values.length === 0 || values.some((value) => value <= 0) ? numError : Math.exp(mean(values.map(Math.log))),
  ),
  HARMEAN: ofNumbers((values) =>
    values.length === 0 || values.some((value) => value <= 0) ? numError : 1 / mean(values.map((value) => 1 / value)),
  ),
  SMALL: ofSorted((sorted, k) => kthSmallest(sorted, Math.ceil(k))),
  LARGE: ofSorted((sorted, k) => kthSmallest(sorted, sorted.length - Math.ceil(k) + 1)),
  PERCENTILE: ofSorted(percentileInclusive),
  "PERCENTILE.INC": ofSorted(percentileInclusive),
  "PERCENTILE.EXC": ofSorted(percentileExclusive),
  QUARTILE: quartileInclusive,
  "QUARTILE.INC": quartileInclusive,
  "QUARTILE.EXC": ofSorted((sorted, k) => percentileExclusive(sorted, Math.trunc(k) / 4)),
  PERCENTRANK: ofSorted(percentRank),
  "PERCENTRANK.INC": ofSorted(percentRank),
  RANK: ranked(false),
  "RANK.EQ": ranked(false),
  "RANK.AVG": ranked(true),
  SLOPE: whole(2, 2, ([ys, xs], context) => slope(pairsOf(ys, xs, context))),
  INTERCEPT: whole(2, 2, ([ys, xs], context) => forecast(0, pairsOf(ys, xs, context))),
  CORREL: whole(2, 2, ([ys, xs], context) => correlation(pairsOf(ys, xs, context))),
  RSQ: whole(2, 2, ([ys, xs], context) => correlation(pairsOf(ys, xs, context)) ** 2),
  FORECAST: linearForecast,
  "FORECAST.LINEAR": linearForecast,
};
