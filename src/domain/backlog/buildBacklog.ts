import type { LocalDate } from "../calendar/localDate";
import type { Diagnostic } from "../diagnostics/diagnostic";
import type { Books } from "../entries/books";
import { indexJournalInSteps } from "../invoicing/journalIndex";
import { compareBilling } from "../invoicing/billingOrder";
import { unbilledChangeOrders } from "../planning/unbilledChangeOrders";
import type { BillableUnit } from "../pricing/billableUnit";
import type { RetainerPeriod } from "../retainers/retainerPeriods";
import { retainerUnits } from "../retainers/retainerUnits";
import { partOfSteps, runToEnd, type Steps } from "../steps";
import { applyCapsInSteps } from "./applyCaps";
import type { BacklogMemory } from "./backlogMemory";
import { indexChangeOrders } from "./blockers";
import { findDuplicateIds } from "./duplicateIds";
import type { PlacingContext } from "./placeUnit";
import { placeUnits } from "./placeUnits";
import { findTakenUnits } from "./takenUnits";

/** Every unit with its final state; a unit that is only partly free, or straddles a cap, is two parts (`partOf`). */
export type Backlog = {
  /** In the order of the units given, then the retainers'; a unit's parts follow each other. */
  readonly units: readonly BillableUnit[];
  /** The drafts that hold a unit, by its key. */
  readonly holders: ReadonlyMap<string, readonly string[]>;
  /** How the hours of retainers were drawn, period by period. */
  readonly retainers: readonly RetainerPeriod[];
  /** What the backlog found, besides the diagnostics the units came with. */
  readonly diagnostics: readonly Diagnostic[];
};

/**
 * Says of each priced unit whether it can be billed, and if not, why. A diagnostic on one row never blocks another.
 * Rule: domain rules §5 "Backlog states".
 */
export function buildBacklog(from: BacklogSource): Backlog {
  return runToEnd(buildBacklogInSteps(from));
}

/** What a backlog is built from. */
export type BacklogSource = {
  readonly books: Books;
  readonly units: readonly BillableUnit[];
  readonly cutOff: LocalDate;
  readonly today: LocalDate;
};

/**
 * Builds the backlog in steps, with the same result as `buildBacklog`. `memory`: what became of the same workbook's units before; those
 * that nothing has changed for are the very same objects again.
 */
export function* buildBacklogInSteps(from: BacklogSource, memory: BacklogMemory | null = null): Steps<Backlog> {
  const { books, cutOff, today } = from;
  const retainers = retainerUnits({ books, units: from.units, until: cutOff, today }, memory?.retainers);
  const units = retainers.units.length === 0 ? from.units : [...from.units, ...retainers.units];
  yield 0;
  const index = yield* partOfSteps(indexJournalInSteps(books), 0, 0.05);
  yield 0.05;
  const ids = findDuplicateIds(units, index);
  const changeOrders = indexChangeOrders(books.changeOrders);
  const context: PlacingContext = { cutOff, changeOrders, index, ids, taken: findTakenUnits(units, index, ids) };
  yield 0.1;
  const known = yield* partOfSteps(placeUnits(units, context, memory?.recall(from) ?? null), 0.1, 0.8);
  memory?.keep(from, known, retainers.lines);
  const holders = new Map<string, readonly string[]>();
  const found: Diagnostic[] = [];
  const placed: BillableUnit[] = [];
  for (const [place, result] of known.placed.entries()) {
    for (const part of result?.units ?? [units[place]!]) placed.push(part);
    for (const diagnostic of result?.found ?? []) found.push(diagnostic);
    if (result && result.drafts.length > 0) holders.set(units[place]!.key, result.drafts);
  }
  const capped = yield* applyCapsInSteps(placed, books);
  return {
    units: capped.units,
    holders,
    diagnostics: [...retainers.diagnostics, ...unbilledChangeOrders(books), ...found, ...capped.diagnostics],
    retainers: retainers.periods,
  };
}

/** The units that are ready, in the order they are billed. */
export function readyUnits(backlog: Pick<Backlog, "units">): BillableUnit[] {
  return backlog.units.filter((unit) => unit.state === "ready").sort(compareBilling);
}
