import type { CreditChoice } from "../../application/corrections/draftCredit";
import type { Environment } from "../../application/environment";
import type { PaymentRequest } from "../../application/payments/recordPayment";
import type { Billing } from "../../application/readBilling";
import type { Diagnostic } from "../../domain/diagnostics/diagnostic";
import type { Change } from "./useCase";
import type { ChangeName, ChangeNotice } from "./state";

/** Frees a draft's rows and takes its tab away. */
export function discarding(draft: string): Change {
  return async (environment, billing, progress) => {
    const { discardDrafts } = await import("../../application/drafting/discardDrafts");
    const { value, diagnostics } = await discardDrafts(environment, billing, [draft], progress);
    return told("discarded", draft, { done: value.length > 0, diagnostics });
  };
}

/** Adds to a draft what has become ready since. */
export function refreshing(draft: string): Change {
  return async (environment, billing) => {
    const { refreshDraft } = await import("../../application/editing/refreshDraft");
    const { value, diagnostics } = await refreshDraft(environment, billing, draft);
    return told("refreshed", draft, { done: value !== null, diagnostics });
  };
}

/** Sends a draft to review, or takes it back from there. */
export function reviewing(draft: string): Change {
  return async (environment, billing) => {
    const { reviewDraft } = await import("../../application/editing/reviewDraft");
    const { value, diagnostics } = await reviewDraft(environment, billing, draft);
    return told(value?.state === "Draft" ? "takenBack" : "sentToReview", draft, { done: value !== null, diagnostics });
  };
}

/** Makes a credit note of an invoice: all of it, some quantities, or an amount. */
export function crediting(choice: CreditChoice, onDone: () => void): Change {
  return async (environment, billing) => {
    const { creditInvoice } = await import("../../application/corrections/creditInvoice");
    const { value, diagnostics } = await creditInvoice(environment, billing, choice);
    if (value) onDone();
    return told(creditNameOf(choice), choice.invoice, { done: value !== null, diagnostics });
  };
}

function creditNameOf(choice: CreditChoice): ChangeName {
  if (choice.kind === "amount") return "creditedByAmount";
  return choice.lines === "all" && choice.back === "backlog" ? "credited" : "creditedInPart";
}

/** Credits an invoice and drafts it anew. */
export function reissuing(invoice: string): Change {
  return async (environment, billing) => {
    const { reissue } = await import("../../application/corrections/reissue");
    const { value, diagnostics } = await reissue(environment, billing, { invoice, date: environment.clock.today() });
    return told("reissued", invoice, { done: value.length > 0, diagnostics });
  };
}

export function paying(request: PaymentRequest): Change {
  return async (environment, billing) => {
    const { recordPayment } = await import("../../application/payments/recordPayment");
    const { value, diagnostics } = await recordPayment(environment, billing, request);
    return told("paid", request.invoice, { done: value !== null, diagnostics });
  };
}

/** Notes that the reminder of an overdue invoice was handed to the mail program. */
export function noting(invoice: string): Change {
  return async (environment, billing) => {
    const { overdueReminders } = await import("../../application/payments/overdueReminders");
    const { logReminders } = await import("../../application/payments/logReminders");
    const today = environment.clock.today();
    const all = overdueReminders(billing, today, environment);
    const found = all.filter(({ overdue }) => overdue.record.number === invoice);
    if (found.length > 0) await logReminders(environment, billing, found, today);
    return told("reminded", invoice, { done: found.length > 0, diagnostics: [] });
  };
}

/** Finishes every run that was cut off, or takes it back. */
export function recovering(direction: "finish" | "undo"): Change {
  return async (environment: Environment, billing: Billing) => {
    const { recoverIntents } = await import("../../application/recovery/recoverIntents");
    const { value, diagnostics } = await recoverIntents(environment, billing, direction);
    const done = value.length > 0 && value.every(({ outcome }) => outcome !== "failed");
    const finished = value.some(({ outcome }) => outcome === "finished");
    return told(finished ? "finished" : "undone", "", { done, diagnostics });
  };
}

function told(
  change: ChangeName,
  name: string,
  outcome: { readonly done: boolean; readonly diagnostics: readonly Diagnostic[] },
): ChangeNotice {
  return { kind: "changed", change, name, ...outcome };
}
