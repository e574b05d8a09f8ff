import type { Outcome } from "../../domain/diagnostics/diagnostic";
import { applyBatches } from "../applyPlan";
import { textCell } from "../content";
import type { Environment } from "../environment";
import { marksFromJournal } from "../invoiceMarks";
import { writeMarks } from "../ledgerMarks";
import type { Billing } from "../readBilling";
import { lookAtLog, release } from "../safety/holdLog";
import { refuseUnfinished } from "../safety/refuseUnfinished";
import { settle } from "../safety/settle";
import { settlingTime } from "../safety/sharing";
import { updateRow } from "../tableSite";
import { wordsOf } from "../words";
import { assertWritable } from "../writable";
import { tryOnWorkbook } from "../writeHeld";
import type { WriteOperation } from "../writePlan";
import { lastIntent, lastRun, type LastRun } from "./lastRun";
import type { OpenIntent } from "./openIntents";
import { recoverIntent } from "./recoverIntents";

/**
 * Takes the last run back, whoever made it: opens its intent again and undoes it as one that was cut off, so that an undo that is cut
 * off is itself found and settled. Asked again, it goes one run further back. Gives what was undone; null where it was refused.
 * Throws: EnvironmentError. Diagnostics: intent.unfinished, those of `lastRun`.
 */
export async function undoLast(environment: Environment, billing: Billing): Promise<Outcome<LastRun | null>> {
  const known = lastIntent(billing)?.id;
  return tryOnWorkbook(environment, billing, async (now) => {
    const { value, diagnostics } = lastRun(now);
    const refused = [...refuseUnfinished(now), ...diagnostics];
    if (refused.length > 0 || !value || value.id !== known) return { value: null, diagnostics: refused };
    const intent = lastIntent(now)!;
    assertWritable(now.layout, [{ purpose: "undo", operations: touchedBy(intent, now, environment) }]);
    if (!(await reopen(environment, now, intent))) return null;
    const undone = await recoverIntent(environment, intent, "undo");
    return { value: undone.value.outcome === "undone" ? value : null, diagnostics: undone.diagnostics };
  });
}

/** The intent is open again, and the only one. False: somebody else is at work, and it is closed as it was. */
async function reopen(environment: Environment, billing: Billing, { id, rows }: OpenIntent): Promise<boolean> {
  const log = billing.sites.get("Log")!;
  const operations = rows.flatMap((row) => updateRow(log, row, { state: textCell("Started") }));
  await applyBatches(environment.port, billing.layout, [{ purpose: "intent", operations }]);
  await settle(environment, settlingTime(billing, environment));
  const { own, others } = await lookAtLog(environment, billing, { id, log });
  if (own.length === rows.length && others.length === 0) return true;
  await release(environment, billing, { id, log, state: "Done" });
  return false;
}

type Touching = {
  readonly units?: readonly string[];
  readonly sheet?: string;
  readonly isNew?: boolean;
  readonly kept?: readonly { readonly units: readonly string[]; readonly sheet: string }[];
  readonly drafts?: readonly { readonly units: readonly string[]; readonly sheet: string }[];
  readonly filled?: readonly { readonly sheet: string }[];
  readonly added?: readonly { readonly sheet: string }[];
};

const firstCell = { row: 0, column: 0, rows: 1, columns: 1 };

/** The ledgers and tabs that undoing a run would change, as writes that stand for whatever it does there. */
function touchedBy({ details }: OpenIntent, billing: Billing, { language }: Environment): WriteOperation[] {
  const {
    units = [],
    kept = [],
    drafts = [],
    filled = [],
    added = [],
    sheet = "",
    isNew = false,
  } = details as Touching;
  const all = [...units, ...[...kept, ...drafts].flatMap((each) => each.units)];
  const marks = marksFromJournal(all, billing, wordsOf(language));
  const there = new Set(billing.layout.sheets.map(({ name }) => name));
  const cameBack = kept.flatMap((each) => (there.has(each.sheet) ? [] : each.sheet));
  const wentAway = [...drafts.map((each) => each.sheet), ...(isNew ? [sheet] : [])].filter((name) => there.has(name));
  const tabs = [...cameBack, ...wentAway].map((name): WriteOperation => ({ kind: "deleteSheet", sheet: name }));
  const cells = [...filled, ...added].map((each): WriteOperation => ({
    kind: "clearCells",
    sheet: each.sheet,
    area: firstCell,
  }));
  return [...writeMarks(billing.ledgers, marks), ...tabs, ...cells];
}
