import { splitUnit } from "../../../../src/domain/backlog/splitUnit";
import { wholeRows } from "../../../../src/domain/backlog/wholeRows";
import { client, dec, expense, hours, onlyUnit, priced, rate, split, text, time } from "../pricing/ledger";

test("the parts of a row that straddles a cap are one row: what is left of it can be billed, the reason stays", () => {
  const whole = onlyUnit({ time: [time({ duration: hours("1.5") })], rates: [rate("33.33")] });
  const [ready, rest] = splitUnit(whole, dec("0.7"), "excess");
  const rows = wholeRows([{ ...rest, state: "blocked", reason: "cap.exceeded" }, ready]);
  expect(rows).toHaveLength(1);
  const { unit, parts } = rows[0]!;
  expect([text(unit.quantity), text(unit.price), text(unit.net)]).toEqual(["1.5", "33.33", "50"]);
  expect([unit.state, unit.reason, parts.length]).toEqual(["ready", "cap.exceeded", 2]);
});

test("shares of an hour add up to the row, which then names no client", () => {
  const units = priced({
    time: [time({ duration: hours("1") })],
    rates: [rate("100")],
    clients: [client(), client({ name: "Beta" })],
    splits: [split("Acme", "33.3333", true), split("Beta", "66.6667")],
  });
  expect(units).toHaveLength(2);
  const { unit } = wholeRows(units)[0]!;
  expect([text(unit.quantity), text(unit.net), unit.client]).toEqual(["1", "100", null]);
});

test("shares of an amount, which have a price each, add up to the row's amount", () => {
  const units = priced({
    expenses: [expense({ unitCost: dec("100.01") })],
    clients: [client(), client({ name: "Beta" })],
    splits: [split("Acme", "50", true), split("Beta", "50")],
  });
  const { unit } = wholeRows(units)[0]!;
  expect([text(unit.quantity), text(unit.price), text(unit.net)]).toEqual(["1", "100.01", "100.01"]);
});

test("a row with a part that has no price has none, never 0", () => {
  const [first, second] = splitUnit(
    onlyUnit({ time: [time({ duration: hours("2") })], rates: [rate("10")] }),
    dec("1"),
    "used",
  );
  const { unit } = wholeRows([first, { ...second, price: null, net: null }])[0]!;
  expect([unit.price, unit.net]).toEqual([null, null]);
});
