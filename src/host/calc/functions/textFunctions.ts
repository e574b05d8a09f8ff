import { ErrorValue } from "../../model/cellValue";
import type { Context } from "../evaluate/context";
import { anyCount, scalar, whole, type FunctionFamily, type ScalarFunction } from "../evaluate/functionDefinition";
import { toBoolean, toNumber, toText } from "../values/coerce";
import { formatValue, numberInText } from "../values/displayText";
import { ErrorSignal, valueError } from "../values/errors";
import { roundDigits } from "../values/round";
import type { Content, Value } from "../values/value";
import { wildcardPattern } from "../values/wildcard";
import { booleanOf, eachValue, orFail, textOf } from "./arguments";

const longestText = 32_767;

/** Arguments of a text function, read as they are asked for. Throws ErrorSignal. */
class TextArguments {
  constructor(private readonly args: readonly Content[]) {}

  has(index: number): boolean {
    return index < this.args.length;
  }

  text(index: number, absent = ""): string {
    const value = this.args[index];
    return value === undefined ? absent : orFail(toText(value));
  }

  number(index: number, absent = 0): number {
    const value = this.args[index];
    return value === undefined ? absent : Math.trunc(orFail(toNumber(value)));
  }
}

function ofText(least: number, most: number, apply: (args: TextArguments) => Content): ScalarFunction {
  return scalar(least, most, (args) => {
    for (const arg of args) if (arg instanceof ErrorValue) return arg;
    const read = args.map((arg) => (arg === undefined ? null : arg));
    const result = guarded(() => apply(new TextArguments(read)));
    return typeof result === "string" && result.length > longestText ? valueError : result;
  });
}

/** A conversion that fails inside is the function's result, not its caller's. */
function guarded(run: () => Content): Content {
  try {
    return run();
  } catch (signal) {
    if (signal instanceof ErrorSignal) return signal.error;
    throw signal;
  }
}

function properCase(text: string): string {
  return text
    .toLowerCase()
    .replace(/(^|[^\p{L}])(\p{L})/gu, (_, before: string, letter: string) => before + letter.toUpperCase());
}

function substitute(text: string, old: string, instead: string, occurrence: number | null): string {
  if (old === "") return text;
  if (occurrence === null) return text.split(old).join(instead);
  let at = -1;
  for (let count = 0; count < occurrence; count++) {
    at = text.indexOf(old, at + 1);
    if (at < 0) return text;
  }
  return text.slice(0, at) + instead + text.slice(at + old.length);
}

function find(wanted: string, within: string, start: number): Content {
  if (start < 1 || start > within.length + 1) return valueError;
  const at = within.indexOf(wanted, start - 1);
  return at < 0 ? valueError : at + 1;
}

function search(wanted: string, within: string, start: number): Content {
  if (start < 1 || start > within.length + 1) return valueError;
  const match = wildcardPattern(wanted, false).exec(within.slice(start - 1));
  return match ? match.index + start : valueError;
}

function fixed(value: number, digits: number, grouped: boolean): string {
  const rounded = roundDigits(value, digits);
  const decimals = digits > 0 ? `.${"0".repeat(digits)}` : "";
  return formatValue(rounded, (grouped ? "#,##0" : "0") + decimals);
}

function formatted(value: Content, pattern: string, date1904: boolean): Content {
  const number = typeof value === "string" ? (numberInText(value, date1904) ?? value) : (value ?? 0);
  if (pattern === "") return "";
  try {
    return formatValue(number as number | string | boolean, pattern, date1904);
  } catch {
    return valueError;
  }
}

function joined(parts: readonly Value[], context: Context, keep: (text: string) => boolean): string[] {
  const texts: string[] = [];
  eachValue(parts, context, (value) => {
    const text = orFail(toText(value));
    if (keep(text)) texts.push(text);
  });
  return texts;
}

/** Rule: several delimiters take turns. */
function textJoin([delimiter, ignoreEmpty, ...parts]: readonly Value[], context: Context): Content {
  const delimiters = joined([delimiter], context, () => true);
  const skip = booleanOf(ignoreEmpty, context, true);
  const texts = joined(parts, context, (text) => !(skip && text === ""));
  const result = texts.reduce(
    (all, text, at) => (at === 0 ? text : all + (delimiters[(at - 1) % delimiters.length] ?? "") + text),
    "",
  );
  return result.length > longestText ? valueError : result;
}

function numberValue(text: string, decimal: string, group: string): Content {
  const plain = text.split(group).join("").replace(/\s/g, "").replace(decimal, ".");
  if (plain === "") return 0;
  const percents = /%*$/.exec(plain)![0].length;
  const number = Number(plain.slice(0, plain.length - percents));
  return Number.isNaN(number) ? valueError : number / 100 ** percents;
}

const concatenate = whole(1, anyCount, (args, context) => joined(args, context, () => true).join(""));

/** Texts. */
export const textFunctions: FunctionFamily = {
  LEN: ofText(1, 1, (args) => args.text(0).length),
  UPPER: ofText(1, 1, (args) => args.text(0).toUpperCase()),
  LOWER: ofText(1, 1, (args) => args.text(0).toLowerCase()),
  PROPER: ofText(1, 1, (args) => properCase(args.text(0))),
  TRIM: ofText(1, 1, (args) => args.text(0).replace(/ +/g, " ").replace(/^ | $/g, "")),
  CLEAN: ofText(1, 1, (args) => args.text(0).replace(/[\u0000-\u001f]/g, "")),
  LEFT: ofText(1, 2, (args) => (args.number(1, 1) < 0 ? valueError : args.text(0).slice(0, args.number(1, 1)))),
  RIGHT: ofText(1, 2, (args) => {
    const count = args.number(1, 1);
    return count < 0 ? valueError : count === 0 ? "" : args.text(0).slice(-count);
  }),
  MID: ofText(3, 3, (args) => {
    const start = args.number(1);
    const count = args.number(2);
    return start < 1 || count < 0 ? valueError : args.text(0).slice(start - 1, start - 1 + count);
  }),
  REPLACE: ofText(4, 4, (args) => {
    const start = args.number(1);
    const count = args.number(2);
    if (start < 1 || count < 0) return valueError;
    return args.text(0).slice(0, start - 1) + args.text(3) + args.text(0).slice(start - 1 + count);
  }),
  SUBSTITUTE: ofText(3, 4, (args) => {
    const occurrence = args.has(3) ? args.number(3) : null;
    if (occurrence !== null && occurrence < 1) return valueError;
    return substitute(args.text(0), args.text(1), args.text(2), occurrence);
  }),
  REPT: ofText(2, 2, (args) => {
    const count = args.number(1);
    return count < 0 || count * args.text(0).length > longestText ? valueError : args.text(0).repeat(count);
  }),
  EXACT: ofText(2, 2, (args) => args.text(0) === args.text(1)),
  FIND: ofText(2, 3, (args) => find(args.text(0), args.text(1), args.number(2, 1))),
  SEARCH: ofText(2, 3, (args) => search(args.text(0), args.text(1), args.number(2, 1))),
  CHAR: ofText(1, 1, (args) => {
    const code = args.number(0);
    return code < 1 || code > 255 ? valueError : windowsCharacter(code);
  }),
  UNICHAR: ofText(1, 1, (args) => {
    const code = args.number(0);
    return code < 1 || code > 0x10ffff ? valueError : String.fromCodePoint(code);
  }),
  CODE: ofText(1, 1, (args) => (args.text(0) === "" ? valueError : windowsCode(args.text(0)))),
  UNICODE: ofText(1, 1, (args) => args.text(0).codePointAt(0) ?? valueError),
  VALUE: scalar(1, 1, ([value]) => toNumber(value)),
  NUMBERVALUE: ofText(1, 3, (args) => numberValue(args.text(0), args.text(1, "."), args.text(2, ","))),
  FIXED: scalar(1, 3, ([value, digits, plain]) => {
    const number = toNumber(value);
    const places = digits === undefined ? 2 : toNumber(digits);
    const ungrouped = toBoolean(plain);
    if (typeof number !== "number") return number;
    return typeof places === "number" ? fixed(number, Math.trunc(places), ungrouped !== true) : places;
  }),
  DOLLAR: scalar(1, 2, ([value, digits]) => {
    const number = toNumber(value);
    const places = digits === undefined ? 2 : toNumber(digits);
    if (typeof number !== "number" || typeof places !== "number") return valueError;
    const text = `$${fixed(Math.abs(number), Math.trunc(places), true)}`;
    return number < 0 ? `(${text})` : text;
  }),
  TEXT: scalar(2, 2, ([value, pattern], { cells }) => {
    if (value instanceof ErrorValue) return value;
    const format = toText(pattern);
    return typeof format === "string" ? formatted(value, format, cells.workbook.date1904) : format;
  }),
  CONCAT: concatenate,
  CONCATENATE: concatenate,
  TEXTJOIN: whole(3, anyCount, textJoin),
  ARRAYTOTEXT: whole(1, 2, ([value], context) => joined([value], context, () => true).join(", ")),
  VALUETOTEXT: whole(1, 2, ([value], context) => textOf(value, context)),
};

/** The characters of Windows-1252 that Unicode has elsewhere, for codes 128 to 159. */
const windows1252 = "€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ";

function windowsCharacter(code: number): string {
  return code >= 128 && code < 160 ? windows1252[code - 128]! : String.fromCharCode(code);
}

function windowsCode(text: string): number {
  const place = windows1252.indexOf(text[0]!);
  if (place >= 0) return place + 128;
  const code = text.charCodeAt(0);
  return code < 256 ? code : 63;
}
