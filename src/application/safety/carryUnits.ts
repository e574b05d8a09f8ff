import { diagnose, type Diagnostic } from "../../domain/diagnostics/diagnostic";
import type { Entry } from "../../domain/entries/entry";
import { cellOf } from "../../domain/entries/source";
import type { BillableUnit } from "../../domain/pricing/billableUnit";
import { fingerprintOf } from "../../domain/pricing/fingerprint";
import { runToEnd, type Steps } from "../../domain/steps";

/** A selection taken over to a later reading: the keys its units have there, and why some of them have none. */
export type CarriedUnits = { readonly keys: ReadonlySet<string>; readonly diagnostics: readonly Diagnostic[] };

/**
 * Finds selected units again in a later reading: by Billing ID, else by what their row says, wherever it stands now. What changed, is
 * gone or was taken by somebody else is told with before and after, and left out.
 * Diagnostics: row.changed, row.deleted, row.taken. Rule: domain rules §5 "Confirm".
 */
export function carryUnits(selected: readonly BillableUnit[], now: readonly BillableUnit[]): CarriedUnits {
  return runToEnd(carryUnitsInSteps(selected, now));
}

/** Rows are compared text by text: fewer of them take as long. */
const rowsAtOnce = 500;

/** Takes a selection over in steps, with the same result as `carryUnits`. */
export function* carryUnitsInSteps(
  selected: readonly BillableUnit[],
  now: readonly BillableUnit[],
): Steps<CarriedUnits> {
  const found = findSame(selected, now);
  yield 0.1;
  const used = new Set(found.keys());
  if (found.size < selected.length) yield* findInPlace(selected, now, { found, used });
  const missing = selected.filter((unit) => !found.has(unit));
  const index = missing.length === 0 ? null : yield* indexUnits(now, missing, used);
  const keys = new Set<string>();
  const diagnostics: Diagnostic[] = [];
  for (const [done, unit] of selected.entries()) {
    if (done % rowsAtOnce === 0) yield 0.7 + (0.3 * done) / selected.length;
    const other = found.get(unit) ?? index!.find(unit);
    const problem = other ? problemOf(unit, other) : goneOrChanged(unit, index!.inPlace(unit));
    if (problem) diagnostics.push(problem);
    else keys.add(other!.key);
  }
  return { keys, diagnostics };
}

/** What of a selection was found, and what it was found as. */
type Finding = { readonly found: Map<BillableUnit, BillableUnit>; readonly used: Set<BillableUnit> };

/** The units that are the very same objects in both readings: nothing about them has changed. */
function findSame(selected: readonly BillableUnit[], now: readonly BillableUnit[]): Map<BillableUnit, BillableUnit> {
  const chosen = new Set(selected);
  const found = new Map<BillableUnit, BillableUnit>();
  for (const unit of now) if (chosen.has(unit)) found.set(unit, unit);
  return found;
}

/** The selected units that are still under their own key and say the same: most of them, most of the time. */
function* findInPlace(
  selected: readonly BillableUnit[],
  now: readonly BillableUnit[],
  { found, used }: Finding,
): Steps<void> {
  const others = selected.filter((unit) => !found.has(unit));
  const keys = new Set(others.map(({ key }) => key));
  const byKey = new Map<string, BillableUnit>();
  for (const unit of now) if (keys.has(unit.key)) byKey.set(unit.key, unit);
  for (const [done, unit] of others.entries()) {
    if (done % rowsAtOnce === 0) yield 0.1 + (0.3 * done) / others.length;
    const same = byKey.get(unit.key);
    if (!same || used.has(same) || !hasSameName(same, unit)) continue;
    used.add(same);
    found.set(unit, same);
  }
}

/** Finds the units that are not where they were, by their names and by their places. */
function* indexUnits(now: readonly BillableUnit[], missing: readonly BillableUnit[], used: Set<BillableUnit>) {
  const byName = new Map<string, BillableUnit[]>();
  const byPlace = new Map<string, BillableUnit>();
  const couldBeNamed = likeAnyOf(missing);
  const places = new Set(missing.map(placeOf));
  const rows = new Set(missing.map(({ source }) => source?.row));
  for (const [done, unit] of now.entries()) {
    if (done % rowsAtOnce === 0) yield 0.4 + (0.3 * done) / now.length;
    if (rows.has(unit.source?.row) && places.has(placeOf(unit)) && !byPlace.has(placeOf(unit))) {
      byPlace.set(placeOf(unit), unit);
    }
    if (!couldBeNamed(unit)) continue;
    for (const name of namesOf(unit)) {
      const same = byName.get(name);
      if (same) same.push(unit);
      else byName.set(name, [unit]);
    }
  }
  return {
    find: (unit: BillableUnit): BillableUnit | undefined => {
      const free = namesOf(unit)
        .flatMap((name) => byName.get(name) ?? [])
        .filter((each) => !used.has(each));
      const found = free.find((each) => each.key === unit.key) ?? free.find(isReady) ?? free[0];
      if (found) used.add(found);
      return found;
    },
    inPlace: (unit: BillableUnit): BillableUnit | undefined => byPlace.get(placeOf(unit)),
  };
}

/** Tells, without a fingerprint, most units that have no name in common with any of some. */
function likeAnyOf(units: readonly BillableUnit[]): (unit: BillableUnit) => boolean {
  const ids = new Set(units.map(({ billingId }) => billingId));
  const keys = new Set(units.map(({ key }) => key));
  const words = new Set(units.map(({ entry }) => entry?.description));
  const days = new Set(units.map(({ entry }) => dayOf(entry)));
  return ({ billingId, entry, key }) =>
    (billingId !== null && ids.has(billingId)) ||
    (entry ? words.has(entry.description) && days.has(dayOf(entry)) : keys.has(key));
}

function dayOf(entry: Entry | null): string | null {
  return entry === null || entry.kind === "milestone" ? "" : entry.date;
}

function isReady({ state }: BillableUnit): boolean {
  return state === "ready";
}

/** What a unit is found by: its Billing ID, else its row's content, else the key that a computed unit keeps. */
function namesOf(unit: BillableUnit): string[] {
  const client = unit.client?.name ?? "";
  const part = unit.partOf === undefined ? "" : `${unit.quantity?.toString() ?? ""}`;
  if (unit.billingId !== null) {
    const content = unit.entry ? [`row|${fingerprintOf(unit.entry)}|${client}|${part}`] : [];
    return [`id|${unit.billingId}|${client}|${part}`, ...content];
  }
  return [unit.entry ? `row|${fingerprintOf(unit.entry)}|${client}|${part}` : `key|${unit.key}`];
}

/** Whether two units have the same first name. */
function hasSameName(one: BillableUnit, other: BillableUnit): boolean {
  const isAlike = one.entry !== null && one.entry === other.entry && one.billingId === other.billingId;
  if (isAlike && !one.partOf && !other.partOf && one.client === other.client) return true;
  return namesOf(one)[0] === namesOf(other)[0];
}

function placeOf({ source, key }: BillableUnit): string {
  return source ? `${source.table.sheet}!${source.row}` : key;
}

function problemOf(before: BillableUnit, now: BillableUnit): Diagnostic | null {
  const params = { billingId: now.billingId ?? "", description: now.description };
  if (now.state === "onDraft" || now.state === "invoiced") return diagnose("row.taken", cellOfUnit(now), params);
  const change = before === now ? null : changeOf(before, now);
  return change === null ? null : diagnose("row.changed", cellOfUnit(now), { ...params, ...change });
}

function goneOrChanged(before: BillableUnit, inPlace: BillableUnit | undefined): Diagnostic {
  const params = { billingId: before.billingId ?? "", description: before.description };
  const change = inPlace ? changeOf(before, inPlace) : null;
  const same = inPlace && likeness(before, inPlace) >= 0.5;
  if (change === null || !same) return diagnose("row.deleted", cellOfUnit(before), params);
  return diagnose("row.changed", cellOfUnit(inPlace), { ...params, ...change });
}

type Change = { readonly field: string; readonly was: string; readonly now: string };

/** The first thing in which a unit is not what it was. */
function changeOf(before: BillableUnit, now: BillableUnit): Change | null {
  const [was, is] = [contentOf(before), contentOf(now)];
  for (const field in was) {
    // Most values are the very same: only others are told by their texts.
    if (was[field] === is[field] || notContent.has(field)) continue;
    const change = { field, was: textOf(was[field]), now: textOf(is[field]) };
    if (change.was !== change.now) return change;
  }
  return null;
}

function contentOf(unit: BillableUnit): Readonly<Record<string, unknown>> {
  const { quantity, price, net } = unit;
  return { ...unit.entry, quantity, price, net, status: unit.reason ?? unit.state };
}

const notContent = new Set(["source", "billingId", "mark", "diagnostics", "alreadyInvoiced", "kind"]);

function entryTexts(entry: Entry): [string, string][] {
  const fields = Object.entries(entry).filter(([field]) => !notContent.has(field));
  return fields.map(([field, value]) => [field, textOf(value)]);
}

function textOf(value: unknown): string {
  if (value === null || value === undefined) return "";
  if (typeof value !== "object") return String(value as string | number | boolean);
  const text = (value as { readonly toFixed?: () => string }).toFixed?.();
  return text ?? Object.values(value).map(textOf).join(" ");
}

/** How much of two rows is the same: a row in another's place is the same row only if most of it is. Units: 0–1. */
function likeness(before: BillableUnit, now: BillableUnit): number {
  if (!before.entry || !now.entry || before.entry.kind !== now.entry.kind) return 0;
  const after = new Map(entryTexts(now.entry));
  const texts = entryTexts(before.entry).filter(([, text]) => text !== "");
  const same = texts.filter(([field, text]) => after.get(field) === text);
  return texts.length === 0 ? 0 : same.length / texts.length;
}

function cellOfUnit(unit: BillableUnit) {
  return unit.source ? cellOf(unit.source, "date") : null;
}
