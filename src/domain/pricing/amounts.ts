import type { Decimal } from "../money/decimal";
import { round } from "../money/round";
import { halfAwayFromZero } from "../money/roundingMode";

/** Amounts by decimals, price and quantity (both by object): a ledger repeats few of them. */
export type AmountTable = Map<number, Map<Decimal, Map<Decimal, Decimal>>>;

/** Decimals of a quantity as it prints, and so as it is multiplied. Rule: domain rules §4 "Quantities". */
export const quantityDecimals = 4;

/** A quantity at a price: what is multiplied, and the decimals of the currency it is in. */
export type PricedAmount = { readonly quantity: Decimal; readonly price: Decimal; readonly decimals: number };

/** What a quantity prints as. Rounding: half away from zero, to 4 decimals. */
export function printedQuantity(quantity: Decimal): Decimal {
  return round(quantity, quantityDecimals, halfAwayFromZero);
}

/**
 * What a unit alone is billed: the quantity that would print, times the price.
 * Rounding: once, to the currency's decimals, half away from zero.
 */
export function saleAmount(known: AmountTable, amount: PricedAmount): Decimal {
  return remember(known, amount, ({ quantity, price, decimals }) =>
    round(printedQuantity(quantity).times(price), decimals, halfAwayFromZero),
  );
}

/**
 * What a quantity costs, exact as it was worked.
 * Rounding: once, to the currency's decimals, half away from zero.
 */
export function costAmount(known: AmountTable, amount: PricedAmount): Decimal {
  return remember(known, amount, ({ quantity, price, decimals }) =>
    round(quantity.times(price), decimals, halfAwayFromZero),
  );
}

function remember(known: AmountTable, amount: PricedAmount, compute: (amount: PricedAmount) => Decimal): Decimal {
  let byPrice = known.get(amount.decimals);
  if (!byPrice) known.set(amount.decimals, (byPrice = new Map()));
  let byQuantity = byPrice.get(amount.price);
  if (!byQuantity) byPrice.set(amount.price, (byQuantity = new Map()));
  let value = byQuantity.get(amount.quantity);
  if (!value) byQuantity.set(amount.quantity, (value = compute(amount)));
  return value;
}
