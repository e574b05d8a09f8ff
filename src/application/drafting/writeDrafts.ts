import type { Invoice } from "../../domain/invoicing/invoice";
import { applyBatches } from "../applyPlan";
import type { Environment } from "../environment";
import type { Billing } from "../readBilling";
import { repairDrafts } from "../recovery/repairDrafts";
import { holdsWorkbook, isHeld, release, type HeldIntent } from "../safety/holdLog";
import { isWritten } from "../safety/isWritten";
import type { Progress } from "../workbookPort";
import { draftPlan } from "./draftPlan";
import type { PlannedDrafts } from "./planDrafts";

/**
 * Writes planned drafts step by step, looking at the workbook between the steps. Null: somebody else was faster, nothing of ours is
 * left, and the run may begin anew. Throws: EnvironmentError; then the intent stays open for recovery.
 */
export async function writeDrafts(
  environment: Environment,
  billing: Billing,
  planned: PlannedDrafts,
  progress?: Progress,
): Promise<readonly Invoice[] | null> {
  const { intent, batches, log } = draftPlan(billing, planned, environment);
  const held: HeldIntent = { id: intent.id, log };
  const { port } = environment;
  const known = { ...billing, within: [...(billing.within ?? [])] };
  const [opening, ...rest] = batches;
  await applyBatches(port, billing.layout, [opening!], progress);
  if (!(await holdsWorkbook(environment, known, held))) {
    await release(environment, known, { ...held, state: "Undone" });
    return null;
  }
  const rows = rest.filter(({ purpose }) => purpose === "billing ids" || purpose === "journal");
  await applyBatches(port, billing.layout, rows, progress);
  const whole = await isWritten(port, rows, billing.layout.dateSystem);
  if (!whole || !(await isHeld(environment, known, held))) return repairDrafts(environment, known, intent);
  const step = (purpose: string) => rest.filter((batch) => batch.purpose === purpose);
  await applyBatches(port, billing.layout, step("documents"), progress);
  if (!(await isWritten(port, rows, billing.layout.dateSystem))) return repairDrafts(environment, known, intent);
  await applyBatches(port, billing.layout, step("marks"));
  await release(environment, known, { ...held, state: "Done" });
  return planned.invoices;
}
