import { buildBacklog } from "../../../../src/domain/backlog/buildBacklog";
import { retainerUnits } from "../../../../src/domain/retainers/retainerUnits";
import type { ContractTerms } from "../../../../src/domain/entries/books";
import {
  amount,
  at,
  books,
  client,
  confirmed,
  day,
  dec,
  draftOf,
  terms,
  unit,
  withInvoice,
} from "../invoicing/billingFixtures";

const retainer = (overrides: Partial<ContractTerms> = {}) =>
  terms({
    ...{ method: "Retainer", retainerFee: dec("1000"), includedHours: dec("10"), start: day("2026-01-01") },
    ...overrides,
  });

const worked = (row: number, date: string, quantity: string, own: ContractTerms) =>
  unit(row, { date: day(date), quantity, terms: own, state: "covered" });

const billing = (own: ContractTerms, units: ReturnType<typeof worked>[], until: string) =>
  retainerUnits({ books: books({ projects: [own] }), units, until: day(until), today: day(until) });

const rows = (own: ContractTerms, units: ReturnType<typeof worked>[], until: string) =>
  billing(own, units, until).units.map(({ date, quantity, price, net }) => [
    date,
    quantity!.toFixed(),
    price!.toFixed(),
    amount(net),
  ]);

test("each begun period makes one fee row, dated its first day", () => {
  expect(rows(retainer(), [], "2026-03-01")).toEqual([
    ["2026-01-01", "1", "1000", "1000.00"],
    ["2026-02-01", "1", "1000", "1000.00"],
    ["2026-03-01", "1", "1000", "1000.00"],
  ]);
});

test("a quarterly retainer has a fee a quarter; none begins after End", () => {
  const own = retainer({ billingFrequency: "Quarterly", end: day("2026-06-30") });
  expect(rows(own, [], "2026-12-31").map(([date]) => date)).toEqual(["2026-01-01", "2026-04-01"]);
});

test("time draws on the included hours in date order, and the straddling entry is split", () => {
  const own = retainer({ overage: { kind: "rate", rate: dec("120") } });
  const late = worked(2, "2026-01-20", "6", own);
  const early = worked(3, "2026-01-05", "8", own);
  const [period] = billing(own, [late, early], "2026-01-31").periods;
  expect(period!.draws.map((draw) => [draw.unit.key, draw.within.toFixed(), draw.over.toFixed()])).toEqual([
    [early.key, "8", "0"],
    [late.key, "2", "4"],
  ]);
});

test("overage at a rate is one row of the closed period, dated its last day", () => {
  const own = retainer({ overage: { kind: "rate", rate: dec("120") } });
  const units = [worked(2, "2026-01-05", "14", own)];
  expect(rows(own, units, "2026-01-30")).toHaveLength(1);
  expect(rows(own, units, "2026-01-31")[1]).toEqual(["2026-01-31", "4", "120", "480.00"]);
});

test("overage by the rate table takes the hours' own prices; reported overage bills nothing", () => {
  const byRates = retainer({ overage: { kind: "rates" } });
  const units = (own: ContractTerms) => [
    worked(2, "2026-01-05", "10", own),
    { ...worked(3, "2026-01-06", "1", own), price: dec("90") },
    { ...worked(4, "2026-01-07", "2", own), price: dec("110") },
  ];
  expect(rows(byRates, units(byRates), "2026-01-31")[1]).toEqual(["2026-01-31", "1", "310", "310.00"]);
  const reported = retainer({ overage: { kind: "report" } });
  const found = billing(reported, units(reported), "2026-01-31");
  expect(found.units).toHaveLength(1);
  expect(found.diagnostics.map(({ code }) => code)).toEqual(["retainer.overUse"]);
});

test("Rollover carries unused hours to the next period only, at most so many", () => {
  const over = { overage: { kind: "rate" as const, rate: dec("120") } };
  const months = (own: ContractTerms) =>
    billing(own, [worked(2, "2026-01-05", "4", own)], "2026-03-31").periods.map(({ carriedIn }) => carriedIn.toFixed());
  expect(months(retainer({ ...over, rollover: { kind: "all" } }))).toEqual(["0", "6", "10"]);
  expect(months(retainer({ ...over, rollover: { kind: "limit", hours: dec("5") } }))).toEqual(["0", "5", "5"]);
  expect(months(retainer(over))).toEqual(["0", "0", "0"]);
});

test("under-use of the last closed period and a near End are told", () => {
  const own = retainer({ end: day("2026-02-28") });
  const found = billing(own, [worked(2, "2026-01-05", "4", own)], "2026-02-10");
  expect(found.diagnostics.map(({ code }) => code)).toEqual(["retainer.renewal", "retainer.underUse"]);
  expect(found.diagnostics[1]!.params).toMatchObject({ from: "2026-01-01", until: "2026-01-31", used: "4" });
});

test("hours carried into a period count in what it is said to include", () => {
  const own = retainer({ overage: { kind: "report" }, rollover: { kind: "all" } });
  const units = [worked(2, "2026-01-05", "4", own), worked(3, "2026-02-05", "17", own)];
  const [overUse] = billing(own, units, "2026-02-28").diagnostics;
  expect(overUse).toMatchObject({ code: "retainer.overUse", params: { used: "17", included: "16" } });
});

test("a retainer without a fee is blocked, not free", () => {
  const [fee] = billing(retainer({ retainerFee: null }), [], "2026-01-31").units;
  expect([fee!.state, fee!.reason, fee!.net]).toEqual(["blocked", "retainer.feeMissing", null]);
});

test("a fee that was invoiced is not due again", () => {
  const own = retainer();
  const from = books({ projects: [own] });
  const until = { cutOff: day("2026-02-01"), today: day("2026-02-01") };
  const first = buildBacklog({ books: from, units: [], ...until }).units;
  const invoiced = withInvoice(from, confirmed(draftOf([first[0]!], { books: from }), "2026-0001"));
  expect(buildBacklog({ books: invoiced, units: [], ...until }).units.map(({ state }) => state)).toEqual([
    "invoiced",
    "ready",
  ]);
});

describe("clients who share a retainer", () => {
  const split = (name: string, percent: string, rounding: boolean) => ({
    ...{ source: at("Splits", 2), project: "Site", client: name, percent: dec(percent), rounding },
  });
  const shares = [split("Acme", "33.3333", false), split("Beta", "66.6667", true)];
  const shared = (own: ContractTerms, units: ReturnType<typeof worked>[], until: string) => {
    const from = books({ projects: [own], clients: [client(), client({ name: "Beta" })], splits: shares });
    return retainerUnits({ books: from, units, until: day(until), today: day(until) }).units;
  };

  test("share its fee by amount; the one marked takes the rest", () => {
    const fees = shared(retainer({ retainerFee: dec("1000.01") }), [], "2026-01-15");
    expect(fees.map(({ client: who, net }) => [who!.name, amount(net)])).toEqual([
      ["Acme", "333.34"],
      ["Beta", "666.67"],
    ]);
    expect(new Set(fees.map(({ billingId }) => billingId)).size).toBe(2);
  });

  test("share its overage, each with an ID of its own that its invoice uses up", () => {
    const own = retainer({ overage: { kind: "rate", rate: dec("120") } });
    const time = [worked(2, "2026-01-05", "11", own)];
    const overage = shared(own, time, "2026-01-31").filter(({ entryClass }) => entryClass === "Time");
    expect(overage.map(({ client: who, net }) => [who!.name, amount(net)])).toEqual([
      ["Acme", "40.00"],
      ["Beta", "80.00"],
    ]);
    const from = books({ projects: [own], clients: [client(), client({ name: "Beta" })], splits: shares });
    const invoiced = withInvoice(from, confirmed(draftOf([overage[0]!], { books: from }), "2026-0001"));
    const until = { cutOff: day("2026-01-31"), today: day("2026-01-31") };
    const after = buildBacklog({ books: invoiced, units: time, ...until }).units;
    expect(
      after
        .filter(({ origin, entryClass }) => origin === "Retainer" && entryClass === "Time")
        .map(({ state }) => state),
    ).toEqual(["invoiced", "ready"]);
  });
});
