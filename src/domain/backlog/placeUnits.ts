import { earlierPlaces } from "../earlierPlaces";
import type { JournalIndex } from "../invoicing/journalIndex";
import type { BillableUnit } from "../pricing/billableUnit";
import { rowsPerStep, type Steps } from "../steps";
import { placeUnit, type Placed, type PlacingContext } from "./placeUnit";

/** Units and what became of each, place by place; null: it stayed as pricing made it. */
export type PlacedUnits = {
  readonly context: PlacingContext;
  readonly units: readonly BillableUnit[];
  readonly placed: readonly (Placed | null)[];
};

/**
 * Says of each unit, before caps, where it stands. Those that were placed earlier, and of which journal, Billing IDs and change orders
 * say the same now, are not placed again.
 */
export function* placeUnits(
  units: readonly BillableUnit[],
  context: PlacingContext,
  earlier: PlacedUnits | null,
): Steps<PlacedUnits> {
  const places = earlierPlaces(earlier?.units ?? [], units);
  const placed: (Placed | null)[] = [];
  for (const [index, unit] of units.entries()) {
    if (index % rowsPerStep === 0) yield index / units.length;
    const place = places[index]!;
    const isKnown = earlier !== null && place >= 0 && isPlacedAlike(unit, earlier.context, context);
    placed.push(isKnown ? earlier.placed[place]! : placeUnit(unit, context));
  }
  return { context, units, placed };
}

function isPlacedAlike(unit: BillableUnit, earlier: PlacingContext, now: PlacingContext): boolean {
  const [was, is] = [earlier.taken.get(unit), now.taken.get(unit)];
  return (
    (was === is || (was?.billingId === is?.billingId && was?.invoice === is?.invoice)) &&
    earlier.ids.copies.has(unit) === now.ids.copies.has(unit) &&
    (unit.billingId === null || isUsedAlike(unit.billingId, earlier, now))
  );
}

function isUsedAlike(billingId: string, earlier: PlacingContext, now: PlacingContext): boolean {
  if (earlier.ids.perClient.has(billingId) !== now.ids.perClient.has(billingId)) return false;
  return earlier.index === now.index || hasSameDetails(billingId, earlier.index, now.index);
}

function hasSameDetails(billingId: string, earlier: JournalIndex, now: JournalIndex): boolean {
  const [was, is] = [earlier.byBillingId.get(billingId) ?? [], now.byBillingId.get(billingId) ?? []];
  return (
    was.length === is.length &&
    was.every(({ detail, record }, index) => detail === is[index]!.detail && record === is[index]!.record)
  );
}
