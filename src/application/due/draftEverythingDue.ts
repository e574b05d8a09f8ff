import type { LocalDate } from "../../domain/calendar/localDate";
import type { Outcome } from "../../domain/diagnostics/diagnostic";
import { contractsDue, unitsDue } from "../../domain/invoicing/contractsDue";
import type { Invoice } from "../../domain/invoicing/invoice";
import { applyBatches } from "../applyPlan";
import { draftPlan } from "../drafting/draftPlan";
import { planDrafts } from "../drafting/planDrafts";
import type { Environment } from "../environment";
import type { Billing } from "../readBilling";
import { refuseUnfinished } from "../safety/refuseUnfinished";
import type { Progress } from "../workbookPort";
import { dueOutcomes, type DueOutcome } from "./dueOutcomes";

/** What a run of "everything due" made, contract by contract. */
export type DueRun = { readonly contracts: readonly DueOutcome[]; readonly invoices: readonly Invoice[] };

/**
 * Drafts every contract whose frequency says so, each on drafts of its own.
 * Throws: EnvironmentError. Diagnostics: intent.unfinished, those of `planDrafts`. Rule: domain rules §5 "Everything due".
 */
export async function draftEverythingDue(
  environment: Environment,
  billing: Billing,
  date: LocalDate,
  progress?: Progress,
): Promise<Outcome<DueRun>> {
  const refused = refuseUnfinished(billing);
  if (refused.length > 0) return { value: { contracts: [], invoices: [] }, diagnostics: refused };
  const { books, backlog, layout } = billing;
  const due = contractsDue(books, date).map((contract) => ({ contract, units: unitsDue(contract, backlog.units) }));
  const filters = due.map(({ units }) => ({ keys: new Set(units.map((unit) => unit.key)) }));
  const planned = planDrafts(billing, { filters, date }, environment);
  const { invoices } = planned.value;
  if (invoices.length > 0) {
    const { batches } = draftPlan(billing, planned.value, environment);
    await applyBatches(environment.port, layout, batches, progress);
  }
  const contracts = dueOutcomes(due, planned, backlog.units);
  return { value: { contracts, invoices }, diagnostics: planned.diagnostics };
}
