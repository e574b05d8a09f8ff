import { recordOf } from "../../../../src/domain/invoicing/invoiceHeader";
import type { InvoiceRecord } from "../../../../src/domain/invoicing/journal";
import { checkNumbers, nextDraftReference, nextNumber } from "../../../../src/domain/invoicing/nextNumber";
import { books, confirmed, day, draftOf, unit } from "./billingFixtures";

const base = recordOf(confirmed(draftOf([unit(2)]), "x"));
const record = (number: string, date: string, more: Partial<InvoiceRecord> = {}): InvoiceRecord => ({
  ...base,
  ...{ number, date: day(date), draft: "", ...more },
});

const numberIn = (pattern: string, date: string, register: readonly InvoiceRecord[]) =>
  nextNumber({
    settings: { ...books().settings, invoiceNumberPattern: pattern },
    ...{ register, type: "Invoice", date: day(date) },
  });

test("the next number follows the highest of its series", () => {
  const register = [record("2026-0001", "2026-01-10"), record("2026-0003", "2026-02-10")];
  expect(numberIn("{YYYY}-{SEQ:4}", "2026-03-01", register).value).toBe("2026-0004");
});

test("the counter restarts when the pattern filled without it changes", () => {
  const register = [record("2026-0041", "2026-12-31")];
  expect(numberIn("{YYYY}-{SEQ:4}", "2027-01-01", register).value).toBe("2027-0001");
  expect(numberIn("F{YY}{MM}/{SEQ:2}", "2027-01-01", []).value).toBe("F2701/01");
});

test("a counter wider than its digits is not cut", () => {
  expect(numberIn("{SEQ:2}", "2026-03-01", [record("99", "2026-01-01")]).value).toBe("100");
});

test("numbers that other runs have claimed count", () => {
  const register = [record("2026-0001", "2026-01-10", { state: "Claimed" })];
  expect(numberIn("{YYYY}-{SEQ:4}", "2026-03-01", register).value).toBe("2026-0002");
});

test("an invoice is not dated before the last of its series", () => {
  const outcome = numberIn("{YYYY}-{SEQ:4}", "2026-01-01", [record("2026-0001", "2026-01-10")]);
  expect(outcome.diagnostics.map(({ code }) => code)).toEqual(["number.backDated"]);
  expect(numberIn("{YYYY}-{SEQ:4}", "2026-01-10", [record("2026-0001", "2026-01-10")]).diagnostics).toEqual([]);
});

test.each(["F-{YYYY}", "{SEQ}-{SEQ}", "{DD}-{SEQ:3}"])("%s is no numbering pattern", (pattern) => {
  const outcome = numberIn(pattern, "2026-01-01", []);
  expect(outcome.value).toBeNull();
  expect(outcome.diagnostics.map(({ code }) => code)).toEqual(["number.pattern"]);
});

test("credit notes share the invoice series unless they have a pattern of their own", () => {
  const register = [record("2026-0001", "2026-01-10")];
  const credit = (creditNoteNumberPattern: string | null) =>
    nextNumber({
      settings: { ...books().settings, creditNoteNumberPattern },
      ...{ register, type: "Credit note", date: day("2026-03-01") },
    }).value;
  expect(credit(null)).toBe("2026-0002");
  expect(credit("A{YYYY}-{SEQ:3}")).toBe("A2026-001");
});

test("gaps and duplicates are found", () => {
  const register = ["2026-0001", "2026-0004", "2026-0004"].map((number) => record(number, "2026-01-10"));
  expect(
    checkNumbers(books().settings, register).map(({ code, params }) => [code, params["from"] ?? params["number"]]),
  ).toEqual([
    ["number.duplicate", "2026-0004"],
    ["number.gap", "2026-0002"],
  ]);
});

test("draft references count up from the register's", () => {
  expect(nextDraftReference([])).toBe("D-0001");
  expect(nextDraftReference([record("", "2026-01-01", { draft: "D-0009" })], ["D-0010"])).toBe("D-0011");
});
