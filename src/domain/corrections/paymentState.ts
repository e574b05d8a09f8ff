import { daysBetween, type LocalDate } from "../calendar/localDate";
import { cellOf } from "../entries/source";
import { diagnose, type Diagnostic } from "../diagnostics/diagnostic";
import type { Books, Payment } from "../entries/books";
import { keyOf } from "../entries/key";
import type { InvoiceRecord, PaymentState } from "../invoicing/journal";
import { zero, type Decimal } from "../money/decimal";
import { creditsFor, paymentsFor } from "./settledBy";

/** What an invoice's payments and credits leave of it, in its currency. */
export type Settlement = {
  /** Null until the invoice is confirmed. */
  readonly state: PaymentState | null;
  /** Payments of every type, less refunds. */
  readonly paid: Decimal;
  readonly credited: Decimal;
  readonly balance: Decimal;
};

/**
 * Where an invoice stands with its payments on a day. Every payment type reduces the balance, but a refund, which raises it.
 * A credit note is settled by the invoice it corrects, whose balance it reduces. Rule: domain rules §5 "Payments, reminders".
 */
export function paymentStateOf(
  record: InvoiceRecord,
  books: Pick<Books, "payments" | "register">,
  today: LocalDate,
): Settlement {
  if (record.state !== "Confirmed") return { state: null, paid: zero, credited: zero, balance: record.total };
  if (record.type === "Credit note") {
    return { state: "Paid", paid: zero, credited: record.total, balance: zero };
  }
  const payments = paymentsFor(books.payments, record.number);
  const paid = payments.reduce((total, payment) => total.plus(signedAmount(payment)), zero);
  const credited = creditedOf(record, books.register);
  const balance = record.total.minus(paid).minus(credited);
  const refunded = payments.some(({ type }) => type === "Refund");
  return { paid, credited, balance, state: stateOf({ record, paid, credited, balance, refunded }, today) };
}

/** An invoice that is late, and how often its client should have been reminded by now. */
export type OverdueInvoice = {
  readonly record: InvoiceRecord;
  readonly days: number;
  readonly balance: Decimal;
  /** How many of the reminder days have passed; 0 before the first. */
  readonly level: number;
};

/** The invoices overdue on a day, the latest first. */
export function overdueInvoices(
  books: Pick<Books, "payments" | "register" | "settings">,
  date: LocalDate,
): OverdueInvoice[] {
  const { reminderDays } = books.settings;
  const overdue = books.register.flatMap((record) => {
    const { state, balance } = paymentStateOf(record, books, date);
    if (state !== "Overdue" || record.due === null) return [];
    const days = daysBetween(record.due, date);
    return [{ record, days, balance, level: reminderDays.filter((after) => after <= days).length }];
  });
  return overdue.sort((left, right) => right.days - left.days);
}

/** Payments that name no invoice, and invoices paid beyond what they were. Diagnostics: invoice.notFound, payment.tooMuch. */
export function checkPayments(books: Pick<Books, "payments" | "register">, today: LocalDate): Diagnostic[] {
  const known = new Map(books.register.map((record) => [keyOf(record.number), record]));
  const last = new Map(books.payments.map((payment) => [keyOf(payment.invoice), payment]));
  return [...last].flatMap(([key, payment]) => {
    const record = known.get(key);
    if (key === "" || !record) {
      return [diagnose("invoice.notFound", cellOf(payment.source, "invoice"), { invoice: payment.invoice })];
    }
    const { balance, credited } = paymentStateOf(record, books, today);
    const tooMuch = balance.isNegative() && credited.isZero() && !record.total.isNegative();
    const params = { invoice: record.number, balance: balance.toFixed() };
    return tooMuch ? [diagnose("payment.tooMuch", cellOf(payment.source, "amount"), params)] : [];
  });
}

function signedAmount({ amount, type }: Payment): Decimal {
  if (amount === null) return zero;
  return type === "Refund" ? amount.abs().negated() : amount;
}

function creditedOf(record: InvoiceRecord, register: readonly InvoiceRecord[]): Decimal {
  return creditsFor(register, record.number).reduce((total, credit) => total.minus(credit.total), zero);
}

type Standing = Omit<Settlement, "state"> & { readonly record: InvoiceRecord; readonly refunded: boolean };

function stateOf({ record, paid, credited, balance, refunded }: Standing, today: LocalDate): PaymentState {
  const creditedInFull = !credited.isZero() && credited.greaterThanOrEqualTo(record.total);
  if (creditedInFull) return refunded && balance.isZero() ? "Refunded" : "Credited";
  if (balance.lessThanOrEqualTo(0)) return refunded && paid.isZero() ? "Refunded" : "Paid";
  if (record.due !== null && record.due < today) return "Overdue";
  return paid.isZero() && credited.isZero() ? "Open" : "Partly paid";
}
