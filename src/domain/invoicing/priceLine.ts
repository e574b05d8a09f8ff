import { one, zero, type Decimal } from "../money/decimal";
import type { InvoiceLine } from "./invoice";
import type { JournalDetail } from "./journal";
import { lineDescription } from "./lineDescription";
import { percentOf, roundAmount } from "./roundAmount";

/** A printed line before tax. `amount` = gross − discount + fee: its net, or its total where prices include tax. */
export type PricedLine = Omit<InvoiceLine, "net" | "tax" | "total"> & { readonly amount: Decimal };

/** How amounts of one invoice are made. */
export type AmountRules = {
  readonly decimals: number;
  /** Prices include tax. */
  readonly included: boolean;
  /** A credit note's details keep the amounts they mirror. */
  readonly mirrored: boolean;
};

/** Whether a line or detail adds up into amount and tax. */
export function addsUp(line: Pick<JournalDetail, "billingType">): boolean {
  return line.billingType === "Chargeable";
}

/** Whether it adds up into net: disbursements stay outside, in a block of their own. */
export function isRevenue(line: Pick<JournalDetail, "billingType" | "entryClass">): boolean {
  return addsUp(line) && line.entryClass !== "Disbursement";
}

/**
 * Prices a printed line from its details, which share section, class, unit, price, tax code and billing type.
 * Rounding: round(quantity × price) once, then the discount's and the fee's own rounding. Rule: domain rules §4.
 */
export function priceLine(details: readonly JournalDetail[], rules: AmountRules): PricedLine {
  const first = details[0]!;
  const quantity = sum(details.map((detail) => detail.billedQuantity));
  const plain = first.entryClass === "Disbursement";
  const discountPercent = plain ? zero : first.discountPercent;
  const feePercent = plain ? zero : first.feePercent;
  const gross = roundAmount(quantity.times(first.price), rules.decimals);
  const discount = percentOf(gross, discountPercent, rules.decimals);
  const fee = percentOf(gross, feePercent, rules.decimals);
  const computed = gross.minus(discount).plus(fee);
  const amount = rules.mirrored ? mirroredAmount(details, rules) : computed;
  return {
    line: first.line,
    section: first.section,
    entryClass: first.entryClass,
    billingType: first.billingType,
    description: lineDescription(details),
    quantity,
    unit: first.unit,
    price: first.price,
    gross: gross.plus(amount.minus(computed)),
    ...{ discountPercent, discount, feePercent, fee, amount, details },
    taxCode: first.taxCode,
  };
}

/**
 * What a quantity of a unit alone would bill: round(quantity × price), less the line's discount, plus its fee.
 * Rule: domain rules §5 "Caps".
 */
export function netOfQuantity(
  quantity: Decimal,
  price: Decimal,
  terms: { readonly discountPercent: Decimal | null; readonly feePercent: Decimal | null } | null,
  decimals: number,
): Decimal {
  const gross = roundAmount(quantity.times(price), decimals);
  const discount = percentOf(gross, terms?.discountPercent ?? zero, decimals);
  return gross.minus(discount).plus(percentOf(gross, terms?.feePercent ?? zero, decimals));
}

/** What one unit of price brings after discount and fee, unrounded. */
export function netFactor(discountPercent: Decimal | null, feePercent: Decimal | null): Decimal {
  return one.minus((discountPercent ?? zero).div(100)).plus((feePercent ?? zero).div(100));
}

export function sum(values: readonly Decimal[]): Decimal {
  return values.reduce((left, value) => left.plus(value), zero);
}

function mirroredAmount(details: readonly JournalDetail[], rules: AmountRules): Decimal {
  return sum(details.map((detail) => (rules.included ? detail.total : detail.net)));
}
