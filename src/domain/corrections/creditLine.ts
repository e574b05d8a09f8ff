import { decimalsOf } from "../invoicing/assembleInvoice";
import type { Invoice, InvoiceLine } from "../invoicing/invoice";
import type { JournalDetail } from "../invoicing/journal";
import { isRevenue, netOfQuantity, sum } from "../invoicing/priceLine";
import { roundAmount } from "../invoicing/roundAmount";
import { shareAmount } from "../invoicing/shareAmount";
import { Decimal, zero } from "../money/decimal";
import { multiplyOut } from "./multiplyOut";
import type { PriorCredits } from "./priorCredits";

/** A line's credit: what is taken off it, as journal rows with negative quantities and amounts. */
export type LineCredit = {
  readonly line: InvoiceLine;
  readonly quantity: Decimal;
  readonly details: readonly JournalDetail[];
};

/** How much of an entry behind a line is credited. */
export type CreditedDetail = { readonly billingId: string; readonly quantity: Decimal };

/** What is left of an entry to credit. */
export function detailLeft(detail: JournalDetail, prior: PriorCredits): Decimal {
  return detail.billedQuantity.minus(prior.ofDetail(detail).quantity);
}

/** Whether a line has the entry, and so much of it is left. */
export function canCreditDetail(
  { details }: InvoiceLine,
  { billingId, quantity }: CreditedDetail,
  prior: PriorCredits,
): boolean {
  const found = details.find((detail) => detail.billingId === billingId);
  return found !== undefined && !quantity.isNegative() && quantity.lessThanOrEqualTo(detailLeft(found, prior));
}

/** What is left of a line to credit. */
export function quantityLeft(line: InvoiceLine, prior: PriorCredits): Decimal {
  return line.quantity.minus(prior.ofLine(line.line).quantity);
}

/**
 * Credits a quantity of a line: of the entries that are named, else of its last ones first.
 * Rounding: round(quantity × price) less discount, plus fee; the last credit of a line takes the rest, tax included, so that
 * all credits of a line add up to it, at a price at which that rest multiplies out. Rule: domain rules §5 "Correct".
 */
export function creditLine(
  line: InvoiceLine,
  { quantity, details }: { readonly quantity: Decimal; readonly details: readonly CreditedDetail[] | null },
  { original, prior }: { readonly original: Invoice; readonly prior: PriorCredits },
): LineCredit {
  const decimals = decimalsOf(original.currency);
  const included = original.policy === "included" && isRevenue(line);
  if (quantity.equals(quantityLeft(line, prior))) {
    const rest = line.details.flatMap((detail) => creditRest(detail, prior));
    const amount = sum(rest.map((detail) => (included ? detail.total : detail.net))).negated();
    const { price, discountPercent, feePercent } = multiplyOut(line, { quantity, amount }, decimals);
    return { line, quantity, details: rest.map((detail) => ({ ...detail, price, discountPercent, feePercent })) };
  }
  const amount = netOfQuantity(quantity, line.price, line, decimals);
  const before = prior.ofLine(line.line);
  const [whole, so] = included ? [line.total, before.total] : [line.net, before.net];
  const tax = whole.isZero()
    ? zero
    : roundAmount(line.tax.times(so.plus(amount)).div(whole), decimals).minus(before.tax);
  const parts = details ? takeNamed(line.details, details) : takeFromLast(line.details, quantity, prior);
  const weights = parts.map((part) => part.quantity);
  const amounts = shareAmount(amount, weights, decimals);
  const taxes = shareAmount(tax, weights, decimals);
  const credited = parts.map(({ detail, quantity: taken }, index) => {
    const net = included ? amounts[index]!.minus(taxes[index]!) : amounts[index]!;
    return creditDetail(detail, { quantity: taken, net, tax: taxes[index]! });
  });
  return { line, quantity, details: credited };
}

/** A detail of a credit note: what it takes off the detail it names; cost stays with the work. */
function creditDetail(
  detail: JournalDetail,
  credited: { quantity: Decimal; net: Decimal; tax: Decimal },
): JournalDetail {
  const quantity = credited.quantity.negated();
  const [net, tax] = [credited.net.negated(), credited.tax.negated()];
  const cost = detail.cost === null ? null : zero;
  return { ...detail, source: null, quantity, billedQuantity: quantity, net, tax, total: net.plus(tax), cost };
}

function creditRest(detail: JournalDetail, prior: PriorCredits): JournalDetail[] {
  const before = prior.ofDetail(detail);
  const quantity = detail.billedQuantity.minus(before.quantity);
  const rest = { quantity, net: detail.net.minus(before.net), tax: detail.tax.minus(before.tax) };
  if (rest.quantity.isZero() && rest.net.isZero() && rest.tax.isZero()) return [];
  return [creditDetail(detail, rest)];
}

function takeNamed(details: readonly JournalDetail[], named: readonly CreditedDetail[]) {
  return details.flatMap((detail) => {
    const quantity = named.find(({ billingId }) => billingId === detail.billingId)?.quantity;
    return quantity && !quantity.isZero() ? [{ detail, quantity }] : [];
  });
}

function takeFromLast(details: readonly JournalDetail[], quantity: Decimal, prior: PriorCredits) {
  let wanted = quantity;
  const parts: { detail: JournalDetail; quantity: Decimal }[] = [];
  for (const detail of [...details].reverse()) {
    const left = detailLeft(detail, prior);
    const taken = Decimal.min(left, wanted);
    if (taken.lessThanOrEqualTo(0)) continue;
    wanted = wanted.minus(taken);
    parts.unshift({ detail, quantity: taken });
  }
  return parts;
}

/** The freed quantities as non-chargeable details on lines of their own, so that they never come back to the backlog. */
export function writeOffCredits(credits: readonly LineCredit[], decimals: number, firstLine: number): JournalDetail[] {
  return credits.flatMap(({ details, line }, index) => {
    if (line.billingType !== "Chargeable") return [];
    return details.map((detail): JournalDetail => {
      const quantity = detail.billedQuantity.negated();
      const net = roundAmount(quantity.times(detail.price), decimals);
      const plain = { discountPercent: zero, feePercent: zero, tax: zero, net, total: net };
      return {
        ...{ ...detail, ...plain, quantity, billedQuantity: quantity, billingType: "Non-chargeable" },
        line: firstLine + index,
      };
    });
  });
}
