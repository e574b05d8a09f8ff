import { diagnose, type Outcome } from "../diagnostics/diagnostic";
import type { Books } from "../entries/books";
import { keyOf } from "../entries/key";
import type { GroupBy } from "../entries/terms";
import type { BillableUnit } from "../pricing/billableUnit";
import { assembleInvoice, journalOf } from "./assembleInvoice";
import { buildLines } from "./buildLines";
import { contractLineKey } from "./contractLineKey";
import { isEditable, renumberLines } from "./editDetails";
import type { Invoice } from "./invoice";
import { headerOf } from "./invoiceHeader";
import type { JournalDetail } from "./journal";
import { lowerToCaps } from "./lowerToCaps";
import { invoiceTypeOf } from "./selectForInvoice";
import { taxCodeLookup } from "./taxCodeLookup";
import { termsOfLine } from "./sections";
import { typedDescriptions } from "./typedDescriptions";

/** What a refresh needs: the backlog as it is now. */
export type RefreshRequest = {
  readonly invoice: Invoice;
  readonly books: Books;
  readonly units: readonly BillableUnit[];
  readonly billingIdOf: (unit: BillableUnit) => string;
};

/**
 * Adds to a draft the ready units of its contracts that are on no invoice; nothing twice. What the user changed stays.
 * They join the line they belong to where there is exactly one, and print what people made it say, else make lines of their own.
 * Diagnostics: edit.locked. Rule: domain rules §5 "Refresh".
 */
export function refreshInvoice({ invoice, books, units, billingIdOf }: RefreshRequest): Outcome<Invoice> {
  if (!isEditable(invoice)) {
    return { value: invoice, diagnostics: [diagnose("edit.locked", null, { invoice: invoice.draft })] };
  }
  const added = units.filter((unit) => belongs(unit, invoice));
  if (added.length === 0) return { value: invoice, diagnostics: [] };
  const kept = journalOf(invoice);
  const built = buildLines(added, { books, invoice: invoice.draft, groupBy: null, billingIdOf });
  const codes = [...invoice.taxBreakdown.map((group) => ({ ...group, source: null })), ...added.map((u) => u.taxCode)];
  const context = { books, taxOf: taxCodeLookup(books, codes) };
  const joined = renumberLines([...kept, ...joinLines(built, kept, { invoice, books })]);
  const details = lowerToCaps(joined, { header: headerOf(invoice), units: added, context });
  return { value: assembleInvoice(headerOf(invoice), details, context), diagnostics: [] };
}

/** Ready, of this client, currency and type, under one of the invoice's contracts. */
function belongs(unit: BillableUnit, invoice: Invoice): boolean {
  const sections = new Set(invoice.sections.map((section) => contractLineKey(section.project, section.contractLine)));
  const place = contractLineKey(unit.terms?.project ?? unit.entry?.project ?? "", unit.terms?.line ?? "");
  return (
    unit.state === "ready" &&
    unit.client !== null &&
    keyOf(unit.client.name) === keyOf(invoice.client.name) &&
    unit.currency === invoice.currency &&
    invoiceTypeOf(unit) === invoice.type &&
    sections.has(place)
  );
}

/** Gives new details the section and line numbers of the invoice they join. */
function joinLines(
  built: readonly JournalDetail[],
  kept: readonly JournalDetail[],
  { invoice, books }: { invoice: Invoice; books: Books },
): JournalDetail[] {
  const last = kept.reduce((highest, { line }) => Math.max(highest, line), 0);
  const typed = typedDescriptions(kept, books);
  return built.map((detail) => {
    const place = contractLineKey(detail.project, detail.contractLine);
    const section = invoice.sections.find((each) => contractLineKey(each.project, each.contractLine) === place)!;
    const groupBy = termsOfLine(books, section, detail.date)?.groupBy ?? "line";
    const numbered = { ...detail, section: section.section, sectionName: sectionNameOf(kept, section.section) };
    const lines = new Set(kept.filter((other) => sharesLine(other, numbered, groupBy)).map(({ line }) => line));
    const line = lines.size === 1 ? [...lines][0]! : last + detail.line;
    return { ...numbered, line, externalDescription: typed.get(line) ?? detail.externalDescription };
  });
}

function sharesLine(other: JournalDetail, detail: JournalDetail, groupBy: GroupBy): boolean {
  const alone = detail.entryClass === "Milestone" || detail.entryClass === "Fee" || groupBy === "entry";
  if (alone || other.origin === "Advance" || other.origin === "Manual") return false;
  const same =
    other.section === detail.section &&
    other.entryClass === detail.entryClass &&
    other.unit === detail.unit &&
    other.price.equals(detail.price) &&
    other.taxCode === detail.taxCode &&
    other.billingType === detail.billingType &&
    other.discountPercent.equals(detail.discountPercent) &&
    other.feePercent.equals(detail.feePercent);
  if (!same) return false;
  if (groupBy === "task") return keyOf(other.task) === keyOf(detail.task);
  if (groupBy === "person") return keyOf(other.person) === keyOf(detail.person);
  return groupBy === "line" || other.date === detail.date;
}

function sectionNameOf(kept: readonly JournalDetail[], section: number): string {
  return kept.find((detail) => detail.section === section)?.sectionName ?? "";
}
