import type { LocalDate } from "../calendar/localDate";
import { holderOf } from "../backlog/journalUse";
import { quantityStep } from "../backlog/unitUse";
import { diagnose, type Diagnostic } from "../diagnostics/diagnostic";
import type { Books } from "../entries/books";
import { keyOf } from "../entries/key";
import { Decimal, zero } from "../money/decimal";
import type { BillableUnit } from "../pricing/billableUnit";
import { assembleInvoice, decimalsOf, journalOf } from "./assembleInvoice";
import { diagnoseDraft } from "./buildInvoice";
import type { Invoice } from "./invoice";
import { headerOf } from "./invoiceHeader";
import { indexJournal, invoiceNameOf } from "./journalIndex";
import type { JournalDetail } from "./journal";
import { checkTerms } from "./longestTerms";
import { checkMentions } from "./mentions/checkMentions";
import { isRevenue, netOfQuantity, sum } from "./priceLine";
import { taxCodeLookup } from "./taxCodeLookup";

/** What a draft is checked against: the workbook as it was just read again. */
export type ConfirmCheck = {
  /** With the date it will have. */
  readonly invoice: Invoice;
  readonly books: Books;
  /** Its units now; absent when only the invoice itself is looked at. */
  readonly billing?: { readonly units: readonly BillableUnit[] };
  readonly today: LocalDate;
};

/**
 * Whether a draft may be confirmed. The order of its number is `nextNumber`'s to say.
 * Diagnostics: draft.empty, draft.negative, discount.tooLarge, date.future, invoice.totalsDiffer, mention.missing, row.changed,
 * row.deleted, row.taken, terms.tooLong. Rule: domain rules §5 "Confirm".
 */
export function checkConfirm({ invoice, books, billing, today }: ConfirmCheck): Diagnostic[] {
  const { settings } = books;
  const found = [...diagnoseDraft(invoice), ...checkFigures(invoice, books), ...checkMentions(invoice, settings)];
  found.push(...checkTerms(invoice, settings));
  const params = { invoice: invoiceNameOf(invoice), total: invoice.total.toFixed(), date: invoice.date };
  if (invoice.date > today) found.push(diagnose("date.future", null, { ...params, today }));
  if (invoice.type !== "Credit note" && invoice.total.isNegative() && !invoice.total.isZero()) {
    found.push(diagnose("draft.negative", null, params));
  }
  if (billing && invoice.type !== "Credit note") found.push(...checkRows(invoice, books, billing.units));
  return found;
}

/** Lines multiply out, entries add up to lines, lines to totals, and the details alone give the same invoice. */
export function checkFigures(invoice: Invoice, books: Books): Diagnostic[] {
  const found: Diagnostic[] = [];
  const differ = (what: string, expected: Decimal, actual: Decimal) => {
    if (expected.equals(actual)) return;
    const params = { invoice: invoiceNameOf(invoice), what, expected: expected.toFixed(), found: actual.toFixed() };
    found.push(diagnose("invoice.totalsDiffer", null, params));
  };
  for (const line of invoice.lines) {
    const product = netOfQuantity(line.quantity, line.price, line, decimalsOf(invoice.currency));
    const amount = invoice.policy === "included" && isRevenue(line) ? line.total : line.net;
    differ(`line ${line.line}`, product, amount);
    differ(`line ${line.line}`, line.net, sum(line.details.map((detail) => detail.net)));
    differ(`line ${line.line}`, line.tax, sum(line.details.map((detail) => detail.tax)));
  }
  differ("net", invoice.net, sum(invoice.lines.filter(isRevenue).map((line) => line.net)));
  const base = invoice.net.minus(invoice.discount).plus(invoice.freight).minus(invoice.advances);
  differ("total", invoice.total, base.plus(invoice.tax).plus(invoice.disbursements));
  const codes = invoice.taxBreakdown.map((group) => ({ ...group, source: null }));
  const again = assembleInvoice(headerOf(invoice), journalOf(invoice), { books, taxOf: taxCodeLookup(books, codes) });
  differ("net", invoice.net, again.net);
  differ("tax", invoice.tax, again.tax);
  differ("total", invoice.total, again.total);
  return found;
}

/** The rows behind the details, as they are now: still there, still the same, on no other invoice. */
function checkRows(invoice: Invoice, books: Books, units: readonly BillableUnit[]): Diagnostic[] {
  const now = new Map<string, BillableUnit[]>();
  for (const unit of units) {
    if (unit.billingId === null || unit.reason === "billingId.duplicate") continue;
    now.set(unit.billingId, [...(now.get(unit.billingId) ?? []), unit]);
  }
  const checked = new Set<string>();
  /** Of a row split between clients, this invoice's share. */
  const partsOf = (billingId: string) => {
    const all = now.get(billingId);
    const own = all?.filter(({ client }) => keyOf(client?.name ?? "") === keyOf(invoice.client.name));
    return own && own.length > 0 ? own : all;
  };
  return journalOf(invoice).flatMap((detail) => {
    const fromRow = detail.billingId !== "" && detail.origin !== "Manual" && detail.origin !== "Advance";
    if (!fromRow || checked.has(detail.billingId)) return [];
    checked.add(detail.billingId);
    const params = { billingId: detail.billingId, ledger: detail.origin, description: detail.description };
    const parts = partsOf(detail.billingId);
    if (!parts) return [diagnose("row.deleted", null, params)];
    const cell = rowCell(parts[0]!);
    const holder = holderOfRow(detail, invoice, books);
    if (holder !== null) return [diagnose("row.taken", cell, { ...params, invoice: holder })];
    const changed = changeOf(detail, parts);
    return changed === null ? [] : [diagnose("row.changed", cell, { ...params, ...changed })];
  });
}

/** What of a row differs from what was drafted; descriptions, tax and billing type are the draft's to edit. */
function changeOf(
  detail: JournalDetail,
  parts: readonly BillableUnit[],
): { field: string; was: string; now: string } | null {
  const unit = parts[0]!;
  if (unit.entry === null) return null;
  const project = unit.terms?.project ?? unit.entry?.project ?? "";
  const texts = [
    ["date", detail.date ?? "", unit.date ?? ""],
    ["project", keyOf(detail.project), keyOf(project)],
    ["task", keyOf(detail.task), keyOf(unit.task)],
    ["person", keyOf(detail.person), keyOf(unit.person)],
  ] as const;
  for (const [field, was, now] of texts) if (was !== now) return { field, was, now };
  const now = parts.find((part) => part.partOf)?.partOf?.quantity ?? unit.quantity;
  if (now === null) return { field: "quantity", was: detail.originalQuantity.toFixed(), now: "" };
  const same = now.minus(detail.originalQuantity).abs().lessThan(quantityStep);
  const part = detail.originalQuantity.abs().lessThan(now.abs()) && unit.partOf !== undefined;
  return same || part ? null : { field: "quantity", was: detail.originalQuantity.toFixed(), now: now.toFixed() };
}

/** The invoice that leaves less of the row than this one bills; null: all others together leave enough. */
function holderOfRow(detail: JournalDetail, invoice: Invoice, books: Books): string | null {
  const { byBillingId } = indexJournal(books);
  const own = invoiceNameOf({ ...invoice, number: "" });
  const all = byBillingId.get(detail.billingId) ?? [];
  const others = all.filter(({ record }) => {
    if (record === null) return true;
    const isOwn = record.draft === own && record.state !== "Confirmed";
    const idle = record.type === "Credit note" && record.state !== "Confirmed";
    return !isOwn && !idle && keyOf(record.client) === keyOf(invoice.client.name);
  });
  const held = others.reduce((total, other) => total.plus(other.detail.billedQuantity), zero);
  if (held.isZero()) return null;
  const whole = all.reduce((most, other) => Decimal.max(most, other.detail.originalQuantity.abs()), zero);
  const billed = journalOf(invoice).filter((each) => each.billingId === detail.billingId);
  const wanted = Decimal.min(sum(billed.map((each) => each.billedQuantity)).abs(), detail.originalQuantity.abs());
  return held.abs().plus(wanted).minus(whole).greaterThanOrEqualTo(quantityStep) ? holderOf(others) : null;
}

function rowCell(unit: BillableUnit) {
  return unit.source ? { sheet: unit.source.table.sheet, cell: `A${unit.source.row}` } : null;
}
