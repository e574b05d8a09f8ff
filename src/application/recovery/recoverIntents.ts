import type { Diagnostic, Outcome } from "../../domain/diagnostics/diagnostic";
import { applyBatches } from "../applyPlan";
import type { Environment } from "../environment";
import { closeRows } from "../intentLog";
import { readBilling, type Billing } from "../readBilling";
import type { IntentAction } from "../writePlan";
import { diagnoseIntents, type OpenIntent } from "./openIntents";
import { recoveryOf } from "./recoveries";
import type { RecoveryOutcome } from "./recovery";

/** What became of an intent that was recovered. */
export type RecoveredIntent = {
  readonly id: string;
  readonly action: IntentAction;
  readonly invoices: readonly string[];
  readonly outcome: RecoveryOutcome;
};

/**
 * Finishes or undoes every run that was cut off, from the latest back: one that was begun inside another comes before it. Idempotent.
 * Throws: EnvironmentError. Diagnostics: what stands in the way of those whose outcome is "failed"; they stay open.
 */
export async function recoverIntents(
  environment: Environment,
  billing: Billing,
  direction: "finish" | "undo",
): Promise<Outcome<readonly RecoveredIntent[]>> {
  const recovered: RecoveredIntent[] = [];
  const diagnostics: Diagnostic[] = [];
  for (const intent of [...billing.unfinished].reverse()) {
    if (recovered.length > 0 && !(await isOpen(environment, intent))) continue;
    const result = await recoverIntent(environment, intent, direction);
    recovered.push(result.value);
    diagnostics.push(...result.diagnostics);
  }
  return { value: recovered, diagnostics };
}

/** A run within another's is recovered with it. */
async function isOpen(environment: Environment, { id }: OpenIntent): Promise<boolean> {
  return (await readBilling(environment)).unfinished.some((open) => open.id === id);
}

/** Finishes or undoes one open intent and closes it. Throws: EnvironmentError; RangeError where the Log has no such open intent. */
export async function recoverIntent(
  environment: Environment,
  { id }: Pick<OpenIntent, "id">,
  direction: "finish" | "undo",
): Promise<Outcome<RecoveredIntent>> {
  const read = await readBilling(environment);
  const intent = read.unfinished.find((open) => open.id === id);
  if (!intent) throw new RangeError(`The Log has no open intent ${id}`);
  const { action, invoices } = intent;
  const request = {
    intent,
    billing: { ...read, unfinished: [], within: read.unfinished.map((open) => open.id) },
    environment,
  };
  const { outcome, diagnostics } = intent.isWhole
    ? await recoveryOf(action)[direction](request)
    : { outcome: "undone" as const, diagnostics: [] };
  if (outcome === "failed") {
    return { value: { id, action, invoices, outcome }, diagnostics: [...diagnostics, ...diagnoseIntents([intent])] };
  }
  await close(environment, id, outcome);
  return { value: { id, action, invoices, outcome }, diagnostics };
}

async function close(environment: Environment, id: string, outcome: "finished" | "undone"): Promise<void> {
  const { layout, sites, unfinished } = await readBilling(environment);
  const rows = unfinished.find((open) => open.id === id)?.rows ?? [];
  const operations = closeRows(sites.get("Log")!, rows, outcome === "finished" ? "Done" : "Undone");
  if (operations.length > 0) await applyBatches(environment.port, layout, [{ purpose: "close", operations }]);
}
