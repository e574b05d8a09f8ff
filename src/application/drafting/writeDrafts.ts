import type { Invoice } from "../../domain/invoicing/invoice";
import { applyBatches } from "../applyPlan";
import type { Environment } from "../environment";
import type { Billing } from "../readBilling";
import { repairDrafts } from "../recovery/repairDrafts";
import { isHeld, release } from "../safety/holdLog";
import { isWritten } from "../safety/isWritten";
import { openRun } from "../safety/openRun";
import { settlingTime } from "../safety/sharing";
import type { Progress } from "../workbookPort";
import { takeSteps } from "../takeSteps";
import { draftPlanInSteps } from "./draftPlan";
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
  const plan = await takeSteps(draftPlanInSteps(billing, planned, environment), environment.giveWay);
  const { intent, batches } = plan;
  const { port } = environment;
  const held = await openRun(environment, billing, { ...plan, settling: settlingTime(billing, environment) }, progress);
  if (!held) return null;
  const rows = batches.filter(({ purpose }) => purpose === "billing ids" || purpose === "journal");
  await applyBatches(port, billing.layout, rows, progress);
  const whole = await isWritten(environment, rows, billing.layout.dateSystem);
  if (!whole || !(await isHeld(environment, billing, held))) return repairDrafts(environment, billing, intent);
  const step = (purpose: string) => batches.filter((batch) => batch.purpose === purpose);
  await applyBatches(port, billing.layout, step("documents"), progress);
  if (!(await isWritten(environment, rows, billing.layout.dateSystem)))
    return repairDrafts(environment, billing, intent);
  await applyBatches(port, billing.layout, step("marks"));
  await release(environment, billing, { ...held, state: "Done" });
  return planned.invoices;
}
