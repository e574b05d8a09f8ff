import type { Decimal } from "../money/decimal";
import { round } from "../money/round";
import { halfAwayFromZero } from "../money/roundingMode";

/** Rounds an amount half away from zero, as invoices and spreadsheets do. Rule: domain rules §4. */
export function roundAmount(value: Decimal, decimals: number): Decimal {
  return round(value, decimals, halfAwayFromZero);
}

/** `ratePercent` % of an amount, rounded half away from zero. */
export function percentOf(amount: Decimal, ratePercent: Decimal, decimals: number): Decimal {
  return roundAmount(amount.times(ratePercent).div(100), decimals);
}
