import type { LocalDate } from "../calendar/localDate";
import { asWarning, diagnose, type Diagnostic } from "../diagnostics/diagnostic";
import type { Books } from "../entries/books";
import { cellOf } from "../entries/source";
import { indexJournal, type JournalIndex } from "../invoicing/journalIndex";
import { compareBilling } from "../invoicing/billingOrder";
import { unbilledChangeOrders } from "../planning/unbilledChangeOrders";
import type { BillableUnit } from "../pricing/billableUnit";
import type { RetainerPeriod } from "../retainers/retainerPeriods";
import { retainerUnits } from "../retainers/retainerUnits";
import { rowsPerStep, runToEnd, type Steps } from "../steps";
import { applyCapsInSteps } from "./applyCaps";
import { indexChangeOrders, type BlockerContext } from "./blockers";
import { findDuplicateIds, type IdUse } from "./duplicateIds";
import { splitUnit } from "./splitUnit";
import { findTakenUnits, type Taken } from "./takenUnits";
import { stateOfUnit } from "./stateOfUnit";
import { freeQuantity, isChanged, unitUse, type UnitUse } from "./unitUse";

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

type Context = BlockerContext & {
  readonly index: JournalIndex;
  readonly ids: IdUse;
  readonly taken: ReadonlyMap<BillableUnit, Taken>;
};
type Placed = {
  readonly units: readonly BillableUnit[];
  readonly found: readonly Diagnostic[];
  readonly drafts: readonly string[];
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

/** Builds the backlog in steps, with the same result as `buildBacklog`. */
export function* buildBacklogInSteps(from: BacklogSource): Steps<Backlog> {
  const { books, cutOff, today } = from;
  const retainers = retainerUnits({ books, units: from.units, until: cutOff, today });
  const units = retainers.units.length === 0 ? from.units : [...from.units, ...retainers.units];
  yield 0;
  const index = indexJournal(books);
  const ids = findDuplicateIds(units, index);
  const context: Context = {
    ...{ cutOff, index, ids },
    changeOrders: indexChangeOrders(books.changeOrders),
    taken: findTakenUnits(units, index, ids),
  };
  yield 0.1;
  const holders = new Map<string, readonly string[]>();
  const found: Diagnostic[] = [];
  const placed: BillableUnit[] = [];
  let done = 0;
  for (const unit of units) {
    if (++done % rowsPerStep === 0) yield 0.1 + (0.7 * done) / units.length;
    const result = placeUnit(unit, context);
    for (const part of result.units) placed.push(part);
    for (const diagnostic of result.found) found.push(diagnostic);
    if (result.drafts.length > 0) holders.set(unit.key, result.drafts);
  }
  yield 0.8;
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

function placeUnit(unit: BillableUnit, context: Context): Placed {
  if (context.ids.copies.has(unit)) return placeCopy(unit);
  const taken = context.taken.get(unit);
  if (taken && isOpen(unit)) return placeTaken(unit, taken);
  const use = unitUse(unit, context.index, unit.billingId !== null && context.ids.perClient.has(unit.billingId));
  const free = freeQuantity(unit, use);
  if (free === null) return { ...placeFree(unit, context), drafts: [] };
  const changed = isChanged(unit, use) ? [asWarning(diagnoseChange(unit, use))] : [];
  const noted = changed.length === 0 ? unit : { ...unit, diagnostics: [...unit.diagnostics, ...changed] };
  if (free.isZero()) return { units: [placeUsed(noted, use)], found: changed, drafts: use.drafts };
  const [freePart, usedPart] = splitUnit(noted, free, "used");
  const placed = placeFree(freePart, context);
  return {
    units: [...placed.units, placeUsed(usedPart, use)],
    found: [...changed, ...placed.found],
    drafts: use.drafts,
  };
}

function placeFree(unit: BillableUnit, context: Context): Omit<Placed, "drafts"> {
  const { state, reason, found } = stateOfUnit(unit, context);
  if (found.length === 0 && state === unit.state && reason === unit.reason) return { units: [unit], found };
  const diagnostics = found.length === 0 ? unit.diagnostics : [...unit.diagnostics, ...found];
  return { units: [{ ...unit, state, reason, diagnostics }], found };
}

/** Used up: reserved while any of it is on a draft, else invoiced. */
function placeUsed(unit: BillableUnit, use: UnitUse): BillableUnit {
  return { ...unit, state: use.reserved.isZero() ? "invoiced" : "onDraft", reason: null };
}

function placeCopy(unit: BillableUnit): Placed {
  const cell = unit.source ? cellOf(unit.source, "billingId") : null;
  const duplicate = diagnose("billingId.duplicate", cell, { billingId: unit.billingId ?? "" });
  const blocked: BillableUnit = {
    ...unit,
    state: "blocked",
    reason: "billingId.duplicate",
    diagnostics: [...unit.diagnostics, duplicate],
  };
  return { units: [blocked], found: [duplicate], drafts: [] };
}

/** What was billed already under another ID. What is never billed, or given up, needs no telling. */
function isOpen({ state, entry }: BillableUnit): boolean {
  return state !== "covered" && state !== "internal" && state !== "writtenOff" && !entry?.alreadyInvoiced;
}

function placeTaken(unit: BillableUnit, { invoice, billingId }: Taken): Placed {
  const cell = unit.source ? cellOf(unit.source, "billingId") : null;
  const diagnostic = diagnose("row.taken", cell, { invoice, billingId });
  const diagnostics = [...unit.diagnostics, diagnostic];
  return { units: [{ ...unit, state: "blocked", reason: "row.taken", diagnostics }], found: [diagnostic], drafts: [] };
}

function diagnoseChange(unit: BillableUnit, use: UnitUse): Diagnostic {
  const params = { quantity: unit.quantity?.toString() ?? "", billed: use.original.toString() };
  return diagnose("row.changed", unit.source ? cellOf(unit.source, "hours") : null, params);
}
