import type { Corner, Node, Span } from "./ast";
import { readCell, readColumn, readRow } from "./cellCorner";
import { readStructured } from "./structuredText";
import type { TokenCursor } from "./tokenCursor";

type SheetPrefix = { sheet: string | null; lastSheet: string | null; sheetSpan: Span | null };

const noSheet: SheetPrefix = { sheet: null, lastSheet: null, sheetSpan: null };

/** Reads a reference, table reference or name at the cursor; null when something else stands there. */
export function parseOperandReference(cursor: TokenCursor): Node | null {
  const { from } = cursor.peek();
  const prefix = parseSheetPrefix(cursor);
  if (!prefix && cursor.at("bracket")) return parseStructured(cursor, null, from);
  const lines = parseLines(cursor, prefix ?? noSheet, from);
  if (lines) return lines;
  if (prefix && cursor.at("error")) return refError(cursor, from);
  if (!cursor.at("identifier")) return prefix ? cursor.fail("Expected a reference") : null;
  return parseIdentifier(cursor, prefix ?? noSheet, from);
}

function parseIdentifier(cursor: TokenCursor, prefix: SheetPrefix, from: number): Node | null {
  const text = cursor.peek().value;
  if (/^(true|false)$/i.test(text) && prefix.sheet === null) return null;
  cursor.take();
  const corner = readCell(text);
  if (corner) return { kind: "reference", ...prefix, first: corner, last: null, from, to: cursor.lastEnd };
  if (cursor.touches("bracket", undefined, 0)) return parseStructured(cursor, text, from);
  if (text.includes("$")) return cursor.fail("Expected a reference");
  const name = text.replace(/^_xlpm\./i, "");
  return { kind: "name", sheet: prefix.sheet, sheetSpan: prefix.sheetSpan, name, from, to: cursor.lastEnd };
}

function refError(cursor: TokenCursor, from: number): Node {
  cursor.take();
  return { kind: "literal", value: { error: "#REF!" }, from, to: cursor.lastEnd };
}

function parseStructured(cursor: TokenCursor, table: string | null, from: number): Node {
  const { value, to } = cursor.take();
  return { kind: "structured", table, ...readStructured(value), from, to };
}

/** "Sheet1!", "'My sheet'!", "Sheet1:Sheet3!", "[1]Sheet1!". */
function parseSheetPrefix(cursor: TokenCursor): SheetPrefix | null {
  const { from } = cursor.peek();
  if (cursor.at("quoted")) return quotedPrefix(cursor, from);
  if (cursor.at("bracket")) return externalPrefix(cursor, from);
  if (!cursor.at("identifier")) return null;
  if (cursor.touches("bang", undefined, 1)) return endPrefix(cursor, cursor.take().value, null, from);
  const spansSheets = cursor.touches("operator", ":", 1) && cursor.touches("bang", undefined, 3);
  if (!spansSheets || !cursor.at("identifier", undefined, 2)) return null;
  const first = cursor.take().value;
  cursor.take();
  return endPrefix(cursor, first, cursor.take().value, from);
}

function quotedPrefix(cursor: TokenCursor, from: number): SheetPrefix {
  const name = cursor.take().value;
  if (!cursor.at("bang")) cursor.fail("Expected !");
  const colon = name.lastIndexOf("]") < 0 ? name.indexOf(":") : -1;
  if (colon < 0) return endPrefix(cursor, name, null, from);
  return endPrefix(cursor, name.slice(0, colon), name.slice(colon + 1), from);
}

function externalPrefix(cursor: TokenCursor, from: number): SheetPrefix | null {
  if (cursor.touches("bang", undefined, 1)) return endPrefix(cursor, `[${cursor.take().value}]`, null, from);
  if (!cursor.touches("identifier", undefined, 1) || !cursor.touches("bang", undefined, 2)) return null;
  const book = cursor.take().value;
  return endPrefix(cursor, `[${book}]${cursor.take().value}`, null, from);
}

function endPrefix(cursor: TokenCursor, sheet: string, lastSheet: string | null, from: number): SheetPrefix {
  const { to } = cursor.expect("bang");
  return { sheet, lastSheet, sheetSpan: { from, to } };
}

/** Whole columns "A:C" or rows "1:3". */
function parseLines(cursor: TokenCursor, prefix: SheetPrefix, from: number): Node | null {
  if (!cursor.touches("operator", ":", 1)) return null;
  const first = lineAt(cursor, 0);
  const last = lineAt(cursor, 2);
  if (!first || !last || (first.row === null) !== (last.row === null)) return null;
  if (cursor.touches("open", undefined, 3)) return null;
  for (let words = 0; words < 3; words++) cursor.take();
  return { kind: "reference", ...prefix, first, last, from, to: cursor.lastEnd };
}

function lineAt(cursor: TokenCursor, ahead: number): Corner | null {
  const { kind, value } = cursor.peek(ahead);
  if (kind === "number") return readRow(value);
  return kind === "identifier" ? (readColumn(value) ?? readRow(value)) : null;
}
