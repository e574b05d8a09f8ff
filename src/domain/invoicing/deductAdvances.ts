import type { Books } from "../entries/books";
import { keyOf } from "../entries/key";
import { zero, type Decimal } from "../money/decimal";
import { advanceBalances, type AdvanceBalance } from "./advanceBalances";
import { advanceDetail, type AssemblyContext } from "./assembleInvoice";
import { contractLineKey } from "./contractLineKey";
import type { AdvanceDeduction, Invoice } from "./invoice";
import { invoiceNameOf } from "./journalIndex";
import type { JournalDetail } from "./journal";
import { roundAmount } from "./roundAmount";
import { contractLinesOf } from "./sections";
import { taxGroupKey } from "./taxGroups";

/** How much of the advances an invoice takes: all it can, a share of each (pro rata), or none. */
export type AdvanceUse =
  { readonly kind: "all" } | { readonly kind: "share"; readonly ratio: Decimal } | { readonly kind: "none" };

/**
 * The deductions of an invoice that has none yet: its contracts' advances, oldest first, up to each VAT group's base.
 * Rounding: the tax of a part is its share of the tax really invoiced; the last part takes the rest.
 * Rule: domain rules §5 "Deposits and advances".
 */
export function deductAdvances(
  invoice: Invoice,
  use: AdvanceUse,
  context: AssemblyContext & { readonly decimals: number },
): JournalDetail[] {
  if (use.kind === "none" || invoice.type !== "Invoice") return [];
  const room = new Map(invoice.taxBreakdown.map((group) => [taxGroupKey(group), group.base] as const));
  const name = invoiceNameOf(invoice);
  const details: JournalDetail[] = [];
  for (const balance of advancesFor(invoice, context.books)) {
    const key = taxGroupKey(context.taxOf(balance.taxCode));
    const left = room.get(key) ?? zero;
    const wanted = use.kind === "share" ? roundAmount(balance.net.times(use.ratio), context.decimals) : balance.net;
    const net = wanted.lessThan(left) ? wanted : left;
    if (net.lessThanOrEqualTo(0)) continue;
    room.set(key, left.minus(net));
    details.push(advanceDetail(deductionOf(balance, net, context.decimals), { invoice: name, credit: false }));
  }
  return details;
}

function deductionOf(balance: AdvanceBalance, net: Decimal, decimals: number): AdvanceDeduction {
  const { number, date, taxCode } = balance;
  const whole = net.equals(balance.net);
  const tax = whole ? balance.tax : roundAmount(balance.tax.times(net).div(balance.net), decimals);
  return { number, date, taxCode, net, tax };
}

/** The open advances of the contracts an invoice bills, in its currency. */
export function advancesFor(invoice: Invoice, books: Books): AdvanceBalance[] {
  const places = contractLinesOf(books, invoice.sections);
  const keys = new Set(places.map((place) => contractLineKey(place.project, place.contractLine)));
  return advanceBalances(books, invoiceNameOf(invoice)).filter(
    (balance) =>
      keyOf(balance.client) === keyOf(invoice.client.name) &&
      balance.currency === invoice.currency &&
      keys.has(contractLineKey(balance.project, balance.contractLine)),
  );
}
