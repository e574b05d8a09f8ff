import type { Environment } from "../environment";
import { readBilling } from "../readBilling";
import { recoverIntents } from "../recovery/recoverIntents";

/** Takes out what this device's import had written when it was stopped; runs of anybody else stay as they are. Throws: EnvironmentError. */
export async function takeBackImport(environment: Environment): Promise<void> {
  const billing = await readBilling(environment);
  const { clientId } = environment.identity;
  const own = billing.unfinished.filter((open) => open.action === "import" && open.clientId === clientId);
  await recoverIntents(environment, { ...billing, unfinished: own }, "undo");
}
