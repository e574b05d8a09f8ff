import { journalOf } from "../../domain/invoicing/assembleInvoice";
import type { Invoice } from "../../domain/invoicing/invoice";
import { journalDetailsOf } from "../../domain/invoicing/invoiceFromJournal";
import { recordOf } from "../../domain/invoicing/invoiceHeader";
import type { BillingIds } from "../billingIds";
import { ensureBookkeeping } from "../bookkeeping";
import { recordOfDraft } from "../confirming/confirmPlan";
import { identifyRows } from "../drafting/draftPlan";
import type { Environment } from "../environment";
import { newIntent } from "../intentLog";
import { draftMarks, freedMarks, rowsByBillingId } from "../invoiceMarks";
import { drawInvoices } from "../invoiceSheets";
import { journalRow } from "../journalRow";
import { writeMarks } from "../ledgerMarks";
import type { Billing } from "../readBilling";
import { journalCheck } from "../recovery/journalCheck";
import { keepInvoice } from "../recovery/keptRows";
import { registerRow } from "../registerRow";
import { appendRows, removeRows, updateRow } from "../tableSite";
import { wordsOf } from "../words";
import { writeHeld, type HeldRun } from "../writeHeld";
import type { IntentAction, WriteBatch, WriteOperation } from "../writePlan";

/** A draft as it was read, and as it is to be from now on. */
export type Revision = {
  readonly action: Extract<IntentAction, "edit" | "refresh" | "review">;
  readonly before: Invoice;
  readonly after: Invoice;
  /** Billing IDs of rows that join the draft. */
  readonly ids: BillingIds | null;
  /** What the Log keeps of it besides: the edits with their reasons. */
  readonly logged: Readonly<Record<string, unknown>>;
};

/**
 * Writes a changed draft: its journal rows, its register row, its tab and the marks of the rows it took or let go. False: somebody
 * else was faster, and nothing was written. Throws: EnvironmentError.
 */
export async function reviseDraft(environment: Environment, billing: Billing, revision: Revision): Promise<boolean> {
  return writeHeld(environment, billing, revisionPlan(billing, revision, environment));
}

/** All writes of a revision, in the order that leaves each prefix recoverable. */
export function revisionPlan(billing: Billing, revision: Revision, environment: Environment): HeldRun {
  const { action, before, after, ids, logged } = revision;
  const units = [...new Set([...journalOf(before), ...journalOf(after)].map(({ billingId }) => billingId))];
  const kept = [keepInvoice(billing, recordOfDraft(billing, after.draft), wordsOf(environment.language))];
  const register = registerRow(recordOf(after, recordOfDraft(billing, after.draft)), wordsOf(environment.language));
  const goal = { register, journal: sameJournal(revision) ? null : journalCheck(journalOf(after)) };
  const intent = newIntent(environment, action, [after.draft], { ...logged, units, kept, after: goal });
  const { sites, operations } = ensureBookkeeping(billing, ["Log"], environment);
  const identified = ids
    ? identifyRows(billing.ledgers, ids, environment)
    : { ledgers: billing.ledgers, operations: [] };
  const freed = writeMarks(identified.ledgers, freedBy(revision, billing));
  const held = writeMarks(identified.ledgers, heldBy(revision, billing, environment));
  const batches: WriteBatch[] = [
    { purpose: "billing ids", operations: identified.operations },
    { purpose: "journal", operations: rewriteRows(billing, revision, environment) },
    { purpose: "documents", operations: drawInvoices([after], billing, environment) },
    { purpose: "marks", operations: [...freed, ...held] },
  ];
  return { intent, log: sites.get("Log")!, preparation: operations, batches };
}

/** The register row in place; the journal rows anew where any detail changed. */
function rewriteRows(billing: Billing, { before, after }: Revision, environment: Environment): WriteOperation[] {
  const words = wordsOf(environment.language);
  const record = recordOfDraft(billing, after.draft);
  const register = updateRow(
    billing.sites.get("Invoices")!,
    record.source!.row - 1,
    registerRow(recordOf(after, record), words),
  );
  if (sameJournal({ before, after })) return register;
  const old = new Set(journalDetailsOf(billing.books, record).map(({ source }) => source!.row - 1));
  const removed = removeRows(billing.sites.get("Invoice details")!, old);
  const added = appendRows(
    removed.site,
    journalOf(after).map((detail) => journalRow(detail, words)),
  );
  return [...removed.operations, ...added.operations, ...register];
}

function freedBy({ before, after }: Revision, billing: Billing) {
  const kept = new Set(journalOf(after).map(({ billingId }) => billingId));
  const freed = journalOf(before).filter(({ billingId }) => !kept.has(billingId));
  return freedMarks(freed, rowsByBillingId(billing), "");
}

/** What is chargeable of a row is marked last: it says more of it than the part that was written off. */
function heldBy({ after, ids }: Revision, billing: Billing, environment: Environment) {
  const details = [...journalOf(after)].sort(
    (left, right) => Number(left.billingType === "Chargeable") - Number(right.billingType === "Chargeable"),
  );
  return draftMarks(details, rowsByBillingId(billing, ids ?? undefined), wordsOf(environment.language));
}

/** Whether a revision changes the header only. */
function sameJournal({ before, after }: Pick<Revision, "before" | "after">): boolean {
  return before.lines === after.lines && before.advanceDeductions === after.advanceDeductions;
}
