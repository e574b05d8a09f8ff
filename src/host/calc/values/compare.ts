import { ErrorValue } from "../../model/cellValue";
import { fifteenDigits } from "./round";
import type { Scalar } from "./value";

const collator = new Intl.Collator("en", { sensitivity: "accent" });

/** Numbers come before text, text before truth values; errors take part in no comparison. */
export function rankOf(value: Scalar): number {
  if (typeof value === "number" || value === null) return 0;
  if (typeof value === "string") return 1;
  return typeof value === "boolean" ? 2 : 3;
}

/**
 * Excel's order: negative when `a` comes first. Text without case, numbers at 15 digits;
 * a blank equals 0, "" and FALSE.
 */
export function compareScalars(a: Scalar, b: Scalar): number {
  if (typeof a === "number" && typeof b === "number") return compareNumbers(a, b);
  const left = a ?? blankLike(b);
  const right = b ?? blankLike(a);
  const byRank = rankOf(left) - rankOf(right);
  if (byRank !== 0) return byRank;
  if (typeof left === "string") return compareTexts(left, right as string);
  if (left instanceof ErrorValue) return 0;
  return compareNumbers(Number(left), Number(right));
}

/** Text order without regard to case. */
export function compareTexts(a: string, b: string): number {
  if (a === b) return 0;
  const left = a.toLowerCase();
  const right = b.toLowerCase();
  return left === right ? 0 : collator.compare(left, right) || (left < right ? -1 : 1);
}

function compareNumbers(a: number, b: number): number {
  if (a === b) return 0;
  const difference = a - b;
  const isClose = Math.abs(difference) < Math.abs(a) * 1e-14;
  return isClose && fifteenDigits(a) === fifteenDigits(b) ? 0 : difference;
}

function blankLike(other: Scalar): Scalar {
  if (typeof other === "string") return "";
  return typeof other === "boolean" ? false : 0;
}
