import type { Decimal } from "../money/decimal";
import { decimalsOf } from "../invoicing/assembleInvoice";
import { roundAmount } from "../invoicing/roundAmount";
import type { BillableUnit } from "../pricing/billableUnit";

/** What tells the second part of a unit from the first, in its key. */
export type PartName = "excess" | "used";

const costDecimals = 6;

/**
 * Parts a unit in two: the first of the given quantity, the second the rest; actual quantity and cost go along in proportion.
 * Together they are the unit: nothing is lost to rounding. The first keeps the unit's key.
 */
export function splitUnit(unit: BillableUnit, quantity: Decimal, rest: PartName): [BillableUnit, BillableUnit] {
  const whole = unit.quantity!;
  const share = (value: Decimal | null, decimals: number) =>
    value === null ? null : roundAmount(value.times(quantity).div(whole), decimals);
  const actual =
    unit.actualQuantity !== null && unit.actualQuantity.equals(whole) ? quantity : share(unit.actualQuantity, 4);
  const cost = share(unit.cost, costDecimals);
  const partOf = unit.partOf ?? { key: unit.key, quantity: whole };
  const first = { ...unit, partOf, quantity, actualQuantity: actual, cost, net: netOf(unit, quantity) };
  const second = {
    ...unit,
    partOf,
    key: `${unit.key}/${rest}`,
    quantity: whole.minus(quantity),
    actualQuantity: unit.actualQuantity === null ? null : unit.actualQuantity.minus(actual!),
    cost: unit.cost === null ? null : unit.cost.minus(cost!),
    net: netOf(unit, whole.minus(quantity)),
  };
  return [first, second];
}

function netOf(unit: BillableUnit, quantity: Decimal): Decimal | null {
  return unit.price === null ? null : roundAmount(quantity.times(unit.price), decimalsOf(unit.currency));
}
