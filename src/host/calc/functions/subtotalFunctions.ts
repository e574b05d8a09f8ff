import { ErrorValue } from "../../model/cellValue";
import type { Context } from "../evaluate/context";
import { anyCount, whole, type FunctionFamily } from "../evaluate/functionDefinition";
import { valueError } from "../values/errors";
import { ArrayValue, Reference, ReferenceList, type Scalar, type Value } from "../values/value";
import { average, count, countFilled, maximum, minimum, product, sum, type Aggregate } from "./aggregateFunctions";
import { numberOf } from "./arguments";
import { deviation, kthSmallest, median, mode, percentileExclusive, percentileInclusive } from "./statistics";
import { numbersOf } from "./arguments";

const aggregates: readonly Aggregate[] = [
  average,
  count,
  countFilled,
  maximum,
  minimum,
  product,
  (args, context) => deviation(numbersOf(args, context), { sample: true, root: true }),
  (args, context) => deviation(numbersOf(args, context), { sample: false, root: true }),
  sum,
  (args, context) => deviation(numbersOf(args, context), { sample: true, root: false }),
  (args, context) => deviation(numbersOf(args, context), { sample: false, root: false }),
  (args, context) => median(numbersOf(args, context)),
  (args, context) => mode(numbersOf(args, context)),
];

type Skipped = {
  readonly hidden: boolean;
  readonly filtered: boolean;
  readonly errors: boolean;
  readonly subtotals: boolean;
};

/** The values of ranges without what is to be left out. */
function visibleValues(args: readonly Value[], skipped: Skipped, context: Context): ArrayValue {
  const items: Scalar[] = [];
  const { cells } = context;
  for (const arg of args) {
    if (arg instanceof ReferenceList) items.push(...visibleValues(arg.references, skipped, context).items);
    else if (arg instanceof Reference) {
      const { sheet } = arg;
      cells.scan(arg, (value, row, column) => {
        if ((skipped.hidden || skipped.filtered) && cells.isRowHidden(sheet, row, !skipped.hidden)) return;
        if (skipped.subtotals && cells.isSubtotal(sheet, row, column)) return;
        if (!(skipped.errors && value instanceof ErrorValue)) items.push(value);
      });
    } else if (arg instanceof ArrayValue) {
      items.push(...arg.items.filter((item) => !(skipped.errors && item instanceof ErrorValue)));
    } else items.push(valueError);
  }
  return new ArrayValue(items.length, 1, items);
}

/** Rule: 1–11 keep rows hidden by hand, 101–111 leave them out, too; filtered rows and other subtotals are always left out. */
function subtotal(args: readonly Value[], context: Context): Scalar {
  const number = Math.trunc(numberOf(args[0], context));
  const aggregate = number % 100 <= 11 && number < 112 ? aggregates[(number % 100) - 1] : undefined;
  if (!aggregate) return valueError;
  const skipped = { hidden: number > 100, filtered: true, errors: false, subtotals: true };
  return aggregate([visibleValues(args.slice(1), skipped, context)], context);
}

/** Rule: option bit 1 hidden rows, bit 2 errors are left out; below 4 nested subtotals are, too. */
function aggregate(args: readonly Value[], context: Context): Scalar {
  const number = Math.trunc(numberOf(args[0], context));
  const option = Math.trunc(numberOf(args[1], context));
  if (option < 0 || option > 7) return valueError;
  const hidden = option % 2 === 1;
  const skipped = { hidden, filtered: hidden, errors: [2, 3, 6, 7].includes(option), subtotals: option < 4 };
  if (number <= 13) {
    const apply = aggregates[number - 1];
    return apply ? apply([visibleValues(args.slice(2), skipped, context)], context) : valueError;
  }
  if (args.length !== 4) return valueError;
  const values = numbersOf([visibleValues([args[2]], skipped, context)], context).sort((a, b) => a - b);
  return orderStatistic(number, values, numberOf(args[3], context));
}

function orderStatistic(number: number, values: readonly number[], k: number): Scalar {
  switch (number) {
    case 14:
      return kthSmallest(values, values.length - Math.trunc(k) + 1);
    case 15:
      return kthSmallest(values, Math.trunc(k));
    case 16:
      return percentileInclusive(values, k);
    case 17:
      return percentileInclusive(values, Math.trunc(k) / 4);
    case 18:
      return percentileExclusive(values, k);
    case 19:
      return percentileExclusive(values, Math.trunc(k) / 4);
    default:
      return valueError;
  }
}

/** Aggregates that leave out hidden rows, errors and other subtotals. */
export const subtotalFunctions: FunctionFamily = {
  SUBTOTAL: whole(2, anyCount, subtotal),
  AGGREGATE: whole(3, anyCount, aggregate),
};
