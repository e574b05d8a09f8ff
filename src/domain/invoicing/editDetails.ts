import { diagnose, type Outcome } from "../diagnostics/diagnostic";
import type { DiagnosticCode } from "../diagnostics/codes";
import type { Books } from "../entries/books";
import type { BillingType } from "../entries/entry";
import { zero, type Decimal } from "../money/decimal";
import { assembleInvoice, decimalsOf, journalFormatVersion, journalOf } from "./assembleInvoice";
import type { Invoice } from "./invoice";
import { headerOf } from "./invoiceHeader";
import type { JournalDetail } from "./journal";
import { limitAdvances } from "./limitAdvances";
import { roundAmount } from "./roundAmount";
import { findKnownTaxCode } from "./knownTaxCode";
import { taxCodeLookup } from "./taxCodeLookup";

/** Which details an edit means: one by its Billing ID, or all of a line. */
export type DetailChoice = { readonly line: number; readonly billingId?: string };

/** What may be changed on a detail; absent leaves it as it is. */
export type DetailEdit = {
  readonly description?: string;
  readonly externalDescription?: string;
  readonly taxCode?: string;
  readonly billingType?: BillingType;
  readonly quantity?: Decimal;
  /** What happens to what a lower quantity leaves; non-chargeable unless asked for. */
  readonly rest?: "writeoff" | "backlog";
  readonly price?: Decimal;
  /** Of a milestone. */
  readonly total?: Decimal;
  /** Logged; price and total need one. */
  readonly reason?: string;
};

/** Quantities have at most so many decimals, prices at most so many. */
const quantityDecimals = 4;
const priceDecimals = 6;
const costDecimals = 6;

/**
 * Edits the details of a draft. Changing the billing type never reprices; raising a quantity leaves cost unchanged.
 * Diagnostics: edit.detailNotFound, edit.locked, edit.reasonMissing, edit.valueRefused, tax.unknown.
 * Rule: domain rules §5 "Pro forma", Detail and Milestone detail.
 */
export function editDetails(invoice: Invoice, choice: DetailChoice, edit: DetailEdit, books: Books): Outcome<Invoice> {
  const details = journalOf(invoice);
  const chosen = details.filter((detail) => isChosen(detail, choice));
  const params = { invoice: invoice.draft, line: `${choice.line}`, detail: choice.billingId ?? "" };
  const problem = findProblem(invoice, chosen, edit, books);
  if (problem) return { value: invoice, diagnostics: [diagnose(problem, null, params)] };
  const quantities = edit.quantity === undefined ? null : shareQuantity(chosen, edit.quantity);
  const edited = details.flatMap((detail) => {
    const index = chosen.indexOf(detail);
    return index < 0 ? [detail] : applyEdit(detail, edit, quantities?.[index] ?? null);
  });
  return { value: rebuild(invoice, edited, books), diagnostics: [] };
}

/** Takes details off a draft: their units are free again. Diagnostics: edit.locked, edit.detailNotFound. */
export function removeDetails(invoice: Invoice, choice: DetailChoice, books: Books): Outcome<Invoice> {
  const details = journalOf(invoice);
  const chosen = details.filter((detail) => isChosen(detail, choice));
  const problem = isEditable(invoice) ? (chosen.length === 0 ? "edit.detailNotFound" : null) : "edit.locked";
  const params = { invoice: invoice.draft, line: `${choice.line}`, detail: choice.billingId ?? "" };
  if (problem) return { value: invoice, diagnostics: [diagnose(problem, null, params)] };
  const kept = details.filter((detail) => !chosen.includes(detail));
  return { value: rebuild(invoice, kept, books), diagnostics: [] };
}

/** Whether a draft may be changed: not once its number is claimed. Credit notes mirror their invoice and never may. */
export function isEditable(invoice: Invoice): boolean {
  return (invoice.state === "Draft" || invoice.state === "In review") && invoice.type !== "Credit note";
}

/** The invoice of the same header with other details, which keep what they still share of their lines. */
export function rebuild(invoice: Invoice, details: readonly JournalDetail[], books: Books): Invoice {
  const codes = invoice.taxBreakdown.map((group) => ({ ...group, source: null }));
  const context = { books, taxOf: taxCodeLookup(books, codes) };
  return limitAdvances(assembleInvoice(headerOf(invoice), renumberLines(details), context), context);
}

/**
 * Numbers lines anew from 1, in their order. Details that an edit made differ within a line, in what a line's details must
 * share, part into lines of their own next to it.
 */
export function renumberLines(details: readonly JournalDetail[]): JournalDetail[] {
  const own = details.filter((detail) => detail.origin !== "Advance");
  const advances = details.filter((detail) => detail.origin === "Advance");
  const ordered = [...own].sort((left, right) => left.section - right.section || left.line - right.line);
  const numbers = new Map<string, number>();
  for (const detail of ordered) {
    const key = lineIdentity(detail);
    if (!numbers.has(key)) numbers.set(key, numbers.size + 1);
  }
  const numbered = ordered.map((detail) => ({ ...detail, line: numbers.get(lineIdentity(detail))! }));
  return [...numbered.sort((left, right) => left.line - right.line), ...advances];
}

function lineIdentity(detail: JournalDetail): string {
  const { section, line, price, unit, taxCode, billingType, entryClass, discountPercent, feePercent } = detail;
  const percents = [discountPercent, feePercent].map((percent) => percent.toFixed());
  return [section, line, price.toFixed(), unit, taxCode, billingType, entryClass, ...percents].join("|");
}

function isChosen(detail: JournalDetail, { line, billingId }: DetailChoice): boolean {
  const matches = billingId === undefined || detail.billingId === billingId;
  return detail.line === line && detail.origin !== "Advance" && matches;
}

function findProblem(
  invoice: Invoice,
  chosen: readonly JournalDetail[],
  edit: DetailEdit,
  books: Books,
): DiagnosticCode | null {
  if (!isEditable(invoice)) return "edit.locked";
  if (chosen.length === 0) return "edit.detailNotFound";
  if (chosen.some((detail) => isLocked(detail, edit))) return "edit.locked";
  const sourced = chosen.some((detail) => detail.origin !== "Manual");
  const needsReason = (edit.price !== undefined && sourced) || edit.total !== undefined;
  if (needsReason && !edit.reason?.trim()) return "edit.reasonMissing";
  if (edit.taxCode !== undefined && !findKnownTaxCode(edit.taxCode, books)) return "tax.unknown";
  return isRefused(invoice, chosen, edit) ? "edit.valueRefused" : null;
}

/**
 * A milestone is always chargeable: it changes by its total, or a part of it is billed and the rest goes back to the backlog;
 * products are locked but for taking them off.
 */
function isLocked(detail: JournalDetail, edit: DetailEdit): boolean {
  if (detail.entryClass === "Milestone") {
    const figures = edit.price !== undefined || edit.billingType !== undefined || edit.taxCode !== undefined;
    return figures || (edit.quantity !== undefined && !isPartBilled(detail, edit.quantity, edit.rest));
  }
  if (detail.entryClass === "Product") return Object.keys(edit).some((field) => field !== "reason");
  return edit.total !== undefined;
}

/** Progress billing: some of a milestone now, what is left of it on a later invoice. */
function isPartBilled({ billedQuantity }: JournalDetail, quantity: Decimal, rest: DetailEdit["rest"]): boolean {
  return rest === "backlog" && quantity.greaterThan(0) && quantity.lessThanOrEqualTo(billedQuantity);
}

function isRefused(invoice: Invoice, chosen: readonly JournalDetail[], edit: DetailEdit): boolean {
  const { quantity, price, total } = edit;
  if (quantity && (quantity.isNegative() || quantity.decimalPlaces() > quantityDecimals)) return true;
  if (price && price.decimalPlaces() > priceDecimals) return true;
  if (total && !canTotal(invoice, chosen, total)) return true;
  const unpriced = chosen.some(
    ({ price: own, rateRow, origin }) => own.isZero() && rateRow === "" && origin !== "Manual",
  );
  return edit.billingType === "Chargeable" && unpriced && price === undefined;
}

/** Whether a milestone's quantity times a price of 6 decimals can make a total. */
function canTotal(invoice: Invoice, chosen: readonly JournalDetail[], total: Decimal): boolean {
  const [detail, ...others] = chosen;
  if (!detail || others.length > 0 || detail.billedQuantity.isZero()) return false;
  const made = detail.billedQuantity.times(priceOfTotal(detail, total));
  return roundAmount(made, decimalsOf(invoice.currency)).equals(total);
}

function priceOfTotal(detail: JournalDetail, total: Decimal): Decimal {
  return roundAmount(total.div(detail.billedQuantity), priceDecimals);
}

/** A line's new quantity over its details: what is cut is cut from the last, what is added goes to the last. */
function shareQuantity(chosen: readonly JournalDetail[], quantity: Decimal): Decimal[] {
  let left = quantity;
  const shares = chosen.map((detail) => {
    const share = detail.billedQuantity.lessThan(left) ? detail.billedQuantity : left;
    left = left.minus(share);
    return share;
  });
  shares[shares.length - 1] = shares[shares.length - 1]!.plus(left);
  return shares;
}

function applyEdit(detail: JournalDetail, edit: DetailEdit, quantity: Decimal | null): JournalDetail[] {
  const edited: JournalDetail = {
    ...detail,
    description: edit.description ?? detail.description,
    externalDescription: edit.externalDescription ?? detail.externalDescription,
    taxCode: edit.taxCode ?? detail.taxCode,
    billingType: edit.billingType ?? detail.billingType,
    price: edit.total ? priceOfTotal(detail, edit.total) : (edit.price ?? detail.price),
    ...(edit.total === undefined ? {} : { discountPercent: zero, feePercent: zero }),
  };
  if (quantity === null || quantity.equals(detail.billedQuantity)) return [edited];
  if (quantity.greaterThan(detail.billedQuantity)) return [{ ...edited, billedQuantity: quantity }];
  return cutDetail(edited, quantity, edit.rest ?? "writeoff");
}

/** A lower quantity: the rest becomes a non-chargeable detail of the same unit, or goes back to the backlog. */
function cutDetail(detail: JournalDetail, quantity: Decimal, rest: "writeoff" | "backlog"): JournalDetail[] {
  const left = detail.billedQuantity.minus(quantity);
  const worked = detail.quantity.minus(left).isNegative() ? zero : detail.quantity.minus(left);
  const cost = shareOfCost(detail, left);
  const restWorked = detail.quantity.minus(worked);
  const kept = { ...detail, billedQuantity: quantity, quantity: worked, cost: cost && detail.cost!.minus(cost) };
  if (rest === "backlog" || detail.origin === "Manual") return quantity.isZero() ? [] : [kept];
  const writtenOff: JournalDetail = {
    ...{ ...detail, billedQuantity: left, quantity: restWorked, cost, billingType: "Non-chargeable" },
    source: null,
    formatVersion: journalFormatVersion,
  };
  return quantity.isZero() ? [writtenOff] : [kept, writtenOff];
}

function shareOfCost({ cost, billedQuantity }: JournalDetail, quantity: Decimal): Decimal | null {
  if (cost === null || billedQuantity.isZero()) return null;
  return roundAmount(cost.times(quantity).div(billedQuantity), costDecimals);
}
