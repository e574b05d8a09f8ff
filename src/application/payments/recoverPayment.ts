import type { LocalDate } from "../../domain/calendar/localDate";
import type { Payment } from "../../domain/entries/books";
import { keyOf } from "../../domain/entries/key";
import { decimal } from "../../domain/money/decimal";
import { finished, undone, type Recovery, type RecoveryRequest } from "../recovery/recovery";
import { applyNonEmpty } from "../recovery/redraw";
import { fitTable, removeRows } from "../tableSite";
import type { WriteOperation } from "../writePlan";
import { paymentBatch, withPayment, type PaymentDecision, type PaymentRequest } from "./recordPayment";
import { settleRegister } from "./settleRegister";

/** Payments: one that is not there yet is recorded again at its place; the register follows from what is there. */
export const recoverPayment: Recovery = {
  finish: async (request) => {
    const { environment, billing } = request;
    if (findPayment(request)) {
      await settle(request, []);
      return finished;
    }
    const wanted = paymentOf(request);
    const books = withPayment(billing.books, wanted, billing.sites.get("Payments")!);
    await applyNonEmpty(environment, billing, [paymentBatch(wanted, { ...billing, books }, environment)]);
    return finished;
  },
  undo: async (request) => {
    const site = request.billing.sites.get("Payments");
    if (!site) return undone;
    const found = findPayment(request);
    const { row } = decisionIn(request);
    const width = site.lastColumn - site.firstColumn + 1;
    const place = { row, column: site.firstColumn, rows: 1, columns: width };
    const removed = found ? removeRows(site, new Set([row])) : { site, operations: [] };
    const isLeftOver = !found && site.lastRow < row;
    const cleared: WriteOperation[] = isLeftOver ? [{ kind: "clearCells", sheet: site.sheet, area: place }] : [];
    await settle(request, [...removed.operations, ...cleared, ...fitTable(removed.site)]);
    return undone;
  },
};

function decisionIn({ intent }: RecoveryRequest): PaymentDecision {
  return intent.details as PaymentDecision;
}

function paymentOf(request: RecoveryRequest): PaymentRequest {
  const { amount, date, type, method } = decisionIn(request);
  return { invoice: request.intent.invoices[0]!, amount: decimal(amount), date: date as LocalDate, type, method };
}

function findPayment(request: RecoveryRequest): Payment | null {
  const { invoice, amount } = paymentOf(request);
  const { row } = decisionIn(request);
  const found = request.billing.books.payments.find(({ source }) => source.row === row + 1);
  const isIt = found && keyOf(found.invoice) === keyOf(invoice) && found.amount?.equals(amount);
  return isIt ? found : null;
}

/** Writes the register as the payments say, without the one that is taken out. */
async function settle(request: RecoveryRequest, removal: readonly WriteOperation[]): Promise<void> {
  const { environment, billing } = request;
  const removed = removal.length > 0 ? findPayment(request) : null;
  const payments = billing.books.payments.filter((payment) => payment !== removed);
  const register = settleRegister({ ...billing.books, payments }, billing.sites.get("Invoices")!, environment);
  await applyNonEmpty(environment, billing, [{ purpose: "payments", operations: [...removal, ...register] }]);
}
