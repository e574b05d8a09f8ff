import type { RateRow } from "../entries/books";
import { keyOf } from "../entries/key";

/** The unit of a time rate: a blank one is per hour; null when it is neither hours nor days. */
export function rateUnitOf(row: RateRow): "h" | "d" | null {
  if (row.unit === "h" || row.unit === "") return "h";
  return row.unit === "d" ? "d" : null;
}

/** Whether two units of expenses may be multiplied: a blank one fits any. */
export function sameUnit(left: string, right: string): boolean {
  const [leftKey, rightKey] = [keyOf(left), keyOf(right)];
  return leftKey === "" || rightKey === "" || leftKey === rightKey;
}
