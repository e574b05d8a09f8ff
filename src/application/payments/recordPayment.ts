import type { LocalDate } from "../../domain/calendar/localDate";
import { diagnose, hasErrors, type Diagnostic, type Outcome } from "../../domain/diagnostics/diagnostic";
import { checkPayments } from "../../domain/corrections/paymentState";
import type { Books, Payment, PaymentType } from "../../domain/entries/books";
import type { Invoice } from "../../domain/invoicing/invoice";
import { keyOf } from "../../domain/entries/key";
import { findInvoice } from "../../domain/invoicing/invoiceFromJournal";
import type { Decimal } from "../../domain/money/decimal";
import { ensureBookkeeping } from "../bookkeeping";
import { dateCell, numberCell, textCell } from "../content";
import type { Environment } from "../environment";
import { newIntent } from "../intentLog";
import type { Billing } from "../readBilling";
import { refuseUnfinished } from "../safety/refuseUnfinished";
import { appendRows, type RowContent } from "../tableSite";
import { wordsOf, type Words } from "../words";
import { tryOnWorkbook, writeHeld } from "../writeHeld";
import type { WriteBatch } from "../writePlan";
import { settledRecord, settleRegister } from "./settleRegister";

/** A payment as somebody records it. Units: `amount` in the invoice's currency. */
export type PaymentRequest = {
  readonly invoice: string;
  readonly amount: Decimal;
  readonly date: LocalDate;
  readonly type: PaymentType;
  readonly method: string;
};

/**
 * Records a payment: a row of Payments, which is made when there is none, and what the register says is paid and owed.
 * Throws: EnvironmentError. Diagnostics: intent.unfinished, invoice.notFound, invoice.notConfirmed, edit.locked (a credit note is settled by its invoice),
 * edit.valueRefused, payment.tooMuch. Rule: domain rules §5 "Payments, reminders".
 */
export async function recordPayment(
  environment: Environment,
  billing: Billing,
  request: PaymentRequest,
): Promise<Outcome<Invoice | null>> {
  return tryOnWorkbook(environment, billing, (now) => recordNow(environment, now, request));
}

async function recordNow(
  environment: Environment,
  billing: Billing,
  request: PaymentRequest,
): Promise<Outcome<Invoice | null> | null> {
  const found = findInvoice(billing.books, request.invoice, "confirmed");
  if (!found.value) return found;
  const refused = [...refuseUnfinished(billing), ...refusePayment(found.value, request)];
  if (hasErrors(refused)) return { value: null, diagnostics: refused };
  const invoice = found.value.number;
  const { sites, operations } = ensureBookkeeping(billing, ["Log", "Payments"], environment);
  const payments = sites.get("Payments")!;
  const { amount, date, type, method } = request;
  const equals = equalPayments(billing.books, { ...request, invoice }).length;
  const decision: PaymentDecision = { amount: amount.toFixed(), date, type, method, row: payments.lastRow + 1, equals };
  const books = withPayment(billing.books, { ...request, invoice }, payments);
  const isWritten = await writeHeld(environment, billing, {
    intent: newIntent(environment, "pay", [invoice], decision),
    ...{ log: sites.get("Log")!, preparation: operations },
    batches: [paymentBatch({ ...request, invoice }, { ...billing, sites, books }, environment)],
  });
  if (!isWritten) return null;
  const own = checkPayments(books, environment.clock.today()).filter(({ params }) => params["invoice"] === invoice);
  return { value: settledInvoice(found.value, books, environment), diagnostics: [...found.diagnostics, ...own] };
}

/** What the intent of a payment keeps: the 0-based row of Payments it goes to, and how many equal ones there were before. */
export type PaymentDecision = {
  readonly amount: string;
  readonly date: string;
  readonly type: PaymentType;
  readonly method: string;
  readonly row: number;
  readonly equals: number;
};

/** The recorded payments of the same amount, kind and day for the same invoice. */
export function equalPayments({ payments }: Pick<Books, "payments">, request: PaymentRequest): Payment[] {
  return payments.filter(
    ({ invoice, amount, date, type }) =>
      keyOf(invoice) === keyOf(request.invoice) &&
      amount?.equals(request.amount) === true &&
      date === request.date &&
      type === request.type,
  );
}

/** The payment's row, and the register as it is with it; `billing` has it in its books already. */
export function paymentBatch(request: PaymentRequest, billing: Billing, environment: Environment): WriteBatch {
  const row = paymentRow(request, wordsOf(environment.language));
  const { operations } = appendRows(billing.sites.get("Payments")!, [row]);
  const settled = settleRegister(billing.books, billing.sites.get("Invoices")!, environment);
  return { purpose: "payments", operations: [...operations, ...settled] };
}

function refusePayment(invoice: Invoice, { amount }: PaymentRequest): Diagnostic[] {
  const params = { invoice: invoice.number, field: "amount", value: amount.toFixed() };
  if (invoice.type === "Credit note") return [diagnose("edit.locked", null, { invoice: invoice.number })];
  return amount.greaterThan(0) ? [] : [diagnose("edit.valueRefused", null, params)];
}

function paymentRow({ invoice, date, amount, type, method }: PaymentRequest, words: Words): RowContent {
  return {
    invoice: textCell(invoice),
    date: dateCell(date),
    amount: numberCell(amount),
    type: words.choice("Payments", "type", type),
    method: textCell(method),
  };
}

/** The books with a payment that is about to be written below the last one. */
export function withPayment(
  books: Books,
  request: PaymentRequest,
  site: { readonly sheet: string; readonly lastRow: number },
): Books {
  const source = { table: { table: "Payments", sheet: site.sheet, columns: {} }, row: site.lastRow + 2 } as const;
  const payment: Payment = { ...request, source };
  return { ...books, payments: [...books.payments, payment] };
}

function settledInvoice(invoice: Invoice, books: Books, environment: Environment): Invoice {
  const record = books.register.find(({ number }) => number === invoice.number)!;
  return { ...invoice, balance: settledRecord(record, books, environment.clock.today()).balance };
}
