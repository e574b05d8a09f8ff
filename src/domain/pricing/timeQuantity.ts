import type { Duration } from "../entries/entry";
import type { HoursRounding } from "../entries/terms";
import type { Decimal } from "../money/decimal";
import { actualHours, billedHours } from "./billedHours";
import type { PricingContext } from "./pricingContext";

/** What was worked, in hours or, for days that stay days, in days. Units: exact, in `unit`. */
export function workedQuantity(context: PricingContext, duration: Duration, unit: "h" | "d"): Decimal {
  if (duration.unit === "h") return actualHours(context.hours, duration.seconds);
  return unit === "d" ? duration.days : duration.days.times(context.conversion.hoursPerDay);
}

/**
 * What is billed of a time entry that is rounded on its own; entries in days are not rounded.
 * Units: exact, in the unit of `worked`. Rounding: by the policy.
 */
export function billedQuantity(
  context: PricingContext,
  duration: Duration,
  worked: Decimal,
  policy: HoursRounding,
): Decimal {
  const isRounded = policy.direction !== "none" || policy.minimum > 0;
  if (duration.unit === "d" || policy.scope === "day" || !isRounded) return worked;
  return billedHours(context.hours, duration.seconds, policy);
}
