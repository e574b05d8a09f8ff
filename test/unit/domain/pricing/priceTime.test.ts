import type { Books } from "../../../../src/domain/entries/books";
import { diagnose } from "../../../../src/domain/diagnostics/diagnostic";
import {
  at,
  budget,
  client,
  codesOf,
  day,
  days,
  dec,
  exchangeRate,
  hours,
  minutes,
  netOf,
  onlyUnit,
  person,
  priced,
  project,
  rate,
  settings,
  text,
  time,
} from "./ledger";

function sale(values: Partial<Books>): readonly (string | null)[] {
  const unit = onlyUnit(values);
  return [text(unit.quantity), unit.unit, text(unit.price), text(unit.net), unit.currency];
}

test("20/h until 30 April, 25/h from 1 May: 2 h on 28 April and 3 h on 2 May are 115.00", () => {
  const rates = [rate("20", { to: day("2026-04-30") }), rate("25", { from: day("2026-05-01") })];
  const units = priced({
    rates,
    time: [
      time({ date: day("2026-04-28"), duration: hours("2") }),
      time({ date: day("2026-05-02"), duration: hours("3") }),
    ],
  });
  expect(units.map(({ net }) => text(net))).toEqual(["40", "75"]);
  expect(netOf(units)).toBe("115.00");
});

test("25 × (0.333, 0.333, 1.333, 0.267, 0.05) by entry is 57.92", () => {
  const worked = ["0.333", "0.333", "1.333", "0.267", "0.05"];
  const units = priced({ rates: [rate("25")], time: worked.map((each) => time({ duration: hours(each) })) });
  expect(units.map(({ net }) => net!.toFixed(2))).toEqual(["8.33", "8.33", "33.33", "6.68", "1.25"]);
  expect(netOf(units)).toBe("57.92");
});

test("1,000 per 10-hour day is 100/h", () => {
  const values = { settings: settings({ hoursPerDay: dec("10") }), rates: [rate("1000", { unit: "d" })] };
  expect(sale({ ...values, time: [time({ duration: hours("2") })] })).toEqual(["2", "h", "100", "200", "EUR"]);
});

test("days at a day rate are billed in days, at an hourly rate in hours", () => {
  const worked = [time({ duration: days("1.5") })];
  expect(sale({ rates: [rate("800", { unit: "d" })], time: worked })).toEqual(["1.5", "d", "800", "1200", "EUR"]);
  expect(sale({ rates: [rate("100")], time: worked })).toEqual(["12", "h", "100", "1200", "EUR"]);
});

test("twenty minutes are multiplied as they print: 0.3333 h", () => {
  expect(onlyUnit({ rates: [rate("1000")], time: [time({ duration: minutes(20) })] }).net!.toFixed()).toBe("333.3");
});

test("an override beats the table, in the unit of the entry and the currency of the line", () => {
  const rates = [rate("100", { task: "Design", project: "Site" })];
  const override = { rateOverride: dec("55.5"), task: "Design" };
  expect(sale({ rates, time: [time(override)] })).toEqual(["1", "h", "55.5", "55.5", "EUR"]);
  expect(sale({ rates, time: [time({ ...override, duration: days("2") })] })).toEqual(["2", "d", "55.5", "111", "EUR"]);
});

test("an override of 0 is a price, one that cannot be read is none", () => {
  expect(sale({ rates: [rate("100")], time: [time({ rateOverride: dec("0") })] })[3]).toBe("0");
  const unreadable = diagnose("amount.unreadable", { sheet: "Time", cell: "L2" });
  const unit = onlyUnit({ rates: [rate("100")], time: [time({ diagnostics: [unreadable] })] });
  expect([unit.price, unit.net, unit.state, unit.reason]).toEqual([null, null, "blocked", "amount.unreadable"]);
});

test("no rate blocks the row; it is never billed at 0", () => {
  const unit = onlyUnit({ time: [time()] });
  expect([unit.price, unit.net, unit.state, unit.reason]).toEqual([null, null, "blocked", "rate.missing"]);
  expect(unit.diagnostics[0]!.source).toEqual({ sheet: "Time", cell: "F2" });
  expect(unit.diagnostics[0]!.params).toEqual({ person: "Ann", task: "", date: "2026-05-04" });
});

test("a rate of 0 is billed at 0", () => {
  const unit = onlyUnit({ rates: [rate("0")], time: [time()] });
  expect([text(unit.net), unit.state]).toEqual(["0", "ready"]);
});

test("two rates that tie block the row and are both named", () => {
  const unit = onlyUnit({ rates: [rate("70"), rate("70")], time: [time()] });
  expect([unit.net, unit.reason]).toEqual([null, "rate.ambiguous"]);
  expect(unit.diagnostics[0]!.params).toEqual({ rows: "Rates!H2, Rates!H3" });
});

test("a rate row that cannot be read blocks the row, and its own cell is shown", () => {
  const unit = onlyUnit({ rates: [rate("70"), rate("80", { project: "Site", rate: null })], time: [time()] });
  expect([unit.net, unit.reason]).toEqual([null, "rate.missing"]);
  expect(unit.diagnostics[0]!.source).toEqual({ sheet: "Rates", cell: "H3" });
});

test("the chosen rate row is kept", () => {
  const unit = onlyUnit({ rates: [rate("70"), rate("80", { project: "Site" })], time: [time()] });
  expect(unit.rateRow?.source.row).toBe(3);
});

test("the currency of a line is its own, else its client's, else the base", () => {
  const rates = [rate("100")];
  const inCurrency = (line: string, own: string) =>
    onlyUnit({ rates, clients: [client({ currency: own })], projects: [project({ currency: line })], time: [time()] });
  expect(inCurrency("usd ", "GBP").currency).toBe("USD");
  expect(inCurrency("", "GBP").currency).toBe("GBP");
  expect(inCurrency("", "").currency).toBe("EUR");
});

test("a currency that is none blocks the rows of its line", () => {
  const unit = onlyUnit({ rates: [rate("100")], projects: [project({ currency: "EURO" })], time: [time()] });
  expect([unit.net, unit.reason]).toEqual([null, "currency.unknown"]);
});

test("a rate in another currency is converted, or blocks", () => {
  const values = { rates: [rate("100", { currency: "USD" })], time: [time({ duration: hours("3") })] };
  const exchangeRates = [exchangeRate("USD", "EUR", "0.9123456", "2026-01-01")];
  expect(sale({ ...values, exchangeRates })).toEqual(["3", "h", "91.23456", "273.7", "EUR"]);
  expect(onlyUnit(values).reason).toBe("currency.noRate");
});

test("amounts have their currency's decimals: 3 × 33.335 is 100 yen and 100.005 dinars", () => {
  const net = (currency: string) =>
    text(
      onlyUnit({
        rates: [rate("33.335")],
        projects: [project({ currency })],
        time: [time({ duration: hours("3") })],
      }).net,
    );
  expect(net("JPY")).toBe("100");
  expect(net("TND")).toBe("100.005");
  expect(net("EUR")).toBe("100.01");
});

test("the role is the row's own, else the person's on its date", () => {
  const people = [
    person("Ann", "Junior", { to: day("2026-04-30") }),
    person("Ann", "Senior", { from: day("2026-05-01") }),
  ];
  const rates = [rate("50", { role: "Junior" }), rate("90", { role: "Senior" }), rate("120", { role: "Lead" })];
  const rateOf = (values: Parameters<typeof time>[0]) => sale({ people, rates, time: [time(values)] })[2];
  expect(rateOf({ date: day("2026-04-30") })).toBe("50");
  expect(rateOf({ date: day("2026-05-01") })).toBe("90");
  expect(rateOf({ role: "Lead" })).toBe("120");
});

test("a person with two roles at once is priced by neither", () => {
  const people = [person("Ann", "Junior"), person("Ann", "Senior")];
  const unit = onlyUnit({ people, rates: [rate("50")], time: [time()] });
  expect([unit.net, unit.reason]).toEqual([null, "key.duplicate"]);
});

test("a rate that names a client means the client of the project", () => {
  const clients = [client(), client({ name: "Other" })];
  const rates = [rate("100"), rate("80", { client: "Acme" }), rate("60", { client: "Other" })];
  expect(sale({ clients, rates, time: [time()] })[2]).toBe("80");
});

test("time without a date or a duration is not priced, and says only that", () => {
  const rates = [rate("100")];
  expect(codesOf(onlyUnit({ rates, time: [time({ date: null })] }))).toEqual(["date.blank"]);
  expect(codesOf(onlyUnit({ rates, time: [time({ duration: null })] }))).toEqual(["hours.blank"]);
  const unreadable = diagnose("hours.unreadable", { sheet: "Time", cell: "H2" });
  const unit = onlyUnit({ rates, time: [time({ duration: null, diagnostics: [unreadable] })] });
  expect([codesOf(unit), unit.price, unit.quantity]).toEqual([["hours.unreadable"], null, null]);
});

test("negative hours are an error", () => {
  expect(onlyUnit({ rates: [rate("100")], time: [time({ duration: hours("-1") })] }).reason).toBe("hours.negative");
});

describe("cost", () => {
  const sold = rate("200");

  test("8 h at cost 100, sale 200: cost 800, worth 1,600", () => {
    const rates = [sold, rate("100", { kind: "Cost" })];
    const unit = onlyUnit({ rates, time: [time({ duration: hours("8") })] });
    expect([text(unit.cost), text(unit.net)]).toEqual(["800", "1600"]);
  });

  test("what was really worked costs, whatever rounding bills", () => {
    const hoursRounding = { direction: "up", increment: 60, scope: "entry", minimum: 0 } as const;
    const rates = [sold, rate("50", { kind: "Cost" })];
    const projects = [project({ hoursRounding })];
    const unit = onlyUnit({ rates, projects, time: [time({ duration: minutes(20) })] });
    expect([text(unit.quantity), text(unit.net), text(unit.cost)]).toEqual(["1", "200", "16.67"]);
  });

  test("a blank cost currency is the base, not the line's", () => {
    const rates = [rate("200", { currency: "USD" }), rate("50", { kind: "Cost" })];
    const unit = onlyUnit({ rates, projects: [project({ currency: "USD" })], time: [time()] });
    expect([text(unit.net), unit.currency, text(unit.cost)]).toEqual(["200", "USD", "50"]);
  });

  test("days cost by the day, or by the hours of a day", () => {
    const cost = (row: ReturnType<typeof rate>) =>
      text(onlyUnit({ rates: [sold, row], time: [time({ duration: days("2") })] }).cost);
    expect(cost(rate("300", { kind: "Cost", unit: "d" }))).toBe("600");
    expect(cost(rate("50", { kind: "Cost" }))).toBe("800");
  });

  test("a missing cost rate is a warning, not 0 and no obstacle", () => {
    const rates = [sold, rate("50", { kind: "Cost", person: "Bob" })];
    const unit = onlyUnit({ rates, time: [time()] });
    expect([unit.cost, unit.state, codesOf(unit)]).toEqual([null, "ready", ["(cost.missing)"]]);
  });

  test("a workbook without any cost rate misses none", () => {
    const unit = onlyUnit({ rates: [sold], time: [time()] });
    expect([unit.cost, codesOf(unit)]).toEqual([null, []]);
  });
});

describe("revenue types", () => {
  const rates = [rate("20")];
  const ten = time({ task: "Design", duration: hours("10") });

  test("10 h × 20 + 100 plus fixed is 300.00, the 100 once", () => {
    const units = priced({ rates, budget: [budget("Plus fixed", "100", "Design")], time: [ten] });
    expect(units.map(({ origin, net }) => `${origin} ${text(net)}`)).toEqual(["Time 200", "Budget 100"]);
    expect(netOf(units)).toBe("300.00");
    const twice = priced({ rates, budget: [budget("Plus fixed", "100", "Design")], time: [ten, ten] });
    expect(twice.filter(({ origin }) => origin === "Budget")).toHaveLength(1);
  });

  test("a fixed amount is billed instead of the hours of its task", () => {
    const other = time({ task: "Build" });
    const units = priced({ rates, budget: [budget("Fixed amount", "500", "Design")], time: [ten, other] });
    expect(units.map(({ origin, state, net }) => `${origin} ${state} ${text(net)}`)).toEqual([
      "Time covered 200",
      "Time ready 20",
      "Budget ready 500",
    ]);
  });

  test("a task that was not worked on yet adds nothing", () => {
    expect(priced({ rates, budget: [budget("Plus fixed", "100", "Design")] })).toEqual([]);
  });

  test("the amount is due with the first chargeable work, and has an identity of its own", () => {
    const later = time({ task: "Design", date: day("2026-05-06") });
    const free = time({ task: "Design", date: day("2026-05-01"), billingType: "Complimentary" });
    const units = priced({ rates, budget: [budget("Plus fixed", "100", "Design")], time: [later, ten, free] });
    const amount = units.find(({ origin }) => origin === "Budget")!;
    expect([amount.date, amount.billingId, amount.source]).toEqual(["2026-05-04", "budget|site|||design", null]);
  });

  test("work that is itself in error makes no amount due", () => {
    const broken = time({ task: "Design", date: null });
    const units = priced({ rates, budget: [budget("Plus fixed", "100", "Design")], time: [broken] });
    expect(units.map(({ origin, state }) => `${origin} ${state}`)).toEqual(["Time blocked"]);
  });

  test("a fixed amount that is blank blocks, and is not 0", () => {
    const units = priced({ rates, budget: [budget("Plus fixed", null, "Design")], time: [ten] });
    const amount = units.find(({ origin }) => origin === "Budget")!;
    expect([amount.net, amount.state, amount.reason]).toEqual([null, "blocked", "budget.amountMissing"]);
  });

  test("work that is not billable is non-chargeable, with its worth", () => {
    const unit = onlyUnit({ rates, budget: [budget("Not billable", null, "Design")], time: [ten] });
    expect([unit.billingType, text(unit.net)]).toEqual(["Non-chargeable", "200"]);
  });

  test("the row that names the task beats the project's", () => {
    const rows = [budget("Not billable", null, ""), budget("By rates", null, "Design")];
    expect(onlyUnit({ rates, budget: rows, time: [ten] }).billingType).toBe("Chargeable");
  });

  test("under a fixed price the budget changes nothing", () => {
    const projects = [project({ method: "Fixed price" })];
    const units = priced({ rates, projects, budget: [budget("Plus fixed", "100", "Design")], time: [ten] });
    expect(units.map(({ state }) => state)).toEqual(["covered"]);
  });
});

test("what is printed is the client note, else the description", () => {
  const noted = onlyUnit({ rates: [rate("1")], time: [time({ clientNote: "Workshop" })] });
  expect([noted.description, noted.externalDescription]).toEqual(["Work", "Workshop"]);
  expect(onlyUnit({ rates: [rate("1")], time: [time()] }).externalDescription).toBe("Work");
});

test("the cells of a grid row are units of their own", () => {
  const cell = (column: string) => {
    const source = at("Time", 2);
    return { ...source, table: { ...source.table, columns: { hours: column } } };
  };
  const entries = [time({ source: cell("C") }), time({ source: cell("D") })].map((entry) => ({ ...entry }));
  const keys = new Set(priced({ rates: [rate("1")], time: entries }).map(({ key }) => key));
  expect(keys.size).toBe(2);
});
