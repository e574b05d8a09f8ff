import { contractsDue, unitsDue } from "../../../../src/domain/invoicing/contractsDue";
import { selectForInvoice } from "../../../../src/domain/invoicing/selectForInvoice";
import type { BillingFrequency } from "../../../../src/domain/entries/books";
import { books, client, day, milestoneEntry, milestoneUnit, terms, unit } from "./billingFixtures";

const cutOff = (billingFrequency: BillingFrequency | null, date: string) =>
  contractsDue(books({ projects: [terms({ billingFrequency })] }), day(date))[0]!.cutOff;

test.each([
  ["Weekly", "2026-03-18", "2026-03-15"],
  ["Weekly", "2026-03-15", "2026-03-15"],
  ["Monthly", "2026-03-30", "2026-02-28"],
  ["Monthly", "2026-03-31", "2026-03-31"],
  ["Quarterly", "2026-05-10", "2026-03-31"],
  ["Quarterly", "2026-06-30", "2026-06-30"],
  ["At milestone", "2026-05-10", "2026-05-10"],
  [null, "2026-05-10", "2026-05-10"],
] as const)("%s on %s bills up to %s", (frequency, date, expected) => {
  expect(cutOff(frequency, date)).toBe(expected);
});

test("projects of one contract are due together; internal ones never", () => {
  const projects = [
    terms({ project: "A", contract: "Frame" }),
    terms({ project: "B", contract: "Frame" }),
    terms({ project: "Own", method: "Internal" }),
  ];
  expect(contractsDue(books({ projects }), day("2026-03-31")).map((due) => [due.contract, due.projects])).toEqual([
    ["Frame", ["A", "B"]],
  ]);
});

test("what is dated after a contract's cut-off waits; what has no date comes along", () => {
  const monthly = terms({ billingFrequency: "Monthly" });
  const [due] = contractsDue(books({ projects: [monthly] }), day("2026-03-15"));
  const units = [
    unit(2, { terms: monthly, date: day("2026-02-20") }),
    unit(3, { terms: monthly, date: day("2026-03-10") }),
    milestoneUnit(4, "100", { terms: monthly, date: null }),
  ];
  expect(unitsDue(due!, units).map(({ key }) => key)).toEqual(["Time!2", "Milestones!4"]);
});

describe("selections", () => {
  test("are one per client and currency; without anything chargeable there is none", () => {
    const other = client({ name: "Beta" });
    const units = [
      unit(2),
      unit(3, { currency: "USD" }),
      unit(4, { client: other, billingType: "Non-chargeable" }),
      unit(5, { state: "blocked" }),
    ];
    expect(selectForInvoice(units).map((each) => [each.client.name, each.currency, each.units.length])).toEqual([
      ["Acme", "EUR", 1],
      ["Acme", "USD", 1],
    ]);
    expect(selectForInvoice(units, { client: "beta" })).toEqual([]);
  });

  test("deposits and advances are invoices of their own", () => {
    const kinds = (["Deposit", "Advance", "Milestone"] as const).map((milestoneKind, index) =>
      milestoneUnit(index + 2, "100", { entry: milestoneEntry(index + 2, { milestoneKind }) }),
    );
    expect(selectForInvoice(kinds).map(({ type }) => type)).toEqual(["Deposit", "Advance", "Invoice"]);
  });
});
