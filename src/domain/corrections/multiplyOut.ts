import type { InvoiceLine } from "../invoicing/invoice";
import type { JournalDetail } from "../invoicing/journal";
import { netFactor, netOfQuantity } from "../invoicing/priceLine";
import { roundAmount } from "../invoicing/roundAmount";
import { Decimal, zero } from "../money/decimal";

/** At what a line's quantity multiplies out to an amount. */
export type LineTerms = Pick<JournalDetail, "price" | "discountPercent" | "feePercent">;

const priceDecimals = 6;
/** Minor units around the gross that the percentages give back: their own roundings move it by no more. */
const nearby = [0, 1, -1, 2, -2];

/**
 * The price, discount and fee at which a quantity of a line makes exactly an amount: the line's own if they do, else a price that
 * does, else one without percentages. What is printed then multiplies out, also of the last credit of a line, which takes the rest.
 * Rounding: the price to 6 decimals. Rule: docs/decisions/0011.
 */
export function multiplyOut(
  line: InvoiceLine,
  { quantity, amount }: { readonly quantity: Decimal; readonly amount: Decimal },
  decimals: number,
): LineTerms {
  const own: LineTerms = line;
  const makes = (terms: LineTerms) => netOfQuantity(quantity, terms.price, terms, decimals).equals(amount);
  if (quantity.isZero() || makes(own)) return own;
  const factor = netFactor(line.discountPercent, line.feePercent);
  const minorUnit = new Decimal(10).pow(-decimals);
  const gross = factor.isZero() ? zero : roundAmount(amount.div(factor), decimals);
  const prices = nearby.map((steps) => priceOf(gross.plus(minorUnit.times(steps)), quantity));
  const priced = prices.map((price) => ({ ...own, price })).find(makes);
  return priced ?? { price: priceOf(amount, quantity), discountPercent: zero, feePercent: zero };
}

function priceOf(gross: Decimal, quantity: Decimal): Decimal {
  return roundAmount(gross.div(quantity), priceDecimals);
}
