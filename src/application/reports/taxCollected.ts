import type { LocalDate } from "../../domain/calendar/localDate";
import type { Books } from "../../domain/entries/books";
import { keyOf } from "../../domain/entries/key";
import type { TaxGroup } from "../../domain/invoicing/invoice";
import { decimalsOf } from "../../domain/invoicing/assembleInvoice";
import { roundAmount } from "../../domain/invoicing/roundAmount";
import { zero, type Decimal } from "../../domain/money/decimal";
import type { ReviewedTax } from "../../documents/reviewRequest";
import { formatPercent } from "../../texts/formats";
import type { Language } from "../../texts/language";
import type { ReviewedRecord } from "./reviewedRecords";

type Period = { readonly from: LocalDate; readonly until: LocalDate };

/**
 * Tax by rate: base and tax of the period's invoices, and what its payments collected of any invoice's tax.
 * Rounding: each payment collects its share of an invoice's tax, to the currency's decimals.
 */
export function taxCollected(
  all: readonly ReviewedRecord[],
  books: Books,
  period: Period & { readonly language: Language },
): ReviewedTax[] {
  const { language } = period;
  const taxes = new Map<string, ReviewedTax>();
  const add = (
    rate: string,
    currency: string,
    amounts: Partial<Record<"base" | "invoiced" | "collected", Decimal>>,
  ) => {
    const key = `${rate}|${currency}`;
    const known = taxes.get(key) ?? { rate, currency, base: zero, invoiced: zero, collected: zero };
    const { base = zero, invoiced = zero, collected = zero } = amounts;
    taxes.set(key, {
      ...known,
      base: known.base.plus(base),
      invoiced: known.invoiced.plus(invoiced),
      collected: known.collected.plus(collected),
    });
  };
  for (const { record, invoice } of all) {
    if (!invoice) continue;
    const paid = paidIn(record.number, books, period);
    const isOfPeriod = isWithin(record.date, period);
    for (const group of invoice.taxBreakdown) {
      const rate = rateLabel(group, language);
      if (isOfPeriod) add(rate, record.currency, { base: group.base, invoiced: group.tax });
      if (paid.isZero() || record.total.isZero()) continue;
      const share = paid.times(group.tax).div(record.total);
      add(rate, record.currency, { collected: roundAmount(share, decimalsOf(record.currency)) });
    }
  }
  return [...taxes.values()];
}

/** A VAT group in words: its code and rate, or the rate alone where the code says no more. */
export function rateLabel({ code, category, ratePercent }: TaxGroup, language: Language): string {
  const percent = formatPercent(ratePercent.toFixed(), language);
  const name = code || category;
  return /^[\d.,]+\s*%?$/.test(name.trim()) ? percent : `${name} ${percent}`;
}

/** What was paid of an invoice in a period; only money counts, not what was waived or written off. */
function paidIn(number: string, books: Books, period: Period): Decimal {
  return books.payments
    .filter(({ invoice, date }) => keyOf(invoice) === keyOf(number) && isWithin(date, period))
    .reduce((total, { amount, type }) => {
      if (amount === null || (type !== "Payment" && type !== "Refund")) return total;
      return type === "Refund" ? total.minus(amount.abs()) : total.plus(amount);
    }, zero);
}

/** Whether a day lies in a period, both ends included. */
export function isWithin(date: LocalDate | null, { from, until }: Period): boolean {
  return date !== null && date >= from && date <= until;
}
