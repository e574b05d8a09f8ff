import { detailsPerStep, journalOf } from "../../domain/invoicing/assembleInvoice";
import { recordOf } from "../../domain/invoicing/invoiceHeader";
import { partOfSteps, runToEnd, type Steps } from "../../domain/steps";
import { ensureBookkeeping } from "../bookkeeping";
import type { BillingIds } from "../billingIds";
import { textCell } from "../content";
import type { Environment } from "../environment";
import { newIntent } from "../intentLog";
import { drawInvoicesInSteps } from "../invoiceSheets";
import { journalRow } from "../journalRow";
import { draftMarks, rowsByBillingId } from "../invoiceMarks";
import { ensureMarkColumns, writeMarks, type LedgerSites } from "../ledgerMarks";
import type { Billing } from "../readBilling";
import { registerRow } from "../registerRow";
import { appendRows, updateColumn, type RowContent } from "../tableSite";
import { wordsOf } from "../words";
import type { HeldRun } from "../writeHeld";
import type { WriteBatch, WriteOperation } from "../writePlan";
import { decisionOf } from "./draftDecision";
import { type PlannedDrafts } from "./planDrafts";

/** All writes of new drafts, in the order that leaves each prefix recoverable: IDs, journal and register, tabs, marks. */
export function draftPlan(billing: Billing, planned: PlannedDrafts, environment: Environment): HeldRun {
  return runToEnd(draftPlanInSteps(billing, planned, environment));
}

/** Plans the writes of new drafts in steps, with the same result as `draftPlan`. */
export function* draftPlanInSteps(billing: Billing, planned: PlannedDrafts, environment: Environment): Steps<HeldRun> {
  const intent = newIntent(
    environment,
    "draft",
    planned.invoices.map((invoice) => invoice.draft),
    decisionOf(billing, planned),
  );
  const { sites, operations } = ensureBookkeeping(billing, ["Log", "Invoices", "Invoice details"], environment);
  yield 0.1;
  const batches = yield* draftBatchesInSteps({ ...billing, sites }, planned, environment);
  return { intent, log: sites.get("Log")!, preparation: operations, batches };
}

/** What drafts write between the opening of their intent and its end. Rule: register and journal before marks. */
export function draftBatches(
  billing: Billing,
  planned: Pick<PlannedDrafts, "invoices" | "ids">,
  environment: Environment,
): WriteBatch[] {
  return runToEnd(draftBatchesInSteps(billing, planned, environment));
}

function* draftBatchesInSteps(
  billing: Billing,
  { invoices, ids }: Pick<PlannedDrafts, "invoices" | "ids">,
  environment: Environment,
): Steps<WriteBatch[]> {
  const words = wordsOf(environment.language);
  const details = invoices.flatMap(journalOf);
  const identified = identifyRows(billing.ledgers, ids, environment);
  yield 0.2;
  const rows: RowContent[] = [];
  for (const detail of details) {
    rows.push(journalRow(detail, words));
    if (rows.length % detailsPerStep === 0) yield 0.2 + (0.2 * rows.length) / details.length;
  }
  const journal = appendRows(billing.sites.get("Invoice details")!, rows);
  yield 0.4;
  const register = appendRows(
    billing.sites.get("Invoices")!,
    invoices.map((invoice) => registerRow(recordOf(invoice), words)),
  );
  const places = rowsByBillingId(billing, ids);
  yield 0.45;
  const marks = draftMarks(details, places, words);
  yield 0.5;
  const documents = yield* partOfSteps(drawInvoicesInSteps(invoices, billing, environment), 0.5, 1);
  const batches: WriteBatch[] = [
    { purpose: "billing ids", operations: identified.operations },
    { purpose: "journal", operations: [...journal.operations, ...register.operations] },
    { purpose: "documents", operations: documents },
    { purpose: "marks", operations: writeMarks(identified.ledgers, marks) },
  ];
  return batches.filter((batch) => batch.operations.length > 0);
}

type Identified = { readonly ledgers: LedgerSites; readonly operations: readonly WriteOperation[] };

/** Billing IDs for ledger rows that have none, in mark columns that are added where they are missing. */
export function identifyRows(ledgers: LedgerSites, ids: BillingIds, environment: Environment): Identified {
  const grown = new Map(ledgers);
  const operations: WriteOperation[] = [];
  for (const [sheet, rows] of ids.given) {
    const known = grown.get(sheet);
    if (!known) continue;
    const ensured = ensureMarkColumns(known, environment.language);
    grown.set(sheet, ensured.site);
    const cells = new Map([...rows].map(([row, id]) => [row, textCell(id)] as const));
    operations.push(...ensured.operations, ...updateColumn(ensured.site, "billingId", cells));
  }
  return { ledgers: grown, operations };
}
