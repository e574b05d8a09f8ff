import { diagnose, type Diagnostic, type Outcome } from "../../domain/diagnostics/diagnostic";
import { keyOf } from "../../domain/entries/key";
import type { Invoice } from "../../domain/invoicing/invoice";
import { invoiceFromJournal, journalDetailsOf } from "../../domain/invoicing/invoiceFromJournal";
import { indexJournal } from "../../domain/invoicing/journalIndex";
import type { InvoiceRecord } from "../../domain/invoicing/journal";
import { ensureBookkeeping } from "../bookkeeping";
import type { Environment } from "../environment";
import { newIntent } from "../intentLog";
import { marksFromJournal } from "../invoiceMarks";
import { writeMarks } from "../ledgerMarks";
import type { Billing } from "../readBilling";
import { deleteTab, keepInvoice, takeOut, type KeptInvoice } from "../recovery/keptRows";
import { refuseHeld } from "../safety/draftHolds";
import { refuseUnfinished } from "../safety/refuseUnfinished";
import type { Progress } from "../workbookPort";
import { wordsOf } from "../words";
import { tryOnWorkbook, writeHeld, type HeldRun } from "../writeHeld";
import type { WriteBatch } from "../writePlan";

/**
 * Discards drafts: their rows are free again, their tabs go; Billing IDs stay. Returns the drafts as they were.
 * Throws: EnvironmentError. Diagnostics: intent.unfinished (then nothing is written); draft.notFound, draft.held, edit.locked (its number is
 * claimed), of a draft that is left as it is.
 */
export async function discardDrafts(
  environment: Environment,
  billing: Billing,
  drafts: readonly string[],
  progress?: Progress,
): Promise<Outcome<readonly Invoice[]>> {
  const refused = refuseUnfinished(billing);
  if (refused.length > 0) return { value: [], diagnostics: refused };
  const { value, diagnostics } = await tryOnWorkbook<readonly Invoice[]>(environment, billing, async (now) => {
    const found = findDrafts(now, drafts, environment);
    if (found.value.length === 0) return { value: [], diagnostics: found.diagnostics };
    const invoices = found.value.flatMap((record) => rebuilt(now, record));
    const isWritten = await writeHeld(environment, now, discardPlan(now, found.value, environment), progress);
    return isWritten ? { value: invoices, diagnostics: found.diagnostics } : null;
  });
  return { value: value ?? [], diagnostics };
}

function rebuilt({ books }: Billing, record: InvoiceRecord): Invoice[] {
  const { value } = invoiceFromJournal({ record, details: journalDetailsOf(books, record), books });
  return value ? [value] : [];
}

/** All writes of a discard; the intent keeps the rows that go, since nothing else could bring them back. */
export function discardPlan(billing: Billing, records: readonly InvoiceRecord[], environment: Environment): HeldRun {
  const words = wordsOf(environment.language);
  const kept = records.map((record) => keepInvoice(billing, record, words));
  const drafts = kept.map(({ draft }) => draft);
  const intent = newIntent(environment, "discard", drafts, { kept });
  const { sites, operations } = ensureBookkeeping(billing, ["Log"], environment);
  const marks = marksFromJournal(unitsOf(kept), withoutDrafts(billing, records), words);
  const batches: WriteBatch[] = [
    { purpose: "journal", operations: takeOut(billing, drafts).operations },
    { purpose: "documents", operations: kept.flatMap(({ sheet }) => deleteTab(billing, sheet)) },
    { purpose: "marks", operations: writeMarks(billing.ledgers, marks) },
  ];
  return { intent, log: sites.get("Log")!, preparation: operations, batches };
}

function findDrafts(billing: Billing, drafts: readonly string[], environment: Environment): Outcome<InvoiceRecord[]> {
  const { records } = indexJournal(billing.books);
  const diagnostics: Diagnostic[] = [];
  const value: InvoiceRecord[] = [];
  for (const draft of new Set(drafts)) {
    const record = records.get(keyOf(draft));
    if (!record || record.state === "Confirmed") diagnostics.push(diagnose("draft.notFound", null, { invoice: draft }));
    else if (record.state === "Claimed") diagnostics.push(diagnose("edit.locked", null, { invoice: draft }));
    else {
      const held = refuseHeld(billing, record, environment);
      diagnostics.push(...held);
      if (held.length === 0) value.push(record);
    }
  }
  return { value, diagnostics };
}

function unitsOf(kept: readonly KeptInvoice[]): string[] {
  return kept.flatMap(({ units }) => units);
}

function withoutDrafts(billing: Billing, records: readonly InvoiceRecord[]): Billing {
  const gone = new Set(records);
  const details = new Set(records.flatMap((record) => journalDetailsOf(billing.books, record)));
  const register = billing.books.register.filter((record) => !gone.has(record));
  const journal = billing.books.journal.filter((detail) => !details.has(detail));
  return { ...billing, books: { ...billing.books, register, journal } };
}
