import type { RateRow } from "../../../../src/domain/entries/books";
import { indexRates } from "../../../../src/domain/rates/rateIndex";
import { rateFacts } from "../../../../src/domain/rates/rateFacts";
import { resolveRate } from "../../../../src/domain/rates/resolveRate";
import { at, day, rate } from "../pricing/ledger";
import { diagnose } from "../../../../src/domain/diagnostics/diagnostic";

const ann = rateFacts("time", { client: "Acme", project: "Site", task: "Design", person: "Ann", role: "Designer" });

/** The rate that wins on a day, or why none does. */
function winner(rows: readonly RateRow[], date = "2026-05-04", facts = ann): string {
  const numbered = rows.map((row, index) => ({ ...row, source: at("Rates", index + 2) }));
  const resolution = resolveRate(indexRates(numbered, "Sale"), facts, day(date));
  return resolution.kind === "found" ? resolution.row.rate!.toFixed() : resolution.kind;
}

test("the scope with the weightier name wins: task, project, client, person, role", () => {
  const byRole = rate("1", { role: "Designer" });
  const byPerson = rate("2", { person: "Ann" });
  const byClient = rate("3", { client: "Acme" });
  const byProject = rate("4", { project: "Site" });
  const byTask = rate("5", { task: "Design" });
  const general = rate("0.5");
  expect(winner([general])).toBe("0.5");
  expect(winner([general, byRole])).toBe("1");
  expect(winner([byRole, byPerson])).toBe("2");
  expect(winner([byPerson, byRole, byClient])).toBe("3");
  expect(winner([byClient, byPerson, byProject])).toBe("4");
  expect(winner([byProject, byClient, byPerson, byRole, byTask])).toBe("5");
});

test("one weightier name beats all lighter ones together", () => {
  expect(
    winner([
      rate("1", { project: "Site", client: "Acme", person: "Ann", role: "Designer" }),
      rate("2", { task: "Design" }),
    ]),
  ).toBe("2");
});

test("a negotiated project rate beats a person's general rate", () => {
  expect(winner([rate("90", { person: "Ann" }), rate("80", { project: "Site" })])).toBe("80");
});

test("a person's rate in a project beats the project's", () => {
  expect(winner([rate("80", { project: "Site" }), rate("95", { project: "Site", person: "Ann" })])).toBe("95");
});

test("a row with task and role prices that task by role", () => {
  expect(winner([rate("70", { task: "Design" }), rate("75", { task: "Design", role: "Designer" })])).toBe("75");
});

test("a row of another name does not apply, however specific", () => {
  expect(winner([rate("70"), rate("80", { project: "Shop" }), rate("90", { task: "Design", person: "Bob" })])).toBe(
    "70",
  );
});

test("names match without regard to case, accents and spaces", () => {
  const facts = rateFacts("time", { person: "  andré   martin" });
  expect(winner([rate("70", { person: "André Martin" })], "2026-05-04", facts)).toBe("70");
});

test("20/h until 30 April, 25/h from 1 May", () => {
  const rows = [rate("20", { to: day("2026-04-30") }), rate("25", { from: day("2026-05-01") })];
  expect(winner(rows, "2026-04-30")).toBe("20");
  expect(winner(rows, "2026-05-01")).toBe("25");
});

test("base 100, override 110 from 15 March, 120 from 1 April: 31 March is 110", () => {
  const rows = [rate("120", { from: day("2026-04-01") }), rate("100"), rate("110", { from: day("2026-03-15") })];
  expect(winner(rows, "2026-03-14")).toBe("100");
  expect(winner(rows, "2026-03-31")).toBe("110");
  expect(winner(rows, "2026-04-01")).toBe("120");
});

test("a more specific row whose dates are over gives way to a more general one", () => {
  const rows = [rate("70"), rate("80", { project: "Site", to: day("2026-03-31") })];
  expect(winner(rows)).toBe("70");
});

test("two rows equal in scope and From are ambiguous, even at the same rate", () => {
  expect(winner([rate("70", { person: "Ann" }), rate("70", { person: "ann " })])).toBe("ambiguous");
  expect(winner([rate("70"), rate("80")])).toBe("ambiguous");
});

test("a tie that a more specific row decides is none", () => {
  expect(winner([rate("70"), rate("80"), rate("90", { project: "Site" })])).toBe("90");
});

test("no row is no rate; a row of 0 is one", () => {
  expect(winner([rate("70", { to: day("2026-01-31") })])).toBe("missing");
  expect(winner([rate("0")])).toBe("0");
});

test("a row that cannot be read prices nothing and hides no other scope", () => {
  const unreadable = rate("80", { project: "Site", rate: null });
  expect(winner([rate("70"), unreadable])).toBe("unreadable");
  const badFrom = rate("80", { diagnostics: [diagnose("date.unreadable", null)] });
  expect(winner([badFrom, rate("70", { from: day("2026-01-01") })])).toBe("unreadable");
  expect(winner([badFrom, rate("90", { project: "Site" })])).toBe("90");
});

test("rows with a category price expenses only, those without price time only", () => {
  const rows = [rate("70"), rate("0.60", { category: "Mileage" })];
  expect(winner(rows)).toBe("70");
  expect(winner(rows, "2026-05-04", rateFacts("expense", { category: "mileage", unit: "km" }))).toBe("0.6");
  expect(winner(rows, "2026-05-04", rateFacts("expense", { category: "Meals" }))).toBe("missing");
  expect(winner([rate("70")], "2026-05-04", rateFacts("expense", {}))).toBe("missing");
});

test("cost rows do not price a sale", () => {
  expect(winner([rate("40", { kind: "Cost" })])).toBe("missing");
});

test("a row in a unit that the entry cannot be converted to does not apply", () => {
  expect(winner([rate("70", { unit: "km" })])).toBe("missing");
  const rows = [rate("0.60", { category: "Mileage", unit: "km" }), rate("35", { category: "Mileage", unit: "d" })];
  expect(winner(rows, "2026-05-04", rateFacts("expense", { category: "Mileage", unit: "KM" }))).toBe("0.6");
});
