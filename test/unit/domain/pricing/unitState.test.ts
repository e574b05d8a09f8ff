import type { Books, ContractTerms } from "../../../../src/domain/entries/books";
import { diagnose } from "../../../../src/domain/diagnostics/diagnostic";
import { priceUnits } from "../../../../src/domain/pricing/priceUnits";
import { books, client, codesOf, dec, expense, milestone, onlyUnit, project, rate, settings, time } from "./ledger";

const rates = [rate("100")];

function state(values: Partial<Books>): string {
  const unit = onlyUnit({ rates, ...values });
  return unit.reason ? `${unit.state}: ${unit.reason}` : unit.state;
}

const under = (method: ContractTerms["method"], values: Partial<ContractTerms> = {}) => [
  project({ method, ...values }),
];

test("a blank status is ready, unless teams ask for a mark", () => {
  expect(state({ time: [time()] })).toBe("ready");
  const requiring = settings({ requireReady: true });
  expect(state({ settings: requiring, time: [time()] })).toBe("notReady: row.notReady");
  expect(state({ settings: requiring, time: [time({ mark: "Ready" })] })).toBe("ready");
});

test("the user's marks are kept", () => {
  expect(state({ time: [time({ mark: "Not ready" })] })).toBe("notReady: row.notReady");
  expect(state({ time: [time({ mark: "On hold" })] })).toBe("onHold: row.onHold");
  expect(state({ time: [time({ mark: "Written off" })] })).toBe("writtenOff: row.writtenOff");
});

test("what the user gave up needs no repair", () => {
  expect(state({ rates: [], time: [time({ mark: "Written off" })] })).toBe("writtenOff: row.writtenOff");
  expect(state({ rates: [], time: [time({ mark: "On hold" })] })).toBe("blocked: rate.missing");
});

test.each(["Fixed price", "Retainer"] as const)("under a %s time and expenses are covered", (method) => {
  const projects = under(method);
  expect(state({ projects, time: [time()] })).toBe("covered");
  expect(state({ projects, expenses: [expense({ unitCost: dec("1") })] })).toBe("covered");
});

test("what Includes leaves out is not covered, though the row names the line", () => {
  const projects = under("Fixed price", { line: "Site", includes: ["Time"] });
  expect(state({ projects, time: [time({ line: "Site" })] })).toBe("covered");
  const bought = expense({ line: "Site", unitCost: dec("1") });
  expect(state({ projects, expenses: [bought] })).toBe("blocked: class.notIncluded");
});

test("an internal project is never billed and needs no client", () => {
  const projects = under("Internal", { client: "" });
  expect(state({ projects, time: [time()] })).toBe("internal: project.internal");
  expect(state({ projects, milestones: [milestone("10")] })).toBe("internal: project.internal");
});

test.each([
  ["covered", under("Fixed price"), {}],
  ["internal", under("Internal"), {}],
  ["ready", under("Time and materials"), { billingType: "Non-chargeable" }],
] as const)("on rows that are not billed (%s) a missing rate is a warning", (expected, projects, values) => {
  const unit = onlyUnit({ projects, time: [time(values)] });
  expect([unit.state, unit.net, codesOf(unit)]).toEqual([expected, null, ["(rate.missing)"]]);
});

test("a complimentary row is shown with its worth, so it needs a rate", () => {
  expect(state({ rates: [], time: [time({ billingType: "Complimentary" })] })).toBe("blocked: rate.missing");
});

test("the first error is the reason: the row's own comes before its line's and its rate's", () => {
  const unreadable = diagnose("date.unreadable", { sheet: "Time", cell: "A2" });
  const row = time({ project: "Other", date: null, diagnostics: [unreadable] });
  expect(state({ rates: [], time: [row] })).toBe("blocked: date.unreadable");
});

test("an error in the terms of a line, or in its client's record, blocks its rows", () => {
  const markup = diagnose("percent.unreadable", { sheet: "Projects", cell: "Q2" });
  expect(state({ projects: [project({ diagnostics: [markup] })], time: [time()] })).toBe("blocked: percent.unreadable");
  const cap = diagnose("amount.unreadable", { sheet: "Clients", cell: "N2" });
  expect(state({ clients: [client({ diagnostics: [cap] })], time: [time()] })).toBe("blocked: amount.unreadable");
});

test("a client who is not in Clients blocks; without a Clients table a name is enough", () => {
  expect(state({ projects: [project({ client: "Acme Ltd" })], time: [time()] })).toBe("blocked: client.unknown");
  expect(state({ projects: [project({ client: "" })], time: [time()] })).toBe("blocked: client.blank");
  const unit = onlyUnit({ rates, clients: [], time: [time()] });
  expect([unit.state, unit.client?.name]).toEqual(["ready", "Acme"]);
});

test("two rows for one client block: it is not known which counts", () => {
  expect(state({ clients: [client(), client({ name: "ACME", tax: "10 %" })], time: [time()] })).toBe(
    "blocked: key.duplicate",
  );
});

test("every diagnostic is told once, with those of the rate table, and none that the books tell already", () => {
  const read = diagnose("hours.unreadable", { sheet: "Time", cell: "H2" });
  const header = diagnose("header.unknown", { sheet: "Time", cell: "Z1" });
  const ledger = books({
    rates: [rate("100"), rate("100")],
    projects: [project({ client: "Nobody" })],
    time: [time({ duration: null, diagnostics: [read] }), time(), time()],
    diagnostics: [header],
  });
  const told = priceUnits(ledger).diagnostics.map(({ code, source }) => `${code} ${source?.sheet}!${source?.cell}`);
  expect(told).toEqual([
    "hours.unreadable Time!H2",
    "client.unknown Projects!C2",
    "rate.ambiguous Time!F3",
    "rate.ambiguous Time!F4",
    "rate.overlap Rates!K3",
  ]);
});
