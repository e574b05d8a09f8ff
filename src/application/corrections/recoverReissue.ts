import type { Invoice } from "../../domain/invoicing/invoice";
import { findInvoice, journalDetailsOf } from "../../domain/invoicing/invoiceFromJournal";
import { journalOf } from "../../domain/invoicing/assembleInvoice";
import { planCredit } from "./draftCredit";
import { finished, undone, type Recovered, type Recovery, type RecoveryRequest } from "../recovery/recovery";
import { replaceInvoice } from "./replaceInvoice";
import type { ReissueDecision } from "./reissue";

/**
 * Reissues: their credit note and their draft are recovered first, by intents of their own. Once the credit note is confirmed nothing
 * takes it back, so that the invoice is drafted again either way; before, there is nothing to undo.
 */
export const recoverReissue: Recovery = {
  finish,
  undo: async (request) => (isCredited(request) ? finish(request) : undone),
};

async function finish(request: RecoveryRequest): Promise<Recovered> {
  const { environment, billing } = request;
  const original = originalOf(request);
  if (original && isDraftedAgain(original, request)) return finished;
  const { value, diagnostics } = await replaceInvoice(environment, billing, requestIn(request));
  return { outcome: value.length > 0 || isCredited(request) ? "finished" : "undone", diagnostics };
}

function requestIn({ intent }: RecoveryRequest): ReissueDecision {
  return intent.details as ReissueDecision;
}

function originalOf(request: RecoveryRequest): Invoice | null {
  return findInvoice(request.billing.books, requestIn(request).invoice, "confirmed").value;
}

function isCredited(request: RecoveryRequest): boolean {
  const all = { ...requestIn(request), kind: "quantity", lines: "all", back: "backlog" } as const;
  const { diagnostics } = planCredit(request.billing, all, request.environment);
  return diagnostics.some(({ code }) => code === "invoice.credited");
}

/** Whether what was drafted since bills what the original billed; manual details keep their ids too. */
function isDraftedAgain(original: Invoice, request: RecoveryRequest): boolean {
  const { books } = request.billing;
  const { before } = requestIn(request);
  const billed = new Set(journalOf(original).map(({ billingId }) => billingId));
  const since = books.register.filter(({ draft, type }) => type !== "Credit note" && !before.includes(draft));
  return since.some((record) => journalDetailsOf(books, record).some(({ billingId }) => billed.has(billingId)));
}
