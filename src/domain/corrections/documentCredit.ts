import type { TaxCode } from "../entries/books";
import { decimalsOf } from "../invoicing/assembleInvoice";
import type { AdvanceDeduction, Invoice, TaxGroup } from "../invoicing/invoice";
import type { JournalDetail } from "../invoicing/journal";
import { isRevenue, sum } from "../invoicing/priceLine";
import { roundAmount } from "../invoicing/roundAmount";
import { shareAmount } from "../invoicing/shareAmount";
import { taxGroupKey } from "../invoicing/taxGroups";
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

/** How a share of something grows with the net credited: of all of it, what this credit adds. */
type Growth = (whole: Decimal) => Decimal;

/** A VAT group's own share of discount and freight as typed, and of the tax on them. */
type GroupShare = {
  readonly key: string;
  readonly discount: Decimal;
  readonly freight: Decimal;
  readonly tax: Decimal;
};

/**
 * What belongs to the whole invoice goes back, VAT group by VAT group, in proportion to the net credited so far: each credit takes
 * what the share has grown by, so that credits of the whole add up to it; of a group whose net is 0 the first credit takes all.
 * Advances go by the net of the whole invoice. Rounding: the running share, to the currency's decimals.
 */
export function documentCredit(
  original: Invoice,
  taxOf: (code: string) => TaxCode,
  { credits, prior }: { readonly credits: readonly LineCredit[]; readonly prior: PriorCredits },
): DocumentCredit {
  const keyOf = ({ taxCode }: { readonly taxCode: string }) => taxGroupKey(taxOf(taxCode));
  const now = credits.flatMap(({ details }) => details.filter(isRevenue));
  const growthIn = (key: string | null) => {
    const netOf = (details: readonly JournalDetail[]) =>
      sum(details.filter((detail) => key === null || keyOf(detail) === key).map(({ net }) => net)).negated();
    const lines = original.lines.filter((line) => isRevenue(line) && (key === null || keyOf(line) === key));
    const before = netOf(prior.byQuantity);
    return growthOf(original, prior, {
      whole: sum(lines.map(({ net }) => net)),
      before,
      after: before.plus(netOf(now)),
    });
  };
  const grown = sharesOf(original, keyOf).map((share) => ({ share, growth: growthIn(share.key) }));
  const total = (figure: "discount" | "freight" | "tax") =>
    sum(grown.map(({ share, growth }) => growth(share[figure])));
  const growth = growthIn(null);
  const advances = original.advanceDeductions.map((advance) => ({
    ...advance,
    net: growth(advance.net).negated(),
    tax: growth(advance.tax).negated(),
  }));
  return {
    ...{ discount: total("discount"), freight: total("freight"), tax: total("tax") },
    advances: advances.filter(({ net, tax }) => !net.isZero() || !tax.isZero()),
  };
}

function growthOf(
  original: Invoice,
  prior: PriorCredits,
  net: { readonly whole: Decimal; readonly before: Decimal; readonly after: Decimal },
): Growth {
  const atOnce = prior.records.length === 0;
  if (net.whole.isZero()) return (whole) => (atOnce ? whole : zero);
  const share = (whole: Decimal, credited: Decimal) =>
    roundAmount(whole.times(credited).div(net.whole), decimalsOf(original.currency));
  return (whole) => share(whole, net.after).minus(share(whole, net.before));
}

/** As the invoice shared them: by largest remainder of the groups' lines. */
function sharesOf(original: Invoice, keyOf: (line: { readonly taxCode: string }) => string): GroupShare[] {
  const decimals = decimalsOf(original.currency);
  const lines = original.lines.filter(isRevenue);
  const linesOf = (group: TaxGroup) => lines.filter((line) => keyOf(line) === taxGroupKey(group));
  const typed = original.taxBreakdown.map((group) =>
    sum(linesOf(group).map((line) => (original.policy === "included" ? line.total : line.net))),
  );
  const discounts = shareAmount(original.discountAsTyped, typed, decimals);
  const freights = shareAmount(original.freightAsTyped, typed, decimals);
  return original.taxBreakdown.map((group, index) => ({
    ...{ key: taxGroupKey(group), discount: discounts[index]!, freight: freights[index]! },
    tax: group.tax.plus(group.advancesTax).minus(sum(linesOf(group).map((line) => line.tax))),
  }));
}
