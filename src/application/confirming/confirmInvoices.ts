import { refuseUnfinished } from "../safety/refuseUnfinished";
import type { Outcome } from "../../domain/diagnostics/diagnostic";
import type { Invoice } from "../../domain/invoicing/invoice";
import { adoptTabEdits } from "../editing/adoptTabEdits";
import type { Environment } from "../environment";
import type { Billing } from "../readBilling";
import { asItIs, readWithin, standBack, whenFree } from "../safety/asItIs";
import type { Progress } from "../workbookPort";
import { planConfirmations, type ConfirmRequest } from "./planConfirmations";
import { writeConfirmations } from "./writeConfirmations";

/** How often a run begins anew when somebody else was faster. */
const attempts = 6;

/**
 * Confirms drafts: checks them against a fresh reading, compares what the tab calculates with the engine to the cent, claims numbers,
 * seals, locks the tabs and marks the ledgers. A draft that may not be confirmed is left as it is, with the reason. Of two people
 * who confirm at once one steps back, waits and takes the next numbers.
 * What was typed into the editable cells of their tabs is taken over first: what is confirmed is what people see.
 * Throws: EnvironmentError. Diagnostics: intent.unfinished (then nothing is written), those of `adoptTabEdits` and `planConfirmations`,
 * invoice.tabDiffers.
 * Rule: domain rules §5 "Confirm".
 */
export async function confirmInvoices(
  environment: Environment,
  billing: Billing,
  request: ConfirmRequest,
  progress?: Progress,
): Promise<Outcome<readonly Invoice[]>> {
  const refused = refuseUnfinished(billing);
  if (refused.length > 0) return { value: [], diagnostics: refused };
  const drafts =
    request.drafts ??
    billing.books.register.filter((record) => record.state !== "Confirmed").map((record) => record.draft);
  for (let attempt = 0; attempt < attempts; attempt++) {
    const free = await whenFree(environment, await asItIs(environment, billing));
    const busy = refuseUnfinished(free);
    if (busy.length > 0) return { value: [], diagnostics: busy };
    const { billing: now, diagnostics: typed } = await adoptTabEdits(environment, free, drafts);
    if (typed.length > 0) return { value: [], diagnostics: typed };
    const planned = planConfirmations(now, { ...request, drafts }, environment);
    if (planned.value.length === 0) return { value: [], diagnostics: planned.diagnostics };
    const written = await writeConfirmations(environment, now, {
      invoices: planned.value,
      date: request.date,
      progress,
    });
    if (written) return { value: written.value, diagnostics: [...planned.diagnostics, ...written.diagnostics] };
    await standBack(environment);
  }
  return { value: [], diagnostics: refuseUnfinished(await readWithin(environment, billing)) };
}
