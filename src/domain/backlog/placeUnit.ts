import { asWarning, diagnose, type Diagnostic } from "../diagnostics/diagnostic";
import { cellOf } from "../entries/source";
import type { JournalIndex } from "../invoicing/journalIndex";
import type { BillableUnit } from "../pricing/billableUnit";
import type { BlockerContext } from "./blockers";
import type { IdUse } from "./duplicateIds";
import { splitUnit } from "./splitUnit";
import { stateOfUnit } from "./stateOfUnit";
import type { Taken } from "./takenUnits";
import { freeQuantity, isChanged, unitUse, type UnitUse } from "./unitUse";

/** What decides where a unit stands, besides the unit. */
export type PlacingContext = BlockerContext & {
  readonly index: JournalIndex;
  readonly ids: IdUse;
  readonly taken: ReadonlyMap<BillableUnit, Taken>;
};

/** What became of a unit: itself with its final state, or its parts; what was found; the drafts that hold it. */
export type Placed = {
  readonly units: readonly BillableUnit[];
  readonly found: readonly Diagnostic[];
  readonly drafts: readonly string[];
};

/** Says of a unit, before caps, whether it can be billed, and if not, why. Null: it stays as pricing made it. */
export function placeUnit(unit: BillableUnit, context: PlacingContext): Placed | null {
  if (context.ids.copies.has(unit)) return placeCopy(unit);
  const taken = context.taken.get(unit);
  if (taken && isOpen(unit)) return placeTaken(unit, taken);
  const use = unitUse(unit, context.index, unit.billingId !== null && context.ids.perClient.has(unit.billingId));
  const free = freeQuantity(unit, use);
  if (free === null) return placeFree(unit, context);
  const changed = isChanged(unit, use) ? [asWarning(diagnoseChange(unit, use))] : [];
  const noted = changed.length === 0 ? unit : { ...unit, diagnostics: [...unit.diagnostics, ...changed] };
  if (free.isZero()) return { units: [placeUsed(noted, use)], found: changed, drafts: use.drafts };
  const [freePart, usedPart] = splitUnit(noted, free, "used");
  const placed = placeFree(freePart, context) ?? { units: [freePart], found: [] };
  return {
    units: [...placed.units, placeUsed(usedPart, use)],
    found: [...changed, ...placed.found],
    drafts: use.drafts,
  };
}

function placeFree(unit: BillableUnit, context: PlacingContext): Placed | null {
  const { state, reason, found } = stateOfUnit(unit, context);
  if (found.length === 0 && state === unit.state && reason === unit.reason) return null;
  const diagnostics = found.length === 0 ? unit.diagnostics : [...unit.diagnostics, ...found];
  return { units: [{ ...unit, state, reason, diagnostics }], found, drafts: [] };
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
