import { maxRows } from "../../model/address";

const quote = 34;
const apostrophe = 39;
const openBracket = 91;
const colon = 58;

/**
 * A formula with its relative references as offsets from its cell: equal for all cells it was filled into,
 * so that a column of a hundred thousand formulas is compiled once. A formula without relative references is its own key.
 */
export function relativeKey(formula: string, row: number, column: number): string {
  let key = "";
  let copied = 0;
  for (let at = 0; at < formula.length;) {
    const code = formula.charCodeAt(at);
    if (code === quote || code === apostrophe) at = skipQuoted(formula, at, code);
    else if (code === openBracket) at = skipBracket(formula, at);
    else if (isWordCode(code)) {
      const end = wordEnd(formula, at);
      const relative = relativeWord(formula, at, end, { row, column });
      if (relative !== null) {
        key += formula.slice(copied, at) + relative;
        copied = end;
      }
      at = end;
    } else at++;
  }
  return copied === 0 ? formula : key + formula.slice(copied);
}

type Place = { readonly row: number; readonly column: number };

/** "A1" → "R[…]C[…]"; null for a word that is no relative reference. */
function relativeWord(text: string, from: number, to: number, place: Place): string | null {
  const next = text.charCodeAt(to);
  if (next === 40 || next === 33 || next === openBracket) return null;
  let at = from;
  const columnAbsolute = text.charCodeAt(at) === 36;
  if (columnAbsolute) at++;
  const letters = at;
  let column = 0;
  for (let code = text.charCodeAt(at) | 32; at < to && code >= 97 && code <= 122; code = text.charCodeAt(++at) | 32) {
    column = column * 26 + code - 96;
  }
  const letterCount = at - letters;
  if (letterCount > 3) return null;
  return afterLetters(text, { from, to, at, letterCount, columnAbsolute, column: column - 1 }, place);
}

type Scan = {
  readonly from: number;
  readonly to: number;
  readonly at: number;
  readonly letterCount: number;
  readonly columnAbsolute: boolean;
  readonly column: number;
};

function afterLetters(text: string, scan: Scan, place: Place): string | null {
  const { from, to, letterCount } = scan;
  const isLine = text.charCodeAt(to) === colon || text.charCodeAt(from - 1) === colon;
  if (scan.at === to)
    return isLine && letterCount > 0 && !scan.columnAbsolute ? `C[${scan.column - place.column}]` : null;
  const rowAbsolute = text.charCodeAt(scan.at) === 36;
  const row = rowNumber(text, rowAbsolute ? scan.at + 1 : scan.at, to);
  if (row < 1) return null;
  if (letterCount === 0) return isLine && !rowAbsolute && !scan.columnAbsolute ? `R[${row - 1 - place.row}]` : null;
  if (rowAbsolute && scan.columnAbsolute) return null;
  const rowPart = rowAbsolute ? `R${row}` : `R[${row - 1 - place.row}]`;
  return rowPart + (scan.columnAbsolute ? `C${scan.column + 1}` : `C[${scan.column - place.column}]`);
}

/** The number that digits up to `to` say; 0 when something else stands there or no sheet has that row. */
function rowNumber(text: string, from: number, to: number): number {
  let row = 0;
  if (from === to || to - from > 7) return 0;
  for (let at = from; at < to; at++) {
    const digit = text.charCodeAt(at) - 48;
    if (digit < 0 || digit > 9) return 0;
    row = row * 10 + digit;
  }
  return row <= maxRows ? row : 0;
}

function isWordCode(code: number): boolean {
  return (
    (code >= 97 && code <= 122) ||
    (code >= 65 && code <= 90) ||
    (code >= 48 && code <= 57) ||
    code === 36 ||
    code === 46 ||
    code === 63 ||
    code === 92 ||
    code === 95 ||
    code > 127
  );
}

function wordEnd(text: string, from: number): number {
  let at = from + 1;
  while (at < text.length && isWordCode(text.charCodeAt(at))) at++;
  return at;
}

function skipQuoted(text: string, from: number, mark: number): number {
  const end = text.indexOf(mark === quote ? '"' : "'", from + 1);
  return end < 0 ? text.length : end + 1;
}

function skipBracket(text: string, from: number): number {
  let depth = 0;
  for (let at = from; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code === apostrophe) at++;
    else if (code === openBracket) depth++;
    else if (code === 93 && --depth === 0) return at + 1;
  }
  return text.length;
}
