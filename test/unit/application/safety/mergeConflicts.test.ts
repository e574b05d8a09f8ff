import { mergeConflicts } from "../../../../src/application/safety/mergeConflicts";
import type { Books } from "../../../../src/domain/entries/books";
import { creditByQuantity } from "../../../../src/domain/corrections/buildCreditNote";
import { books, confirmed, day, dec, draftOf, unit, withInvoice } from "../../domain/invoicing/billingFixtures";

const first = confirmed(draftOf([unit(2, { quantity: "8" })]), "2026-0001");
const second = confirmed(draftOf([unit(2, { quantity: "8" })], {}, "D-0002"), "2026-0002");

const found = (of: Books, isBusy = false) =>
  mergeConflicts({ books: of, units: [unit(2, { quantity: "8" })], isBusy }).map(({ code, params }) => [code, params]);

test("a row that is billed once is no conflict", () => {
  expect(found(withInvoice(books(), first))).toEqual([]);
});

test("a row that two invoices bill whole is named with both", () => {
  const both = withInvoice(withInvoice(books(), first), second);
  const [detail] = both.journal;
  expect(found(both)).toEqual([
    ["row.billedTwice", { invoice: "2026-0002", other: "2026-0001", billingId: detail!.billingId }],
  ]);
});

test("a row that was credited before it was billed again is no conflict", () => {
  const from = withInvoice(books(), first);
  const credit = { books: from, original: first, date: day("2026-04-30"), draft: "D-0009", by: "Ann" };
  const credited = confirmed(
    creditByQuantity({ ...credit, lines: [{ line: 1, quantity: dec("8") }], back: "backlog" }).value!,
    "2026-0002",
  );
  const again = confirmed(draftOf([unit(2, { quantity: "8" })], {}, "D-0003"), "2026-0003");
  expect(found(withInvoice(withInvoice(from, credited), again))).toEqual([]);
});

test("a number or a draft reference on two rows of the register is named", () => {
  const from = withInvoice(books(), first);
  const twice = { ...from, register: [...from.register, ...from.register] };
  expect(found(twice)).toEqual([
    ["number.duplicate", { number: "2026-0001" }],
    ["number.duplicate", { number: "D-0001" }],
  ]);
});

test("numbers that are claimed while somebody is at work say nothing yet", () => {
  const from = withInvoice(books(), first);
  const [record] = from.register;
  const claimed = { ...record!, draft: "D-0002", state: "Claimed" as const };
  const register = [...from.register, claimed];
  expect(found({ ...from, register }, true)).toEqual([]);
  expect(found({ ...from, register })).toEqual([["number.duplicate", { number: "2026-0001" }]]);
});

test("work that two invoices bill under two Billing IDs, of which its row has one, is named", () => {
  const kept = withInvoice(books(), first);
  const lost = confirmed(draftOf([unit(3, { quantity: "8" })], {}, "D-0002"), "2026-0002");
  expect(found(withInvoice(kept, lost)).map(([code]) => code)).toEqual(["row.billedTwice"]);
});
