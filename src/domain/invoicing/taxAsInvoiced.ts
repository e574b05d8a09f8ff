import type { Books, TaxCode } from "../entries/books";
import { keyOf } from "../entries/key";
import { Decimal, zero } from "../money/decimal";
import type { JournalDetail } from "./journal";
import { isRevenue, sum } from "./priceLine";
import { percentOf, roundAmount } from "./roundAmount";
import { findKnownTaxCode } from "./knownTaxCode";

const mostDecimals = 4;

/**
 * The tax that details of a code really bear, whatever Taxes says of the code by now: the code's own rate if it gives their tax,
 * else the shortest rate that does. Amounts on a confirmed invoice thus never depend on later changes of Taxes.
 * Rule: docs/decisions/0012.
 */
export function taxAsInvoiced(
  code: string,
  details: readonly JournalDetail[],
  decimals: number,
  books: Pick<Books, "taxes" | "settings">,
): TaxCode {
  const own = details.filter((detail) => isRevenue(detail) && keyOf(detail.taxCode) === keyOf(code));
  const [net, tax] = [sum(own.map((detail) => detail.net)), sum(own.map((detail) => detail.tax))];
  const tolerance = new Decimal(10).pow(-decimals).times(own.length);
  const gives = (ratePercent: Decimal) =>
    percentOf(net, ratePercent, decimals).minus(tax).abs().lessThanOrEqualTo(tolerance);
  const known = findKnownTaxCode(code, books);
  if (known && (net.isZero() || gives(known.ratePercent))) return known;
  const ratePercent = net.isZero() ? zero : shortestRate(tax.times(100).div(net), gives);
  return {
    source: known?.source ?? null,
    code,
    ratePercent,
    category: ratePercent.isZero() ? (known && known.category !== "S" ? known.category : "Z") : "S",
    exemptionReason: ratePercent.isZero() ? (known?.exemptionReason ?? "") : "",
  };
}

function shortestRate(exact: Decimal, gives: (ratePercent: Decimal) => boolean): Decimal {
  for (let decimals = 0; decimals < mostDecimals; decimals++) {
    const rate = roundAmount(exact, decimals);
    if (gives(rate)) return rate;
  }
  return roundAmount(exact, mostDecimals);
}
