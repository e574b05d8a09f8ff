import { diagnose, type Diagnostic } from "../../domain/diagnostics/diagnostic";
import { keyOf } from "../../domain/entries/key";
import { indexJournal } from "../../domain/invoicing/journalIndex";
import type { DraftDecision } from "../drafting/draftDecision";
import type { ImportDetails } from "../importing/importedBefore";
import { findImportedRows } from "../importing/importedRows";
import { entriesFilled, isStillFilled, type FillDetails } from "../marking/filledCells";
import type { MappingDetails } from "../mapping/agreeMapping";
import type { ReminderDecision } from "../payments/logReminders";
import { findAdded, siteOfAdded, type PlanDetails } from "../planning/addedRows";
import { findPayment } from "../payments/recoverPayment";
import type { Billing } from "../readBilling";
import type { MarginDecision } from "../reports/writeMarginSheet";
import type { IntentAction } from "../writePlan";
import type { OpenIntent } from "./openIntents";
import type { KeptDetails } from "./recoverKept";

/** Why a finished run cannot be taken back: something depends on it, or is no longer as the run left it. */
type UndoCheck = (intent: OpenIntent, billing: Billing) => readonly Diagnostic[];

/** By action; what has no check cannot be undone. Diagnostics: undo.confirmed, undo.changed, undo.notKept. */
export const undoChecks: Partial<Record<IntentAction, UndoCheck>> = {
  draft: draftsAreStill,
  due: draftsAreStill,
  edit: draftsAreKept,
  refresh: draftsAreKept,
  review: draftsAreKept,
  takeover: draftsAreKept,
  discard: draftsAreGone,
  confirm: areFinal,
  credit: areFinal,
  reissue: areFinal,
  pay: (intent, billing) => unless(findPayment(intent, billing) !== null, intent),
  remind: notesStand,
  recap: approvalsAreFree,
  sent: cellsStand,
  reimburse: cellsStand,
  import: rowsAreFree,
  mapping: mappingsStand,
  plan: rowsStand,
  margin: sheetIsNew,
};

function unless(holds: boolean, { action, invoices }: OpenIntent): readonly Diagnostic[] {
  return holds ? [] : [diagnose("undo.changed", null, { action, invoice: invoices.join(", ") })];
}

/** A confirmed invoice is only ever credited. */
function areFinal({ invoices }: OpenIntent): readonly Diagnostic[] {
  return [diagnose("undo.confirmed", null, { invoice: invoices.join(", ") })];
}

function draftsAreStill(intent: OpenIntent, billing: Billing): readonly Diagnostic[] {
  const { records } = indexJournal(billing.books);
  const { drafts } = intent.details as DraftDecision;
  const found = drafts.map(({ draft }) => records.get(keyOf(draft)));
  if (found.some((record) => record && record.number !== "")) return areFinal(intent);
  return unless(
    found.every((record) => record !== undefined),
    intent,
  );
}

/** A changed draft that is still one, and of which the rows from before are kept. */
function draftsAreKept(intent: OpenIntent, billing: Billing): readonly Diagnostic[] {
  const { kept = [] } = intent.details as KeptDetails;
  if (kept.length === 0) return [diagnose("undo.notKept", null, { action: intent.action })];
  const { records } = indexJournal(billing.books);
  const found = kept.map(({ draft }) => records.get(keyOf(draft)));
  if (found.some((record) => record && record.number !== "")) return areFinal(intent);
  return unless(
    found.every((record) => record !== undefined),
    intent,
  );
}

/** Discarded drafts come back under their references, as long as nobody else has those. */
function draftsAreGone(intent: OpenIntent, { books }: Billing): readonly Diagnostic[] {
  const { kept = [] } = intent.details as KeptDetails;
  const { records, byBillingId } = indexJournal(books);
  const isTaken = kept.some(({ draft }) => records.has(keyOf(draft)));
  const isHeld = kept.some(({ units }) =>
    units.some((unit) => byBillingId.get(unit)?.some(({ record }) => record !== null && record.number === "")),
  );
  return unless(kept.length > 0 && !isTaken && !isHeld, intent);
}

function notesStand(intent: OpenIntent, { books }: Billing): readonly Diagnostic[] {
  const { notes = [] } = intent.details as Partial<ReminderDecision>;
  if (notes.length === 0) return [diagnose("undo.notKept", null, { action: intent.action })];
  const { records } = indexJournal(books);
  return unless(
    notes.every(({ invoice, after }) => records.get(keyOf(invoice))?.reminder === after),
    intent,
  );
}

/** Cells that were filled, where they still say so in rows that say what they said. */
function cellsStand(intent: OpenIntent, billing: Billing): readonly Diagnostic[] {
  const { filled = [] } = intent.details as Partial<FillDetails>;
  return unless(filled.length > 0 && isStillFilled(filled, billing), intent);
}

/** Rows that a client approved with a statement of work, where nothing was billed of them since. */
function approvalsAreFree(intent: OpenIntent, billing: Billing): readonly Diagnostic[] {
  const changed = cellsStand(intent, billing);
  if (changed.length > 0) return changed;
  const { filled } = intent.details as FillDetails;
  const { byBillingId } = indexJournal(billing.books);
  const approved = entriesFilled(filled, billing);
  return unless(
    approved.every(({ billingId }) => !byBillingId.get(billingId ?? "")?.some(({ record }) => record !== null)),
    intent,
  );
}

/** Imported rows that are all there as they came in, and on no draft or invoice. */
function rowsAreFree(intent: OpenIntent, billing: Billing): readonly Diagnostic[] {
  const details = intent.details as ImportDetails;
  const rows = findImportedRows(details, billing);
  const { byBillingId } = indexJournal(billing.books);
  const isFree = rows.every(
    ({ billingId }) => !byBillingId.get(billingId ?? "")?.some(({ record }) => record !== null),
  );
  return unless(rows.length === details.rows && isFree, intent);
}

/** Planned rows that nobody changed, and that nothing was billed by. */
function rowsStand(intent: OpenIntent, billing: Billing): readonly Diagnostic[] {
  const { added = [] } = intent.details as Partial<PlanDetails>;
  if (added.length === 0) return [diagnose("undo.notKept", null, { action: intent.action })];
  const stand = added.every((each) => {
    const site = siteOfAdded(each, billing);
    const rows = site ? findAdded(each, site, billing) : [];
    return rows.length === each.rows.length && !(each.table === "Projects" && areBilled(rows, billing));
  });
  return unless(stand, intent);
}

/** Whether anything was drafted or invoiced of contract lines, by 0-based row, from their start on. */
function areBilled(rows: readonly number[], { books }: Billing): boolean {
  const terms = books.projects.filter(({ source }) => rows.includes(source.row - 1));
  return terms.some(({ project, line, start }) =>
    indexJournal(books).details.some(
      ({ detail, record }) =>
        record !== null &&
        keyOf(detail.project) === keyOf(project) &&
        keyOf(detail.contractLine) === keyOf(line) &&
        (start === null || detail.date === null || detail.date >= start),
    ),
  );
}

/** What was agreed about sheets, where it is still agreed to; a single fix in a ledger keeps nothing to go back to. */
function mappingsStand(intent: OpenIntent, { mappings }: Billing): readonly Diagnostic[] {
  const { agreed = [], before = [] } = intent.details as Partial<MappingDetails>;
  if (agreed.length + before.length === 0) return [diagnose("undo.notKept", null, { action: intent.action })];
  const now = new Map(mappings.map((mapping) => [keyOf(mapping.sheet), JSON.stringify(mapping.fields)]));
  const stands = agreed.every(({ sheet, fields }) => now.get(keyOf(sheet)) === JSON.stringify(fields));
  const forgotten = before.every(({ sheet }) => agreed.some((each) => each.sheet === sheet) || !now.has(keyOf(sheet)));
  return unless(stands && forgotten, intent);
}

/** A margin sheet that took the place of an earlier one has nothing to go back to. */
function sheetIsNew(intent: OpenIntent, { layout }: Billing): readonly Diagnostic[] {
  const { sheet, isNew } = intent.details as MarginDecision;
  if (!isNew) return [diagnose("undo.notKept", null, { action: intent.action })];
  return unless(
    layout.sheets.some(({ name }) => name === sheet),
    intent,
  );
}
