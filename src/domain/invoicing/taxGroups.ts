import type { TaxCode } from "../entries/books";
import type { TaxPolicy } from "../entries/terms";
import { zero, type Decimal } from "../money/decimal";
import { isGesture } from "./gesture";
import type { TaxGroup } from "./invoice";
import type { JournalDetail } from "./journal";
import { sum, type PricedLine } from "./priceLine";
import { percentOf, roundAmount } from "./roundAmount";
import { shareAmount } from "./shareAmount";

/** What tax is computed on. Amounts as typed: with tax where the policy is "included". */
export type TaxableInvoice = {
  /** Chargeable lines, disbursements aside, in printed order. */
  readonly lines: readonly PricedLine[];
  readonly advances: readonly JournalDetail[];
  readonly discount: Decimal;
  readonly freight: Decimal;
  readonly policy: TaxPolicy;
  readonly decimals: number;
  /** Of a credit note: its whole tax, and the taxes its details mirror. */
  readonly mirroredTax: Decimal | null;
};

/** The VAT groups of an invoice, and the tax of each of its lines, in their order. */
export type ComputedTax = { readonly groups: readonly TaxGroup[]; readonly lineTaxes: readonly Decimal[] };

type Basis = {
  readonly tax: TaxCode;
  readonly lines: readonly PricedLine[];
  readonly amount: Decimal;
  readonly lineTaxes: readonly Decimal[];
  readonly advances: readonly JournalDetail[];
};

/** Two codes of one category and rate share a VAT group. */
export function taxGroupKey(tax: Pick<TaxCode, "category" | "ratePercent">): string {
  return `${tax.category} ${tax.ratePercent.toString()}`;
}

/**
 * Computes an invoice's tax by category and rate under its policy.
 * Discount and freight are shared over the groups by largest remainder of their lines, ties to the earlier group.
 * Rounding: once per group (per category, included) or per line. Rule: domain rules §4.
 */
export function computeTax(invoice: TaxableInvoice, taxOf: (code: string) => TaxCode): ComputedTax {
  const bases = groupByTax(invoice, taxOf);
  const weights = bases.map((basis) => sum(basis.lines.filter(sharesInDocument).map((line) => line.amount)));
  const discounts = shareAmount(invoice.discount, weights, invoice.decimals);
  const freights = shareAmount(invoice.freight, weights, invoice.decimals);
  const documentTaxes = documentTaxesOf(invoice, bases, { discounts, freights });
  const groups = bases.map((basis, index) =>
    makeGroup(invoice, basis, {
      discount: discounts[index]!,
      freight: freights[index]!,
      tax: documentTaxes[index]!,
    }),
  );
  const taxOfLine = new Map<PricedLine, Decimal>();
  for (const basis of bases) basis.lines.forEach((line, index) => taxOfLine.set(line, basis.lineTaxes[index]!));
  return { groups, lineTaxes: invoice.lines.map((line) => taxOfLine.get(line)!) };
}

/** A commercial gesture, and what takes it back, has no part in the discount and freight of the invoice it corrects. */
function sharesInDocument({ details }: PricedLine): boolean {
  return !details.every(isGesture);
}

function groupByTax(invoice: TaxableInvoice, taxOf: (code: string) => TaxCode): Basis[] {
  const groups = new Map<string, { tax: TaxCode; lines: PricedLine[]; advances: JournalDetail[] }>();
  const groupOf = (code: string) => {
    const tax = taxOf(code);
    const key = taxGroupKey(tax);
    const group = groups.get(key) ?? { tax, lines: [], advances: [] };
    groups.set(key, group);
    return group;
  };
  for (const line of invoice.lines) groupOf(line.taxCode).lines.push(line);
  for (const advance of invoice.advances) groupOf(advance.taxCode).advances.push(advance);
  return [...groups.values()].map((group) => ({
    ...group,
    amount: sum(group.lines.map((line) => line.amount)),
    lineTaxes: lineTaxesOf(invoice, group.lines, group.tax.ratePercent),
  }));
}

function lineTaxesOf(invoice: TaxableInvoice, lines: readonly PricedLine[], ratePercent: Decimal): Decimal[] {
  const { policy, decimals } = invoice;
  if (invoice.mirroredTax !== null) return lines.map((line) => sum(line.details.map((detail) => detail.tax)));
  const amounts = lines.map((line) => line.amount);
  if (policy === "per line") return amounts.map((amount) => percentOf(amount, ratePercent, decimals));
  const tax = taxOn(sum(amounts), ratePercent, invoice);
  return shareAmount(tax, amounts, decimals);
}

/** The tax on an amount as typed: on top of it, or contained in it. */
function taxOn(amount: Decimal, ratePercent: Decimal, invoice: TaxableInvoice): Decimal {
  if (invoice.policy !== "included") return percentOf(amount, ratePercent, invoice.decimals);
  return roundAmount(amount.times(ratePercent).div(ratePercent.plus(100)), invoice.decimals);
}

/** The tax on each group's share of freight and discount; of a credit note, what its tax leaves after its details'. */
function documentTaxesOf(
  invoice: TaxableInvoice,
  bases: readonly Basis[],
  shares: { discounts: readonly Decimal[]; freights: readonly Decimal[] },
): Decimal[] {
  const computed = bases.map((basis, index) =>
    documentTax(invoice, basis, { discount: shares.discounts[index]!, freight: shares.freights[index]! }),
  );
  if (invoice.mirroredTax === null) return computed;
  const ofDetails = sum(bases.flatMap((basis) => [...basis.lineTaxes, ...basis.advances.map((detail) => detail.tax)]));
  const rest = invoice.mirroredTax.minus(ofDetails).minus(sum(computed));
  return computed.map((tax, index) => (index === 0 ? tax.plus(rest) : tax));
}

function documentTax(invoice: TaxableInvoice, basis: Basis, share: { discount: Decimal; freight: Decimal }): Decimal {
  const rate = basis.tax.ratePercent;
  if (invoice.policy === "included") {
    return taxOn(share.freight, rate, invoice).minus(taxOn(share.discount, rate, invoice));
  }
  const documentNet = share.freight.minus(share.discount);
  if (invoice.policy === "per line") return taxOn(documentNet, rate, invoice);
  const whole = taxOn(basis.amount.plus(documentNet), rate, invoice);
  return whole.minus(taxOn(basis.amount, rate, invoice));
}

function makeGroup(
  invoice: TaxableInvoice,
  basis: Basis,
  document: { discount: Decimal; freight: Decimal; tax: Decimal },
): TaxGroup {
  const included = invoice.policy === "included";
  const linesTax = sum(basis.lineTaxes);
  const freightTax = included ? taxOn(document.freight, basis.tax.ratePercent, invoice) : zero;
  const discountTax = included ? freightTax.minus(document.tax) : zero;
  const linesNet = included ? basis.amount.minus(linesTax) : basis.amount;
  const discount = document.discount.minus(discountTax);
  const freight = document.freight.minus(freightTax);
  const advancesNet = sum(basis.advances.map((detail) => detail.net)).negated();
  const advancesTax = sum(basis.advances.map((detail) => detail.tax)).negated();
  return {
    code: basis.tax.code,
    category: basis.tax.category,
    ratePercent: basis.tax.ratePercent,
    exemptionReason: basis.tax.exemptionReason,
    ...{ linesNet, discount, freight, advancesNet, advancesTax },
    base: linesNet.minus(discount).plus(freight).minus(advancesNet),
    tax: linesTax.plus(document.tax).minus(advancesTax),
  };
}
