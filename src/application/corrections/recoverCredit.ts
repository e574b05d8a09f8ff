import type { LocalDate } from "../../domain/calendar/localDate";
import { keyOf } from "../../domain/entries/key";
import { journalDetailsOf } from "../../domain/invoicing/invoiceFromJournal";
import { indexJournal } from "../../domain/invoicing/journalIndex";
import { confirmInvoices } from "../confirming/confirmInvoices";
import { deleteTab, takeOut } from "../recovery/keptRows";
import { finished, undone, type Recovered, type Recovery, type RecoveryRequest } from "../recovery/recovery";
import { applyNonEmpty, readAgain, redraw } from "../recovery/redraw";
import type { CreditDecision } from "./draftCredit";
import { settleCredit } from "./settleCredit";

/**
 * Credit notes: one that has its number is final, so that only what follows from it is written again. One that has none yet is
 * confirmed where its draft is there whole, and taken out where it is not.
 */
export const recoverCredit: Recovery = {
  finish: async (request) => {
    const state = stateOf(request);
    if (state === "confirmed") return settle(request);
    return state === "partial" ? remove(request) : confirm(request);
  },
  undo: async (request) => (stateOf(request) === "confirmed" ? settle(request) : remove(request)),
};

function decisionIn({ intent }: RecoveryRequest): CreditDecision {
  return intent.details as CreditDecision;
}

function stateOf(request: RecoveryRequest): "confirmed" | "drafted" | "partial" {
  const { draft, rows } = decisionIn(request);
  const { books } = request.billing;
  const record = indexJournal(books).records.get(keyOf(draft));
  if (!record) return "partial";
  if (record.state === "Confirmed" || record.number !== "") return "confirmed";
  return journalDetailsOf(books, record).length === rows ? "drafted" : "partial";
}

/** The draft is there whole: its tab is drawn again, and it is confirmed as the run would have. */
async function confirm(request: RecoveryRequest): Promise<Recovered> {
  const { environment, billing } = request;
  const { draft, date } = decisionIn(request);
  await redraw(request, { invoices: [draft], units: [] });
  const wanted = { drafts: [draft], date: date as LocalDate };
  const { value, diagnostics } = await confirmInvoices(environment, await readAgain(environment, billing), wanted);
  return value.length > 0 ? settle(request) : { outcome: "failed", diagnostics };
}

async function settle({ environment, billing, intent }: RecoveryRequest): Promise<Recovered> {
  const { units } = intent.details as CreditDecision;
  await settleCredit(
    environment,
    await readAgain(environment, billing),
    units.map((billingId) => ({ billingId })),
  );
  return finished;
}

async function remove(request: RecoveryRequest): Promise<Recovered> {
  const { environment, billing } = request;
  const { draft, sheet } = decisionIn(request);
  await applyNonEmpty(environment, billing, [
    { purpose: "journal", operations: takeOut(billing, [draft]).operations },
    { purpose: "documents", operations: deleteTab(billing, sheet) },
  ]);
  return undone;
}
