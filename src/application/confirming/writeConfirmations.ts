import type { LocalDate } from "../../domain/calendar/localDate";
import { hasErrors, type Diagnostic, type Outcome } from "../../domain/diagnostics/diagnostic";
import type { Invoice } from "../../domain/invoicing/invoice";
import { findInvoice } from "../../domain/invoicing/invoiceFromJournal";
import { applyBatches } from "../applyPlan";
import { ensureBookkeeping } from "../bookkeeping";
import type { Environment } from "../environment";
import { EnvironmentError } from "../environmentError";
import { newIntent } from "../intentLog";
import { marksFromJournal } from "../invoiceMarks";
import { drawInvoices } from "../invoiceSheets";
import { writeMarks } from "../ledgerMarks";
import type { Billing } from "../readBilling";
import { readWithin, sameAsRead } from "../safety/asItIs";
import { lookAtLog, release } from "../safety/holdLog";
import { openRun } from "../safety/openRun";
import type { Progress } from "../workbookPort";
import { wordsOf } from "../words";
import type { Intent, WriteBatch } from "../writePlan";
import { compareTabs } from "./compareTabs";
import { claimNumbers, type Claim } from "./claimNumbers";
import { confirmDecisionOf } from "./confirmDecision";
import { confirmBatches, markBatch, recordOfDraft, renameBatch } from "./confirmPlan";
import { sealInvoices } from "./sealInvoices";
import { takeBackClaims } from "./takeBackClaims";

export type PlannedConfirmations = {
  /** Numbered and dated, as they will be. */
  readonly invoices: readonly Invoice[];
  readonly date: LocalDate;
  readonly progress?: Progress | undefined;
};

/**
 * Writes planned confirmations, looking at the workbook between the steps. Null: somebody else was faster, the drafts are drafts again,
 * and the run may begin anew. It can be cancelled until the claim has settled, not after.
 * Throws: EnvironmentError; then the intent stays open for recovery. Diagnostics: invoice.tabDiffers.
 */
export async function writeConfirmations(
  environment: Environment,
  billing: Billing,
  planned: PlannedConfirmations,
): Promise<Outcome<readonly Invoice[]> | null> {
  const { invoices, date, progress } = planned;
  const apply = (batches: readonly WriteBatch[]) => applyBatches(environment.port, billing.layout, batches, progress);
  const names = invoices.map((invoice) => invoice.draft);
  const intent = newIntent(environment, "confirm", names, confirmDecisionOf(billing, invoices, date));
  const { sites, operations } = ensureBookkeeping(billing, ["Log"], environment);
  const marks = markBatch(invoices, billing, environment);
  const changes = [marks, renameBatch(invoices, billing)];
  const opening = { intent, log: sites.get("Log")!, preparation: operations, batches: changes, settling: 0 };
  const held = await openRun(environment, billing, opening);
  if (!held) return null;
  const withdraw = () => release(environment, billing, { ...held, state: "Undone" });
  const diagnostics = await tryTabs(environment, billing, { invoices, apply });
  if (diagnostics === null || hasErrors(diagnostics)) {
    await withdraw();
    return diagnostics === null ? null : { value: [], diagnostics };
  }
  if (!(await claim(environment, billing, { invoices, held, intent }, progress))) return null;
  const sealed = await sealInvoices(invoices, billing, environment);
  const { lastRow } = await lookAtLog(environment, billing, held);
  const logged = { ...billing, sites: new Map(sites).set("Log", { ...held.log, lastRow }) };
  const batches = confirmBatches(sealed, logged, environment);
  await applyBatches(
    environment.port,
    billing.layout,
    batches.filter(({ purpose }) => purpose !== "marks"),
  );
  await mark(environment, billing, { batches, invoices: sealed });
  await release(environment, billing, { ...held, state: "Done" });
  return { value: sealed, diagnostics };
}

type Trial = {
  readonly invoices: readonly Invoice[];
  readonly apply: (batches: readonly WriteBatch[]) => Promise<void>;
};

/** Lets the workbook calculate the tabs as they will be; drafts again where it differs. Null: a tab went away under the work. */
async function tryTabs(
  environment: Environment,
  billing: Billing,
  { invoices, apply }: Trial,
): Promise<Diagnostic[] | null> {
  const trial = invoices.map((invoice) => trialOf(invoice, billing));
  const diagnostics = await unlessGone(async () => {
    await apply([{ purpose: "documents", operations: drawInvoices(trial, billing, environment) }]);
    return compareTabs(trial, billing, environment);
  });
  if (diagnostics === null || !hasErrors(diagnostics)) return diagnostics;
  const drafts = invoices.flatMap(({ draft }) => findInvoice(billing.books, draft, "draft").value ?? []);
  await apply([{ purpose: "documents", operations: drawInvoices(drafts, billing, environment) }]);
  return diagnostics;
}

/** Claims the numbers, or takes back what was claimed; so too where the wait is cancelled, which is safe until then. */
async function claim(
  environment: Environment,
  billing: Billing,
  { intent, ...claimed }: Claim & { readonly intent: Intent },
  progress?: Progress,
): Promise<boolean> {
  const back = () => takeBackClaims(environment, billing, { intent, held: claimed.held });
  try {
    if (await claimNumbers(environment, billing, claimed, progress)) return true;
  } catch (cancelled) {
    if (!(cancelled instanceof EnvironmentError) || cancelled.kind === "cancelled") await back();
    throw cancelled;
  }
  await back();
  return false;
}

/** Null where a sheet went away under the work: somebody else confirmed or discarded the draft meanwhile. */
async function unlessGone<T>(work: () => Promise<T>): Promise<T | null> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof EnvironmentError && error.kind === "missing") return null;
    throw error;
  }
}

/** The tab as a draft with the day and figures of the invoice, for the workbook to calculate. */
function trialOf(invoice: Invoice, billing: Billing): Invoice {
  const sheet = recordOfDraft(billing, invoice.draft).sheet || invoice.sheet;
  return { ...invoice, number: "", state: "Draft", sheet };
}

/** Marks the ledgers where their rows stand now: they may have been sorted since. */
async function mark(
  environment: Environment,
  billing: Billing,
  { batches, invoices }: { readonly batches: readonly WriteBatch[]; readonly invoices: readonly Invoice[] },
): Promise<void> {
  const planned = batches.filter(({ purpose }) => purpose === "marks");
  const ledgers = new Set(billing.ledgers.keys());
  const others = billing.raws.map(({ sheet }) => sheet).filter((sheet) => !ledgers.has(sheet));
  if (await sameAsRead(environment.port, billing, { except: others })) {
    return applyBatches(environment.port, billing.layout, planned);
  }
  const now = await readWithin(environment, billing);
  const units = invoices.flatMap(({ lines }) => lines.flatMap(({ details }) => details.map((each) => each.billingId)));
  const marks = marksFromJournal(units, now, wordsOf(environment.language));
  const operations = writeMarks(now.ledgers, marks);
  if (operations.length > 0) await applyBatches(environment.port, now.layout, [{ purpose: "marks", operations }]);
}
