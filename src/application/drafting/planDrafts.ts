import type { LocalDate } from "../../domain/calendar/localDate";
import { hasErrors, type Diagnostic, type Outcome } from "../../domain/diagnostics/diagnostic";
import type { GroupBy } from "../../domain/entries/terms";
import { compareBilling } from "../../domain/invoicing/billingOrder";
import { buildInvoiceInSteps } from "../../domain/invoicing/buildInvoice";
import type { Invoice } from "../../domain/invoicing/invoice";
import type { DocumentDiscount } from "../../domain/invoicing/invoiceHeader";
import { nextDraftReference } from "../../domain/invoicing/nextNumber";
import {
  selectForInvoice,
  wantedBy,
  type InvoiceFilter,
  type InvoiceSelection,
} from "../../domain/invoicing/selectForInvoice";
import type { Decimal } from "../../domain/money/decimal";
import type { BillableUnit } from "../../domain/pricing/billableUnit";
import { sortInSteps } from "../../domain/sortInSteps";
import { partOfSteps, rowsPerStep, runToEnd, type Steps } from "../../domain/steps";
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
  return runToEnd(planDraftsInSteps(billing, request, environment));
}

/** Builds drafts in steps, with the same result as `planDrafts`. */
export function* planDraftsInSteps(
  billing: Billing,
  request: DraftRequest,
  environment: Environment,
): Steps<Outcome<PlannedDrafts>> {
  const selections = yield* partOfSteps(selectionsOf(billing, request.filters), 0, 0.4);
  const ids = assignBillingIds(
    selections.flatMap((selection) => selection.units),
    environment.random,
  );
  const taken = new Set(billing.layout.sheets.map((sheet) => sheet.name));
  const invoices: Invoice[] = [];
  const diagnostics: Diagnostic[] = [];
  for (const [index, selection] of selections.entries()) {
    yield 0.4 + (0.6 * index) / selections.length;
    const references = invoices.map((invoice) => invoice.draft);
    const built = yield* buildInvoiceInSteps({
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
  const carried = selectedBy(from, request.filters).map((selected) => carryUnits(selected, now.backlog.units));
  const filters = carried.map(({ keys }): InvoiceFilter => ({ keys }));
  return { value: { ...request, filters }, diagnostics: carried.flatMap(({ diagnostics }) => diagnostics) };
}

/** The units that each filter lets through: those that an earlier one took are not among them. */
function selectedBy(billing: Billing, filters: readonly InvoiceFilter[]): BillableUnit[][] {
  const seen = new Set<string>();
  return filters.map((filter) => {
    const selections = runToEnd(selectionsOfFilter(billing, filter, seen));
    return selections.flatMap(({ units }) => units);
  });
}

/** The selections of several filters, each unit at most once. */
function* selectionsOf(billing: Billing, filters: readonly InvoiceFilter[]): Steps<InvoiceSelection[]> {
  const seen = new Set<string>();
  const selections: InvoiceSelection[] = [];
  for (const [index, filter] of filters.entries()) {
    const share = index / filters.length;
    const steps = selectionsOfFilter(billing, filter, seen);
    selections.push(...(yield* partOfSteps(steps, share, share + 1 / filters.length)));
  }
  return selections;
}

/** What a filter lets through of what is ready and not seen yet; it is seen then. */
function* selectionsOfFilter(
  { backlog: { units } }: Billing,
  filter: InvoiceFilter,
  seen: Set<string>,
): Steps<InvoiceSelection[]> {
  const isWanted = wantedBy(filter);
  const fresh: BillableUnit[] = [];
  for (const [index, unit] of units.entries()) {
    if (index % rowsPerStep === rowsPerStep - 1) yield (0.7 * index) / units.length;
    if (unit.state === "ready" && isWanted(unit) && !seen.has(unit.key)) fresh.push(unit);
  }
  const selections = selectForInvoice(yield* sortInSteps(fresh, compareBilling));
  for (const { units: selected } of selections) for (const unit of selected) seen.add(unit.key);
  return selections;
}
