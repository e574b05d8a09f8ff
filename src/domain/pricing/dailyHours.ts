import type { TimeEntry } from "../entries/entry";
import { keyOf } from "../entries/key";
import type { HoursRounding } from "../entries/terms";
import { hoursFromSeconds } from "../calendar/duration";
import { allocateByLargestRemainder } from "../money/allocateByLargestRemainder";
import { zero, type Decimal } from "../money/decimal";
import { printedQuantity, quantityDecimals } from "./amounts";
import { billedHours } from "./billedHours";
import type { Placement } from "./placement";
import type { PricingContext } from "./pricingContext";
import type { Steps } from "../steps";
import { roundSeconds } from "./roundHours";
import type { Stepper } from "./stepper";

/** The rows of the time ledger that are rounded together, by their places in it. */
type Day = { readonly policy: HoursRounding; readonly rows: number[] };

/** What rows of the time ledger have of their days, place by place. Units: hours. */
export type DailyHours = {
  /** The key of the day that a row is rounded with; null where it is rounded on its own. */
  readonly dayOf: readonly (string | null)[];
  readonly days: ReadonlyMap<string, Day>;
  /** Undefined where a row is rounded on its own. */
  readonly hours: readonly (Decimal | undefined)[];
};

/** An earlier sharing, and where each row of now stood then (-1: nowhere). */
type Earlier = { readonly daily: DailyHours; readonly places: Int32Array };

/**
 * The billed hours of entries whose contract line rounds by the day: the day's hours of one line, task, person and billing
 * type are rounded together and shared back by what was worked. `placements`: of the time ledger, in its order. Days of the same rows
 * as earlier are not shared again.
 * Units: hours. Rounding: by the policy, then shared by largest remainder in 0.0001 h; an entry alone keeps the exact result.
 * Rule: domain rules §1 "Hours rounding".
 */
export function* shareDailyHours(
  context: PricingContext,
  placements: readonly Placement[],
  earlier: Earlier | null,
  stepper: Stepper,
): Steps<DailyHours> {
  const dayOf: (string | null)[] = [];
  const days = new Map<string, Day>();
  for (const [row, placement] of placements.entries()) {
    const policy = placement.terms?.hoursRounding ?? context.books.settings.hoursRounding;
    const known = earlier?.daily.dayOf[earlier.places[row]!];
    const key = known === undefined ? dayKey(context.books.time[row]!, placement, policy) : known;
    dayOf.push(key);
    if (key === null) continue;
    if (stepper.isOver()) yield stepper.done();
    const day = days.get(key);
    if (day) day.rows.push(row);
    else days.set(key, { policy, rows: [row] });
  }
  const hours = new Array<Decimal | undefined>(placements.length).fill(undefined);
  for (const [key, day] of days) {
    const shares = earlierShares(key, day, earlier) ?? shareDay(context, day);
    day.rows.forEach((row, index) => (hours[row] = shares[index]));
    if (stepper.isOver()) yield stepper.done();
  }
  return { dayOf, days, hours };
}

function earlierShares(key: string, { rows }: Day, earlier: Earlier | null): readonly (Decimal | undefined)[] | null {
  const was = earlier?.daily.days.get(key);
  if (!was || was.rows.length !== rows.length) return null;
  const isSame = rows.every((row, index) => earlier!.places[row] === was.rows[index]);
  return isSame ? was.rows.map((row) => earlier!.daily.hours[row]) : null;
}

function shareDay(context: PricingContext, { policy, rows }: Day): readonly Decimal[] {
  const worked = rows.map((row) => secondsOf(context.books.time[row]!)!);
  if (worked.length === 1) return [billedHours(context.hours, worked[0]!, policy)];
  const total = worked.reduce((sum, seconds) => sum.plus(seconds), zero);
  const billed = hoursFromSeconds(roundSeconds(total, policy));
  return allocateByLargestRemainder(printedQuantity(billed), worked, quantityDecimals);
}

/** Seconds that are rounded; null of days, and of what is an error. */
function secondsOf({ duration }: TimeEntry): Decimal | null {
  return duration?.unit === "h" && !duration.seconds.isNegative() ? duration.seconds : null;
}

function dayKey(entry: TimeEntry, { terms }: Placement, policy: HoursRounding): string | null {
  if (policy.scope !== "day" || secondsOf(entry) === null) return null;
  const { project, line } = terms ?? entry;
  return [project, line, entry.date ?? "", entry.task, entry.person, entry.billingType].map(keyOf).join("\u0001");
}
