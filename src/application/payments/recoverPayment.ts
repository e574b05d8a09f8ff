import type { LocalDate } from "../../domain/calendar/localDate";
import type { Payment } from "../../domain/entries/books";
import { decimal } from "../../domain/money/decimal";
import type { Billing } from "../readBilling";
import type { OpenIntent } from "../recovery/openIntents";
import { finished, undone, type Recovery, type RecoveryRequest } from "../recovery/recovery";
import { applyNonEmpty } from "../recovery/redraw";
import { fitTable, removeRows } from "../tableSite";
import type { WriteOperation } from "../writePlan";
import { equalPayments, paymentBatch, withPayment, type PaymentDecision, type PaymentRequest } from "./recordPayment";
import { settleRegister } from "./settleRegister";

/** Payments: one that is not there yet is recorded again at its place; the register follows from what is there. */
export const recoverPayment: Recovery = {
  finish: async (request) => {
    const { environment, billing } = request;
    if (findPayment(request.intent, billing)) {
      await settle(request, []);
      return finished;
    }
    const wanted = paymentIn(request.intent);
    const books = withPayment(billing.books, wanted, billing.sites.get("Payments")!);
    await applyNonEmpty(environment, billing, [paymentBatch(wanted, { ...billing, books }, environment)]);
    return finished;
  },
  undo: async (request) => {
    const site = request.billing.sites.get("Payments");
    if (!site) return undone;
    const found = findPayment(request.intent, request.billing);
    const { row } = decisionIn(request);
    const width = site.lastColumn - site.firstColumn + 1;
    const place = { row, column: site.firstColumn, rows: 1, columns: width };
    const removed = found ? removeRows(site, new Set([found.source.row - 1])) : { site, operations: [] };
    const isLeftOver = !found && site.lastRow < row;
    const cleared: WriteOperation[] = isLeftOver ? [{ kind: "clearCells", sheet: site.sheet, area: place }] : [];
    await settle(request, [...removed.operations, ...cleared, ...fitTable(removed.site)]);
    return undone;
  },
};

function decisionIn({ intent }: RecoveryRequest): PaymentDecision {
  return intent.details as PaymentDecision;
}

function paymentIn({ invoices, details }: OpenIntent): PaymentRequest {
  const { amount, date, type, method } = details as PaymentDecision;
  return { invoice: invoices[0]!, amount: decimal(amount), date: date as LocalDate, type, method };
}

/**
 * The payment of an intent, wherever it was sorted to; null where it is not recorded. Equal ones that were there before are others.
 */
export function findPayment(intent: OpenIntent, { books }: Pick<Billing, "books">): Payment | null {
  const { row, equals } = intent.details as PaymentDecision;
  const same = equalPayments(books, paymentIn(intent));
  if (same.length <= equals) return null;
  return same.find(({ source }) => source.row === row + 1) ?? same.at(-1) ?? null;
}

/** Writes the register as the payments say, without the one that is taken out. */
async function settle(request: RecoveryRequest, removal: readonly WriteOperation[]): Promise<void> {
  const { environment, billing } = request;
  const removed = removal.length > 0 ? findPayment(request.intent, billing) : null;
  const payments = billing.books.payments.filter((payment) => payment !== removed);
  const register = settleRegister({ ...billing.books, payments }, billing.sites.get("Invoices")!, environment);
  await applyNonEmpty(environment, billing, [{ purpose: "payments", operations: [...removal, ...register] }]);
}
