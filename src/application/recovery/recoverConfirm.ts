import type { LocalDate } from "../../domain/calendar/localDate";
import { hasErrors } from "../../domain/diagnostics/diagnostic";
import type { ConfirmDecision } from "../confirming/confirmDecision";
import { confirmInvoices } from "../confirming/confirmInvoices";
import { settleConfirmations } from "../confirming/settleConfirmations";
import { finished, undone, type Recovery, type RecoveryRequest } from "./recovery";
import { readAgain } from "./redraw";

/**
 * Confirming: the register's word "Confirmed" is the point of no return. An invoice that has it is completed either way, since a
 * confirmed invoice is only ever credited; the others go back to what they were and, to finish, are confirmed anew.
 */
export const recoverConfirm: Recovery = {
  finish: async (request) => {
    const { environment } = request;
    const pending = await settle(request);
    if (pending.length === 0) return finished;
    const billing = await readAgain(environment, request.billing);
    const date = decisionIn(request).date as LocalDate;
    const { diagnostics } = await confirmInvoices(environment, billing, {
      ...{ drafts: pending, date, onBehalfOf: request.intent.by },
    });
    return hasErrors(diagnostics) ? { outcome: "undone", diagnostics } : { outcome: "finished", diagnostics };
  },
  undo: async (request) => {
    const pending = await settle(request);
    return pending.length === decisionIn(request).invoices.length ? undone : { ...finished, diagnostics: [] };
  },
};

function decisionIn({ intent }: RecoveryRequest): ConfirmDecision {
  return intent.details as ConfirmDecision;
}

function settle({ environment, billing, intent }: RecoveryRequest): Promise<string[]> {
  return settleConfirmations(environment, billing, intent.details);
}
