import type { Outcome } from "../../domain/diagnostics/diagnostic";
import { ensureBookkeeping } from "../bookkeeping";
import type { Environment } from "../environment";
import { newIntent } from "../intentLog";
import type { Billing } from "../readBilling";
import { refuseUnfinished } from "../safety/refuseUnfinished";
import type { Progress } from "../workbookPort";
import { tryOnWorkbook, writeHeld } from "../writeHeld";
import { addOperations, keepAdded, type PlanDetails, type PlannedRows } from "./addedRows";

/**
 * Adds planned rows below those of their tables, all in one request, under an intent that keeps them; a table that is not there is
 * made, a column that it lacks is added. They are planned for the workbook as it is at that moment. Returns how many were added.
 * Throws: EnvironmentError, and what `progress` throws. Diagnostics: intent.unfinished (then nothing is written).
 */
export async function addPlannedRows(
  environment: Environment,
  billing: Billing,
  plan: (now: Billing) => readonly PlannedRows[],
  progress?: Progress,
): Promise<Outcome<number>> {
  const { value, diagnostics } = await tryOnWorkbook(environment, billing, async (now) => {
    const refused = refuseUnfinished(now);
    if (refused.length > 0) return { value: null, diagnostics: refused };
    const added = plan(now).map((planned) => keepAdded(planned, now, environment));
    if (added.length === 0) return { value: 0, diagnostics: [] };
    const details: PlanDetails = { added };
    const { sites, operations } = ensureBookkeeping(now, ["Log"], environment);
    const rows = added.flatMap((each) => addOperations(each, now, environment));
    const run = {
      ...{ intent: newIntent(environment, "plan", [], details), log: sites.get("Log")!, preparation: operations },
      batches: [{ purpose: "rows", operations: rows }],
    };
    const isWritten = await writeHeld(environment, now, run, progress);
    return isWritten ? { value: added.reduce((sum, each) => sum + each.rows.length, 0), diagnostics: [] } : null;
  });
  return { value: value ?? 0, diagnostics };
}
