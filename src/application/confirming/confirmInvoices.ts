import { hasErrors, type Diagnostic, type Outcome } from "../../domain/diagnostics/diagnostic";
import type { Invoice } from "../../domain/invoicing/invoice";
import { findInvoice } from "../../domain/invoicing/invoiceFromJournal";
import type { Environment } from "../environment";
import { applyBatches } from "../applyPlan";
import { drawInvoices, invoiceDocuments } from "../invoiceSheets";
import { closeIntent, newIntent, openIntent } from "../intentLog";
import { ensureBookkeeping } from "../bookkeeping";
import type { Billing } from "../readBilling";
import { tabDifferences } from "./tabDifferences";
import { claimBatch, confirmBatches } from "./confirmPlan";
import { planConfirmations, type ConfirmRequest } from "./planConfirmations";
import { confirmDecisionOf } from "./confirmDecision";
import { refuseUnfinished } from "../safety/refuseUnfinished";
import { sealInvoices } from "./sealInvoices";
import type { Progress } from "../workbookPort";
import type { WriteBatch } from "../writePlan";

/**
 * Confirms drafts: checks them against a fresh reading, compares what the tab calculates with the engine to the cent, claims numbers,
 * seals, locks the tabs and marks the ledgers. A draft that may not be confirmed is left as it is, with the reason.
 * Throws: EnvironmentError. Rule: domain rules §5 "Confirm".
 */
export async function confirmInvoices(
  environment: Environment,
  billing: Billing,
  request: ConfirmRequest,
  progress?: Progress,
): Promise<Outcome<readonly Invoice[]>> {
  const refused = refuseUnfinished(billing);
  if (refused.length > 0) return { value: [], diagnostics: refused };
  const planned = planConfirmations(billing, request, environment);
  if (planned.value.length === 0) return { value: [], diagnostics: planned.diagnostics };
  const apply = (batches: readonly WriteBatch[]) => applyBatches(environment.port, billing.layout, batches, progress);
  const intent = newIntent(
    environment,
    "confirm",
    planned.value.map((invoice) => invoice.draft),
    confirmDecisionOf(billing, planned.value, request.date),
  );
  const { sites, operations } = ensureBookkeeping(billing, ["Log"], environment);
  const log = sites.get("Log")!;
  const opened = openIntent(log, intent);
  const opening: WriteBatch = { purpose: "intent", operations: [...operations, ...opened.operations] };
  const trial = planned.value.map((invoice) => ({
    ...invoice,
    number: "",
    state: "Draft" as const,
    sheet: draftSheetOf(billing, invoice),
  }));
  await apply([opening, { purpose: "documents", operations: drawInvoices(trial, billing, environment) }]);
  const differences = await compareTabs(trial, billing, environment);
  const confirmable = planned.value.filter(
    (invoice) => !differences.some(({ params }) => params["invoice"] === invoice.draft),
  );
  const closing: WriteBatch = { purpose: "close", operations: closeIntent(log, log.lastRow + 1, intent) };
  const diagnostics: Diagnostic[] = [...planned.diagnostics, ...differences];
  if (hasErrors(differences)) {
    const drafts = planned.value.flatMap((invoice) => findInvoice(billing.books, invoice.draft, "draft").value ?? []);
    await apply([{ purpose: "documents", operations: drawInvoices(drafts, billing, environment) }, closing]);
    return { value: [], diagnostics };
  }
  await apply([claimBatch(confirmable, billing, environment)]);
  const sealed = await sealInvoices(confirmable, billing, environment);
  const logged = { ...billing, sites: new Map(sites).set("Log", opened.site) };
  await apply([...confirmBatches(sealed, logged, environment), closing]);
  return { value: sealed, diagnostics };
}

function draftSheetOf(billing: Billing, invoice: Invoice): string {
  return billing.books.register.find((record) => record.draft === invoice.draft)?.sheet || invoice.sheet;
}

/** Where a tab's formulas, calculated by the workbook, are not the engine's cents. Diagnostics: invoice.tabDiffers. */
async function compareTabs(
  invoices: readonly Invoice[],
  billing: Billing,
  environment: Environment,
): Promise<Diagnostic[]> {
  const documents = invoiceDocuments(invoices, billing, environment);
  const areas = documents.map(({ document }) => ({ sheet: document.name, area: areaOfFormulas(document.cells) }));
  const blocks = await environment.port.calculate(areas);
  return documents.flatMap(({ invoice, document }, index) => tabDifferences(invoice, document, blocks[index]!));
}

function areaOfFormulas(cells: readonly { readonly row: number; readonly column: number }[]) {
  const rows = Math.max(...cells.map((cell) => cell.row)) + 1;
  const columns = Math.max(...cells.map((cell) => cell.column)) + 1;
  return { row: 0, column: 0, rows, columns };
}
