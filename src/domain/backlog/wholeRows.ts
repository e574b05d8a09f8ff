import { decimalsOf } from "../invoicing/assembleInvoice";
import { roundAmount } from "../invoicing/roundAmount";
import type { Decimal } from "../money/decimal";
import type { BacklogState, BillableUnit } from "../pricing/billableUnit";
import { unitKey } from "../pricing/unitKey";

/** A ledger row as one, and the units it was parted into: by a cap, by an invoice that took some of it, by its clients. */
export type WholeRow = { readonly unit: BillableUnit; readonly parts: readonly BillableUnit[] };

/** Of a row in several states, the first of these is what can still be done with it. */
const mostOpenFirst: readonly BacklogState[] = [
  ...(["ready", "blocked", "notReady", "onHold", "onDraft", "invoiced"] as const),
  ...(["covered", "internal", "writtenOff"] as const),
];

/**
 * Joins units of the same ledger row, in the order of the rows; units without a row are left out.
 * Units: quantities add up; at one price net = round(quantity × price) of the row alone, at several it is the sum of theirs.
 * Rounding: half away from zero, to the currency's decimals.
 */
export function wholeRows(units: readonly BillableUnit[]): readonly WholeRow[] {
  const rows = new Map<string, BillableUnit[]>();
  for (const unit of units) {
    if (!unit.source) continue;
    const key = unitKey(unit.source);
    const parts = rows.get(key);
    if (parts) parts.push(unit);
    else rows.set(key, [unit]);
  }
  return [...rows.values()].map((parts) => ({ parts, unit: parts.length === 1 ? parts[0]! : joined(parts) }));
}

function joined(parts: readonly BillableUnit[]): BillableUnit {
  const first = parts.find(({ billingType }) => billingType === "Chargeable") ?? parts[0]!;
  const state = mostOpenFirst.find((each) => parts.some((part) => part.state === each))!;
  const oneClient = parts.every(({ client }) => client?.name === first.client?.name);
  return {
    ...first,
    ...figuresOf(parts, first),
    client: oneClient ? first.client : null,
    actualQuantity: sumOf(parts.map(({ actualQuantity }) => actualQuantity)),
    cost: sumOf(parts.map(({ cost }) => cost)),
    state,
    reason: parts.find(({ reason }) => reason !== null)?.reason ?? null,
    diagnostics: [...new Set(parts.flatMap(({ diagnostics }) => diagnostics))],
  };
}

function figuresOf(
  parts: readonly BillableUnit[],
  first: BillableUnit,
): Pick<BillableUnit, "quantity" | "price" | "net"> {
  const { price } = first;
  if (price !== null && parts.every((part) => part.price?.equals(price))) {
    const quantity = sumOf(parts.map((part) => part.quantity));
    return { quantity, price, net: quantity && roundAmount(quantity.times(price), decimalsOf(first.currency)) };
  }
  const net = sumOf(parts.map((part) => part.net));
  return { quantity: first.quantity, price: net, net };
}

function sumOf(values: readonly (Decimal | null)[]): Decimal | null {
  return values.reduce((sum, value) => (sum === null || value === null ? null : sum.plus(value)));
}
