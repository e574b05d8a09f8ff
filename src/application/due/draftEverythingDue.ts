import type { LocalDate } from "../../domain/calendar/localDate";
import type { Outcome } from "../../domain/diagnostics/diagnostic";
import type { Invoice } from "../../domain/invoicing/invoice";
import { writeDrafts } from "../drafting/writeDrafts";
import type { Environment } from "../environment";
import type { Billing } from "../readBilling";
import { refuseUnfinished } from "../safety/refuseUnfinished";
import type { Progress } from "../workbookPort";
import { tryOnWorkbook } from "../writeHeld";
import type { DueOutcome } from "./dueOutcomes";
import { planEverythingDue } from "./planEverythingDue";

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
  const { contracts, planned, diagnostics } = planEverythingDue(billing, date, environment);
  const written = planned.invoices.length === 0 ? [] : await writeDrafts(environment, billing, planned, progress);
  if (!written) return null;
  return { value: { contracts, invoices: written }, diagnostics };
}
