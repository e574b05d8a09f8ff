import type { LocalDate } from "../../domain/calendar/localDate";
import { hasErrors, type Diagnostic, type Outcome } from "../../domain/diagnostics/diagnostic";
import type { GroupBy } from "../../domain/entries/terms";
import { readyUnits } from "../../domain/backlog/buildBacklog";
import { buildInvoice } from "../../domain/invoicing/buildInvoice";
import type { Invoice } from "../../domain/invoicing/invoice";
import type { DocumentDiscount } from "../../domain/invoicing/invoiceHeader";
import { nextDraftReference } from "../../domain/invoicing/nextNumber";
import { selectForInvoice, type InvoiceFilter, type InvoiceSelection } from "../../domain/invoicing/selectForInvoice";
import type { Decimal } from "../../domain/money/decimal";
import type { BillableUnit } from "../../domain/pricing/billableUnit";
import { carryUnits } from "../safety/carryUnits";
import { assignBillingIds, type BillingIds } from "../billingIds";
import type { Environment } from "../environment";
import type { Billing } from "../readBilling";
import { invoiceSheetName } from "../invoiceSheets";

/** What to draft and how; what is absent comes from client, contract line and settings. */
export type DraftRequest = {
  readonly filters: readonly InvoiceFilter[];
  readonly date: LocalDate;
  readonly groupBy?: GroupBy | null;
  readonly discount?: DocumentDiscount | null;
  readonly freight?: Decimal;
};

/** Drafts as they would be written; nothing was written yet. */
export type PlannedDrafts = {
  readonly invoices: readonly Invoice[];
  readonly ids: BillingIds;
  /** What was asked for; absent where the drafts were not made from a request. */
  readonly request?: DraftRequest;
};

/**
 * Builds drafts from what is ready: one per client and currency, deposits and advances apart. A client with nothing ready gets none.
 * A draft with an error of its own is left out, with its diagnostics.
 * Diagnostics: those of `buildInvoice`. Rule: domain rules §5 "Pro forma".
 */
export function planDrafts(billing: Billing, request: DraftRequest, environment: Environment): Outcome<PlannedDrafts> {
  const selections = selectionsOf(billing, request.filters);
  const ids = assignBillingIds(
    selections.flatMap((selection) => selection.units),
    environment.random,
  );
  const taken = new Set(billing.layout.sheets.map((sheet) => sheet.name));
  const invoices: Invoice[] = [];
  const diagnostics: Diagnostic[] = [];
  for (const selection of selections) {
    const references = invoices.map((invoice) => invoice.draft);
    const built = buildInvoice({
      ...selection,
      books: billing.books,
      date: request.date,
      draft: nextDraftReference(billing.books.register, references),
      by: environment.identity.name,
      billingIdOf: ids.idOf,
      groupBy: request.groupBy ?? null,
      discount: request.discount ?? null,
      ...(request.freight ? { freight: request.freight } : {}),
    });
    diagnostics.push(...built.diagnostics);
    if (hasErrors(built.diagnostics)) continue;
    const sheet = invoiceSheetName(built.value, taken);
    taken.add(sheet);
    invoices.push({ ...built.value, sheet });
  }
  return { value: { invoices, ids, request }, diagnostics };
}

/**
 * The request as it is to be met in a later reading: the units it meant, found again. What changed since is left out and told; what
 * is new since nobody has seen, so it is not billed.
 * Diagnostics: row.changed, row.deleted, row.taken.
 */
export function carryRequest(request: DraftRequest, from: Billing, now: Billing): Outcome<DraftRequest> {
  if (from === now) return { value: request, diagnostics: [] };
  const carried = request.filters.map((_, index) =>
    carryUnits(selectionOfFilter(from, request.filters, index), now.backlog.units),
  );
  const filters = carried.map(({ keys }): InvoiceFilter => ({ keys }));
  return { value: { ...request, filters }, diagnostics: carried.flatMap(({ diagnostics }) => diagnostics) };
}

function selectionOfFilter(billing: Billing, filters: readonly InvoiceFilter[], index: number): BillableUnit[] {
  const earlier = new Set(selectionsOf(billing, filters.slice(0, index)).flatMap(({ units }) => units));
  const all = selectionsOf(billing, filters.slice(0, index + 1)).flatMap(({ units }) => units);
  return all.filter((unit) => !earlier.has(unit));
}

/** The selections of several filters, each unit at most once. */
function selectionsOf(billing: Billing, filters: readonly InvoiceFilter[]): InvoiceSelection[] {
  const seen = new Set<string>();
  const ready = readyUnits(billing.backlog);
  return filters.flatMap((filter) => {
    const fresh = ready.filter((unit) => !seen.has(unit.key));
    const selections = selectForInvoice(fresh, filter);
    for (const { units } of selections) for (const unit of units) seen.add(unit.key);
    return selections;
  });
}
