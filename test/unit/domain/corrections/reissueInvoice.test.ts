import { buildBacklog } from "../../../../src/domain/backlog/buildBacklog";
import { creditByQuantity } from "../../../../src/domain/corrections/buildCreditNote";
import { reissueInvoice } from "../../../../src/domain/corrections/reissueInvoice";
import { earlierInvoices } from "../../../../src/domain/invoicing/priceRecapitulation";
import type { BillableUnit } from "../../../../src/domain/pricing/billableUnit";
import { amount, books, confirmed, day, draftOf, unit, withInvoice } from "../invoicing/billingFixtures";

const today = day("2026-04-15");
const eight = unit(2, { quantity: "8", price: "200" });
const original = confirmed(draftOf([eight]), "2026-0001");
const ledger = withInvoice(books(), original);
const credit = creditByQuantity({
  ...{ original, books: ledger, date: today, draft: "D-0002", by: "Ann", lines: "all", back: "backlog" },
}).value!;
const credited = withInvoice(ledger, confirmed(credit, "2026-0002"));

const reissue = (rows: readonly BillableUnit[]) => {
  const { units } = buildBacklog({ books: credited, units: rows, cutOff: today, today });
  return reissueInvoice({ original, books: credited, units, date: today, draft: "D-0003", by: "Ann" });
};

test("invoiced 8, the row corrected to 6: full credit −1,600 and a reissue of 1,200", () => {
  const { value, diagnostics } = reissue([unit(2, { quantity: "6", price: "200" })]);
  expect([credit.net, value.net].map(amount)).toEqual(["-1600.00", "1200.00"]);
  expect([value.draft, value.number, value.type, diagnostics]).toEqual(["D-0003", "", "Invoice", []]);
});

test("a row that is gone is told, not billed", () => {
  expect(reissue([]).diagnostics.map(({ code }) => code)).toEqual(["draft.empty", "row.deleted"]);
});

test("an invoice recapitulates what was invoiced before of its contract lines", () => {
  const next = draftOf([unit(3)], { books: ledger, date: today }, "D-0004");
  expect(
    earlierInvoices(next, ledger).map(({ number, date, net, tax }) => [number, date, amount(net), amount(tax)]),
  ).toEqual([["2026-0001", "2026-03-31", "1600.00", "320.00"]]);
  expect(next.sections.map(({ invoicedToDate }) => amount(invoicedToDate))).toEqual(["1600.00"]);
});
