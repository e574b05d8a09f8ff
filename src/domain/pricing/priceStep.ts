import { Decimal, type Decimal as Amount } from "../money/decimal";
import { toPlainString } from "../money/toPlainString";
import { halfAwayFromZero } from "../money/roundingMode";
import { priceDecimals } from "../rates/convertRate";
import type { PriceStep } from "./billableUnit";

/** The kinds of step an explanation has; each has its words in texts. */
export type PriceStepName =
  | "contractLine"
  | "hours.rounded"
  | "rate.override"
  | "rate.won"
  | "rate.lost"
  | "converted.unit"
  | "converted.currency"
  | "expense.atCost"
  | "expense.markup"
  | "expense.unitPrice"
  | "milestone.amount"
  | "milestone.percent"
  | "budget.amount"
  | "share"
  | "net";

/** A step with its params in canonical form: decimals plain, with at most the 6 decimals of a price. */
export function priceStep(step: PriceStepName, params: Readonly<Record<string, string | Amount>>): PriceStep {
  const texts = Object.entries(params).map(([name, value]) => [
    name,
    value instanceof Decimal ? toPlainString(value, priceDecimals, halfAwayFromZero) : value,
  ]);
  return { step, params: Object.fromEntries(texts) };
}
