import type { LocalDate } from "../../domain/calendar/localDate";
import type { Diagnostic } from "../../domain/diagnostics/diagnostic";
import { contractsDue, unitsDue } from "../../domain/invoicing/contractsDue";
import { planDrafts, type PlannedDrafts } from "../drafting/planDrafts";
import type { Environment } from "../environment";
import type { Billing } from "../readBilling";
import { dueOutcomes, type DueOutcome } from "./dueOutcomes";

/** What a run of "everything due" would make, contract by contract. */
export type DuePlan = {
  readonly contracts: readonly DueOutcome[];
  readonly planned: PlannedDrafts;
  readonly diagnostics: readonly Diagnostic[];
};

/**
 * Plans the drafts of every contract whose frequency says so; nothing is written.
 * Diagnostics: those of `planDrafts`. Rule: domain rules §5 "Everything due".
 */
export function planEverythingDue(billing: Billing, date: LocalDate, environment: Environment): DuePlan {
  const { books, backlog } = billing;
  const due = contractsDue(books, date).map((contract) => ({ contract, units: unitsDue(contract, backlog.units) }));
  const filters = due.map(({ units }) => ({ keys: new Set(units.map((unit) => unit.key)) }));
  const planned = planDrafts(billing, { filters, date }, environment);
  const contracts = dueOutcomes(due, planned, backlog.units);
  return { contracts, planned: planned.value, diagnostics: planned.diagnostics };
}
