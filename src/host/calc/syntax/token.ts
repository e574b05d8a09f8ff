/** The words of a formula. `bracket` is a whole balanced "[…]", its text without the outer brackets. */
export type TokenKind =
  | "number"
  | "text"
  | "error"
  | "identifier"
  | "quoted"
  | "bracket"
  | "operator"
  | "open"
  | "close"
  | "comma"
  | "semicolon"
  | "openBrace"
  | "closeBrace"
  | "bang"
  | "end";

/** A word with its place in the source. `value` is what it says: escapes resolved, quotes gone. */
export type Token = {
  readonly kind: TokenKind;
  readonly value: string;
  readonly from: number;
  readonly to: number;
  readonly spaceBefore: boolean;
};

/** Text that is no formula; `at` is the offset where reading stopped. */
export class FormulaSyntaxError extends Error {
  constructor(
    message: string,
    readonly at: number,
  ) {
    super(message);
    this.name = "FormulaSyntaxError";
  }
}
