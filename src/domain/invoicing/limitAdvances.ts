import { Decimal, zero } from "../money/decimal";
import { advanceDetail, assembleInvoice, decimalsOf, journalOf, type AssemblyContext } from "./assembleInvoice";
import type { Invoice } from "./invoice";
import { headerOf } from "./invoiceHeader";
import type { JournalDetail } from "./journal";
import { roundAmount } from "./roundAmount";
import { taxGroupKey } from "./taxGroups";

/**
 * A draft whose advances are lowered to what is left of each VAT group, the latest first, so that no base falls below 0; the draft
 * itself where they fit. What a draft no longer deducts is open again for another invoice.
 * Rounding: the tax of a part is its share of the tax really invoiced. Rule: domain rules §5 "Deposits and advances".
 */
export function limitAdvances(invoice: Invoice, context: AssemblyContext): Invoice {
  const over = invoice.taxBreakdown.filter((group) => group.base.isNegative() && group.advancesNet.greaterThan(0));
  if (over.length === 0 || invoice.type === "Credit note") return invoice;
  const excess = new Map(over.map((group) => [taxGroupKey(group), group.base.negated()]));
  const lowered: JournalDetail[] = [];
  for (const detail of [...journalOf(invoice)].reverse()) {
    if (detail.origin !== "Advance") {
      lowered.unshift(detail);
      continue;
    }
    const key = taxGroupKey(context.taxOf(detail.taxCode));
    const cut = Decimal.min(excess.get(key) ?? zero, detail.net.negated());
    excess.set(key, (excess.get(key) ?? zero).minus(cut));
    const left = deductionOf(detail, cut, invoice);
    if (left) lowered.unshift(left);
  }
  return assembleInvoice(headerOf(invoice), lowered, context);
}

function deductionOf(detail: JournalDetail, cut: Decimal, { currency }: Invoice): JournalDetail | null {
  if (cut.isZero()) return detail;
  const whole = detail.net.negated();
  const net = whole.minus(cut);
  if (net.isZero()) return null;
  const tax = roundAmount(detail.tax.negated().times(net).div(whole), decimalsOf(currency));
  const { invoice, billingId: number, taxCode, date } = detail;
  return advanceDetail({ number, date: date!, taxCode, net, tax }, { invoice, credit: false });
}
