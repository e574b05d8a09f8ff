import { journalOf } from "../../domain/invoicing/assembleInvoice";
import type { Invoice } from "../../domain/invoicing/invoice";
import { journalDetailsOf } from "../../domain/invoicing/invoiceFromJournal";
import { recordOf } from "../../domain/invoicing/invoiceHeader";
import { applyBatches } from "../applyPlan";
import type { BillingIds } from "../billingIds";
import { ensureBookkeeping } from "../bookkeeping";
import { recordOfDraft } from "../confirming/confirmPlan";
import { identifyRows } from "../drafting/draftPlan";
import type { Environment } from "../environment";
import { closeIntent, newIntent, openIntent } from "../intentLog";
import { draftMarks, freedMarks, rowsByBillingId } from "../invoiceMarks";
import { drawInvoices } from "../invoiceSheets";
import { journalRow } from "../journalRow";
import { writeMarks } from "../ledgerMarks";
import type { Billing } from "../readBilling";
import { keepInvoice } from "../recovery/keptRows";
import { registerRow } from "../registerRow";
import { appendRows, removeRows, updateRow } from "../tableSite";
import { wordsOf } from "../words";
import type { IntentAction, WriteBatch, WriteOperation, WritePlan } from "../writePlan";

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

/** Writes a changed draft: its journal rows, its register row, its tab and the marks of the rows it took or let go. Throws: EnvironmentError. */
export async function reviseDraft(environment: Environment, billing: Billing, revision: Revision): Promise<void> {
  await applyBatches(environment.port, billing.layout, revisionPlan(billing, revision, environment).batches);
}

/** All writes of a revision, in the order that leaves each prefix recoverable. */
export function revisionPlan(billing: Billing, revision: Revision, environment: Environment): WritePlan {
  const { action, before, after, ids, logged } = revision;
  const units = [...new Set([...journalOf(before), ...journalOf(after)].map(({ billingId }) => billingId))];
  const kept = [keepInvoice(billing, recordOfDraft(billing, after.draft), wordsOf(environment.language))];
  const intent = newIntent(environment, action, [after.draft], { ...logged, units, kept });
  const bookkeeping = ensureBookkeeping(billing, ["Log"], environment);
  const log = bookkeeping.sites.get("Log")!;
  const identified = ids
    ? identifyRows(billing.ledgers, ids, environment)
    : { ledgers: billing.ledgers, operations: [] };
  const batches: WriteBatch[] = [
    { purpose: "intent", operations: [...bookkeeping.operations, ...openIntent(log, intent).operations] },
    { purpose: "billing ids", operations: identified.operations },
    { purpose: "journal", operations: rewriteRows(billing, revision, environment) },
    { purpose: "documents", operations: drawInvoices([after], billing, environment) },
    {
      purpose: "marks",
      operations: writeMarks(identified.ledgers, freedBy(revision, billing)).concat(
        writeMarks(identified.ledgers, heldBy(revision, billing, environment)),
      ),
    },
    { purpose: "close", operations: closeIntent(log, log.lastRow + 1, intent) },
  ];
  return { intent, batches: batches.filter((batch) => batch.operations.length > 0) };
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
  if (before.lines === after.lines && before.advanceDeductions === after.advanceDeductions) return register;
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
