import type { Context } from "../evaluate/context";
import { contentOf } from "../evaluate/code";
import { firstScalar } from "../evaluate/broadcast";
import { anyCount, whole, type FunctionFamily } from "../evaluate/functionDefinition";
import { calcError, notAvailable, valueError } from "../values/errors";
import { ArrayValue, rowsOf, transposed, type Scalar, type Value } from "../values/value";
import { arrayOf, lambdaOf, numberOf } from "./arguments";

/** One value of what a LAMBDA gives; an array cannot stand inside an array. */
function single(value: Value, context: Context): Scalar {
  const content = contentOf(value, context);
  return content instanceof ArrayValue && content.items.length > 1 ? calcError : firstScalar(content);
}

function map(args: readonly Value[], context: Context): Value {
  const lambda = lambdaOf(args[args.length - 1], context);
  const arrays = args.slice(0, -1).map((arg) => arrayOf(arg, context));
  const rows = Math.max(...arrays.map((array) => array.rows));
  const columns = Math.max(...arrays.map((array) => array.columns));
  const items = Array.from({ length: rows * columns }, (_, at) => {
    const row = Math.floor(at / columns);
    const column = at % columns;
    const taken = arrays.map((array) =>
      row < array.rows && column < array.columns ? array.at(row, column) : notAvailable,
    );
    return single(lambda.apply(taken), context);
  });
  return new ArrayValue(rows, columns, items);
}

/** REDUCE gives the last, SCAN every accumulated value. */
function accumulate(
  args: readonly Value[],
  context: Context,
): { readonly source: ArrayValue; readonly steps: Value[] } {
  const lambda = lambdaOf(args[2], context);
  const source = arrayOf(args[1], context);
  let sum: Value = args[0];
  const steps = source.items.map((item) => (sum = contentOf(lambda.apply([sum, item]), context)));
  return { source, steps };
}

function byLine(args: readonly Value[], asRows: boolean, context: Context): Value {
  const lambda = lambdaOf(args[1], context);
  const array = arrayOf(args[0], context);
  const lines = rowsOf(asRows ? array : transposed(array));
  const items = lines.map((line) => {
    const taken = asRows ? new ArrayValue(1, line.length, line) : new ArrayValue(line.length, 1, line);
    return single(lambda.apply([taken]), context);
  });
  return asRows ? new ArrayValue(items.length, 1, items) : new ArrayValue(1, items.length, items);
}

function makeArray([rows, columns, maker]: readonly Value[], context: Context): Value {
  const lambda = lambdaOf(maker, context);
  const height = Math.trunc(numberOf(rows, context));
  const width = Math.trunc(numberOf(columns, context));
  if (height < 1 || width < 1) return valueError;
  const items = Array.from({ length: height * width }, (_, at) =>
    single(lambda.apply([Math.floor(at / width) + 1, (at % width) + 1]), context),
  );
  return new ArrayValue(height, width, items);
}

/** Functions that apply a LAMBDA. */
export const lambdaFunctions: FunctionFamily = {
  MAP: whole(2, anyCount, map),
  REDUCE: whole(3, 3, (args, context) => {
    const { steps } = accumulate(args, context);
    return steps.at(-1) ?? args[0];
  }),
  SCAN: whole(3, 3, (args, context) => {
    const { source, steps } = accumulate(args, context);
    return new ArrayValue(
      source.rows,
      source.columns,
      steps.map((step) => single(step, context)),
    );
  }),
  BYROW: whole(2, 2, (args, context) => byLine(args, true, context)),
  BYCOL: whole(2, 2, (args, context) => byLine(args, false, context)),
  MAKEARRAY: whole(3, 3, makeArray),
  ISOMITTED: whole(1, 1, ([value]) => value === undefined),
};
