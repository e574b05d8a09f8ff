import { creditByQuantity } from "../../../../src/domain/corrections/buildCreditNote";
import { checkPayments, overdueInvoices, paymentStateOf } from "../../../../src/domain/corrections/paymentState";
import type { Payment } from "../../../../src/domain/entries/books";
import { amount, at, books, confirmed, day, dec, draftOf, unit, withInvoice } from "../invoicing/billingFixtures";

const original = confirmed(draftOf([unit(2, { quantity: "10" })]), "2026-0001");
const ledger = withInvoice(books(), original);
const record = ledger.register[0]!;

const payment = (value: string, more: Partial<Payment> = {}): Payment => ({
  ...{ source: at("Payments", 2), invoice: "2026-0001", date: day("2026-04-10"), method: "", type: "Payment" },
  amount: dec(value),
  ...more,
});

const standing = (payments: readonly Payment[], today = "2026-04-15", from = ledger) => {
  const { state, balance } = paymentStateOf(record, { ...from, payments }, day(today));
  return [state, amount(balance)];
};

test("payments reduce the balance, whatever their type", () => {
  expect(standing([])).toEqual(["Open", "1200.00"]);
  expect(standing([payment("200")])).toEqual(["Partly paid", "1000.00"]);
  expect(standing([payment("1176"), payment("24", { type: "Early-payment discount" })])).toEqual(["Paid", "0.00"]);
});

test("past its due date an invoice with a balance is overdue", () => {
  expect(original.due).toBe("2026-04-30");
  expect(standing([payment("200")], "2026-04-30")).toEqual(["Partly paid", "1000.00"]);
  expect(standing([payment("200")], "2026-05-01")).toEqual(["Overdue", "1000.00"]);
});

test("an invoice credited in full is credited, and refunded once what was paid went back", () => {
  const request = { original, books: ledger, date: day("2026-04-15"), draft: "D-2", by: "Ann" };
  const note = creditByQuantity({ ...request, lines: "all", back: "backlog" }).value!;
  const after = withInvoice(ledger, confirmed(note, "2026-0002"));
  expect(standing([], "2026-06-01", after)).toEqual(["Credited", "0.00"]);
  const paid = payment("1200");
  expect(standing([paid], "2026-06-01", after)).toEqual(["Credited", "-1200.00"]);
  expect(standing([paid, payment("1200", { type: "Refund" })], "2026-06-01", after)).toEqual(["Refunded", "0.00"]);
});

test("a reminder's level is how many of the set days have passed", () => {
  const levels = (date: string) => overdueInvoices(ledger, day(date)).map(({ days, level }) => [days, level]);
  expect(levels("2026-04-30")).toEqual([]);
  expect(levels("2026-05-01")).toEqual([[1, 0]]);
  expect(levels("2026-05-03")).toEqual([[3, 1]]);
  expect(levels("2026-06-15")).toEqual([[46, 3]]);
});

test("payments of no invoice, and beyond it, are told", () => {
  const codes = (payments: readonly Payment[]) =>
    checkPayments({ ...ledger, payments }, day("2026-04-15")).map(({ code }) => code);
  expect(codes([payment("1", { invoice: "2026-0404" })])).toEqual(["invoice.notFound"]);
  expect(codes([payment("1200.01")])).toEqual(["payment.tooMuch"]);
});
