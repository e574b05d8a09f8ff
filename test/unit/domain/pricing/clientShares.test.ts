import type { Books } from "../../../../src/domain/entries/books";
import {
  client,
  codesOf,
  dec,
  expense,
  hours,
  milestone,
  minutes,
  netOf,
  onlyUnit,
  priced,
  project,
  rate,
  split,
  text,
  time,
} from "./ledger";

const clients = [client(), client({ name: "Beta", vatNumber: "" }), client({ name: "Gamma", tax: "10 %" })];
const thirds = [split("Acme", "33.34"), split("Beta", "33.33"), split("Gamma", "33.33", true)];

function shares(values: Partial<Books>): readonly string[] {
  const units = priced({ clients, splits: thirds, rates: [rate("100")], ...values });
  return units.map(({ client: payer, quantity, price, net }) =>
    [payer?.name, text(quantity), text(price), text(net)].join(" "),
  );
}

test("time is split by quantity, to 4 decimals; the Rounding client takes the rest", () => {
  expect(shares({ time: [time({ duration: hours("1") })] })).toEqual([
    "Acme 0.3334 100 33.34",
    "Beta 0.3333 100 33.33",
    "Gamma 0.3333 100 33.33",
  ]);
  expect(shares({ time: [time({ duration: hours("0.0001") })] })).toEqual([
    "Acme 0 100 0",
    "Beta 0 100 0",
    "Gamma 0.0001 100 0.01",
  ]);
});

test("an amount is split by amount, and not a cent is lost", () => {
  expect(shares({ expenses: [expense({ unitCost: dec("100.01") })] })).toEqual([
    "Acme 1 33.34 33.34",
    "Beta 1 33.33 33.33",
    "Gamma 1 33.34 33.34",
  ]);
  const projects = [project({ method: "Fixed price" })];
  expect(shares({ projects, milestones: [milestone("0.01")] })).toEqual([
    "Acme 1 0 0",
    "Beta 1 0 0",
    "Gamma 1 0.01 0.01",
  ]);
});

test("a marked-up amount is split as it is billed whole", () => {
  const units = priced({
    clients,
    splits: thirds,
    expenses: [expense({ unitCost: dec("33.33"), markupPercent: dec("12.5") })],
  });
  const whole = onlyUnit({ expenses: [expense({ unitCost: dec("33.33"), markupPercent: dec("12.5") })] });
  expect(netOf(units)).toBe(whole.net!.toFixed(2));
});

test("an expense at a unit price is split by quantity", () => {
  expect(
    shares({ expenses: [expense({ unitCost: dec("1"), quantity: dec("10"), unitPrice: dec("2"), unit: "km" })] }),
  ).toEqual(["Acme 3.334 2 6.67", "Beta 3.333 2 6.67", "Gamma 3.333 2 6.67"]);
});

test("what was worked and what it cost are shared without loss", () => {
  const rates = [rate("100"), rate("33.33", { kind: "Cost" })];
  const units = priced({ clients, splits: thirds, rates, time: [time({ duration: minutes(50) })] });
  const sum = (values: readonly (ReturnType<typeof dec> | null)[]) => values.reduce((a, b) => a!.plus(b!), dec("0"))!;
  expect(sum(units.map(({ cost }) => cost)).toFixed()).toBe("27.78");
  expect(
    sum(units.map(({ actualQuantity }) => actualQuantity))
      .times(60)
      .toDecimalPlaces(20)
      .toFixed(),
  ).toBe("50");
});

test("where none is marked, the first takes the rest", () => {
  const splits = [split("Acme", "50"), split("Beta", "50")];
  const units = priced({ clients, splits, rates: [rate("100")], time: [time({ duration: hours("0.0001") })] });
  expect(units.map(({ quantity }) => text(quantity))).toEqual(["0", "0.0001"]);
});

test("each share is taxed as its client is", () => {
  const units = priced({ clients, splits: thirds, rates: [rate("100")], time: [time()] });
  expect(units.map(({ taxCode }) => taxCode?.code)).toEqual(["20 %", "20 %", "10 %"]);
});

test("percentages that do not make 100 block the rows, unsplit", () => {
  const unit = onlyUnit({
    clients,
    splits: [split("Acme", "50"), split("Beta", "40")],
    rates: [rate("1")],
    time: [time()],
  });
  expect([unit.state, unit.reason, unit.diagnostics[0]!.params["found"]]).toEqual(["blocked", "split.sum", "90"]);
});

test("a share of a client who is unknown blocks the rows", () => {
  const unit = onlyUnit({
    clients,
    splits: [split("Acme", "50"), split("Delta", "50")],
    rates: [rate("1")],
    time: [time()],
  });
  expect(unit.reason).toBe("client.unknown");
});

test("a client whose record is in error blocks that share only", () => {
  const twice = [...clients, client({ name: "beta" })];
  const units = priced({ clients: twice, splits: thirds, rates: [rate("1")], time: [time()] });
  expect(units.map((unit) => codesOf(unit))).toEqual([[], ["key.duplicate"], []]);
});

test("shares have keys of their own and the Billing ID of their row", () => {
  const units = priced({ clients, splits: thirds, rates: [rate("1")], time: [time({ billingId: "A1" })] });
  expect(new Set(units.map(({ key }) => key)).size).toBe(3);
  expect(units.map(({ billingId }) => billingId)).toEqual(["A1", "A1", "A1"]);
});
