import type { LocalDate } from "../../domain/calendar/localDate";
import { hasErrors, type Outcome } from "../../domain/diagnostics/diagnostic";
import type { Invoice } from "../../domain/invoicing/invoice";
import { findInvoice } from "../../domain/invoicing/invoiceFromJournal";
import { applyBatches } from "../applyPlan";
import { ensureBookkeeping } from "../bookkeeping";
import type { Environment } from "../environment";
import { EnvironmentError } from "../environmentError";
import { newIntent, openIntent } from "../intentLog";
import { marksFromJournal } from "../invoiceMarks";
import { drawInvoices } from "../invoiceSheets";
import { writeMarks } from "../ledgerMarks";
import type { Billing } from "../readBilling";
import { asItIs, readWithin, sameAsRead, whenFree } from "../safety/asItIs";
import { holdsWorkbook, isHeld, release, type HeldIntent } from "../safety/holdLog";
import { isWritten } from "../safety/isWritten";
import type { Progress } from "../workbookPort";
import { wordsOf } from "../words";
import type { Intent, WriteBatch } from "../writePlan";
import { compareTabs } from "./compareTabs";
import { confirmDecisionOf } from "./confirmDecision";
import { claimBatch, confirmBatches, recordOfDraft } from "./confirmPlan";
import { sealInvoices } from "./sealInvoices";
import { settleConfirmations } from "./settleConfirmations";

export type PlannedConfirmations = {
  /** Numbered and dated, as they will be. */
  readonly invoices: readonly Invoice[];
  readonly date: LocalDate;
  readonly progress?: Progress | undefined;
};

/**
 * Writes planned confirmations, looking at the workbook between the steps. Null: somebody else was faster, the drafts are drafts again,
 * and the run may begin anew. Throws: EnvironmentError; then the intent stays open for recovery. Diagnostics: invoice.tabDiffers.
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
  const opened = openIntent(sites.get("Log")!, intent);
  const held: HeldIntent = { id: intent.id, log: opened.site };
  await apply([{ purpose: "intent", operations: [...operations, ...opened.operations] }]);
  if (!(await holdsWorkbook(environment, billing, held))) {
    await release(environment, billing, { ...held, state: "Undone" });
    return null;
  }
  const trial = invoices.map((invoice) => trialOf(invoice, billing));
  const diagnostics = await unlessGone(async () => {
    await apply([{ purpose: "documents", operations: drawInvoices(trial, billing, environment) }]);
    return compareTabs(trial, billing, environment);
  });
  if (diagnostics === null) {
    await release(environment, billing, { ...held, state: "Undone" });
    return null;
  }
  if (hasErrors(diagnostics)) {
    const drafts = names.flatMap((draft) => findInvoice(billing.books, draft, "draft").value ?? []);
    await apply([{ purpose: "documents", operations: drawInvoices(drafts, billing, environment) }]);
    await release(environment, billing, { ...held, state: "Undone" });
    return { value: [], diagnostics };
  }
  const claim = claimBatch(invoices, billing, environment);
  await apply([claim]);
  if (!(await isClaimed(environment, billing, { claim, held })))
    return takeBack(environment, billing, { intent, held });
  const sealed = await sealInvoices(invoices, billing, environment);
  const logged = { ...billing, sites: new Map(sites).set("Log", opened.site) };
  const batches = confirmBatches(sealed, logged, environment);
  await apply(batches.filter(({ purpose }) => purpose !== "marks"));
  await mark(environment, billing, { batches, invoices: sealed });
  await release(environment, billing, { ...held, state: "Done" });
  return { value: sealed, diagnostics };
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

/** Claimed, sent and read again: whether the register says our numbers, nobody else has them, and the Log our intent. */
async function isClaimed(
  environment: Environment,
  billing: Billing,
  { claim, held }: { readonly claim: WriteBatch; readonly held: HeldIntent },
): Promise<boolean> {
  const { port } = environment;
  const ours = await isWritten(port, [claim], billing.layout.dateSystem);
  const own = ["Log", "Invoices"].flatMap((table) => billing.sites.get(table as "Log")?.sheet ?? []);
  return ours && (await isHeld(environment, billing, held)) && sameAsRead(port, billing, [...own, held.log.sheet]);
}

/** Gives the numbers back, once whoever is at work has finished. */
async function takeBack(
  environment: Environment,
  billing: Billing,
  { intent, held }: { readonly intent: Intent; readonly held: HeldIntent },
): Promise<null> {
  const within = [...(billing.within ?? []), intent.id];
  const free = await whenFree(environment, await asItIs(environment, { ...billing, within }));
  await settleConfirmations(environment, free, intent.details);
  await release(environment, billing, { ...held, state: "Undone" });
  return null;
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
  if (await sameAsRead(environment.port, billing, others)) {
    return applyBatches(environment.port, billing.layout, planned);
  }
  const now = await readWithin(environment, billing);
  const units = invoices.flatMap(({ lines }) => lines.flatMap(({ details }) => details.map((each) => each.billingId)));
  const marks = marksFromJournal(units, now, wordsOf(environment.language));
  const operations = writeMarks(now.ledgers, marks);
  if (operations.length > 0) await applyBatches(environment.port, now.layout, [{ purpose: "marks", operations }]);
}
