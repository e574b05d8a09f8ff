import { decimalsOf } from "../invoicing/assembleInvoice";
import { isRevenue, netOfQuantity } from "../invoicing/priceLine";
import { invoiceTypeOf } from "../invoicing/selectForInvoice";
import { zero, type Decimal as Amount } from "../money/decimal";
import { quantityDecimals } from "../pricing/amounts";
import type { BillableUnit } from "../pricing/billableUnit";
import { rowsPerStep, type Steps } from "../steps";
import type { CapLedger } from "./capLedger";
import { capKeys, placeOfUnit, type CapFinder, type CapScope } from "./capScopes";

/** Units that count towards the same caps. */
export type CappedGroup = { readonly scopes: readonly CapScope[]; readonly units: readonly BillableUnit[] };

/** What caps may cut: the units under each set of caps, in the order given, and those of contracts that contradict themselves. */
export type Capped = { readonly groups: readonly CappedGroup[]; readonly conflicting: readonly BillableUnit[] };

/** Finds the units that count towards caps. */
export function* findCapped(units: readonly BillableUnit[], finder: CapFinder): Steps<Capped> {
  const groups = new Map<readonly CapScope[], BillableUnit[]>();
  const conflicting: BillableUnit[] = [];
  for (const [index, unit] of units.entries()) {
    if (index % rowsPerStep === 0) yield (0.5 * index) / units.length;
    if (!countsTowardsCap(unit)) continue;
    const scopes = finder.scopesOf(unit);
    const group = groups.get(scopes);
    if (finder.conflicts.size > 0 && finder.conflicts.has(contractKeyOf(unit))) conflicting.push(unit);
    else if (group) group.push(unit);
    else if (scopes.length > 0) groups.set(scopes, [unit]);
  }
  return { groups: [...groups].map(([scopes, own]) => ({ scopes, units: own })), conflicting };
}

/**
 * Counts the units of those groups whose every cap has room for all that counts towards it, whatever comes first: they need no order.
 * The others' units are given back, to be cut one by one.
 */
export function* countWhatFits(groups: readonly CappedGroup[], ledger: CapLedger): Steps<BillableUnit[]> {
  const sums = new Map<CappedGroup, Sums>();
  const mostOf = new Map<string, Amount>();
  for (const group of groups) {
    const sum = yield* addUp(group.units);
    sums.set(group, sum);
    for (const scope of group.scopes) mostOf.set(scopeId(scope), (mostOf.get(scopeId(scope)) ?? zero).plus(sum.most));
  }
  const fits = (scope: CapScope) =>
    ledger
      .usedOf(scope)
      .plus(mostOf.get(scopeId(scope))!)
      .lessThanOrEqualTo(scope.cap);
  // Decided for all before any is counted: what is counted would count twice.
  const whole = new Set(groups.filter((group) => hasRoom(group, ledger, fits)));
  for (const group of whole) {
    const [first] = group.units;
    ledger.add(placeOfUnit(first!), { amount: sums.get(group)!.net, currency: first!.currency, date: first!.date });
  }
  return groups.filter((group) => !whole.has(group)).flatMap(({ units }) => units);
}

/** What units come to, and the most they could come to with any of them left out. */
type Sums = { readonly net: Amount; readonly most: Amount };

function* addUp(units: readonly BillableUnit[]): Steps<Sums> {
  let net = zero;
  let most = zero;
  for (const [index, unit] of units.entries()) {
    if (index % rowsPerStep === rowsPerStep - 1) yield 0.7;
    const own = ownNet(unit);
    net = net.plus(own);
    if (own.greaterThan(0)) most = most.plus(own);
  }
  return { net, most };
}

/** Where a unit's quantity prints as it is, and its line neither deducts nor adds anything, its net is what counts. */
function ownNet(unit: BillableUnit): Amount {
  const { net, quantity, terms } = unit;
  const isPlain = (terms?.discountPercent ?? null) === null && (terms?.feePercent ?? null) === null;
  if (isPlain && net !== null && quantity!.decimalPlaces() <= quantityDecimals) return net;
  return netOf(unit, quantity!);
}

/** A cap in another currency is compared day by day. */
function hasRoom({ scopes, units }: CappedGroup, ledger: CapLedger, fits: (scope: CapScope) => boolean): boolean {
  return scopes.every(
    (scope) => scope.currency === units[0]!.currency && ledger.unconvertedOf(scope) === null && fits(scope),
  );
}

function scopeId({ key, currency }: CapScope): string {
  return `${key}|${currency}`;
}

/** What a quantity of a unit counts: after line discount and fee. */
export function netOf(unit: BillableUnit, quantity: Amount): Amount {
  return netOfQuantity(quantity, unit.price!, unit.terms, decimalsOf(unit.currency));
}

/** Ready, chargeable, of the contract's price: advances and disbursements do not count. */
export function countsTowardsCap(unit: BillableUnit): boolean {
  return unit.state === "ready" && isRevenue(unit) && unit.price !== null && invoiceTypeOf(unit) !== "Advance";
}

/** The key under which a unit counts towards its contract. */
export function contractKeyOf(unit: BillableUnit): string {
  return capKeys(placeOfUnit(unit)).contract;
}
