import { zero, Decimal } from "../money/decimal";
import { round } from "../money/round";
import { halfAwayFromZero, type RoundingMode } from "../money/roundingMode";
import type { HoursRounding } from "../entries/terms";

const secondsPerMinute = 60;

/**
 * Billed seconds of what was worked in one scope of a rounding policy (an entry, or a day): in whole increments, and at
 * least the minimum where anything is left.
 * Rounding: up, or to the nearest with half going up. Rule: domain rules §1 "Hours rounding".
 */
export function roundSeconds(seconds: Decimal, policy: HoursRounding): Decimal {
  const rounded = roundToIncrement(seconds, policy);
  const minimum = new Decimal(policy.minimum * secondsPerMinute);
  return rounded.greaterThan(0) && rounded.lessThan(minimum) ? minimum : rounded;
}

function roundToIncrement(seconds: Decimal, { direction, increment }: HoursRounding): Decimal {
  if (direction === "none" || increment <= 0 || seconds.lessThanOrEqualTo(zero)) return seconds;
  const size = new Decimal(increment * secondsPerMinute);
  const mode: RoundingMode = direction === "up" ? "awayFromZero" : halfAwayFromZero;
  return round(seconds.div(size), 0, mode).times(size);
}
