import type { Outcome } from "../../domain/diagnostics/diagnostic";
import type { Environment } from "../environment";
import type { Billing } from "../readBilling";
import { unitsOfRecap, type RecapPeriod } from "../reports/recapFigures";
import { fillCells } from "./fillCells";
import { fillingsOf } from "./fillingsOf";

/**
 * Notes that a client has validated the statement of work of a period: Client approved, on each of its time rows. Returns how many
 * were not approved before. Throws: EnvironmentError. Diagnostics: intent.unfinished. Rule: domain rules §5 "Recap".
 */
export async function validateRecap(
  environment: Environment,
  billing: Billing,
  period: RecapPeriod,
): Promise<Outcome<number>> {
  return fillCells(environment, billing, (now) => ({
    fillings: fillingsOf(unapproved(now, period), now.ledgers, "clientApproved", { kind: "flag", value: true }),
    diagnostics: [],
  }));
}

/** The time rows of a statement of work that its client has not approved yet. */
function unapproved(billing: Billing, period: RecapPeriod) {
  const entries = unitsOfRecap(billing, period).flatMap(({ entry }) => entry ?? []);
  return entries.filter((entry) => entry.kind === "time" && !entry.clientApproved);
}
