import type { Outcome } from "../domain/diagnostics/diagnostic";
import { applyBatches } from "./applyPlan";
import type { Environment } from "./environment";
import type { Billing } from "./readBilling";
import { asItIs, readWithin, standBack, whenFree } from "./safety/asItIs";
import { release } from "./safety/holdLog";
import { openRun } from "./safety/openRun";
import { refuseUnfinished } from "./safety/refuseUnfinished";
import { settlingTime } from "./safety/sharing";
import type { TableSite } from "./tableSite";
import type { Progress } from "./workbookPort";
import type { Intent, WriteBatch, WriteOperation } from "./writePlan";

/** A run with its intent: what makes the Log where there is none, and what is written once the workbook is ours. */
export type HeldRun = {
  readonly intent: Intent;
  readonly log: TableSite;
  readonly preparation: readonly WriteOperation[];
  readonly batches: readonly WriteBatch[];
};

/** How often somebody else may be faster before a run gives up. */
const attempts = 6;

/**
 * Tries a run on the workbook as it is now, again where somebody else was faster (the run gave null).
 * Throws: EnvironmentError. Diagnostics: intent.unfinished, when another run stays open.
 */
export async function tryOnWorkbook<T>(
  environment: Environment,
  billing: Billing,
  run: (now: Billing) => Promise<Outcome<T | null> | null>,
): Promise<Outcome<T | null>> {
  for (let attempt = 0; attempt < attempts; attempt++) {
    const now = await whenFree(environment, await asItIs(environment, billing));
    const done = await run(now);
    if (done) return done;
    await standBack(environment);
  }
  return { value: null, diagnostics: refuseUnfinished(await readWithin(environment, billing)) };
}

/**
 * Writes a run under its intent. False: somebody else was faster, and nothing was written.
 * Throws: EnvironmentError; then the intent stays open for recovery.
 */
export async function writeHeld(
  environment: Environment,
  billing: Billing,
  { intent, log, preparation, batches }: HeldRun,
  progress?: Progress,
): Promise<boolean> {
  const settling = settlingTime(billing, environment);
  const held = await openRun(environment, billing, { intent, log, preparation, batches, settling }, progress);
  if (!held) return false;
  const wanted = batches.filter(({ operations }) => operations.length > 0);
  await applyBatches(environment.port, billing.layout, wanted, progress);
  await release(environment, billing, { ...held, state: "Done" });
  return true;
}
