import type { Diagnostic, Outcome } from "../../domain/diagnostics/diagnostic";
import { ensureBookkeeping } from "../bookkeeping";
import type { Environment } from "../environment";
import { newIntent } from "../intentLog";
import type { Billing } from "../readBilling";
import { refuseUnfinished } from "../safety/refuseUnfinished";
import type { Progress } from "../workbookPort";
import { tryOnWorkbook, writeHeld } from "../writeHeld";
import type { IntentAction } from "../writePlan";
import { fillOperations, keepFilled, type FillDetails, type Filling } from "./filledCells";

/** What is to be said in which cells, chosen of the workbook as it is at that moment. */
export type FillRun = {
  readonly action: Extract<IntentAction, "sent" | "reimburse">;
  readonly invoices: readonly string[];
  readonly fillings: readonly Filling[];
  readonly diagnostics: readonly Diagnostic[];
};

/**
 * Fills cells that the user could fill by hand, under an intent that keeps what they said before. Returns how many rows were filled.
 * Throws: EnvironmentError, and what `progress` throws. Diagnostics: intent.unfinished, those of the choice.
 */
export async function fillCells(
  environment: Environment,
  billing: Billing,
  choose: (now: Billing) => FillRun,
  progress?: Progress,
): Promise<Outcome<number>> {
  const { value, diagnostics } = await tryOnWorkbook(environment, billing, async (now) => {
    const refused = refuseUnfinished(now);
    if (refused.length > 0) return { value: null, diagnostics: refused };
    const { action, invoices, fillings, diagnostics } = choose(now);
    const filled = fillings.filter(({ rows }) => rows.length > 0).map((filling) => keepFilled(now, filling));
    if (filled.length === 0) return { value: 0, diagnostics };
    const details: FillDetails = { filled };
    const { sites, operations } = ensureBookkeeping(now, ["Log"], environment);
    const marks = fillOperations(filled, now, { side: "after", language: environment.language });
    const run = {
      ...{ intent: newIntent(environment, action, invoices, details), log: sites.get("Log")! },
      ...{ preparation: operations, batches: [{ purpose: "marks", operations: marks }] },
    };
    const isWritten = await writeHeld(environment, now, run, progress);
    return isWritten ? { value: filled.reduce((sum, { cells }) => sum + cells.length, 0), diagnostics } : null;
  });
  return { value: value ?? 0, diagnostics };
}
