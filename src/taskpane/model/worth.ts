import { addsUp } from "../../domain/invoicing/priceLine";
import { zero, type Decimal } from "../../domain/money/decimal";
import type { BillableUnit } from "../../domain/pricing/billableUnit";
import { rowsPerStep, runToEnd, type Steps } from "../../domain/steps";

/** What some units come to. Units: hours, days; nets before line discount and fee, by currency, each unit rounded alone. */
export type Worth = {
  readonly count: number;
  readonly hours: Decimal;
  readonly days: Decimal;
  readonly nets: readonly CurrencyNet[];
};

export type CurrencyNet = { readonly currency: string; readonly net: Decimal };

export const noWorth: Worth = { count: 0, hours: zero, days: zero, nets: [] };

/** Adds units up. What is not chargeable counts its hours, never an amount. */
export function worthOf(units: readonly BillableUnit[]): Worth {
  return runToEnd(worthInSteps(units));
}

/** Adds units up in steps, with the same result as `worthOf`. */
export function* worthInSteps(units: readonly BillableUnit[]): Steps<Worth> {
  let hours = zero;
  let days = zero;
  const nets = new Map<string, Decimal>();
  for (const [index, unit] of units.entries()) {
    if (index % rowsPerStep === rowsPerStep - 1) yield index / units.length;
    if (unit.entryClass === "Time" && unit.quantity !== null) {
      if (unit.unit === "h") hours = hours.plus(unit.quantity);
      if (unit.unit === "d") days = days.plus(unit.quantity);
    }
    if (addsUp(unit) && unit.net !== null) nets.set(unit.currency, (nets.get(unit.currency) ?? zero).plus(unit.net));
  }
  return { count: units.length, hours, days, nets: [...nets].map(([currency, net]) => ({ currency, net })) };
}

/** Adds worths up. */
export function addWorths(worths: readonly Worth[]): Worth {
  return worths.reduce<Worth>(
    (sum, worth) => ({
      count: sum.count + worth.count,
      hours: sum.hours.plus(worth.hours),
      days: sum.days.plus(worth.days),
      nets: addNets([...sum.nets, ...worth.nets]),
    }),
    noWorth,
  );
}

/** Amounts by currency, in the order the currencies first appear. */
export function addNets(nets: readonly CurrencyNet[]): CurrencyNet[] {
  const sums = new Map<string, Decimal>();
  for (const { currency, net } of nets) sums.set(currency, (sums.get(currency) ?? zero).plus(net));
  return [...sums].map(([currency, net]) => ({ currency, net }));
}
