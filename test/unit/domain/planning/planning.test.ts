import fc from "fast-check";
import {
  equalMilestones,
  milestoneOfChangeOrder,
  planMilestones,
  thirtyFortyThirty,
} from "../../../../src/domain/planning/planMilestones";
import { reimbursementsDue } from "../../../../src/domain/planning/reimbursements";
import { renewRetainer } from "../../../../src/domain/planning/renewRetainer";
import type { ChangeOrder } from "../../../../src/domain/entries/books";
import { Decimal } from "../../../../src/domain/money/decimal";
import { at, books, day, dec, expenseEntry, milestoneEntry, terms } from "../invoicing/billingFixtures";

describe("milestones of a fixed price", () => {
  const price = (contractValue: string) => terms({ method: "Fixed price", contractValue: dec(contractValue) });

  test("30/40/30: a deposit and two milestones, shared by largest remainder", () => {
    const rows = planMilestones(price("9999.99"), thirtyFortyThirty(["Start", "Design", "Launch"]), 2);
    expect(rows.map(({ milestone, milestoneKind, amount }) => [milestone, milestoneKind, amount.toFixed(2)])).toEqual([
      ["Start", "Deposit", "3000.00"],
      ["Design", "Milestone", "3999.99"],
      ["Launch", "Milestone", "3000.00"],
    ]);
  });

  test("n equal ones add up to any price, to the minor unit", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 10_000_000 }), fc.integer({ min: 1, max: 24 }), (cents, count) => {
        const value = new Decimal(cents).div(100);
        const names = Array.from({ length: count }, (_, index) => `Part ${index + 1}`);
        const amounts = planMilestones(price(value.toFixed()), equalMilestones(names), 2).map(({ amount }) => amount);
        expect(amounts.reduce((sum, amount) => sum.plus(amount), new Decimal(0)).toFixed()).toBe(value.toFixed());
        const [most, least] = [Decimal.max(...amounts), Decimal.min(...amounts)];
        expect(most.minus(least).lessThanOrEqualTo("0.01")).toBe(true);
      }),
    );
  });

  test("without a contract value there is nothing to cut", () => {
    expect(planMilestones(terms(), equalMilestones(["A", "B"]), 2)).toEqual([]);
  });
});

describe("the milestone of a change order", () => {
  const order: ChangeOrder = {
    ...{ source: at("Change orders", 2), project: "Site", line: "", request: "Shop", requestedOn: null },
    ...{ estimatedHours: null, amount: dec("500"), quotedOn: null, agreedOn: day("2026-03-02"), evidence: "Mail" },
    status: "Agreed",
  };

  test("is named as its request and dated its agreement", () => {
    const row = milestoneOfChangeOrder(order, [])!;
    expect([row.milestone, row.amount.toFixed(), row.due, row.evidence]).toEqual(["Shop", "500", "2026-03-02", "Mail"]);
  });

  test("is made once, and of agreed ones with an amount only", () => {
    expect(milestoneOfChangeOrder(order, [milestoneEntry(2, { milestone: "shop" })])).toBeNull();
    expect(milestoneOfChangeOrder({ ...order, status: "Quoted" }, [])).toBeNull();
    expect(milestoneOfChangeOrder({ ...order, amount: null }, [])).toBeNull();
  });
});

describe("a retainer's renewal", () => {
  const renewed = (start: string, end: string) => {
    const renewal = renewRetainer(terms({ method: "Retainer", start: day(start), end: day(end) }));
    return renewal && [renewal.start, renewal.end];
  };

  test("lasts as long as the term that ends, in whole months where that was one", () => {
    expect(renewed("2026-01-01", "2026-12-31")).toEqual(["2027-01-01", "2027-12-31"]);
    expect(renewed("2026-01-15", "2026-04-14")).toEqual(["2026-04-15", "2026-07-14"]);
    expect(renewed("2026-12-01", "2027-02-28")).toEqual(["2027-03-01", "2027-05-31"]);
    expect(renewed("2026-01-01", "2026-01-10")).toEqual(["2026-01-11", "2026-01-20"]);
  });

  test("needs an End, and a retainer", () => {
    expect(renewRetainer(terms({ method: "Retainer", start: day("2026-01-01") }))).toBeNull();
    expect(renewRetainer(terms({ start: day("2026-01-01"), end: day("2026-12-31") }))).toBeNull();
  });
});

test("reimbursable expenses are listed per person and currency, tax and all, until they are reimbursed", () => {
  const paid = (row: number, person: string, unitCost: string | null, more = {}) =>
    expenseEntry(row, { person, unitCost: unitCost === null ? null : dec(unitCost), reimbursable: true, ...more });
  const due = reimbursementsDue(
    books({
      expenses: [
        paid(2, "Bob", "10"),
        paid(3, "Ann", "12.345", { quantity: dec("2"), date: day("2026-03-09") }),
        paid(4, "ann", "5", { date: day("2026-03-01") }),
        paid(5, "Ann", "7", { currency: "usd" }),
        paid(6, "Ann", "9", { reimbursedOn: day("2026-03-31") }),
        paid(7, "Bob", null),
        paid(8, "Bob", "3", { reimbursable: false }),
      ],
    }),
  );
  expect(
    due.map(({ person, currency, amount, oldest, unreadable }) => [
      person,
      currency,
      amount.toFixed(2),
      oldest,
      unreadable.length,
    ]),
  ).toEqual([
    ["Ann", "EUR", "29.69", "2026-03-01", 0],
    ["Ann", "USD", "7.00", "2026-03-10", 0],
    ["Bob", "EUR", "10.00", "2026-03-10", 1],
  ]);
});
