import { Decimal } from "./decimal";
import type { RoundingMode } from "./roundingMode";

const decimalModes: Readonly<Record<RoundingMode, 0 | 1 | 4 | 6>> = {
  halfAwayFromZero: Decimal.ROUND_HALF_UP,
  halfEven: Decimal.ROUND_HALF_EVEN,
  awayFromZero: Decimal.ROUND_UP,
  towardsZero: Decimal.ROUND_DOWN,
};

/**
 * The value with at most so many decimals.
 * Rounding: by the given mode; there is no default. A value that already fits is returned as it is.
 */
export function round(value: Decimal, decimals: number, mode: RoundingMode): Decimal {
  return value.decimalPlaces() <= decimals ? value : value.toDecimalPlaces(decimals, decimalModes[mode]);
}
