import { hasErrors, type Diagnostic, type Outcome } from "../../domain/diagnostics/diagnostic";
import { journalOf } from "../../domain/invoicing/assembleInvoice";
import type { Invoice } from "../../domain/invoicing/invoice";
import { recordOf } from "../../domain/invoicing/invoiceHeader";
import { applyBatches } from "../applyPlan";
import { confirmInvoices } from "../confirming/confirmInvoices";
import { planConfirmations } from "../confirming/planConfirmations";
import type { Environment } from "../environment";
import { ensureBookkeeping } from "../bookkeeping";
import { newIntent } from "../intentLog";
import { invoicedMarks, rowsByBillingId } from "../invoiceMarks";
import { writeMarks } from "../ledgerMarks";
import type { Billing } from "../readBilling";
import { readAgain } from "../recovery/redraw";
import { release } from "../safety/holdLog";
import { openRun } from "../safety/openRun";
import { settlingTime } from "../safety/sharing";
import { wordsOf } from "../words";
import { tryOnWorkbook } from "../writeHeld";
import type { WriteBatch } from "../writePlan";
import { creditBatches, creditDecisionOf, planCredit, type CreditChoice } from "./draftCredit";
import { settleCredit } from "./settleCredit";

/**
 * Credits a confirmed invoice: drafts the credit note, confirms it with a number of its own, and settles what it corrects. Nothing is
 * written when it could not be confirmed.
 * Throws: EnvironmentError. Diagnostics: those of `planCredit` and `confirmInvoices`. Rule: domain rules §5 "Correct".
 */
export async function creditInvoice(
  environment: Environment,
  billing: Billing,
  choice: CreditChoice,
): Promise<Outcome<Invoice | null>> {
  return tryOnWorkbook(environment, billing, (now) => creditNow(environment, now, choice));
}

/** Null: somebody else was faster, and nothing was written. */
async function creditNow(
  environment: Environment,
  billing: Billing,
  choice: CreditChoice,
): Promise<Outcome<Invoice | null> | null> {
  const planned = acceptedCredit(environment, billing, choice);
  if (!planned.value) return planned;
  const draft = planned.value;
  const intent = newIntent(environment, "credit", [draft.draft], creditDecisionOf(draft));
  const { sites, operations } = ensureBookkeeping(billing, ["Log"], environment);
  const batches = creditBatches({ ...billing, sites }, draft, environment);
  const held = await openRun(environment, billing, {
    ...{ intent, log: sites.get("Log")!, preparation: operations, settling: settlingTime(billing, environment) },
    batches: [...batches, marksOfCredit(draft, billing, environment)],
  });
  if (!held) return null;
  await applyBatches(environment.port, billing.layout, batches);
  const request = { drafts: [draft.draft], date: choice.date };
  const { value, diagnostics } = await confirmInvoices(environment, await readAgain(environment, billing), request);
  const [credit = null] = value;
  if (credit) await settleCredit(environment, await readAgain(environment, billing), journalOf(credit));
  await release(environment, billing, { ...held, state: "Done" });
  return { value: credit, diagnostics: [...planned.diagnostics, ...diagnostics] };
}

/** A credit note that could be drafted and confirmed now; nothing was written yet. Diagnostics: those of `creditInvoice`. */
export function acceptedCredit(
  environment: Environment,
  billing: Billing,
  choice: CreditChoice,
): Outcome<Invoice | null> {
  const planned = planCredit(billing, choice, environment);
  if (!planned.value) return planned;
  const refused = refuseConfirm(planned.value, billing, environment);
  return hasErrors(refused) ? { value: null, diagnostics: refused } : planned;
}

/** The ledger rows whose marks will change once the credit note is confirmed, whatever they will say. */
function marksOfCredit(credit: Invoice, billing: Billing, { language }: Environment): WriteBatch {
  const marks = invoicedMarks(journalOf(credit), rowsByBillingId(billing), wordsOf(language));
  return { purpose: "marks", operations: writeMarks(billing.ledgers, marks) };
}

/** What would keep a credit note from being confirmed, were it drafted already. */
function refuseConfirm(credit: Invoice, billing: Billing, environment: Environment): readonly Diagnostic[] {
  const { books } = billing;
  const source = { table: { table: "Invoices", sheet: "", columns: {} }, row: 0 } as const;
  const register = [...books.register, { ...recordOf(credit), source }];
  const drafted = { ...billing, books: { ...books, register, journal: [...books.journal, ...journalOf(credit)] } };
  return planConfirmations(drafted, { drafts: [credit.draft], date: credit.date }, environment).diagnostics;
}
