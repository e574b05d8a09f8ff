import type { LocalDate } from "../../domain/calendar/localDate";
import type { Outcome } from "../../domain/diagnostics/diagnostic";
import { contractsDue, unitsDue } from "../../domain/invoicing/contractsDue";
import type { Invoice } from "../../domain/invoicing/invoice";
import { planDrafts } from "../drafting/planDrafts";
import { writeDrafts } from "../drafting/writeDrafts";
import type { Environment } from "../environment";
import type { Billing } from "../readBilling";
import { refuseUnfinished } from "../safety/refuseUnfinished";
import type { Progress } from "../workbookPort";
import { tryOnWorkbook } from "../writeHeld";
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
  const none: DueRun = { contracts: [], invoices: [] };
  const run = await tryOnWorkbook<DueRun>(environment, billing, async (now) => {
    const refused = refuseUnfinished(now);
    return refused.length > 0 ? { value: none, diagnostics: refused } : draftNow(environment, now, { date, progress });
  });
  return { value: run.value ?? none, diagnostics: run.diagnostics };
}

/** Null: somebody else was faster, and nothing was written. */
async function draftNow(
  environment: Environment,
  billing: Billing,
  { date, progress }: { readonly date: LocalDate; readonly progress: Progress | undefined },
): Promise<Outcome<DueRun> | null> {
  const { books, backlog } = billing;
  const due = contractsDue(books, date).map((contract) => ({ contract, units: unitsDue(contract, backlog.units) }));
  const filters = due.map(({ units }) => ({ keys: new Set(units.map((unit) => unit.key)) }));
  const planned = planDrafts(billing, { filters, date }, environment);
  const { invoices } = planned.value;
  const written = invoices.length === 0 ? [] : await writeDrafts(environment, billing, planned.value, progress);
  if (!written) return null;
  const contracts = dueOutcomes(due, planned, backlog.units);
  return { value: { contracts, invoices: written }, diagnostics: planned.diagnostics };
}
