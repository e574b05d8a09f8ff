import type { LocalDate } from "../calendar/localDate";
import { diagnose, type Diagnostic, type Outcome } from "../diagnostics/diagnostic";
import type { Books, TaxCode } from "../entries/books";
import { keyOf } from "../entries/key";
import { advanceBalances } from "../invoicing/advanceBalances";
import {
  advanceDetail,
  assembleInvoice,
  decimalsOf,
  journalFormatVersion,
  journalOf,
} from "../invoicing/assembleInvoice";
import { gestureId } from "../invoicing/gesture";
import type { Invoice, InvoiceLine } from "../invoicing/invoice";
import { headerOf, type InvoiceHeader } from "../invoicing/invoiceHeader";
import type { JournalDetail } from "../invoicing/journal";
import { isRevenue, sum } from "../invoicing/priceLine";
import { percentOf, roundAmount } from "../invoicing/roundAmount";
import { findKnownTaxCode } from "../invoicing/knownTaxCode";
import { taxCodeLookup } from "../invoicing/taxCodeLookup";
import { taxAsInvoiced } from "../invoicing/taxAsInvoiced";
import { taxGroupKey } from "../invoicing/taxGroups";
import { one, zero, type Decimal } from "../money/decimal";
import {
  creditLine,
  quantityLeft,
  writeOffCredits,
  canCreditDetail,
  type CreditedDetail,
  type LineCredit,
} from "./creditLine";
import { documentCredit } from "./documentCredit";
import { priorCredits, type PriorCredits } from "./priorCredits";

/** What every credit note needs. */
export type CreditRequest = {
  readonly books: Books;
  /** A confirmed invoice. */
  readonly original: Invoice;
  readonly date: LocalDate;
  readonly draft: string;
  readonly by: string;
};

/**
 * What of an invoice is credited; a line's absent quantity means all that is left of it. `details` names which of its entries are
 * credited, and how much of each; without them the last ones are.
 */
export type CreditedLine = {
  readonly line: number;
  readonly quantity?: Decimal;
  readonly details?: readonly CreditedDetail[];
};

/**
 * Credits an invoice by quantity: all that is left of it, or some of its lines. Freed units return to the backlog, or are
 * written off on the credit note itself. Quantities and amounts are negative.
 * Diagnostics: invoice.notConfirmed, invoice.credited, credit.tooMuch, credit.milestonePart, credit.advanceDeducted.
 * Rule: domain rules §5 "Correct".
 */
export function creditByQuantity(
  request: CreditRequest & { readonly lines: readonly CreditedLine[] | "all"; readonly back: "backlog" | "writeoff" },
): Outcome<Invoice | null> {
  const { original, books, lines, back } = request;
  const prior = priorCredits(original, books);
  const wanted = wantedLines(original, lines, prior);
  const refused = [...refuseCredit(request), ...wanted.flatMap((line) => refuseLine(line, original, prior))];
  if (refused.length > 0) return { value: null, diagnostics: refused };
  const credits = wanted.map(({ line, quantity, details }) =>
    creditLine(line!, { quantity, details }, { original, prior }),
  );
  const firstFree = lastLine(original) + 1;
  const offs = back === "writeoff" ? writeOffCredits(credits, decimalsOf(original.currency), firstFree) : [];
  const reversed = lines === "all" ? reverseByAmount(prior, firstFree + credits.length) : [];
  const details = [...credits.flatMap((credit) => credit.details), ...offs, ...reversed];
  if (details.length === 0) return refuse("invoice.credited", original);
  return { value: assembleCredit(request, details, { credits, prior }), diagnostics: [] };
}

/**
 * Credits an amount in one tax code, as a commercial gesture: it frees nothing. The amount is as prices are: with tax where
 * the invoice's prices include it.
 * Diagnostics: invoice.notConfirmed, edit.reasonMissing, tax.unknown, credit.tooMuch, credit.advanceDeducted.
 */
export function creditByAmount(
  request: CreditRequest & { readonly amount: Decimal; readonly taxCode: string; readonly reason: string },
): Outcome<Invoice | null> {
  const { original, books, amount, taxCode, reason } = request;
  const prior = priorCredits(original, books);
  const refused = refuseCredit(request);
  if (reason.trim() === "") refused.push(diagnose("edit.reasonMissing", null, { invoice: original.number }));
  if (refused.length > 0) return { value: null, diagnostics: refused };
  const codes = original.taxBreakdown.map((group) => ({ ...group, source: null }));
  const keyOfCode = (code: string) => {
    const tax = codes.find((known) => keyOf(known.code) === keyOf(code)) ?? findKnownTaxCode(code, books);
    return tax && taxGroupKey(tax);
  };
  const group = codes.find((code) => taxGroupKey(code) === keyOfCode(taxCode));
  if (!group) return { value: null, diagnostics: [diagnose("tax.unknown", null, { tax: taxCode })] };
  const inGroup = (detail: JournalDetail) => isRevenue(detail) && keyOfCode(detail.taxCode) === taxGroupKey(group);
  const own = prior.details.filter((detail) => detail.origin !== "Advance" && inGroup(detail));
  const left = group.base.plus(group.advancesNet).plus(sum(own.map((detail) => detail.net)));
  const taxLeft = group.tax.plus(group.advancesTax).plus(sum(own.map((detail) => detail.tax)));
  const included = original.policy === "included";
  const room = included ? left.plus(taxLeft) : left;
  if (amount.lessThanOrEqualTo(0) || amount.greaterThan(room)) return refuse("credit.tooMuch", original);
  const decimals = decimalsOf(original.currency);
  const { ratePercent } = group;
  const ruled = included
    ? roundAmount(amount.times(ratePercent).div(ratePercent.plus(100)), decimals)
    : percentOf(amount, ratePercent, decimals);
  const tax = amount.equals(room) ? taxLeft : ruled;
  const net = included ? amount.minus(tax) : amount;
  const detail = gestureDetail(request, { net, tax, line: lastLine(original) + 1, price: amount });
  return { value: assembleCredit(request, [detail], { credits: [], prior }), diagnostics: [] };
}

type WantedLine = {
  readonly line: InvoiceLine | null;
  readonly number: number;
  readonly quantity: Decimal;
  readonly details: readonly CreditedDetail[] | null;
};

function wantedLines(original: Invoice, lines: readonly CreditedLine[] | "all", prior: PriorCredits): WantedLine[] {
  if (lines === "all") {
    const all = original.lines.map((line) => {
      return { line, number: line.line, quantity: quantityLeft(line, prior), details: null };
    });
    return all.filter(({ line, quantity }) => !quantity.isZero() || !prior.ofLine(line.line).net.equals(line.net));
  }
  return lines.map(({ line: number, quantity, details = null }) => {
    const line = original.lines.find((candidate) => candidate.line === number) ?? null;
    const named = details ? sum(details.map((detail) => detail.quantity)) : quantity;
    return { line, number, quantity: named ?? (line ? quantityLeft(line, prior) : zero), details };
  });
}

function refuseLine(
  { line, number, quantity, details }: WantedLine,
  original: Invoice,
  prior: PriorCredits,
): Diagnostic[] {
  const params = { invoice: original.number, line: `${number}`, quantity: quantity.toFixed() };
  if (line === null) return [diagnose("edit.detailNotFound", null, params)];
  const refused = details?.find((detail) => !canCreditDetail(line, detail, prior));
  if (refused) return [diagnose("credit.tooMuch", null, { ...params, quantity: refused.quantity.toFixed() })];
  const left = quantityLeft(line, prior);
  const wrongSign = quantity.isNegative() !== left.isNegative() && !quantity.isZero();
  if (wrongSign || quantity.abs().greaterThan(left.abs())) {
    return [diagnose("credit.tooMuch", null, { ...params, left: left.toFixed() })];
  }
  const part = line.entryClass === "Milestone" && !quantity.equals(left);
  return part ? [diagnose("credit.milestonePart", null, params)] : [];
}

function refuseCredit({ original, books }: CreditRequest): Diagnostic[] {
  const params = { invoice: original.number || original.draft };
  if (original.state !== "Confirmed") return [diagnose("invoice.notConfirmed", null, params)];
  if (original.type === "Credit note") return [diagnose("invoice.credited", null, params)];
  if (original.type !== "Advance") return [];
  const left = advanceBalances(books).filter((balance) => balance.number === original.number);
  const credited = sum(priorCredits(original, books).byQuantity.map((detail) => detail.net)).negated();
  const whole = sum(left.map((balance) => balance.net))
    .plus(credited)
    .equals(original.net);
  return whole ? [] : [diagnose("credit.advanceDeducted", null, params)];
}

/** A full credit also takes back what was credited by amount, so that all credits add up to the invoice. */
function reverseByAmount(prior: PriorCredits, firstLine: number): JournalDetail[] {
  return prior.byAmount.map((detail, index) => ({
    ...detail,
    source: null,
    line: firstLine + index,
    quantity: detail.quantity.negated(),
    billedQuantity: detail.billedQuantity.negated(),
    net: detail.net.negated(),
    tax: detail.tax.negated(),
    total: detail.total.negated(),
  }));
}

function assembleCredit(
  request: CreditRequest,
  details: readonly JournalDetail[],
  { credits, prior }: { credits: readonly LineCredit[]; prior: PriorCredits },
): Invoice {
  const { original, books, draft } = request;
  const taxOf = taxCodeLookup(books, taxesOf(original, books));
  const document = documentCredit(original, taxOf, { credits, prior });
  const onCredit = { invoice: draft, credit: true };
  const advances = document.advances.map((advance) => advanceDetail(advance, onCredit));
  const own = details.map((detail) => ({ ...detail, invoice: draft, formatVersion: journalFormatVersion }));
  const tax = sum([...own, ...advances].filter(isRevenue).map((detail) => detail.tax)).minus(document.tax);
  const header: InvoiceHeader = {
    ...headerOf(original),
    ...{ draft, number: "", type: "Credit note", state: "Draft", corrects: original.number, by: request.by },
    ...{ date: request.date, due: request.date, terms: { days: 0, endOfMonth: "none" }, sheet: "", seal: "" },
    discount: document.discount.isZero() ? null : { kind: "amount", amount: document.discount.negated() },
    freight: document.freight.negated(),
    settled: zero,
    mirroredTax: tax,
  };
  return assembleInvoice(header, [...own, ...advances], { books, taxOf });
}

/** The tax codes of an invoice's lines as it was invoiced with them. */
function taxesOf(original: Invoice, books: Books): TaxCode[] {
  const details = journalOf(original);
  const codes = new Set(details.filter(isRevenue).map(({ taxCode }) => taxCode));
  const decimals = decimalsOf(original.currency);
  const groups = original.taxBreakdown.map((group) => ({ ...group, source: null }));
  const ofGroup = (code: string) => groups.find((group) => keyOf(group.code) === keyOf(code));
  return [...codes].map((code) => ofGroup(code) ?? taxAsInvoiced(code, details, decimals, books));
}

function gestureDetail(
  { original, taxCode, reason, date }: CreditRequest & { taxCode: string; reason: string },
  { net, tax, line, price }: { net: Decimal; tax: Decimal; line: number; price: Decimal },
): JournalDetail {
  const first = original.lines.find(isRevenue)?.details[0];
  return {
    ...{ source: null, invoice: "", section: first?.section ?? 1, line, origin: "Manual", billingId: gestureId },
    ...{ project: first?.project ?? "", contractLine: first?.contractLine ?? "", entryClass: "Fee" },
    ...{ billingType: "Chargeable", date, description: reason, externalDescription: reason },
    ...{ person: "", role: "", task: "", quantity: one.negated(), billedQuantity: one.negated(), unit: "", price },
    ...{ net: net.negated(), taxCode, tax: tax.negated(), total: net.plus(tax).negated(), rateRow: "", cost: zero },
    ...{ originalQuantity: one.negated(), formatVersion: journalFormatVersion },
    ...{ discountPercent: zero, feePercent: zero, sectionName: "" },
  };
}

function lastLine(original: Invoice): number {
  return original.lines.reduce((last, { line }) => Math.max(last, line), 0);
}

function refuse(code: "invoice.credited" | "credit.tooMuch", original: Invoice): Outcome<null> {
  return { value: null, diagnostics: [diagnose(code, null, { invoice: original.number })] };
}
