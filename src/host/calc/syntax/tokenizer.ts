import { FormulaSyntaxError, type Token, type TokenKind } from "./token";

const space = /\s+/y;
const number = /(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?/y;
const identifier = /[\p{L}_\\$][\p{L}\p{N}\p{M}_.\\?$]*/uy;
const error = /#(?:N\/A|VALUE!|REF!|DIV\/0!|NAME\?|NUM!|NULL!|SPILL!|CALC!|GETTING_DATA)/iy;
const operator = /<>|<=|>=|[-+*/^&=<>%@#:]/y;

const punctuation: Readonly<Record<string, TokenKind>> = {
  "(": "open",
  ")": "close",
  ",": "comma",
  ";": "semicolon",
  "{": "openBrace",
  "}": "closeBrace",
  "!": "bang",
};

type Word = { kind: TokenKind; value: string; to: number };

/** Splits a formula (without leading "=") into words; the last one is the end. Throws FormulaSyntaxError. */
export function tokenize(source: string): Token[] {
  const tokens: Token[] = [];
  let at = 0;
  for (;;) {
    const from = match(space, source, at)?.length ?? 0;
    const word = readWord(source, at + from);
    tokens.push({ kind: word.kind, value: word.value, from: at + from, to: word.to, spaceBefore: from > 0 });
    if (word.kind === "end") return tokens;
    at = word.to;
  }
}

function readWord(source: string, at: number): Word {
  const char = source[at];
  if (char === undefined) return { kind: "end", value: "", to: at };
  const mark = punctuation[char];
  if (mark) return { kind: mark, value: char, to: at + 1 };
  if (char === '"') return readQuoted(source, at, "text");
  if (char === "'") return readQuoted(source, at, "quoted");
  if (char === "[") return readBracket(source, at);
  return (
    wordBy(number, "number", source, at) ??
    wordBy(identifier, "identifier", source, at) ??
    wordBy(error, "error", source, at) ??
    wordBy(operator, "operator", source, at) ??
    fail(`Unexpected ${char}`, at)
  );
}

function wordBy(pattern: RegExp, kind: TokenKind, source: string, at: number): Word | null {
  const value = match(pattern, source, at);
  return value === null ? null : { kind, value, to: at + value.length };
}

function match(pattern: RegExp, source: string, at: number): string | null {
  pattern.lastIndex = at;
  return pattern.exec(source)?.[0] ?? null;
}

function readQuoted(source: string, at: number, kind: TokenKind): Word {
  const quote = source[at]!;
  let value = "";
  for (let i = at + 1; i < source.length; i++) {
    if (source[i] !== quote) value += source[i];
    else if (source[i + 1] === quote) {
      value += quote;
      i++;
    } else return { kind, value, to: i + 1 };
  }
  return fail(`Missing ${quote}`, at);
}

function readBracket(source: string, at: number): Word {
  const to = bracketEnd(source, at);
  return { kind: "bracket", value: source.slice(at + 1, to - 1), to };
}

/** One past the bracket that closes the one at `at`; an apostrophe escapes the next character. */
export function bracketEnd(source: string, at: number): number {
  let depth = 0;
  for (let i = at; i < source.length; i++) {
    const char = source[i];
    if (char === "'") i++;
    else if (char === "[") depth++;
    else if (char === "]" && --depth === 0) return i + 1;
  }
  return fail("Missing ]", at);
}

function fail(message: string, at: number): never {
  throw new FormulaSyntaxError(message, at);
}
