/** Excel's error values, as a cell shows them. */
export type ErrorCode =
  "#NULL!" | "#DIV/0!" | "#VALUE!" | "#REF!" | "#NAME?" | "#NUM!" | "#N/A" | "#SPILL!" | "#CALC!" | "#GETTING_DATA";

/** An error held by a cell; one instance per code, so errors compare by identity. */
export class ErrorValue {
  private constructor(readonly code: ErrorCode) {}
  private static readonly known = new Map<string, ErrorValue>();
  static of(code: ErrorCode): ErrorValue {
    const known = ErrorValue.known.get(code);
    if (known) return known;
    const made = new ErrorValue(code);
    ErrorValue.known.set(code, made);
    return made;
  }
  toString(): string {
    return this.code;
  }
}

/** What a cell holds; null is an empty cell. Dates and times are serial numbers. */
export type CellValue = number | string | boolean | ErrorValue | null;
