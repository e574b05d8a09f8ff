import { ErrorValue } from "../../model/cellValue";
import { scalar, whole, type FunctionFamily, type ScalarFunction } from "../evaluate/functionDefinition";
import { contentOf } from "../evaluate/code";
import { notAvailable, valueError } from "../values/errors";
import { ArrayValue, LambdaValue, Reference, type Content } from "../values/value";
import { numeric, referenceOf, scalarOf, textOf } from "./arguments";

function asks(test: (value: Content) => boolean): ScalarFunction {
  return scalar(1, 1, ([value]) => test(value));
}

const errorNumbers: Readonly<Record<string, number>> = {
  "#NULL!": 1,
  "#DIV/0!": 2,
  "#VALUE!": 3,
  "#REF!": 4,
  "#NAME?": 5,
  "#NUM!": 6,
  "#N/A": 7,
  "#GETTING_DATA": 8,
  "#SPILL!": 9,
  "#CALC!": 14,
};

function typeNumber(value: Content): number {
  if (typeof value === "string") return 2;
  if (typeof value === "boolean") return 4;
  if (value instanceof ErrorValue) return 16;
  if (value instanceof ArrayValue) return 64;
  return value instanceof LambdaValue ? 128 : 1;
}

/** What a value is. */
export const informationFunctions: FunctionFamily = {
  ISBLANK: asks((value) => value === null),
  ISNUMBER: asks((value) => typeof value === "number"),
  ISTEXT: asks((value) => typeof value === "string"),
  ISNONTEXT: asks((value) => typeof value !== "string"),
  ISLOGICAL: asks((value) => typeof value === "boolean"),
  ISERROR: asks((value) => value instanceof ErrorValue),
  ISERR: asks((value) => value instanceof ErrorValue && value !== notAvailable),
  ISNA: asks((value) => value === notAvailable),
  ISEVEN: numericTest((value) => value % 2 === 0),
  ISODD: numericTest((value) => value % 2 !== 0),
  ISREF: whole(1, 1, ([value]) => value instanceof Reference),
  ISFORMULA: whole(1, 1, ([value], { cells }) => {
    const { sheet, row, column } = referenceOf(value);
    return cells.formulaAt(sheet, row, column) !== undefined;
  }),
  FORMULATEXT: whole(1, 1, ([value], { cells }) => {
    const { sheet, row, column } = referenceOf(value);
    return cells.formulaAt(sheet, row, column) ?? notAvailable;
  }),
  N: scalar(1, 1, ([value]) => {
    if (value === true) return 1;
    return typeof value === "number" || value instanceof ErrorValue ? value : 0;
  }),
  T: scalar(1, 1, ([value]) => (typeof value === "string" || value instanceof ErrorValue ? value : "")),
  NA: scalar(0, 0, () => notAvailable),
  TYPE: whole(1, 1, ([value], context) => typeNumber(contentOf(value, context))),
  "ERROR.TYPE": scalar(1, 1, ([value]) =>
    value instanceof ErrorValue ? (errorNumbers[value.code] ?? notAvailable) : notAvailable,
  ),
  SHEET: whole(0, 1, ([value], context) => {
    const { workbook } = context.cells;
    if (value === undefined) return workbook.sheets.indexOf(context.sheet) + 1;
    if (value instanceof Reference) return workbook.sheets.indexOf(value.sheet) + 1;
    const sheet = workbook.sheetNamed(textOf(scalarOf(value, context), context));
    return sheet ? workbook.sheets.indexOf(sheet) + 1 : notAvailable;
  }),
  SHEETS: whole(0, 1, ([value], { cells }) => (value === undefined ? cells.workbook.sheets.length : 1)),
  CELL: whole(1, 2, ([what, value], context) => {
    const { row, column, sheet } = value instanceof Reference ? value : { ...context };
    switch (textOf(what, context).toLowerCase()) {
      case "row":
        return row + 1;
      case "col":
        return column + 1;
      case "contents":
        return context.cells.read(sheet, row, column) ?? 0;
      case "type": {
        const held = context.cells.read(sheet, row, column);
        return held === null ? "b" : typeof held === "string" ? "l" : "v";
      }
      default:
        return valueError;
    }
  }),
};

function numericTest(test: (value: number) => boolean): ScalarFunction {
  const { apply } = numeric(1, 1, ([value]) => (test(Math.trunc(value!)) ? 1 : 0));
  return scalar(1, 1, (args, context) => {
    const result = apply(args, context);
    return typeof result === "number" ? result === 1 : result;
  });
}
