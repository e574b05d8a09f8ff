import type { Books, TaxCode } from "../entries/books";
import { currencyDecimals } from "../money/currencyDecimals";
import { zero, type Decimal } from "../money/decimal";
import type { AdvanceDeduction, Invoice, InvoiceLine } from "./invoice";
import type { InvoiceHeader } from "./invoiceHeader";
import { invoiceNameOf } from "./journalIndex";
import type { AppliedTax, JournalDetail } from "./journal";
import { addsUp, isRevenue, priceLine, sum, type AmountRules, type PricedLine } from "./priceLine";
import { percentOf } from "./roundAmount";
import { runToEnd, type Steps } from "../steps";
import { buildSections } from "./sections";
import { shareAmount } from "./shareAmount";
import { computeTax } from "./taxGroups";

/** What an invoice's figures are computed with besides its header and details. */
export type AssemblyContext = { readonly books: Books; readonly taxOf: (code: string) => TaxCode };

/** Decimals of a currency's amounts; an unknown currency, which pricing has diagnosed, counts as two. */
export function decimalsOf(currency: string): number {
  return currencyDecimals(currency) ?? 2;
}

/**
 * Computes every figure of an invoice from its header and its details, which know their section and line.
 * The same details always give the same invoice: building, editing and reading a draft back all end here.
 * Rule: domain rules §4.
 */
export function assembleInvoice(
  header: InvoiceHeader,
  details: readonly JournalDetail[],
  context: AssemblyContext,
): Invoice {
  return runToEnd(assembleInvoiceInSteps(header, details, context));
}

/** So many details take some ten milliseconds. */
export const detailsPerStep = 1000;

/** Whether others should have their turn between so many details and so many more. */
export function passesStep(before: number, after: number): boolean {
  return Math.floor(before / detailsPerStep) < Math.floor(after / detailsPerStep);
}

/** Computes an invoice in steps, with the same result as `assembleInvoice`. */
export function* assembleInvoiceInSteps(
  header: InvoiceHeader,
  details: readonly JournalDetail[],
  context: AssemblyContext,
): Steps<Invoice> {
  const { settled, mirroredTax, ...fields } = header;
  const rules: AmountRules = {
    decimals: decimalsOf(header.currency),
    included: header.policy === "included",
    mirrored: mirroredTax !== null,
  };
  const advances = details.filter((detail) => detail.origin === "Advance");
  const priced = priceLines(details, rules);
  yield 0.2;
  const taxable = priced.filter(isRevenue);
  const discountAsTyped = discountAmount(header, taxable, rules.decimals);
  const { groups, lineTaxes } = computeTax(
    {
      ...{ lines: taxable, advances, discount: discountAsTyped, freight: header.freight },
      ...{ policy: header.policy, decimals: rules.decimals, mirroredTax },
    },
    context.taxOf,
  );
  const taxOfLine = new Map(taxable.map((line, index) => [line, lineTaxes[index]!]));
  const name = invoiceNameOf(header);
  yield 0.3;
  const lines: InvoiceLine[] = [];
  let done = 0;
  for (const line of priced) {
    const finished = finishLine(line, taxOfLine.get(line) ?? zero, rules, name);
    lines.push(withAppliedTax(finished, context));
    const before = done;
    done += line.details.length;
    if (passesStep(before, done)) yield 0.3 + (0.6 * done) / details.length;
  }
  const disbursements = sum(lines.filter((line) => addsUp(line) && !isRevenue(line)).map((line) => line.net));
  const tax = sum(groups.map((group) => group.tax));
  const total = sum(groups.map((group) => group.base))
    .plus(tax)
    .plus(disbursements);
  return {
    ...fields,
    sections: buildSections(header, lines, context.books),
    lines,
    taxBreakdown: groups,
    advanceDeductions: advances.map(deductionOf),
    net: sum(groups.map((group) => group.linesNet)),
    discountPercent: header.discount?.kind === "percent" ? header.discount.percent : null,
    discount: sum(groups.map((group) => group.discount)),
    freight: sum(groups.map((group) => group.freight)),
    discountAsTyped,
    freightAsTyped: header.freight,
    disbursements,
    advances: sum(groups.map((group) => group.advancesNet)),
    tax,
    total,
    balance: total.minus(settled),
  };
}

function priceLines(details: readonly JournalDetail[], rules: AmountRules): PricedLine[] {
  const byLine = new Map<number, JournalDetail[]>();
  for (const detail of details) {
    if (detail.origin === "Advance") continue;
    const list = byLine.get(detail.line);
    if (list) list.push(detail);
    else byLine.set(detail.line, [detail]);
  }
  return [...byLine.values()].map((list) => priceLine(list, rules)).sort((left, right) => left.line - right.line);
}

function discountAmount(header: InvoiceHeader, lines: readonly PricedLine[], decimals: number): Decimal {
  if (header.discount === null) return zero;
  if (header.discount.kind === "amount") return header.discount.amount;
  return percentOf(sum(lines.map((line) => line.amount)), header.discount.percent, decimals);
}

function finishLine(line: PricedLine, tax: Decimal, rules: AmountRules, name: string): InvoiceLine {
  const { amount, details, ...fields } = line;
  const taxed = isRevenue(line);
  const net = rules.included && taxed ? amount.minus(tax) : amount;
  return {
    ...fields,
    net,
    tax,
    total: net.plus(tax),
    details: rules.mirrored ? details : shareToDetails({ details, amount, tax, price: line.price }, rules, name),
  };
}

/** What the line's tax code stands for is kept on its details. */
function withAppliedTax(line: InvoiceLine, { taxOf }: AssemblyContext): InvoiceLine {
  if (!isRevenue(line)) return line;
  const { ratePercent, category, exemptionReason } = taxOf(line.taxCode);
  const taxApplied: AppliedTax = { ratePercent, category, exemptionReason };
  return { ...line, details: line.details.map((detail) => ({ ...detail, taxApplied })) };
}

/** Shares a line's amount and tax to its details, by what each bills. */
function shareToDetails(
  line: { details: readonly JournalDetail[]; amount: Decimal; tax: Decimal; price: Decimal },
  rules: AmountRules,
  name: string,
): JournalDetail[] {
  const weights = line.details.map((detail) => detail.billedQuantity.times(line.price));
  const amounts = shareAmount(line.amount, weights, rules.decimals);
  const taxes = shareAmount(line.tax, amounts, rules.decimals);
  return line.details.map((detail, index) => {
    const tax = taxes[index]!;
    const net = rules.included ? amounts[index]!.minus(tax) : amounts[index]!;
    return { ...detail, invoice: name, net, tax, total: net.plus(tax) };
  });
}

function deductionOf(detail: JournalDetail): AdvanceDeduction {
  if (detail.date === null) throw new RangeError(`The advance ${detail.billingId} has no date`);
  return {
    number: detail.billingId,
    date: detail.date,
    taxCode: detail.taxCode,
    net: detail.net.negated(),
    tax: detail.tax.negated(),
  };
}

/**
 * The journal's rows of an invoice, under its number, or its draft reference until it has one: its details in printed order,
 * then the advances it deducts.
 */
export function journalOf(invoice: Invoice): JournalDetail[] {
  const name = invoiceNameOf(invoice);
  const onCredit = { invoice: name, credit: invoice.type === "Credit note" };
  const details = invoice.lines.flatMap((line) => line.details);
  return [
    ...details.map((detail) => (detail.invoice === name ? detail : { ...detail, invoice: name })),
    ...invoice.advanceDeductions.map((advance) => advanceDetail(advance, onCredit)),
  ];
}

/** An advance's deduction as a journal row; a credit note gives it back. */
export function advanceDetail(
  advance: AdvanceDeduction,
  on: { readonly invoice: string; readonly credit: boolean },
): JournalDetail {
  const quantity = zero.plus(on.credit ? 1 : -1);
  return {
    ...{ source: null, invoice: on.invoice, section: 0, line: 0, origin: "Advance", billingId: advance.number },
    ...{ project: "", contractLine: "", entryClass: "Milestone", billingType: "Chargeable", date: advance.date },
    ...{ description: advance.number, externalDescription: advance.number, person: "", role: "", task: "" },
    ...{ quantity, billedQuantity: quantity, unit: "", price: advance.net.abs() },
    net: advance.net.negated(),
    taxCode: advance.taxCode,
    tax: advance.tax.negated(),
    total: advance.net.plus(advance.tax).negated(),
    ...{ rateRow: "", cost: null, originalQuantity: quantity, formatVersion: journalFormatVersion },
    ...{ discountPercent: zero, feePercent: zero, sectionName: "" },
  };
}

/** The journal's present format. */
export const journalFormatVersion = 1;
