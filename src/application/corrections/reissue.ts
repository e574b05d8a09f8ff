import type { LocalDate } from "../../domain/calendar/localDate";
import type { Diagnostic, Outcome } from "../../domain/diagnostics/diagnostic";
import type { Invoice } from "../../domain/invoicing/invoice";
import { keyOf } from "../../domain/entries/key";
import { indexJournal } from "../../domain/invoicing/journalIndex";
import { findInvoice } from "../../domain/invoicing/invoiceFromJournal";
import { ensureBookkeeping } from "../bookkeeping";
import type { Environment } from "../environment";
import { newIntent } from "../intentLog";
import type { Billing } from "../readBilling";
import { readAgain } from "../recovery/redraw";
import { release } from "../safety/holdLog";
import { openRun } from "../safety/openRun";
import { refuseUnfinished } from "../safety/refuseUnfinished";
import { settlingTime } from "../safety/sharing";
import { tryOnWorkbook } from "../writeHeld";
import { acceptedCredit } from "./creditInvoice";
import { replaceInvoice, type ReissueRequest } from "./replaceInvoice";

/** What the intent of a reissue keeps; `before`: the drafts there were that bill the same, by reference. */
export type ReissueDecision = ReissueRequest & { readonly before: readonly string[] };

/**
 * Replaces a confirmed invoice: credits what is left of it, then drafts a new one of the same units, as their rows are now. An intent
 * holds the two together: an invoice that is credited and not drafted again is told.
 * Gives the credit note, where one was needed, and the draft.
 * Throws: EnvironmentError. Diagnostics: intent.unfinished, those of `creditInvoice` and of the domain's `reissueInvoice`.
 * Rule: domain rules §5 "Correct".
 */
export async function reissue(
  environment: Environment,
  billing: Billing,
  request: { readonly invoice: string; readonly date: LocalDate },
): Promise<Outcome<readonly Invoice[]>> {
  const run = await tryOnWorkbook(environment, billing, async (now) => {
    const refused = refuseReissue(environment, now, request);
    return refused.length > 0 ? { value: [], diagnostics: refused } : reissueNow(environment, now, request);
  });
  return { value: run.value ?? [], diagnostics: run.diagnostics };
}

/** An invoice that was credited in full before is only drafted again. */
function refuseReissue(
  environment: Environment,
  billing: Billing,
  { invoice, date }: ReissueRequest,
): readonly Diagnostic[] {
  const refused = refuseUnfinished(billing);
  if (refused.length > 0) return refused;
  const found = findInvoice(billing.books, invoice, "confirmed");
  if (!found.value) return found.diagnostics;
  const all = { invoice, date, kind: "quantity", lines: "all", back: "backlog" } as const;
  const credit = acceptedCredit(environment, billing, all);
  const isCredited = credit.diagnostics.some(({ code }) => code === "invoice.credited");
  return credit.value || (isCredited && found.value.type !== "Credit note") ? [] : credit.diagnostics;
}

/** Null: somebody else was faster, and nothing was written. */
async function reissueNow(
  environment: Environment,
  billing: Billing,
  request: ReissueRequest,
): Promise<Outcome<readonly Invoice[]> | null> {
  const decision: ReissueDecision = { ...request, before: billedBy(request.invoice, billing) };
  const intent = newIntent(environment, "reissue", [request.invoice], decision);
  const { sites, operations } = ensureBookkeeping(billing, ["Log"], environment);
  const settling = settlingTime(billing, environment);
  const opening = { intent, log: sites.get("Log")!, preparation: operations, batches: [], settling };
  const held = await openRun(environment, billing, opening);
  if (!held) return null;
  const replaced = await replaceInvoice(environment, await readAgain(environment, billing), request);
  await release(environment, billing, { ...held, state: "Done" });
  return replaced;
}

/** The references of all that bills units of an invoice: a row in parts is on several. */
function billedBy(invoice: string, { books }: Billing): string[] {
  const { byInvoice, byBillingId } = indexJournal(books);
  const units = (byInvoice.get(keyOf(invoice)) ?? []).map(({ detail }) => detail.billingId);
  const records = units.flatMap((unit) => byBillingId.get(unit) ?? []).flatMap(({ record }) => record ?? []);
  return [...new Set(records.map(({ draft }) => draft))];
}
