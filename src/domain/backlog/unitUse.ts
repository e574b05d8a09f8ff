import { Decimal, zero } from "../money/decimal";
import { isConfirmed, type JournalIndex, type RecordedDetail } from "../invoicing/journalIndex";
import { invoiceNameOf } from "../invoicing/journalIndex";
import type { BillableUnit } from "../pricing/billableUnit";
import { keyOf } from "../entries/key";

/** Below this a quantity is what rounding a line left over, not something to bill. Units: hours, days or pieces. */
export const quantityStep = new Decimal("0.0001");

/** What the journal says of a unit, by quantity, in the unit's own unit. */
export type UnitUse = {
  /** On drafts. */
  readonly reserved: Decimal;
  /** On confirmed invoices, less what credit notes freed. */
  readonly billed: Decimal;
  /** The quantity the unit had when it was first drafted. */
  readonly original: Decimal;
  /** The drafts that hold it. */
  readonly drafts: readonly string[];
};

const unused: UnitUse = { reserved: zero, billed: zero, original: zero, drafts: [] };

/**
 * How much of a unit is reserved and billed. `perClient`: several units have the same Billing ID, one for each client of a split.
 * Rule: domain rules §5 "The journal is the truth".
 */
export function unitUse(unit: BillableUnit, index: JournalIndex, perClient: boolean): UnitUse {
  const details = unit.billingId === null ? undefined : index.byBillingId.get(unit.billingId);
  if (!details) return unused;
  const client = keyOf(unit.client?.name ?? "");
  const own = perClient ? details.filter(({ record }) => record !== null && keyOf(record.client) === client) : details;
  return own.reduce(addUse, unused);
}

/** How much of a unit is still free; null: nothing of it was ever drafted, so that all is. */
export function freeQuantity(unit: BillableUnit, use: UnitUse): Decimal | null {
  if (use === unused) return null;
  const used = use.reserved.plus(use.billed);
  if (used.isZero() || unit.quantity === null) return used.isZero() ? null : zero;
  const whole = isChanged(unit, use) && unit.quantity.abs().lessThan(use.original.abs()) ? unit.quantity : use.original;
  const basis = isChanged(unit, use) ? whole : unit.quantity;
  const left = basis.minus(used);
  const sameSign = left.isNegative() === basis.isNegative();
  return sameSign && left.abs().greaterThanOrEqualTo(quantityStep) ? left : zero;
}

/** Whether the row no longer has the quantity it was drafted with. */
export function isChanged(unit: BillableUnit, use: UnitUse): boolean {
  if (unit.quantity === null) return true;
  return unit.quantity.minus(use.original).abs().greaterThanOrEqualTo(quantityStep);
}

function addUse(use: UnitUse, { detail, record }: RecordedDetail): UnitUse {
  const quantity = detail.billedQuantity;
  const original = detail.originalQuantity.abs().greaterThan(use.original.abs())
    ? detail.originalQuantity
    : use.original;
  if (isConfirmed(record)) return { ...use, original, billed: use.billed.plus(quantity) };
  if (record === null || record.type === "Credit note") return use;
  const drafts = use.drafts.includes(invoiceNameOf(record)) ? use.drafts : [...use.drafts, invoiceNameOf(record)];
  return { ...use, original, drafts, reserved: use.reserved.plus(quantity) };
}
