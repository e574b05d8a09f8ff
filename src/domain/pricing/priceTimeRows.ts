import type { TimeEntry } from "../entries/entry";
import { earlierPlaces } from "../earlierPlaces";
import type { Decimal } from "../money/decimal";
import type { Steps } from "../steps";
import { shareDailyHours } from "./dailyHours";
import { finishUnits } from "./finishUnits";
import type { Placement } from "./placement";
import { placeEntry } from "./placeEntry";
import { earnsAmount } from "./priceBudgetAmounts";
import { priceTime } from "./priceTime";
import type { PricedEntry } from "./pricedEntry";
import type { KeptPricing, KeptTime } from "./pricingMemory";
import type { PricingContext } from "./pricingContext";
import type { Stepper } from "./stepper";
import { UnitsByRow } from "./unitsByRow";

/**
 * Prices the rows of the time ledger. Those that an earlier pricing had, with the same part of their day and the same Billing ID in a
 * grid, have their units from it.
 */
export function* priceTimeRows(
  context: PricingContext,
  earlier: KeptPricing | null,
  stepper: Stepper,
): Steps<KeptTime> {
  const { time } = context.books;
  const places = earlierPlaces(earlier?.time.byRow.rows ?? [], time);
  const placements: Placement[] = [];
  for (const [index, entry] of time.entries()) {
    placements.push(earlier?.time.placements[places[index]!] ?? placeEntry(context, entry));
    if (stepper.isOver()) yield stepper.done();
  }
  const daily = yield* shareDailyHours(context, placements, earlier && { daily: earlier.time.daily, places }, stepper);
  const byRow = new UnitsByRow(time);
  /** The rows that the budget has a say in; of the others nothing is kept. */
  const earning = new Map<TimeEntry, PricedEntry>();
  for (const [index, entry] of time.entries()) {
    const place = places[index]!;
    const isKnown = earlier !== null && place >= 0 && hasSameHours(earlier.time.daily.hours[place], daily.hours[index]);
    if (isKnown && earlier.context.gridIds.get(entry) === context.gridIds.get(entry)) {
      byRow.addFrom(earlier.time.byRow, place);
      const known = earlier.time.earning.get(entry);
      if (known) earning.set(entry, known);
    } else {
      const priced = priceTime(context, entry, placements[index]!, daily.hours[index]);
      byRow.add(finishUnits(context, priced));
      if (earnsAmount(priced)) earning.set(entry, priced);
    }
    if (stepper.isOver()) yield stepper.done();
  }
  return { byRow, placements, daily, earning };
}

/** Whether a row's part of its day is what it was. */
function hasSameHours(was: Decimal | undefined, is: Decimal | undefined): boolean {
  return was === is || (was !== undefined && is !== undefined && was.equals(is));
}
