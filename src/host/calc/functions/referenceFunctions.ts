import { columnName, maxColumns, maxRows, quoteSheetName } from "../../model/address";
import { ErrorValue } from "../../model/cellValue";
import type { Code, Context } from "../evaluate/context";
import { anyCount, lazy, scalar, whole, type FunctionFamily } from "../evaluate/functionDefinition";
import { toNumber, toScalar, toText } from "../values/coerce";
import { nameError, refError, valueError } from "../values/errors";
import { ArrayValue, Reference, ReferenceList, type Content, type Value } from "../values/value";
import { arrayOf, booleanOf, numberOf, orFail, referenceOf, textOf } from "./arguments";

/** Rule: 0 or an omitted index means the whole row or column; in a single line one index counts along it. */
function index(args: readonly Value[], context: Context): Value {
  const area = Math.trunc(numberOf(args[3], context, 1));
  const source = args[0] instanceof ReferenceList ? args[0].references[area - 1] : args[0];
  if (source === undefined) return refError;
  const size = source instanceof Reference ? source : arrayOf(source, context);
  let row = Math.trunc(numberOf(args[1], context));
  let column = Math.trunc(numberOf(args[2], context));
  if (args.length === 2 && size.rows === 1 && size.columns > 1) [row, column] = [0, row];
  if (row < 0 || column < 0) return valueError;
  if (row > size.rows || column > size.columns) return refError;
  return size instanceof Reference ? partOfReference(size, row, column) : partOfArray(size, row, column);
}

function partOfReference({ sheet, row, column, rows, columns }: Reference, line: number, place: number): Reference {
  const top = line === 0 ? row : row + line - 1;
  const left = place === 0 ? column : column + place - 1;
  return new Reference(sheet, top, left, line === 0 ? rows : 1, place === 0 ? columns : 1);
}

function partOfArray(array: ArrayValue, line: number, place: number): Content {
  if (line > 0 && place > 0) return array.at(line - 1, place - 1);
  if (line === 0 && place === 0) return array;
  if (line > 0)
    return new ArrayValue(1, array.columns, array.items.slice((line - 1) * array.columns, line * array.columns));
  return new ArrayValue(
    array.rows,
    1,
    Array.from({ length: array.rows }, (_, at) => array.at(at, place - 1)),
  );
}

function offset(args: readonly Value[], context: Context): Value {
  const { sheet, row, column, rows, columns } = referenceOf(args[0]);
  const top = row + Math.trunc(numberOf(args[1], context));
  const left = column + Math.trunc(numberOf(args[2], context));
  const height = Math.trunc(numberOf(args[3], context, rows));
  const width = Math.trunc(numberOf(args[4], context, columns));
  const first = { row: height < 0 ? top + height + 1 : top, column: width < 0 ? left + width + 1 : left };
  const outside = first.row < 0 || first.column < 0 || height === 0 || width === 0;
  const beyond = first.row + Math.abs(height) > maxRows || first.column + Math.abs(width) > maxColumns;
  if (outside || beyond) return refError;
  return new Reference(sheet, first.row, first.column, Math.abs(height), Math.abs(width));
}

function indirect(args: readonly Value[], context: Context): Value {
  const text = textOf(args[0], context).trim();
  if (text === "" || !booleanOf(args[1], context, true)) return refError;
  const value = context.cells.codeOf(`=${absoluteText(text)}`).evaluate(context);
  if (value instanceof Reference || value instanceof ReferenceList) return value;
  return value instanceof ErrorValue && value !== nameError ? value : refError;
}

/** Plain addresses are taken as they are, wherever the formula stands. */
function absoluteText(text: string): string {
  return text.replace(/(^|[!:])\$?([A-Za-z]{1,3})\$?(\d{1,7})(?=$|:)/g, "$1$$$2$$$3");
}

function numbersAlong(value: Value, context: Context, axis: "row" | "column"): Value {
  if (value === undefined) return context[axis] + 1;
  const reference = referenceOf(value);
  const isRow = axis === "row";
  const count = isRow ? reference.rows : reference.columns;
  if (count === 1) return reference[axis] + 1;
  const { rows, columns } = context.cells.clipped(reference);
  const length = isRow ? rows : columns;
  const items = Array.from({ length }, (_, at) => reference[axis] + at + 1);
  return isRow ? new ArrayValue(length, 1, items) : new ArrayValue(1, length, items);
}

function sizeAlong(value: Value, context: Context, axis: "rows" | "columns"): Value {
  return value instanceof Reference ? value[axis] : arrayOf(value, context)[axis];
}

/** Rule: kind 1 is absolute, 2 has an absolute row, 3 an absolute column, 4 neither. */
function address(args: readonly Content[]): Content {
  const row = orFailNumber(args[0]);
  const column = orFailNumber(args[1]);
  const kind = args[2] === undefined ? 1 : orFailNumber(args[2]);
  if (!(row >= 1 && row <= maxRows && column >= 1 && column <= maxColumns)) return valueError;
  const letters = (kind === 1 || kind === 3 ? "$" : "") + columnName(column - 1);
  const cell = `${letters}${kind === 1 || kind === 2 ? "$" : ""}${row}`;
  const relativeForm = `R${kind <= 2 ? row : `[${row}]`}C${kind % 2 === 1 ? column : `[${column}]`}`;
  const text = args[3] === false || args[3] === 0 ? relativeForm : cell;
  return args[4] === undefined ? text : `${quoteSheetName(String(toText(args[4])))}!${text}`;
}

function orFailNumber(value: Content): number {
  return Math.trunc(orFail(toNumber(value)));
}

function choose(args: readonly Code[], context: Context): Value {
  const chosen = args[0]!.value(context);
  const number = Math.trunc(orFail(toNumber(chosen instanceof ArrayValue ? chosen.at(0, 0) : chosen)));
  const code = number >= 1 ? args[number] : undefined;
  return code ? (code.evaluate(context) ?? 0) : valueError;
}

/** References and their size and place. */
export const referenceFunctions: FunctionFamily = {
  INDEX: whole(2, 4, index),
  OFFSET: whole(3, 5, offset),
  INDIRECT: whole(1, 2, indirect),
  CHOOSE: lazy(2, anyCount, choose),
  ROW: whole(0, 1, ([value], context) => numbersAlong(value, context, "row")),
  COLUMN: whole(0, 1, ([value], context) => numbersAlong(value, context, "column")),
  ROWS: whole(1, 1, ([value], context) => sizeAlong(value, context, "rows")),
  COLUMNS: whole(1, 1, ([value], context) => sizeAlong(value, context, "columns")),
  AREAS: whole(1, 1, ([value]) => (value instanceof ReferenceList ? value.references.length : 1)),
  ADDRESS: whole(2, 5, (args, context) =>
    address(args.map((arg) => (arg instanceof Reference ? arrayOf(arg, context).at(0, 0) : (arg as Content)))),
  ),
  HYPERLINK: scalar(1, 2, ([link, shown]) => toScalar(shown === undefined ? (link as string) : (shown as string))),
};
