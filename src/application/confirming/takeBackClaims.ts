import type { Environment } from "../environment";
import { newIntent } from "../intentLog";
import type { Billing } from "../readBilling";
import { asItIs, standBack, whenFree } from "../safety/asItIs";
import { isHeld, release, type HeldIntent } from "../safety/holdLog";
import { openRun } from "../safety/openRun";
import { settlingTime } from "../safety/sharing";
import type { Intent } from "../writePlan";
import { settleConfirmations } from "./settleConfirmations";

/** How often somebody else may be faster before claims are left as they are: the next confirmation takes them over. */
const attempts = 6;

/**
 * Gives claimed numbers back, once whoever is at work has finished: under the run's own intent where it still stands, else under a new
 * one. Throws: EnvironmentError; then the intent stays open for recovery.
 */
export async function takeBackClaims(
  environment: Environment,
  billing: Billing,
  { intent, held }: { readonly intent: Intent; readonly held: HeldIntent },
): Promise<void> {
  const within = [...(billing.within ?? []), intent.id];
  for (let attempt = 0; attempt < attempts; attempt++) {
    const free = await whenFree(environment, await asItIs(environment, { ...billing, within }));
    const own = (await isHeld(environment, billing, held)) ? held : await reopen(environment, free, intent);
    if (own) {
      await settleConfirmations(environment, free, intent.details);
      return release(environment, billing, { ...own, state: "Undone" });
    }
    await standBack(environment);
  }
}

async function reopen(environment: Environment, billing: Billing, intent: Intent): Promise<HeldIntent | null> {
  const again = newIntent(environment, intent.action, intent.invoices, intent.details);
  const log = billing.sites.get("Log")!;
  const settling = settlingTime(billing, environment);
  return openRun(environment, billing, { intent: again, log, preparation: [], batches: [], settling });
}
