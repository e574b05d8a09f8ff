import type { Books } from "../../../../src/domain/entries/books";
import { explainUnit } from "../../../../src/domain/pricing/explainUnit";
import { priceUnits } from "../../../../src/domain/pricing/priceUnits";
import {
  books,
  client,
  day,
  dec,
  exchangeRate,
  expense,
  hours,
  milestone,
  project,
  rate,
  settings,
  split,
  time,
} from "./ledger";

/** The steps of the first unit: each with the params that the test names. */
function explain(values: Partial<Books>, ...params: readonly string[]): readonly string[] {
  const read = books(values);
  const [unit] = priceUnits(read).units;
  return explainUnit(unit!, read).map((step) =>
    [step.step, ...params.flatMap((name) => step.params[name] ?? [])].join(" "),
  );
}

test("every candidate is told, with the row and why it lost", () => {
  const rates = [rate("70"), rate("80", { project: "Site", to: day("2026-01-31") }), rate("90", { person: "Ann" })];
  expect(explain({ rates, time: [time({ duration: hours("2") })] }, "row", "rate", "because", "net")).toEqual([
    "contractLine 2",
    "rate.lost Rates!H3 80 dates",
    "rate.won Rates!H4 90",
    "rate.lost Rates!H2 70 scope",
    "net 180",
  ]);
});

test("an override is told with its cell", () => {
  const steps = explain({ rates: [rate("70")], time: [time({ rateOverride: dec("55") })] }, "rate", "cell", "net");
  expect(steps).toEqual(["contractLine", "rate.override 55 L2", "net 55"]);
});

test("rounding and conversions are told in their order", () => {
  const steps = explain(
    {
      settings: settings({ hoursRounding: { direction: "up", increment: 60, scope: "entry", minimum: 0 } }),
      rates: [rate("800", { unit: "d", currency: "USD" })],
      exchangeRates: [exchangeRate("USD", "EUR", "0.9", "2026-01-01")],
      time: [time({ duration: hours("0.5") })],
    },
    "actual",
    "billed",
    "hoursPerDay",
    "price",
    "net",
  );
  expect(steps).toEqual([
    "contractLine",
    "hours.rounded 0.5 1",
    "rate.won",
    "converted.unit 8 100",
    "converted.currency 90",
    "net 90 90",
  ]);
});

test.each([
  [{ unitCost: dec("100") }, "expense.atCost 100"],
  [{ unitCost: dec("100"), markupPercent: dec("10") }, "expense.markup 100 10"],
  [{ unitCost: dec("100"), unitPrice: dec("130") }, "expense.unitPrice 130"],
])("an expense tells how its price was made", (values, made) => {
  expect(explain({ expenses: [expense(values)] }, "cost", "percent", "price")[1]).toBe(made);
});

test("a category's rate is told like any other", () => {
  const steps = explain(
    {
      rates: [rate("0.5", { category: "Car", unit: "km" }), rate("20", { category: "Car", unit: "d" })],
      expenses: [expense({ category: "Car", unit: "km", pricing: "Unit price" })],
    },
    "rate",
    "because",
  );
  expect(steps.slice(1, 3)).toEqual(["rate.won 0.5", "rate.lost 20 unit"]);
});

test("a milestone tells its percentage of the contract value, a share its client's", () => {
  const steps = explain(
    {
      clients: [client(), client({ name: "Beta" })],
      splits: [split("Acme", "60", true), split("Beta", "40")],
      projects: [project({ method: "Fixed price", contractValue: dec("1000") })],
      milestones: [milestone("100%")],
    },
    "client",
    "percent",
    "contractValue",
    "net",
  );
  expect(steps).toEqual(["contractLine", "milestone.percent 100 1000", "share Acme 60", "net 600"]);
});

test("a row without a price tells what there was to choose from", () => {
  expect(explain({ rates: [rate("70"), rate("80")], time: [time()] }, "rate", "because")).toEqual([
    "contractLine",
    "rate.lost 70 tie",
    "rate.lost 80 tie",
  ]);
});
