import { diagnose, type Diagnostic, type Outcome } from "../../domain/diagnostics/diagnostic";
import type { Billing } from "../readBilling";
import type { IntentAction } from "../writePlan";
import { entriesOf, type OpenIntent } from "./openIntents";
import { undoChecks } from "./undoChecks";

/** The last run that the Log has and nobody took back: what was done, by whom, and to which invoices. */
export type LastRun = {
  readonly id: string;
  readonly action: IntentAction;
  readonly when: string;
  readonly by: string;
  readonly invoices: readonly string[];
};

/**
 * What undoing would take back now, with the reasons that keep it from being undone; null when the Log has nothing.
 * Diagnostics: undo.nothing, undo.confirmed, undo.changed, undo.notKept.
 */
export function lastRun(billing: Billing): Outcome<LastRun | null> {
  const intent = lastIntent(billing);
  if (!intent) return { value: null, diagnostics: [diagnose("undo.nothing", null)] };
  const { id, action, when, by, invoices } = intent;
  return { value: { id, action, when, by, invoices }, diagnostics: refuseUndo(intent, billing) };
}

const notRuns: ReadonlySet<string> = new Set<IntentAction>(["seal", "statement"]);

/** The latest run of the Log that was done; what it merely keeps a note of is none. */
export function lastIntent({ log }: Billing): OpenIntent | null {
  if (!log) return null;
  // Only the last entry's details are put together: a long Log is read in no time.
  let last = "";
  entriesOf(log, ({ id, state, action }) => {
    if (state === "Done" && !notRuns.has(action)) last = id;
    return false;
  });
  return entriesOf(log, ({ id }) => last !== "" && id === last)[0] ?? null;
}

function refuseUndo(intent: OpenIntent, billing: Billing): readonly Diagnostic[] {
  const check = undoChecks[intent.action];
  const notKept = diagnose("undo.notKept", null, { action: intent.action });
  return check && intent.isWhole ? check(intent, billing) : [notKept];
}
