import { decimal, type Decimal } from "../../domain/money/decimal";

export type DecimalMark = "." | ",";

/** A number typed as text: its value, "ambiguous" ("1,234": a thousand or one and a bit), or null when it is no number. */
type NumberText = Decimal | "ambiguous" | null;

const shape = /^[+-]?(\d[\d.,]*|[.,]\d+)$/u;

/**
 * A number typed as text, with either decimal mark and any thousands mark.
 * `mark` is the decimal mark of the column where it is known; it only decides what could be read both ways.
 */
export function readNumberText(text: string, mark: DecimalMark | null): NumberText {
  const grouped = text
    .replace(/[\u2212\u2013]/gu, "-")
    .replace(/[\u00a0\u202f\u2009\t]/gu, " ")
    .trim();
  const hasSpaces = /[ '’]/u.test(grouped.replace(/^([+-]) /u, "$1"));
  if (hasSpaces && !/^[+-]? ?\d{1,3}([ '’]\d{3})+([.,]\d+)?$/u.test(grouped)) return null;
  const plain = grouped.replace(/[ '’]/gu, "");
  if (!shape.test(plain)) return null;
  const marks = plain.match(/[.,]/gu) ?? [];
  if (marks.length === 0) return decimal(plain);
  if (hasSpaces) return marks.length === 1 ? decimal(plain.replace(",", ".")) : null;
  return marks.length === 1 ? withOneMark(plain, marks[0] as DecimalMark, mark) : withManyMarks(plain);
}

function withOneMark(text: string, found: DecimalMark, mark: DecimalMark | null): NumberText {
  const asDecimal = decimal(text.replace(",", "."));
  if (!/^[+-]?[1-9]\d{0,2}[.,]\d{3}$/u.test(text)) return asDecimal;
  if (mark === null) return "ambiguous";
  return mark === found ? asDecimal : decimal(text.replace(/[.,]/u, ""));
}

function withManyMarks(text: string): NumberText {
  if (/^[+-]?\d{1,3}(,\d{3})+(\.\d+)?$/u.test(text)) return decimal(text.replace(/,/gu, ""));
  if (/^[+-]?\d{1,3}(\.\d{3})+(,\d+)?$/u.test(text)) return decimal(text.replace(/\./gu, "").replace(",", "."));
  return null;
}

/**
 * The decimal mark that the texts of a column agree on, by those that can be read one way only; null when none decides
 * or they contradict each other.
 */
export function decideDecimalMark(texts: Iterable<string>): DecimalMark | null {
  let decided: DecimalMark | null = null;
  for (const text of texts) {
    const mark = markOf(text);
    if (mark === null) continue;
    if (decided !== null && decided !== mark) return null;
    decided = mark;
  }
  return decided;
}

function markOf(text: string): DecimalMark | null {
  const digits = text.replace(/[^\d.,]/gu, "");
  if (/^\d{1,3}(,\d{3})+\.\d*$/u.test(digits) || /^\d{1,3}(,\d{3}){2,}$/u.test(digits)) return ".";
  if (/^\d{1,3}(\.\d{3})+,\d*$/u.test(digits) || /^\d{1,3}(\.\d{3}){2,}$/u.test(digits)) return ",";
  const single = /^(\d*)([.,])(\d+)$/u.exec(digits);
  if (!single || (single[3]!.length === 3 && /^[1-9]\d{0,2}$/u.test(single[1]!))) return null;
  return single[2] as DecimalMark;
}
