import { buildBacklog } from "../../../../src/domain/backlog/buildBacklog";
import type { Books } from "../../../../src/domain/entries/books";
import { editDetails } from "../../../../src/domain/invoicing/editDetails";
import { computeMargin, type MarginRequest, type MarginRow } from "../../../../src/domain/margin/computeMargin";
import type { BillableUnit } from "../../../../src/domain/pricing/billableUnit";
import {
  amount,
  at,
  books,
  confirmed,
  day,
  dec,
  draftOf,
  expenseEntry,
  milestoneEntry,
  milestoneUnit,
  terms,
  timeEntry,
  unit,
  withInvoice,
} from "../invoicing/billingFixtures";

const asOf = day("2026-04-30");

const marginOf = (priced: readonly BillableUnit[], from: Books = books(), more: Partial<MarginRequest> = {}) => {
  const { units } = buildBacklog({ books: from, units: priced, cutOff: asOf, today: asOf });
  return computeMargin({ books: from, units, by: ["project"], from: null, until: null, asOf, ...more });
};

const figures = ({ billed, drafted, onAccount, wip, cost, writtenOff }: MarginRow) => ({
  ...{ billed: amount(billed), drafted: amount(drafted), onAccount: amount(onAccount), wip: amount(wip) },
  ...{ cost: amount(cost), writtenOff: amount(writtenOff) },
});

const none = { billed: "0.00", drafted: "0.00", onAccount: "0.00", wip: "0.00", cost: "0.00", writtenOff: "0.00" };
const eight = unit(2, { quantity: "8", price: "200", cost: "800" });

describe("8 h at cost 100 and sale 200", () => {
  test("unbilled: cost 800, work in progress 1,600", () => {
    expect(figures(marginOf([eight]).rows[0]!)).toEqual({ ...none, wip: "1600.00", cost: "800.00" });
  });

  test("on a draft cut to 6: 1,200 drafted, 400 written off, cost 800", () => {
    const cut = editDetails(draftOf([eight]), { line: 1 }, { quantity: dec("6") }, books()).value;
    expect(figures(marginOf([eight], withInvoice(books(), cut)).rows[0]!)).toEqual({
      ...none,
      ...{ drafted: "1200.00", writtenOff: "400.00", cost: "800.00" },
    });
  });

  test("raised to 10 and confirmed: 2,000 billed, cost still 800", () => {
    const raised = editDetails(draftOf([eight]), { line: 1 }, { quantity: dec("10") }, books()).value;
    const [row] = marginOf([eight], withInvoice(books(), confirmed(raised, "2026-0001"))).rows;
    expect(figures(row!)).toEqual({ ...none, billed: "2000.00", cost: "800.00" });
    expect([row!.grossMargin, row!.grossMarginPercent, row!.effectiveRate].map(amount)).toEqual([
      "1200.00",
      "60.00",
      "250.00",
    ]);
  });
});

test("planned 525, actual 100+110+40+15×6+20×10+200 = 740", () => {
  const planned = terms({ estimatedCost: dec("525"), contractValue: dec("1050") });
  const expense = (row: number, cost: string) =>
    unit(row, {
      entry: expenseEntry(row),
      origin: "Expenses",
      key: `E${row}`,
      entryClass: "Expense",
      cost,
      price: cost,
    });
  const time = (row: number, hours: string, cost: string) => unit(row, { quantity: hours, cost });
  const priced = [
    ...[expense(2, "100"), expense(3, "110"), expense(4, "40"), expense(5, "200")],
    ...[time(6, "6", "90"), time(7, "10", "200")],
  ];
  const [row] = marginOf(priced, books({ projects: [planned] })).rows;
  expect([row!.estimatedCost, row!.cost, row!.expectedMarginPercent].map(amount)).toEqual([
    "525.00",
    "740.00",
    "50.00",
  ]);
});

test("what is not charged costs as much, and its worth is written off", () => {
  const priced = [
    unit(2, { cost: "60", billingType: "Complimentary" }),
    unit(3, { cost: "60", billingType: "Non-chargeable" }),
    unit(4, { cost: "60", state: "writtenOff", entry: timeEntry(4, { mark: "Written off" }) }),
    unit(5, { cost: "60", state: "covered" }),
  ];
  const [row] = marginOf(priced).rows;
  expect(figures(row!)).toEqual({ ...none, cost: "240.00", writtenOff: "300.00" });
  expect(amount(row!.chargeableSharePercent)).toBe("75.00");
});

test("of milestones only accepted ones are work in progress", () => {
  const waiting = milestoneUnit(3, "500", { entry: milestoneEntry(3, { due: day("2026-03-01") }), billingId: null });
  expect(figures(marginOf([milestoneUnit(2, "300"), waiting]).rows[0]!).wip).toBe("300.00");
});

test("an advance is on account until it is deducted, which does not lower billed", () => {
  const advance = milestoneUnit(2, "3000", {
    entry: milestoneEntry(2, { milestoneKind: "Advance", billingId: "MS-2", acceptedOn: day("2026-01-10") }),
  });
  const rest = milestoneUnit(3, "10000");
  const paid = withInvoice(books(), confirmed(draftOf([advance], { type: "Advance" }), "2026-0001"));
  expect(figures(marginOf([advance, rest], paid).rows[0]!)).toEqual({ ...none, onAccount: "3000.00", wip: "10000.00" });
  const final = confirmed(draftOf([rest], { books: paid }, "D-0002"), "2026-0002");
  expect(figures(marginOf([advance, rest], withInvoice(paid, final)).rows[0]!)).toEqual({
    ...none,
    billed: "10000.00",
  });
});

test("missing cost rates are counted and named, not taken as 0", () => {
  const priced = [
    unit(2, { person: "Ann", cost: null }),
    unit(3, { person: "Ann", cost: null }),
    unit(4, { cost: "50" }),
  ];
  const margin = marginOf(priced);
  expect(amount(margin.totals.cost)).toBe("50.00");
  expect(margin.diagnostics.map(({ code, severity, params }) => [code, severity, params])).toEqual([
    ["cost.missing", "warning", { name: "Ann", count: "2" }],
  ]);
});

test("amounts are in the base currency at the row's date; a missing exchange rate is named", () => {
  const rate = { source: at("Exchange rates", 2), from: "USD", to: "EUR", date: day("2026-01-01"), rate: dec("0.9") };
  const dollars = unit(2, { currency: "USD" });
  expect(amount(marginOf([dollars], books({ exchangeRates: [rate] })).totals.wip)).toBe("90.00");
  const without = marginOf([dollars]);
  expect(amount(without.totals.wip)).toBe("0.00");
  expect(without.diagnostics.map(({ code, params }) => [code, params["from"]])).toEqual([["currency.noRate", "USD"]]);
});

test("each dimension has rows of its own; billed counts in the invoice's month, work in its own", () => {
  const own = terms({ line: "Build" });
  const done = unit(2, { terms: own, person: "Ann", date: day("2026-02-10") });
  const open = unit(3, { terms: own, person: "Bob", date: day("2026-03-10") });
  const from = withInvoice(books({ projects: [own] }), confirmed(draftOf([done]), "2026-0001"));
  const { rows } = marginOf([done, open], from, { by: ["line", "person", "month"] });
  const shown = rows.map(({ by, key, billed, wip }) => [by, key, amount(billed), amount(wip)]);
  expect(shown).toEqual([
    ["line", "Site / Build", "100.00", "100.00"],
    ["person", "Ann", "100.00", "0.00"],
    ["person", "Bob", "0.00", "100.00"],
    ["month", "2026-02", "0.00", "0.00"],
    ["month", "2026-03", "100.00", "100.00"],
  ]);
});

test("a period leaves out what lies before and after it", () => {
  const priced = ["2026-01-31", "2026-02-01", "2026-02-28", "2026-03-01"].map((date, i) =>
    unit(i + 2, { date: day(date) }),
  );
  const margin = marginOf(priced, books(), { from: day("2026-02-01"), until: day("2026-02-28") });
  expect(amount(margin.totals.wip)).toBe("200.00");
});

test("contract value, hours and cap grow with agreed change orders; the cap's rest counts invoices and drafts", () => {
  const own = terms({ contractValue: dec("5000"), estimatedHours: dec("40"), cap: dec("1000") });
  const order = {
    ...{
      source: at("Change orders", 2),
      project: "Site",
      line: "",
      request: "More",
      requestedOn: null,
      quotedOn: null,
    },
    ...{
      estimatedHours: dec("5"),
      amount: dec("500"),
      evidence: "",
      agreedOn: day("2026-03-01"),
      status: "Agreed" as const,
    },
  };
  const done = unit(2, { terms: own });
  const from = withInvoice(books({ projects: [own], changeOrders: [order] }), draftOf([done]));
  const [row] = marginOf([done], from).rows;
  expect([row!.contractValue, row!.estimatedHours, row!.capLeft].map(amount)).toEqual(["5500.00", "45.00", "1400.00"]);
});

test("billed is after the invoice's own discount and with its freight, shared over what it bills", () => {
  const rows = [unit(2, { person: "Ann", quantity: "2" }), unit(3, { person: "Bob", price: "100.01" })];
  const invoice = draftOf(rows, { discount: { kind: "amount", amount: dec("40") }, freight: dec("10") });
  const from = withInvoice(books(), confirmed(invoice, "2026-0001"));
  const margin = marginOf(rows, from, { by: ["person"] });
  expect(margin.rows.map(({ key, billed }) => [key, amount(billed)])).toEqual([
    ["Ann", "180.00"],
    ["Bob", "90.01"],
  ]);
  expect(amount(margin.totals.billed)).toBe("270.01");
});

describe("the estimated cost of a contract line that names none", () => {
  const row = { source: at("Budget", 2), project: "Site", line: "", phase: "", revenueType: "By rates" as const };
  const budget = [
    { ...row, task: "Design", hours: dec("10"), expenses: dec("25"), amount: null },
    { ...row, task: "Build", hours: dec("4"), expenses: null, amount: null },
  ];
  const cost = (task: string, rate: string) => ({
    ...{ source: at("Rates", 2), kind: "Cost" as const, client: "", project: "", task, category: "", person: "" },
    ...{ role: "", rate: dec(rate), unit: "", currency: "", from: null, to: null, diagnostics: [] },
  });

  test("is that of its budget at the cost rates of its tasks", () => {
    const from = books({ projects: [terms()], budget, rates: [cost("", "40"), cost("Build", "50")] });
    const { rows } = marginOf([], from, { by: ["project", "task"] });
    expect(rows.map(({ key, estimatedCost }) => [key, amount(estimatedCost)])).toEqual([
      ["Site", "625.00"],
      ["Build", "200.00"],
      ["Design", "425.00"],
    ]);
  });

  test("is not known where hours have no cost rate", () => {
    const from = books({ projects: [terms()], budget, rates: [cost("Build", "50")] });
    expect(marginOf([], from).rows[0]!.estimatedCost).toBeNull();
  });

  test("is its own where it names one", () => {
    const from = books({ projects: [terms({ estimatedCost: dec("500") })], budget, rates: [cost("", "40")] });
    expect(amount(marginOf([], from).rows[0]!.estimatedCost)).toBe("500.00");
  });
});

test("internal work is chargeable to nobody, and is the cost of the client that its project names", () => {
  const own = { terms: terms({ method: "Internal", client: "Studio" }), client: null, state: "internal" } as const;
  const { rows } = marginOf([unit(2, { quantity: "8", cost: "800", ...own })], books(), { by: ["client"] });
  const said = rows.filter(({ hours }) => !hours.isZero());
  expect(said.map((row) => [row.key, amount(row.hours), amount(row.chargeableHours), amount(row.cost)])).toEqual([
    ["Studio", "8.00", "0.00", "800.00"],
  ]);
});

test("a missing cost is named by whom or what its rate would be for, not by what was written down", () => {
  const entry = timeEntry(2);
  const missing = marginOf([unit(2, { entry, cost: null, task: "Design", description: "Home page" })]);
  expect(missing.diagnostics.map(({ params }) => params["name"])).toEqual(["Design"]);
});
