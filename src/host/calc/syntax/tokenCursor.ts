import { FormulaSyntaxError, type Token, type TokenKind } from "./token";
import { tokenize } from "./tokenizer";

/** Excel's limit of a formula's length, in characters. */
const longestFormula = 8192;
/** Excel allows 64 levels of functions; brackets and signs come on top. */
const deepestNesting = 400;

/** Walks the words of a formula. */
export class TokenCursor {
  private readonly tokens: readonly Token[];
  private index = 0;
  private depth = 0;

  constructor(source: string) {
    if (source.length > longestFormula) throw new FormulaSyntaxError("Formula too long", longestFormula);
    this.tokens = tokenize(source);
  }

  /** The word `ahead` places further on; the end stays the end. */
  peek(ahead = 0): Token {
    return this.tokens[Math.min(this.index + ahead, this.tokens.length - 1)]!;
  }

  take(): Token {
    const token = this.peek();
    this.index++;
    return token;
  }

  /** Takes the next word if it is of a kind (and says `value`). */
  accept(kind: TokenKind, value?: string): Token | null {
    return this.at(kind, value) ? this.take() : null;
  }

  at(kind: TokenKind, value?: string, ahead = 0): boolean {
    const token = this.peek(ahead);
    return token.kind === kind && (value === undefined || token.value === value);
  }

  /** Whether the word `ahead` is of a kind and touches the one before it. */
  touches(kind: TokenKind, value: string | undefined, ahead: number): boolean {
    return this.at(kind, value, ahead) && !this.peek(ahead).spaceBefore;
  }

  expect(kind: TokenKind): Token {
    return this.accept(kind) ?? this.fail(`Expected ${kind}`);
  }

  fail(message: string): never {
    throw new FormulaSyntaxError(message, this.peek().from);
  }

  /** Reads a part that may hold parts of its own; deeper nesting than any formula has is refused. */
  nested<T>(read: () => T): T {
    if (++this.depth > deepestNesting) return this.fail("Nested too deeply");
    const result = read();
    this.depth--;
    return result;
  }

  /** Where the word just taken ends. */
  get lastEnd(): number {
    return this.index === 0 ? 0 : this.tokens[this.index - 1]!.to;
  }
}
