import type { TimeEntry } from "../entries/entry";
import { keyOf } from "../entries/key";
import { hoursFromSeconds } from "../calendar/duration";
import { allocateByLargestRemainder } from "../money/allocateByLargestRemainder";
import { zero, type Decimal } from "../money/decimal";
import { printedQuantity, quantityDecimals } from "./amounts";
import type { Placement } from "./placement";
import type { PricingContext } from "./pricingContext";
import { roundSeconds } from "./roundHours";
import type { HoursRounding } from "../entries/terms";

type TimedEntry = { readonly entry: TimeEntry; readonly seconds: Decimal };
type Day = { readonly policy: HoursRounding; readonly entries: TimedEntry[] };

/**
 * The billed hours of entries whose contract line rounds by the day: the day's hours of one line, task, person and billing
 * type are rounded together and shared back by what was worked. `placements`: of the time ledger, in its order.
 * Units: hours. Rounding: by the policy, then shared by largest remainder in 0.0001 h; an entry alone keeps the exact result.
 * Rule: domain rules §1 "Hours rounding".
 */
export function shareDailyHours(
  context: PricingContext,
  placements: readonly Placement[],
): ReadonlyMap<TimeEntry, Decimal> {
  const hours = new Map<TimeEntry, Decimal>();
  for (const { policy, entries } of groupByDay(context, placements)) {
    const total = entries.reduce((sum, { seconds }) => sum.plus(seconds), zero);
    const billed = hoursFromSeconds(roundSeconds(total, policy));
    const weights = entries.map(({ seconds }) => seconds);
    const shares =
      entries.length === 1 ? [billed] : allocateByLargestRemainder(printedQuantity(billed), weights, quantityDecimals);
    entries.forEach(({ entry }, index) => hours.set(entry, shares[index]!));
  }
  return hours;
}

function groupByDay({ books }: PricingContext, placements: readonly Placement[]): Iterable<Day> {
  const days = new Map<string, Day>();
  for (const [index, placement] of placements.entries()) {
    const policy = placement.terms?.hoursRounding ?? books.settings.hoursRounding;
    const entry = books.time[index]!;
    if (policy.scope !== "day" || entry.duration?.unit !== "h" || entry.duration.seconds.isNegative()) continue;
    const { seconds } = entry.duration;
    const key = dayKey(entry, placement);
    const day = days.get(key);
    if (day) day.entries.push({ entry, seconds });
    else days.set(key, { policy, entries: [{ entry, seconds }] });
  }
  return days.values();
}

function dayKey(entry: TimeEntry, { terms }: Placement): string {
  const { project, line } = terms ?? entry;
  return [project, line, entry.date ?? "", entry.task, entry.person, entry.billingType].map(keyOf).join("\u0001");
}
