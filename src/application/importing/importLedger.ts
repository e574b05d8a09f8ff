import type { Outcome } from "../../domain/diagnostics/diagnostic";
import type { JournalDetail } from "../../domain/invoicing/journal";
import { makeBillingId } from "../../domain/pricing/billingId";
import { partOfSteps, rowsPerStep, type Steps } from "../../domain/steps";
import { ensureBookkeeping } from "../bookkeeping";
import { textCell } from "../content";
import type { Environment } from "../environment";
import { newIntent } from "../intentLog";
import { journalRow } from "../journalRow";
import type { Billing } from "../readBilling";
import { refuseUnfinished } from "../safety/refuseUnfinished";
import { takeSteps } from "../takeSteps";
import { tableFor } from "../tableFor";
import { appendRows, type RowContent, type TableSite } from "../tableSite";
import type { Progress } from "../workbookPort";
import { wordsOf, type Words } from "../words";
import type { WriteBatch } from "../writePlan";
import { tryOnWorkbook, writeHeld, type HeldRun } from "../writeHeld";
import { differingAmounts, unclosedQuote, whyNot } from "./checkImport";
import { knownFingerprints, pastImports, type ImportDetails } from "./importedBefore";
import type { ImportPlan, ImportRow, ImportSource } from "./importPlan";
import { planImport } from "./planImport";
import { rowHashesInSteps } from "./importedRows";
import { expenseRow, importedFrom, timeRow, type HoursNotation } from "./importRowContent";
import { hoursNotationOf, looksOfRows } from "./ledgerNotation";
import { openingEntry } from "./openingEntry";

/**
 * What importing a file would do. Nothing is written.
 * Throws: EnvironmentError. Diagnostics: intent.unfinished; import.unclosedQuote; import.noDays and header.missing when the file looks like no such ledger;
 * import.amountDiffers.
 */
export async function previewImport(
  environment: Environment,
  billing: Billing,
  source: ImportSource,
  progress?: Progress,
): Promise<Outcome<ImportPlan | null>> {
  const refused = refuseUnfinished(billing);
  if (refused.length > 0) return { value: null, diagnostics: refused };
  const broken = unclosedQuote(source);
  if (broken.length > 0) return { value: null, diagnostics: broken };
  const fingerprints = knownFingerprints(await pastImports(environment, billing), source.ledger);
  const steps = planImport(source, { fingerprints, names: billing.names });
  const plan = await takeSteps(steps, environment.giveWay, progress);
  if (plan) return { value: plan, diagnostics: [...plan.diagnostics, ...differingAmounts(plan)] };
  return { value: null, diagnostics: whyNot(source) };
}

/**
 * Adds the rows of a preview to their ledger; what was invoiced elsewhere arrives as invoiced, and what somebody imported meanwhile
 * stays out. Throws: EnvironmentError. Diagnostics: intent.unfinished (then nothing is written).
 */
export async function importLedger(
  environment: Environment,
  billing: Billing,
  plan: ImportPlan,
  progress?: Progress,
): Promise<Outcome<ImportPlan | null>> {
  return tryOnWorkbook(environment, billing, async (now) => {
    const refused = refuseUnfinished(now);
    if (refused.length > 0) return { value: null, diagnostics: refused };
    const known = knownFingerprints(await pastImports(environment, now), plan.source.ledger);
    const fresh = { ...plan, rows: plan.rows.filter(({ fingerprint }) => !known.has(fingerprint)) };
    const run = await takeSteps(importRun(environment, now, fresh), environment.giveWay);
    const isWritten = run === null || (await writeHeld(environment, now, run, progress));
    return isWritten ? { value: fresh, diagnostics: [] } : null;
  });
}

/** All writes of an import; null when there is nothing to add. */
function* importRun(environment: Environment, billing: Billing, plan: ImportPlan): Steps<HeldRun | null> {
  if (plan.rows.length === 0) return null;
  const { source, rows } = plan;
  const words = wordsOf(environment.language);
  const notation = hoursNotationOf(source.ledger, billing);
  const placed: Placed[] = [];
  for (const row of rows) {
    placed.push(placeRow(row, plan, { words, notation, random: environment.random }));
    if (placed.length % rowsPerStep === 0) yield (0.4 * placed.length) / rows.length;
  }
  const fields = new Set(placed.flatMap(({ content }) => Object.keys(content)));
  const ledger = tableFor(source.ledger, fields, billing, environment);
  const opening = placed.flatMap(({ opening: entry }) => entry ?? []);
  const hashes = yield* partOfSteps(rowHashesInSteps(rows.map(({ entry }) => entry)), 0.4, 0.8);
  const details: ImportDetails = {
    ...{ file: source.file, ledger: source.ledger, sheet: ledger.site.sheet, firstRow: ledger.site.lastRow + 1 },
    ...{ rows: rows.length, hashes },
    fingerprints: rows.map(({ fingerprint }) => fingerprint).join(" "),
    opening: opening.map(({ billingId }) => billingId),
  };
  const { sites, operations } = ensureBookkeeping(billing, ["Log", "Invoice details"], environment);
  const [first, ...rest] = rowBatches(
    ledger.site,
    placed.map(({ content }) => content),
  );
  const looks = looksOfRows(ledger.site, rows.length, environment);
  const journal = appendRows(
    sites.get("Invoice details")!,
    opening.map((entry) => journalRow(entry, words)),
  );
  return {
    ...{ intent: newIntent(environment, "import", [], details), log: sites.get("Log")!, preparation: operations },
    batches: [
      { purpose: "journal", operations: journal.operations },
      { purpose: "ledger", operations: [...ledger.operations, ...looks, ...first!.operations] },
      ...rest,
    ],
  };
}

/** Rows that go to the workbook in one request: between two of them, progress is told and the import can be stopped. */
const rowsPerBatch = 2000;

function rowBatches(site: TableSite, rows: readonly RowContent[]): WriteBatch[] {
  const batches: WriteBatch[] = [];
  let end = site;
  for (let first = 0; first < rows.length; first += rowsPerBatch) {
    const added = appendRows(end, rows.slice(first, first + rowsPerBatch));
    batches.push({ purpose: "rows", operations: added.operations });
    end = added.site;
  }
  return batches;
}

type Placed = { readonly content: RowContent; readonly opening: JournalDetail | null };

function placeRow(
  imported: ImportRow,
  { tracker, source: { file } }: ImportPlan,
  context: { readonly words: Words; readonly notation: HoursNotation; readonly random: Environment["random"] },
): Placed {
  const { entry } = imported;
  const { words, notation, random } = context;
  const own = entry.kind === "time" ? timeRow(entry, words, notation) : expenseRow(entry, words);
  const content = { ...own, ...importedFrom(file, imported.row) };
  if (!entry.alreadyInvoiced) return { content, opening: null };
  const opening = openingEntry(imported, makeBillingId(random), tracker);
  const marks = {
    billingStatus: words.status("Invoiced"),
    invoice: textCell(opening.invoice),
    billingId: textCell(opening.billingId),
  };
  return { content: { ...content, ...marks }, opening };
}
