import { asWarning, diagnose, type Diagnostic } from "../diagnostics/diagnostic";
import type { Books } from "../entries/books";
import { compareBilling } from "../invoicing/billingOrder";
import { netFactor } from "../invoicing/priceLine";
import { roundAmount } from "../invoicing/roundAmount";
import { Decimal, type Decimal as Amount } from "../money/decimal";
import type { BillableUnit } from "../pricing/billableUnit";
import { findCaps, placeOfUnit, type CapFinder, type CapScope } from "./capScopes";
import { contractKeyOf, countWhatFits, findCapped, netOf } from "./cappedGroups";
import { openCapLedger, type CapLedger } from "./capLedger";
import { rowsPerStep, type Steps } from "../steps";
import { splitUnit } from "./splitUnit";
import { quantityStep } from "./unitUse";

/** Units after caps: those that straddle one are two parts. */
export type CappedUnits = { readonly units: readonly BillableUnit[]; readonly diagnostics: readonly Diagnostic[] };

type CapRun = {
  readonly ledger: CapLedger;
  readonly finder: CapFinder;
  /** Scopes that cut a row: what comes later is excess. */
  readonly closed: Set<string>;
  readonly seen: Map<string, CapScope>;
  readonly found: Diagnostic[];
};

const warnAtPercent = 80;

/**
 * Cuts what is ready at its caps, step by step, in billing order; the tightest cap cuts. Of a row that straddles one, only the part that
 * fits stays ready; the excess waits in the backlog or, by Write off, becomes non-chargeable.
 * Diagnostics: cap.exceeded (a warning where it is written off), cap.near from 80 %, cap.conflict, currency.noRate (a client's
 * cap in another currency that nothing converts).
 * Rule: domain rules §5 "Caps".
 */
export function* applyCapsInSteps(units: readonly BillableUnit[], books: Books): Steps<CappedUnits> {
  const finder = findCaps(books);
  const { groups, conflicting } = yield* findCapped(units, finder);
  if (groups.length === 0 && conflicting.length === 0) return { units, diagnostics: [] };
  const run: CapRun = { ledger: openCapLedger(books), finder, closed: new Set(), seen: new Map(), found: [] };
  const replaced = new Map<BillableUnit, readonly BillableUnit[]>();
  for (const unit of conflicting) replaced.set(unit, [blockConflict(unit, run)]);
  for (const { scopes } of groups) for (const scope of scopes) run.seen.set(`${scope.key}|${scope.currency}`, scope);
  const open = yield* countWhatFits(groups, run.ledger);
  for (const [index, unit] of open.sort(compareBilling).entries()) {
    if (index % rowsPerStep === 0) yield 0.9;
    replaced.set(unit, capUnit(unit, run));
  }
  run.found.push(...nearCaps(run));
  if (replaced.size === 0) return { units, diagnostics: run.found };
  return { units: units.flatMap((unit) => replaced.get(unit) ?? [unit]), diagnostics: run.found };
}

/**
 * The quantity of a price that a rest of a cap pays for: what is left ÷ price, to 4 decimals, less 0.0001 while its rounded net exceeds it.
 * Rule: domain rules §5 "Caps".
 */
export function quantityWithin(left: Amount, unit: BillableUnit): Amount {
  const price = unit.price!.times(netFactor(unit.terms?.discountPercent ?? null, unit.terms?.feePercent ?? null));
  let quantity = roundAmount(left.div(price), 4);
  while (quantity.greaterThan(0) && netOf(unit, quantity).greaterThan(left)) quantity = quantity.minus(quantityStep);
  return Decimal.max(quantity, 0);
}

function capUnit(unit: BillableUnit, run: CapRun): BillableUnit[] {
  const scopes = run.finder.scopesOf(unit);
  const net = netOf(unit, unit.quantity!);
  const unknown = findUnknown(unit, scopes, run);
  if (unknown !== null) return [blockUnknown(unit, unknown, run)];
  const tightest = findTightest(unit, scopes, run);
  if (net.lessThanOrEqualTo(0) || tightest === null || net.lessThanOrEqualTo(tightest.left)) {
    count(unit, net, run);
    return [unit];
  }
  const { scope, left } = tightest;
  run.closed.add(`${scope.key}|${scope.currency}`);
  const quantity = left.greaterThan(0) ? quantityWithin(left, unit) : left.times(0);
  if (quantity.isZero()) return [excessOf(unit, scope, run)];
  const [fitting, rest] = splitUnit(unit, quantity, "excess");
  count(fitting, netOf(unit, quantity), run);
  return [fitting, excessOf(rest, scope, run)];
}

/** A scope in another currency of which no exchange rate says what is left, and the currency that is not converted. */
function findUnknown(unit: BillableUnit, scopes: readonly CapScope[], { ledger }: CapRun) {
  for (const scope of scopes) {
    const from = ledger.unconvertedOf(scope);
    if (from !== null) return { scope, from };
    const rest = ledger.fromCurrencyOf(scope, scope.cap, { currency: unit.currency, date: unit.date });
    if (rest === null) return { scope, from: unit.currency };
  }
  return null;
}

/** A cap that cannot be compared is not one that can be ignored. */
function blockUnknown(
  unit: BillableUnit,
  { scope, from }: { scope: CapScope; from: string },
  run: CapRun,
): BillableUnit {
  const params = { from, to: scope.currency, date: unit.date ?? "" };
  const missing = diagnose("currency.noRate", scope.cell, params);
  run.found.push(missing);
  return { ...unit, state: "blocked", reason: "currency.noRate", diagnostics: [...unit.diagnostics, missing] };
}

/** The scope with the least left, in the unit's currency; null: none caps it. */
function findTightest(unit: BillableUnit, scopes: readonly CapScope[], { ledger, closed }: CapRun) {
  let tightest: { scope: CapScope; left: Amount } | null = null;
  for (const scope of scopes) {
    const isClosed = closed.has(`${scope.key}|${scope.currency}`);
    const rest = isClosed ? scope.cap.times(0) : scope.cap.minus(ledger.usedOf(scope));
    const left = ledger.fromCurrencyOf(scope, rest, { currency: unit.currency, date: unit.date });
    if (left !== null && (tightest === null || left.lessThan(tightest.left))) tightest = { scope, left };
  }
  return tightest;
}

function count(unit: BillableUnit, amount: Amount, { ledger }: CapRun): void {
  ledger.add(placeOfUnit(unit), { amount, currency: unit.currency, date: unit.date });
}

function excessOf(unit: BillableUnit, scope: CapScope, run: CapRun): BillableUnit {
  const params = { kind: scope.kind, name: scope.name, cap: scope.cap.toFixed(), currency: scope.currency };
  const exceeded = diagnose("cap.exceeded", scope.cell, params);
  const writeOff = scope.over === "Write off";
  const diagnostic = writeOff ? asWarning(exceeded) : exceeded;
  run.found.push(diagnostic);
  const diagnostics = [...unit.diagnostics, diagnostic];
  if (writeOff) return { ...unit, billingType: "Non-chargeable", diagnostics };
  return { ...unit, state: "blocked", reason: "cap.exceeded", diagnostics };
}

function blockConflict(unit: BillableUnit, { finder, found }: CapRun): BillableUnit {
  const params = { contract: unit.terms?.contract || unit.terms?.project || "" };
  const conflict = diagnose("cap.conflict", finder.conflicts.get(contractKeyOf(unit)) ?? null, params);
  found.push(conflict);
  return { ...unit, state: "blocked", reason: "cap.conflict", diagnostics: [...unit.diagnostics, conflict] };
}

function nearCaps({ seen, closed, ledger }: CapRun): Diagnostic[] {
  return [...seen].flatMap(([key, scope]) => {
    const used = ledger.usedOf(scope);
    const near = scope.cap.greaterThan(0) && used.times(100).greaterThanOrEqualTo(scope.cap.times(warnAtPercent));
    if (!near || closed.has(key)) return [];
    const params = { kind: scope.kind, name: scope.name, cap: scope.cap.toFixed(), used: used.toFixed() };
    return [diagnose("cap.near", scope.cell, { ...params, currency: scope.currency })];
  });
}
