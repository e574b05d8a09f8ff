import { parseValue, getFormatFromId } from "numfmt";
import { ErrorValue, type CellValue, type ErrorCode } from "./cellValue";

/** What Excel makes of text typed into a cell, or written to `values`. */
export type TypedInput =
  | { readonly kind: "formula"; readonly formula: string }
  /** `numberFormat` is the format the text implies ("5%" → "0%"); null when it implies none. */
  | { readonly kind: "value"; readonly value: CellValue; readonly numberFormat: string | null };

const errorCodes = new Set<string>(["#NULL!", "#DIV/0!", "#VALUE!", "#REF!", "#NAME?", "#NUM!", "#N/A"]);

/** Days between the 1900 and the 1904 date system. */
export const days1904 = 1462;

const knownTexts = new Map<string, TypedInput>();
const knownTextsLimit = 20_000;

/**
 * Reads typed text by US conventions, whatever the workbook's language: numbers, percent, currency, dates, times,
 * fractions, booleans, error values, and formulas after "=", "+", "-" or "@". A leading apostrophe makes it text.
 * In a cell formatted as text ("@") everything stays text.
 */
export function readTyped(text: string, numberFormat: string, date1904: boolean): TypedInput {
  if (numberFormat === "@") return textInput(text);
  const first = text.charCodeAt(0);
  if (first === 39) return textInput(text.slice(1));
  if (first === 61 && text.length > 1) return { kind: "formula", formula: text };
  const known = knownTexts.get(text);
  const input = known ?? readConstant(text);
  if (!known && knownTexts.size < knownTextsLimit) knownTexts.set(text, input);
  return date1904 ? in1904(input) : input;
}

function readConstant(text: string): TypedInput {
  const upper = text.trim().toUpperCase();
  if (upper === "TRUE" || upper === "FALSE") return { kind: "value", value: upper === "TRUE", numberFormat: null };
  if (errorCodes.has(upper)) return { kind: "value", value: ErrorValue.of(upper as ErrorCode), numberFormat: null };
  if (!/\d/.test(text)) return signed(text) ?? textInput(text);
  const parsed = parseValue(text);
  if (parsed && typeof parsed.value === "number") {
    return { kind: "value", value: parsed.value, numberFormat: impliedFormat(parsed.formatId) };
  }
  return signed(text) ?? textInput(text);
}

/** "+A1" and "-A1" become formulas; a sign alone, or followed by a space, is text. */
function signed(text: string): TypedInput | null {
  const match = /^[+-]\s*([^\s].*)$/s.exec(text);
  if (match && /^[A-Za-z_\\$("'0-9.[@+-]/.test(match[1]!)) {
    return { kind: "formula", formula: text.startsWith("+") ? `=${match[1]!}` : `=${text}` };
  }
  return /^@[A-Za-z_\\$('[]/.test(text) ? { kind: "formula", formula: `=${text}` } : null;
}

function textInput(text: string): TypedInput {
  return { kind: "value", value: text, numberFormat: null };
}

/** Formats that typing implies; Excel writes dates with a four-digit year. */
function impliedFormat(formatId: number | undefined): string | null {
  if (formatId === undefined || formatId === 0) return null;
  if (formatId === 14) return "m/d/yyyy";
  if (formatId === 22) return "m/d/yyyy h:mm";
  const format = getFormatFromId(formatId);
  return format === "General" ? null : (format ?? null);
}

function in1904(input: TypedInput): TypedInput {
  const isDate = input.kind === "value" && typeof input.value === "number" && /[dy]/i.test(input.numberFormat ?? "");
  if (!isDate) return input;
  return { ...input, value: (input.value as number) - days1904 };
}
