import { decimalsOf } from "../invoicing/assembleInvoice";
import type { AdvanceDeduction, Invoice } from "../invoicing/invoice";
import { isRevenue, sum } from "../invoicing/priceLine";
import { roundAmount } from "../invoicing/roundAmount";
import { zero, type Decimal } from "../money/decimal";
import type { LineCredit } from "./creditLine";
import type { PriorCredits } from "./priorCredits";

/** The part of an invoice's own discount, freight, their tax and its advances that a credit gives back; as positive figures. */
export type DocumentCredit = {
  readonly discount: Decimal;
  readonly freight: Decimal;
  readonly tax: Decimal;
  readonly advances: readonly AdvanceDeduction[];
};

/**
 * What belongs to the whole invoice goes back in proportion to the net credited so far: each credit takes what the share has
 * grown by, so that credits of the whole add up to it; of an invoice whose net is 0 the first credit takes all. Rounding: the running share, to the currency's decimals.
 */
export function documentCredit(original: Invoice, credits: readonly LineCredit[], prior: PriorCredits): DocumentCredit {
  const own = credits.flatMap(({ details }) => details.filter(isRevenue));
  const before = prior.revenueNet;
  const after = sum(own.map((detail) => detail.net.negated())).plus(before);
  const decimals = decimalsOf(original.currency);
  const share = (whole: Decimal, net: Decimal) => roundAmount(whole.times(net).div(original.net), decimals);
  const atOnce = prior.records.length === 0;
  const growth = (whole: Decimal) => {
    if (original.net.isZero()) return atOnce ? whole : zero;
    return share(whole, after).minus(share(whole, before));
  };
  const lineTaxes = sum(original.lines.filter(isRevenue).map((line) => line.tax));
  const taxBeforeAdvances = sum(original.taxBreakdown.map((group) => group.tax.plus(group.advancesTax)));
  const advances = original.advanceDeductions.map((advance) => ({
    ...advance,
    net: growth(advance.net).negated(),
    tax: growth(advance.tax).negated(),
  }));
  return {
    discount: growth(original.discountAsTyped),
    freight: growth(original.freightAsTyped),
    tax: growth(taxBeforeAdvances.minus(lineTaxes)),
    advances: advances.filter(({ net, tax }) => !net.isZero() || !tax.isZero()),
  };
}
