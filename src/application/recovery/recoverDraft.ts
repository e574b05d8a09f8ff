import type { LocalDate } from "../../domain/calendar/localDate";
import { readyUnits } from "../../domain/backlog/buildBacklog";
import { diagnose, hasErrors, type Diagnostic } from "../../domain/diagnostics/diagnostic";
import type { Books } from "../../domain/entries/books";
import type { Entry } from "../../domain/entries/entry";
import { keyOf } from "../../domain/entries/key";
import { journalDetailsOf } from "../../domain/invoicing/invoiceFromJournal";
import { indexJournal } from "../../domain/invoicing/journalIndex";
import { buildInvoice } from "../../domain/invoicing/buildInvoice";
import type { Invoice } from "../../domain/invoicing/invoice";
import { selectForInvoice } from "../../domain/invoicing/selectForInvoice";
import type { BillingIds } from "../billingIds";
import { draftBatches, identifyRows } from "../drafting/draftPlan";
import { requestOf, type DecidedDraft, type DraftDecision } from "../drafting/draftDecision";
import { findGivenRows } from "../drafting/findGivenRows";
import { billingOf, type Billing } from "../readBilling";
import { deleteTab, takeOut } from "./keptRows";
import { finished, undone, type Recovered, type Recovery, type RecoveryRequest } from "./recovery";
import { applyNonEmpty, readAgain, redraw } from "./redraw";

/** Drafting: what the journal holds whole is drawn and marked; what it does not is built again from the decision. */
export const recoverDraft: Recovery = {
  finish: async (request) => {
    const decision = decisionIn(request);
    const names = decision.drafts.map(({ draft }) => draft);
    if (!decision.drafts.every((draft) => isWhole(draft, request.billing))) return buildAgain(request, decision);
    await identifyAgain(request, decision);
    const diagnostics = await redraw(request, { invoices: names, units: unitsOf(decision) });
    return hasErrors(diagnostics) ? { outcome: "failed", diagnostics } : finished;
  },
  undo: async (request) => {
    const { environment, billing } = request;
    const decision = decisionIn(request);
    const drafts = decision.drafts.filter(({ draft }) => !isNumbered(draft, billing));
    const taken = takeOut(
      billing,
      drafts.map(({ draft }) => draft),
    );
    await applyNonEmpty(environment, billing, [
      { purpose: "journal", operations: taken.operations },
      { purpose: "documents", operations: drafts.flatMap(({ sheet }) => deleteTab(billing, sheet)) },
    ]);
    await redraw(request, { invoices: [], units: unitsOf(decision) });
    return undone;
  },
};

function decisionIn({ intent }: RecoveryRequest): DraftDecision {
  return intent.details as DraftDecision;
}

function unitsOf({ drafts }: DraftDecision): string[] {
  return drafts.flatMap(({ units }) => units);
}

/** Rows whose Billing ID went, or was written over by somebody who drafted at the same moment, get it again. */
async function identifyAgain({ environment, billing }: RecoveryRequest, decision: DraftDecision): Promise<void> {
  const { missing } = findGivenRows(decision, billing.books);
  const ids: BillingIds = { idOf: (unit) => unit.billingId ?? unit.key, given: missing };
  const { operations } = identifyRows(billing.ledgers, ids, environment);
  await applyNonEmpty(environment, billing, [{ purpose: "billing ids", operations }]);
}

/** A draft that was confirmed since is out of reach. */
function isNumbered(draft: string, { books }: Billing): boolean {
  return (indexJournal(books).records.get(keyOf(draft))?.number ?? "") !== "";
}

function isWhole({ draft, rows, units }: DecidedDraft, { books }: Billing): boolean {
  const record = indexJournal(books).records.get(keyOf(draft));
  if (record === undefined) return false;
  const details = journalDetailsOf(books, record);
  const billed = new Set(details.map(({ billingId }) => billingId));
  return details.length === rows && units.every((unit) => billed.has(unit));
}

async function buildAgain(request: RecoveryRequest, decision: DraftDecision): Promise<Recovered> {
  const { environment, intent } = request;
  const taken = takeOut(
    request.billing,
    decision.drafts.map(({ draft }) => draft),
  );
  const emptied: Billing = {
    ...request.billing,
    sites: taken.sites,
    books: withoutDrafts(request.billing.books, decision),
  };
  const given = findGivenRows(decision, emptied.books);
  const books = withIds(emptied.books, given.entries);
  const cutOff = decision.cutOff as LocalDate;
  const billing = billingOf({ ...emptied, books, intents: [] }, environment, cutOff);
  const built = decision.drafts.map((draft) => buildDecided(draft, decision, { billing, by: intent.by }));
  const diagnostics = built.flatMap((each) => each.diagnostics);
  const invoices = built.flatMap((each) => each.value ?? []);
  const ids: BillingIds = { idOf: (unit) => unit.billingId ?? unit.key, given: given.missing };
  await applyNonEmpty(environment, billing, [
    { purpose: "journal", operations: taken.operations },
    ...draftBatches(billing, { invoices, ids }, environment),
  ]);
  const left = decision.drafts.filter(({ draft }) => !invoices.some((invoice) => invoice.draft === draft));
  if (left.length === 0) return { outcome: "finished", diagnostics };
  const now = await readAgain(environment, billing);
  await applyNonEmpty(environment, now, [
    { purpose: "documents", operations: left.flatMap(({ sheet }) => deleteTab(now, sheet)) },
  ]);
  return { outcome: "finished", diagnostics };
}

/** Builds a decided draft from its units as they are now. Diagnostics: row.changed for units that are no longer ready. */
function buildDecided(
  decided: DecidedDraft,
  decision: DraftDecision,
  { billing, by }: { readonly billing: Billing; readonly by: string },
): { readonly value: Invoice | null; readonly diagnostics: readonly Diagnostic[] } {
  const wanted = new Set(decided.units);
  const ready = readyUnits(billing.backlog).filter((unit) => wanted.has(unit.billingId ?? unit.key));
  const found = new Set(ready.map((unit) => unit.billingId ?? unit.key));
  const lost = decided.units.filter((unit) => !found.has(unit));
  const diagnostics = lost.map((billingId) => diagnose("row.changed", null, { billingId, draft: decided.draft }));
  const selection = selectForInvoice(ready, { client: decided.client }).find(
    ({ currency, type }) => currency === decided.currency && type === decided.type,
  );
  if (!selection) return { value: null, diagnostics };
  const { date, groupBy, discount, freight } = requestOf(decision);
  const built = buildInvoice({
    ...selection,
    ...{ books: billing.books, date, draft: decided.draft, by, groupBy: groupBy ?? null, discount: discount ?? null },
    billingIdOf: (unit) => unit.billingId ?? unit.key,
    ...(freight ? { freight } : {}),
  });
  const all = [...diagnostics, ...built.diagnostics];
  return hasErrors(built.diagnostics)
    ? { value: null, diagnostics: all }
    : { value: { ...built.value, sheet: decided.sheet }, diagnostics: all };
}

function withIds(books: Books, ids: ReadonlyMap<Entry, string>): Books {
  const identified = <T extends Entry>(entries: readonly T[]): readonly T[] =>
    entries.map((entry) => (ids.has(entry) ? { ...entry, billingId: ids.get(entry)! } : entry));
  const { time, expenses, milestones } = books;
  return { ...books, time: identified(time), expenses: identified(expenses), milestones: identified(milestones) };
}

function withoutDrafts(books: Books, { drafts }: DraftDecision): Books {
  const names = new Set(drafts.map(({ draft }) => keyOf(draft)));
  return {
    ...books,
    register: books.register.filter(({ draft }) => !names.has(keyOf(draft))),
    journal: books.journal.filter(({ invoice }) => !names.has(keyOf(invoice))),
  };
}
