import type { Decimal } from "./decimal";

/**
 * A value as canonical text with exactly so many decimals: "1234.50", never "-0.00".
 * Throws: when the value has more; rounding is the caller's, with its mode.
 */
export function toDecimalString(value: Decimal, decimals: number): string {
  if (value.decimalPlaces() > decimals) throw new RangeError(`${value} has more than ${decimals} decimals`);
  return value.toFixed(decimals);
}
