import type { Context } from "../evaluate/context";
import { whole, type FunctionFamily, type WholeFunction } from "../evaluate/functionDefinition";
import { toText } from "../values/coerce";
import { calcError, notAvailable, valueError } from "../values/errors";
import { arrayOfRows, type Scalar, type Value } from "../values/value";
import { arrayOf, booleanOf, numberOf, orFail, scalarOf, textOf } from "./arguments";

function delimitersOf(value: Value, context: Context): string[] {
  return value === undefined ? [] : arrayOf(value, context).items.map((item) => orFail(toText(item)));
}

type Cut = { readonly at: number; readonly length: number };

/** Where delimiters stand in a text, the longest first where several fit. */
function cutsOf(text: string, delimiters: readonly string[], ignoreCase: boolean): Cut[] {
  const fold = (part: string): string => (ignoreCase ? part.toLowerCase() : part);
  const wanted = delimiters.filter((delimiter) => delimiter !== "").sort((a, b) => b.length - a.length);
  const folded = fold(text);
  const cuts: Cut[] = [];
  for (let at = 0; at < text.length;) {
    const found = wanted.find((delimiter) => folded.startsWith(fold(delimiter), at));
    if (found !== undefined) cuts.push({ at, length: found.length });
    at += found?.length ?? 1;
  }
  return cuts;
}

function split(text: string, delimiters: readonly string[], ignoreCase: boolean): string[] {
  const parts: string[] = [];
  let from = 0;
  for (const { at, length } of cutsOf(text, delimiters, ignoreCase)) {
    parts.push(text.slice(from, at));
    from = at + length;
  }
  return [...parts, text.slice(from)];
}

function textSplit(args: readonly Value[], context: Context): Value {
  const columns = delimitersOf(args[1], context);
  const rows = delimitersOf(args[2], context);
  if (columns.length + rows.length === 0) return valueError;
  const ignoreEmpty = booleanOf(args[3], context, false);
  const ignoreCase = numberOf(args[4], context) === 1;
  const pad = args[5] === undefined ? notAvailable : scalarOf(args[5], context);
  const keep = (parts: string[]): string[] => (ignoreEmpty ? parts.filter((part) => part !== "") : parts);
  const lines = keep(split(textOf(args[0], context), rows, ignoreCase)).map((line) =>
    keep(split(line, columns, ignoreCase)),
  );
  const width = lines.reduce((most, line) => Math.max(most, line.length), 0);
  if (width === 0) return calcError;
  return arrayOfRows(lines.map((line) => [...line, ...new Array<Scalar>(width - line.length).fill(pad)]));
}

/** TEXTBEFORE and TEXTAFTER: the text on one side of the n-th delimiter, from the end by a negative number. */
function side(before: boolean): WholeFunction {
  return whole(2, 6, (args, context) => {
    const text = textOf(args[0], context);
    const number = Math.trunc(numberOf(args[2], context, 1));
    if (number === 0) return valueError;
    const cuts = cutsOf(text, delimitersOf(args[1], context), numberOf(args[3], context) === 1);
    if (numberOf(args[4], context) === 1) {
      if (number > 0) cuts.push({ at: text.length, length: 0 });
      else cuts.unshift({ at: 0, length: 0 });
    }
    const cut = cuts.at(number > 0 ? number - 1 : number);
    if (!cut) return args[5] === undefined ? notAvailable : args[5];
    return before ? text.slice(0, cut.at) : text.slice(cut.at + cut.length);
  });
}

/** Taking texts apart at delimiters. */
export const textSplitFunctions: FunctionFamily = {
  TEXTSPLIT: whole(2, 6, textSplit),
  TEXTBEFORE: side(true),
  TEXTAFTER: side(false),
};
