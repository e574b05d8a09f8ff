import { ErrorValue } from "../../model/cellValue";
import { broadcast, firstScalar } from "../evaluate/broadcast";
import { contentOf } from "../evaluate/code";
import type { Context } from "../evaluate/context";
import { whole, type FunctionFamily } from "../evaluate/functionDefinition";
import { toScalar } from "../values/coerce";
import { failWith, notAvailable, refError, valueError } from "../values/errors";
import { ArrayValue, Reference, type Content, type Scalar, type Value } from "../values/value";
import { hasWildcard } from "../values/wildcard";
import { arrayOf, booleanOf, numberOf } from "./arguments";
import { findInVector, findSorted, lineOf, vectorOf, type MatchMode, type Vector } from "./lookupSearch";

/** Looks each wanted value up; errors among them stay. */
function eachWanted(wanted: Value, context: Context, find: (wanted: Scalar) => Value): Value {
  const content = contentOf(wanted, context);
  if (content instanceof ErrorValue) return content;
  if (!(content instanceof ArrayValue)) return find(toScalar(content));
  return broadcast([content], ([item]): Content => {
    if (item instanceof ErrorValue) return item;
    return firstScalar(contentOf(find(toScalar(item as Scalar)), context));
  });
}

const matchModes: Readonly<Record<string, MatchMode>> = {
  "0": "exact",
  "-1": "nextSmaller",
  "1": "nextLarger",
  "2": "wildcard",
};

type Search = { readonly mode: MatchMode; readonly fromLast: boolean };

const plainSearch: Search = { mode: "exact", fromLast: false };

/** How XLOOKUP and XMATCH search, from their mode arguments. Throws ErrorSignal. */
function searchOf(mode: Value, direction: Value, context: Context): Search {
  if (mode === undefined && direction === undefined) return plainSearch;
  const matchMode = matchModes[String(Math.trunc(numberOf(mode, context)))] ?? failWith(valueError);
  const searchMode = Math.trunc(numberOf(direction, context, 1));
  if (![1, -1, 2, -2].includes(searchMode)) return failWith(valueError);
  return { mode: matchMode, fromLast: searchMode === -1 };
}

function sizeOf(value: Value, context: Context): { rows: number; columns: number } {
  return value instanceof Reference ? value : arrayOf(value, context);
}

function xlookup(args: readonly Value[], context: Context): Value {
  const [wanted, among, results, absent] = args;
  const search = searchOf(args[4], args[5], context);
  const vector = vectorOf(among, context);
  const from = sizeOf(among, context);
  const to = sizeOf(results, context);
  const isColumn = from.columns === 1 && from.rows === to.rows;
  if (!isColumn && from.columns !== to.columns) return valueError;
  return eachWanted(wanted, context, (value) => {
    const place = findInVector(value, vector, search, context);
    if (place < 0) return absent === undefined ? notAvailable : absent;
    return lineOf(results, place, isColumn, context);
  });
}

function xmatch(args: readonly Value[], context: Context): Value {
  const search = searchOf(args[2], args[3], context);
  const vector = vectorOf(args[1], context);
  return eachWanted(args[0], context, (wanted) => placeOrMissing(findInVector(wanted, vector, search, context)));
}

function placeOrMissing(place: number): Scalar {
  return place < 0 ? notAvailable : place + 1;
}

function exactPlace(wanted: Scalar, vector: Vector, context: Context): number {
  const mode = typeof wanted === "string" && hasWildcard(wanted) ? "wildcard" : "exact";
  return findInVector(wanted, vector, { mode, fromLast: false }, context);
}

function match(args: readonly Value[], context: Context): Value {
  const type = numberOf(args[2], context, 1);
  const vector = vectorOf(args[1], context);
  return eachWanted(args[0], context, (wanted) => {
    const place = type === 0 ? exactPlace(wanted, vector, context) : findSorted(wanted, vector, type < 0);
    return placeOrMissing(place);
  });
}

/** VLOOKUP (`down`: searches the first column) and HLOOKUP (the first row). */
function tableLookup(args: readonly Value[], down: boolean, context: Context): Value {
  const [wanted, table] = args;
  const { rows, columns } = sizeOf(table, context);
  const approximate = booleanOf(args[3], context, true);
  const vector = vectorOf(lineOf(table, 0, !down, context), context);
  const offset = Math.trunc(numberOf(args[2], context));
  if (offset < 1) return valueError;
  if (offset > (down ? columns : rows)) return refError;
  const results = lineOf(table, offset - 1, !down, context);
  return eachWanted(wanted, context, (value) => {
    const place = approximate ? findSorted(value, vector, false) : exactPlace(value, vector, context);
    if (place < 0) return notAvailable;
    const cell = lineOf(results, place, down, context);
    return contentOf(cell, context) ?? null;
  });
}

/** Rule: LOOKUP searches the longer side of a table and answers from its other end. */
function lookup(args: readonly Value[], context: Context): Value {
  const [wanted, among, results] = args;
  const { rows, columns } = sizeOf(among, context);
  const byColumn = rows >= columns;
  const searched = rows > 1 && columns > 1 ? lineOf(among, 0, !byColumn, context) : among;
  const last = byColumn ? columns - 1 : rows - 1;
  const answers = results ?? (rows > 1 && columns > 1 ? lineOf(among, last, !byColumn, context) : among);
  const vector = vectorOf(searched, context);
  const from = vectorOf(answers, context);
  return eachWanted(wanted, context, (value) => {
    const place = findSorted(value, vector, false);
    return place < 0 ? notAvailable : from.at(place);
  });
}

/** Looking values up in rows and columns. */
export const lookupFunctions: FunctionFamily = {
  XLOOKUP: whole(3, 6, xlookup),
  XMATCH: whole(2, 4, xmatch),
  MATCH: whole(2, 3, match),
  VLOOKUP: whole(3, 4, (args, context) => tableLookup(args, true, context)),
  HLOOKUP: whole(3, 4, (args, context) => tableLookup(args, false, context)),
  LOOKUP: whole(2, 3, lookup),
};
