import type { Diagnostic } from "../domain/diagnostics/diagnostic";
import { applyBatches } from "./applyPlan";
import { ensureBookkeeping } from "./bookkeeping";
import type { Environment } from "./environment";
import { closeIntent, newIntent, openIntent } from "./intentLog";
import type { Billing } from "./readBilling";
import { refuseUnfinished } from "./safety/refuseUnfinished";
import type { IntentAction, WriteBatch, WriteOperation } from "./writePlan";

/**
 * Writes to the user's own tables in one request, so that a run that is cut off has made all of it or nothing.
 * Throws: EnvironmentError. Diagnostics: intent.unfinished (then nothing is written).
 */
export async function writeAtOnce(
  environment: Environment,
  billing: Billing,
  action: Extract<IntentAction, "mapping" | "plan">,
  operations: readonly WriteOperation[],
): Promise<readonly Diagnostic[]> {
  const refused = refuseUnfinished(billing);
  if (refused.length > 0) return refused;
  const { sites, operations: preparation } = ensureBookkeeping(billing, ["Log"], environment);
  const log = sites.get("Log")!;
  const intent = newIntent(environment, action, [], {});
  const batches: WriteBatch[] = [
    { purpose: "intent", operations: [...preparation, ...openIntent(log, intent).operations] },
    { purpose: "rows", operations },
    { purpose: "close", operations: closeIntent(log, log.lastRow + 1, intent) },
  ];
  await applyBatches(environment.port, billing.layout, batches);
  return [];
}
