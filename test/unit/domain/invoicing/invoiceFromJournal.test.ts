import { creditByAmount, creditByQuantity } from "../../../../src/domain/corrections/buildCreditNote";
import type { Books, TaxCode } from "../../../../src/domain/entries/books";
import { journalOf } from "../../../../src/domain/invoicing/assembleInvoice";
import { findInvoice, invoiceFromJournal } from "../../../../src/domain/invoicing/invoiceFromJournal";
import { recordOf } from "../../../../src/domain/invoicing/invoiceHeader";
import type { Invoice } from "../../../../src/domain/invoicing/invoice";
import {
  amount,
  at,
  books,
  client,
  confirmed,
  day,
  dec,
  draftOf,
  milestoneEntry,
  milestoneUnit,
  taxCode,
  unit,
  withInvoice,
} from "./billingFixtures";

const standard: TaxCode = taxCode("20", { code: "STD", source: at("Taxes", 2) });
const reduced: TaxCode = taxCode("5.5", { code: "RED", source: at("Taxes", 3) });
const exempt: TaxCode = taxCode("0", {
  code: "EXO",
  category: "E",
  exemptionReason: "Art. 261",
  source: at("Taxes", 4),
});

const from = books({ taxes: [standard, reduced, exempt] });
const invoice = confirmed(
  draftOf(
    [
      unit(2, { quantity: "3", price: "33.335", taxCode: standard }),
      unit(3, { quantity: "0.3333", price: "75", taxCode: reduced }),
      unit(4, { price: "50", taxCode: exempt }),
    ],
    { books: from, discount: { kind: "percent", percent: dec("7") }, freight: dec("9.99") },
  ),
  "2026-0001",
);
const ledger = withInvoice(from, invoice);

const rebuilt = (now: Books) => findInvoice(now, "2026-0001", "confirmed");
const figures = ({ lines, taxBreakdown, net, tax, total }: Invoice) => [
  lines.map((line) => [line.net, line.tax].map(amount)),
  taxBreakdown.map((group) => [group.category, group.ratePercent.toFixed(), amount(group.base), amount(group.tax)]),
  [net, tax, total].map(amount),
];

describe("a confirmed invoice", () => {
  test("does not change when a tax rate does", () => {
    const now = { ...ledger, taxes: [{ ...standard, ratePercent: dec("21") }, reduced, exempt] };
    const found = rebuilt(now);
    expect(found.diagnostics).toEqual([]);
    expect(figures(found.value!)).toEqual(figures(invoice));
  });

  test("is not lost when its taxes are deleted; what cannot be known of them is told", () => {
    const found = rebuilt({ ...ledger, taxes: [] });
    expect(found.diagnostics.map(({ code, severity, params }) => [code, severity, params["tax"]])).toEqual([
      ["tax.unknown", "warning", "STD"],
      ["tax.unknown", "warning", "RED"],
      ["tax.unknown", "warning", "EXO"],
    ]);
    expect(amount(found.value!.total)).toBe(amount(invoice.total));
    expect(found.value!.taxBreakdown.map((group) => group.ratePercent.toFixed())).toEqual(["20", "5.5", "0"]);
  });

  test("is not lost when its client is renamed or deleted: its own row names and addresses it", () => {
    const found = rebuilt({ ...ledger, clients: [client({ name: "Acme Ltd" })] });
    expect(found.diagnostics.map(({ code, severity }) => [code, severity])).toEqual([["client.unknown", "warning"]]);
    expect([found.value!.client.name, found.value!.client.billingAddress]).toEqual([
      "Acme",
      "1 Main Street\n75001 Paris",
    ]);
    expect(figures(found.value!)).toEqual(figures(invoice));
  });

  test("does not change with its client's terms and policy, nor with its contract's percentages", () => {
    const moved = client({
      taxPolicy: "included",
      paymentTerms: { days: 5, endOfMonth: "none" },
      billingAddress: "Elsewhere",
    });
    const projects = ledger.projects.map((row) => ({ ...row, discountPercent: dec("50"), feePercent: dec("3") }));
    const found = rebuilt({ ...ledger, clients: [moved], projects });
    expect(found.diagnostics).toEqual([]);
    expect(found.value).toEqual({ ...invoice, client: moved });
  });

  test("whose rows were tampered with is told", () => {
    const journal = ledger.journal.map((detail, index) => (index === 0 ? { ...detail, price: dec("34") } : detail));
    expect(rebuilt({ ...ledger, journal }).diagnostics.map(({ code }) => code)).toEqual(["invoice.totalsDiffer"]);
  });

  test("can be credited to zero after its taxes changed", () => {
    for (const taxes of [[], [{ ...standard, ratePercent: dec("21") }]]) {
      const now = { ...ledger, taxes };
      const original = rebuilt(now).value!;
      const request = { original, books: now, date: day("2026-04-15"), draft: "D-0002", by: "Ann" };
      const credit = creditByQuantity({ ...request, lines: "all", back: "backlog" }).value!;
      expect(credit.total.plus(invoice.total).toFixed()).toBe("0");
      const again = invoiceFromJournal({ record: recordOf(credit), details: journalOf(credit), books: now });
      expect(again.value!.total).toEqual(credit.total);
      expect(again.value!.tax).toEqual(credit.tax);
    }
  });
});

test("a draft whose tax was deleted is not guessed at", () => {
  const draft = withInvoice(from, draftOf([unit(2, { taxCode: standard })], { books: from }));
  const found = findInvoice({ ...draft, taxes: [] }, "D-0001", "draft");
  expect([found.value, found.diagnostics.map(({ code }) => code)]).toEqual([null, ["tax.unknown"]]);
});

describe("terms that cannot be read", () => {
  const rebuiltWith = (terms: string, due: string | null) => {
    const record = { ...recordOf(invoice), terms, due: due === null ? null : day(due) };
    const { value } = invoiceFromJournal({ record, details: journalOf(invoice), books: ledger });
    return [value!.terms.days, value!.due];
  };

  test("are the days from the invoice's date to its due date", () => {
    expect(rebuiltWith("net thirty", "2026-05-15")).toEqual([45, "2026-05-15"]);
    expect(rebuiltWith("", "2026-04-30")).toEqual([30, "2026-04-30"]);
  });

  test("an empty due date follows from terms that can be read", () => {
    expect(rebuiltWith("30", null)).toEqual([30, "2026-04-30"]);
  });
});

describe("an advance", () => {
  const advanceRow = milestoneUnit(9, "1000", {
    entry: milestoneEntry(9, { milestoneKind: "Advance", billingId: "ADV" }),
    billingId: "ADV",
    taxCode: standard,
  });
  const advance = confirmed(draftOf([advanceRow], { books: from, type: "Advance" }), "2026-0001");
  const later = () =>
    draftOf([unit(2, { quantity: "5", taxCode: taxCode("20") })], { books: known, advances: share }, "D-0002");
  const share = { kind: "share", ratio: dec("0.3333") } as const;
  const known = withInvoice(from, advance);

  test("is deducted pro rata: a share of its net, and of the tax really invoiced", () => {
    const [deduction] = later().advanceDeductions;
    expect([deduction!.net, deduction!.tax].map(amount)).toEqual(["333.30", "66.66"]);
  });

  test("is still deducted, with its own tax, when its code was deleted since", () => {
    const now = { ...known, taxes: [] };
    const invoiceNow = draftOf([unit(2, { quantity: "20" })], { books: now }, "D-0002");
    expect(invoiceNow.advanceDeductions.map(({ net, tax }) => [net, tax].map(amount))).toEqual([["1000.00", "200.00"]]);
    expect(amount(invoiceNow.total)).toBe("1200.00");
  });

  test("cannot be credited once it is deducted, not even in part", () => {
    const request = { original: advance, date: day("2026-04-15"), draft: "D-0003", by: "Ann" };
    const codes = (now: Books) => [
      ...creditByQuantity({ ...request, books: now, lines: "all", back: "backlog" }).diagnostics.map(
        ({ code }) => code,
      ),
      ...creditByAmount({ ...request, books: now, amount: dec("1"), taxCode: "STD", reason: "x" }).diagnostics.map(
        ({ code }) => code,
      ),
    ];
    expect(codes(known)).toEqual([]);
    expect(codes(withInvoice(known, later()))).toEqual(["credit.advanceDeducted", "credit.advanceDeducted"]);
  });
});

test("a credit by amount of prices that include tax takes the tax out of it", () => {
  const acme = client({ type: "Consumer", taxPolicy: "included" });
  const own = books({ clients: [acme] });
  const original = confirmed(draftOf([unit(2, { price: "120" })], { books: own, client: acme }), "2026-0001");
  const request = { original, books: withInvoice(own, original), date: day("2026-04-15"), draft: "D-0002", by: "Ann" };
  const credit = (wanted: string) =>
    creditByAmount({ ...request, amount: dec(wanted), taxCode: "20 %", reason: "Late" });
  expect([credit("12").value!.net, credit("12").value!.tax, credit("12").value!.total].map(amount)).toEqual([
    "-10.00",
    "-2.00",
    "-12.00",
  ]);
  expect(credit("120").value!.total.plus(original.total).toFixed()).toBe("0");
  expect(credit("120.01").diagnostics.map(({ code }) => code)).toEqual(["credit.tooMuch"]);
});
