import { ErrorValue } from "../../model/cellValue";
import { broadcast } from "../evaluate/broadcast";
import { contentOf } from "../evaluate/code";
import type { Context } from "../evaluate/context";
import { anyCount, whole, type FunctionFamily, type WholeFunction } from "../evaluate/functionDefinition";
import { toScalar } from "../values/coerce";
import { readCriterion } from "../values/criterion";
import { divideError, failWith, valueError } from "../values/errors";
import { ArrayValue, Reference, type Content, type Scalar, type Value } from "../values/value";
import { referenceOf } from "./arguments";

type Condition = { readonly range: Reference; readonly criterion: Content };
/** Makes a result of the cells at the places that meet all conditions. */
type Summary = (places: readonly number[], values: Reference | null, context: Context) => Scalar;

/** Rule: criteria that are arrays give an array of results. */
function summarize(
  conditions: readonly Condition[],
  values: Reference | null,
  summary: Summary,
  context: Context,
): Content {
  const criteria = conditions.map(({ criterion }) => criterion);
  const one = (scalars: readonly Content[]): Content => {
    const places = meetingAll(conditions, scalars, context);
    return summary(places, values, context);
  };
  return criteria.some((criterion) => criterion instanceof ArrayValue) ? broadcast(criteria, one) : one(criteria);
}

function meetingAll(
  conditions: readonly Condition[],
  scalars: readonly Content[],
  context: Context,
): readonly number[] {
  let places: readonly number[] | null = null;
  conditions.forEach(({ range }, index) => {
    const criterion = scalars[index];
    const scalar = criterion instanceof ArrayValue ? criterion.at(0, 0) : toScalar(criterion);
    const found = context.cells.matches(range, readCriterion(scalar), `${typeof scalar}${String(scalar)}`);
    places = places === null ? found : common(places, found);
  });
  return places ?? [];
}

/** What two ascending lists have in common. */
function common(a: readonly number[], b: readonly number[]): number[] {
  const both: number[] = [];
  for (let i = 0, j = 0; i < a.length && j < b.length;) {
    const difference = a[i]! - b[j]!;
    if (difference === 0) both.push(a[i]!);
    if (difference <= 0) i++;
    if (difference >= 0) j++;
  }
  return both;
}

function conditionsOf(args: readonly Value[], context: Context): Condition[] {
  const conditions: Condition[] = [];
  for (let index = 0; index + 1 < args.length; index += 2) {
    const range = referenceOf(args[index]);
    const { rows, columns } = conditions[0]?.range ?? range;
    if (range.rows !== rows || range.columns !== columns) return failWith(valueError);
    conditions.push({ range, criterion: contentOf(args[index + 1], context) });
  }
  return conditions;
}

/** Visits the numbers at places of a range that is as wide as the ranges the places were found in. */
function eachNumberAt(
  places: readonly number[],
  values: Reference,
  context: Context,
  visit: (value: number) => void,
): void {
  const { sheet, row, column, columns } = values;
  for (const place of places) {
    const line = columns === 1 ? row + place : row + Math.floor(place / columns);
    const value = context.cells.read(sheet, line, columns === 1 ? column : column + (place % columns));
    if (typeof value === "number") visit(value);
    else if (value instanceof ErrorValue) failWith(value);
  }
}

const sumAt: Summary = (places, values, context) => {
  let total = 0;
  eachNumberAt(places, values!, context, (value) => (total += value));
  return total;
};

const averageAt: Summary = (places, values, context) => {
  let total = 0;
  let count = 0;
  eachNumberAt(places, values!, context, (value) => {
    total += value;
    count++;
  });
  return count === 0 ? divideError : total / count;
};

function extremeAt(pick: (a: number, b: number) => number): Summary {
  return (places, values, context) => {
    let extreme: number | null = null;
    eachNumberAt(places, values!, context, (value) => (extreme = extreme === null ? value : pick(extreme, value)));
    return extreme ?? 0;
  };
}

const countAt: Summary = (places) => places.length;

/** SUMIFS and its kind: the values first, then pairs of range and criterion. */
function valuesFirst(summary: Summary): WholeFunction {
  return whole(3, anyCount, (args, context) => {
    if (args.length % 2 === 0) return valueError;
    const values = referenceOf(args[0]);
    const conditions = conditionsOf(args.slice(1), context);
    const { rows, columns } = conditions[0]!.range;
    if (rows !== values.rows || columns !== values.columns) return valueError;
    return summarize(conditions, values, summary, context);
  });
}

/** SUMIF and AVERAGEIF: range, criterion, values; the values' range takes the first one's size. */
function valuesLast(summary: Summary): WholeFunction {
  return whole(2, 3, (args, context) => {
    const conditions = conditionsOf(args.slice(0, 2), context);
    const { rows, columns } = conditions[0]!.range;
    const values = args[2] === undefined ? conditions[0]!.range : referenceOf(args[2]);
    const sized = new Reference(values.sheet, values.row, values.column, rows, columns);
    return summarize(conditions, sized, summary, context);
  });
}

const countIfs = whole(2, anyCount, (args, context) =>
  args.length % 2 === 1 ? valueError : summarize(conditionsOf(args, context), null, countAt, context),
);

/** Sums and counts of the cells that meet conditions. */
export const conditionalFunctions: FunctionFamily = {
  SUMIFS: valuesFirst(sumAt),
  AVERAGEIFS: valuesFirst(averageAt),
  MAXIFS: valuesFirst(extremeAt(Math.max)),
  MINIFS: valuesFirst(extremeAt(Math.min)),
  COUNTIFS: countIfs,
  COUNTIF: { ...countIfs, most: 2 },
  SUMIF: valuesLast(sumAt),
  AVERAGEIF: valuesLast(averageAt),
};
