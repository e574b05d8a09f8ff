import { diagnose, hasErrors, type Diagnostic, type Outcome } from "../diagnostics/diagnostic";
import type { Books } from "../entries/books";
import { keyOf } from "../entries/key";
import type { GroupBy } from "../entries/terms";
import type { Decimal } from "../money/decimal";
import type { BillableUnit } from "../pricing/billableUnit";
import { journalOf } from "./assembleInvoice";
import { compareDetails } from "./billingOrder";
import { blockRank } from "./buildLines";
import { isEditable, rebuild } from "./editDetails";
import type { Invoice } from "./invoice";
import { headerOf } from "./invoiceHeader";
import type { JournalDetail } from "./journal";
import { lostTexts } from "./lostTexts";
import { lowerToCaps } from "./lowerToCaps";
import { sum } from "./priceLine";
import { roundAmount } from "./roundAmount";
import { termsOfLine } from "./sections";
import { shareAmount } from "./shareAmount";
import { taxCodeLookup } from "./taxCodeLookup";

/** How a draft's lines are put together anew; null: as each contract line's Group by says. `loses`: typed texts that may go. */
export type Regrouping = { readonly groupBy: GroupBy | null; readonly loses: readonly string[] };

/** What a regrouping needs besides the draft: the units of the backlog, of which those on the draft know their exact quantities. */
export type RegroupContext = { readonly books: Books; readonly units: readonly BillableUnit[] };

const quantityDecimals = 4;

/**
 * Puts the details of a draft on other lines. What each bills, its price, type and tax stay; lines that stay as they were keep their
 * text. Milestones, fees and what was added by hand stand alone.
 * Rounding: as `buildLines`; a detail whose quantity was changed counts as it prints. Diagnostics: edit.locked, edit.textLost, one for
 * each text that a line was given and that would no longer be printed, unless it is named in `loses`.
 */
export function regroupInvoice(
  invoice: Invoice,
  { groupBy, loses }: Regrouping,
  context: RegroupContext,
): Outcome<Invoice> {
  if (!isEditable(invoice)) {
    return { value: invoice, diagnostics: [diagnose("edit.locked", null, { invoice: invoice.draft })] };
  }
  const regrouped = regroup(invoice, groupBy, context);
  const { texts, details } = lostTexts(journalOf(invoice), regrouped, context.books);
  const refused = texts.filter((text) => !loses.includes(text));
  const diagnostics = refused.map((text): Diagnostic =>
    diagnose("edit.textLost", null, { invoice: invoice.draft, text }),
  );
  if (hasErrors(diagnostics)) return { value: invoice, diagnostics };
  return { value: rebuild(invoice, withinCaps(invoice, details, context), context.books), diagnostics: [] };
}

/** The texts given to a draft's lines that another grouping would no longer print. */
export function textsLostBy(invoice: Invoice, groupBy: GroupBy | null, context: RegroupContext): readonly string[] {
  return lostTexts(journalOf(invoice), regroup(invoice, groupBy, context), context.books).texts;
}

function regroup(invoice: Invoice, groupBy: GroupBy | null, { books, units }: RegroupContext): JournalDetail[] {
  const all = journalOf(invoice);
  const advances = all.filter(({ origin }) => origin === "Advance");
  const exact = exactQuantities(all, units);
  const lines = new Map<string, JournalDetail[]>();
  for (const detail of inBillingOrder(all, units).filter(({ origin }) => origin !== "Advance")) {
    const agreed = termsOfLine(books, detail, detail.date)?.groupBy ?? "line";
    const key = lineKey(detail, groupBy ?? agreed);
    const line = lines.get(key);
    if (line) line.push(detail);
    else lines.set(key, [detail]);
  }
  const printed = [...lines.values()].sort(
    ([left], [right]) => left!.section - right!.section || blockRank(left!) - blockRank(right!),
  );
  return [...printed.flatMap((details, index) => onLine(details, index + 1, exact)), ...advances];
}

/** As they were drafted: details of one day in the order of their rows, whatever lines they stand on. */
function inBillingOrder(details: readonly JournalDetail[], units: readonly BillableUnit[]): JournalDetail[] {
  const rows = new Map(units.map(({ billingId, source }) => [billingId, source?.row ?? 0]));
  const rowOf = ({ billingId }: JournalDetail): number => rows.get(billingId) ?? 0;
  return [...details].sort((left, right) => compareDetails(left, right) || rowOf(left) - rowOf(right));
}

/** A line's quantity is the exact sum of its details', shared back to them. */
function onLine(
  details: readonly JournalDetail[],
  line: number,
  exact: ReadonlyMap<JournalDetail, Decimal>,
): JournalDetail[] {
  const quantities = details.map((detail) => exact.get(detail) ?? detail.billedQuantity);
  const shares = shareAmount(roundAmount(sum(quantities), quantityDecimals), quantities, quantityDecimals);
  return details.map((detail, index) => ({ ...detail, line, billedQuantity: shares[index]! }));
}

/** What the units of a draft's details bill exactly; nothing of one that was cut, raised or changed in its ledger since. */
function exactQuantities(
  details: readonly JournalDetail[],
  units: readonly BillableUnit[],
): ReadonlyMap<JournalDetail, Decimal> {
  const byId = new Map<string, JournalDetail[]>();
  for (const detail of details) byId.set(detail.billingId, [...(byId.get(detail.billingId) ?? []), detail]);
  const exact = new Map<JournalDetail, Decimal>();
  for (const { billingId, quantity, state } of units) {
    const [detail, ...others] = (billingId !== null && state === "onDraft" && byId.get(billingId)) || [];
    if (!detail || others.length > 0 || quantity === null) continue;
    const step = quantity.minus(detail.billedQuantity).abs();
    if (step.lessThanOrEqualTo("0.0001")) exact.set(detail, quantity);
  }
  return exact;
}

function lineKey(detail: JournalDetail, groupBy: GroupBy): string {
  const { section, entryClass, unit, price, taxCode, billingType, discountPercent, feePercent } = detail;
  const same = [section, entryClass, unit, price.toFixed(), taxCode, billingType, discountPercent.toFixed()];
  return [...same, feePercent.toFixed(), isAlone(detail) ? `line ${detail.line}` : groupKey(detail, groupBy)].join("|");
}

function isAlone({ entryClass, origin }: JournalDetail): boolean {
  return entryClass === "Milestone" || entryClass === "Fee" || origin === "Manual";
}

function groupKey({ billingId, task, person, date }: JournalDetail, groupBy: GroupBy): string {
  switch (groupBy) {
    case "entry":
      return billingId;
    case "task":
      return keyOf(task);
    case "person":
      return keyOf(person);
    case "day":
      return date ?? "";
    case "line":
      return "";
  }
}

/** Lines that round otherwise may pass a cap that they kept before; a draft that somebody took beyond it stays as it is. */
function withinCaps(invoice: Invoice, details: readonly JournalDetail[], { books, units }: RegroupContext) {
  const ids = new Set(details.map(({ billingId }) => billingId));
  const own = units.filter(({ billingId }) => billingId !== null && ids.has(billingId));
  const codes = invoice.taxBreakdown.map((group) => ({ ...group, source: null }));
  const check = { header: headerOf(invoice), units: own, context: { books, taxOf: taxCodeLookup(books, codes) } };
  const before = journalOf(invoice);
  return lowerToCaps(before, check) === before ? lowerToCaps(details, check) : details;
}
