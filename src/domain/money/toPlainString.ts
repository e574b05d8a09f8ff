import type { Decimal } from "./decimal";
import { round } from "./round";
import type { RoundingMode } from "./roundingMode";

/**
 * A quantity, rate or percentage as canonical text without trailing zeros: "0.3333", "100".
 * Rounding: to at most so many decimals, by the given mode.
 */
export function toPlainString(value: Decimal, decimals: number, mode: RoundingMode): string {
  return round(value, decimals, mode).toFixed();
}
