import type { Outcome } from "../../domain/diagnostics/diagnostic";
import type { Invoice } from "../../domain/invoicing/invoice";
import type { Environment } from "../environment";
import type { Billing } from "../readBilling";
import type { Progress } from "../workbookPort";
import { asItIs, readWithin, standBack, whenFree } from "../safety/asItIs";
import { refuseUnfinished } from "../safety/refuseUnfinished";
import { takeSteps } from "../takeSteps";
import { carryRequest, planDraftsInSteps, type DraftRequest } from "./planDrafts";
import { writeDrafts } from "./writeDrafts";

/** How often a run begins anew when somebody else was faster. */
const attempts = 6;

/**
 * Drafts invoices from what is ready and writes them: register, journal, tabs and marks. The workbook is looked at again first: rows
 * that changed since `billing` was read are told and left out. Of two people who draft at once one steps back and begins anew.
 * Throws: EnvironmentError. Diagnostics: intent.unfinished (then nothing is written), row.changed, row.deleted, row.taken, those of
 * `planDrafts`.
 */
export async function draftInvoices(
  environment: Environment,
  billing: Billing,
  request: DraftRequest,
  progress?: Progress,
): Promise<Outcome<readonly Invoice[]>> {
  const refused = refuseUnfinished(billing);
  if (refused.length > 0) return { value: [], diagnostics: refused };
  for (let attempt = 0; attempt < attempts; attempt++) {
    const now = await whenFree(environment, await asItIs(environment, billing));
    const busy = refuseUnfinished(now);
    if (busy.length > 0) return { value: [], diagnostics: busy };
    const carried = carryRequest(request, billing, now);
    const planned = await takeSteps(planDraftsInSteps(now, carried.value, environment), environment.giveWay);
    const diagnostics = [...carried.diagnostics, ...planned.diagnostics];
    if (planned.value.invoices.length === 0) return { value: [], diagnostics };
    const written = await writeDrafts(environment, now, planned.value, progress);
    if (written) return { value: written, diagnostics };
    await standBack(environment);
  }
  return { value: [], diagnostics: refuseUnfinished(await readWithin(environment, billing)) };
}
