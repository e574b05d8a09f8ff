import type { RateRow } from "../../../../src/domain/entries/books";
import { checkRateTable, type RateTableFinding } from "../../../../src/domain/rates/checkRateTable";
import type { TimeEntry } from "../../../../src/domain/entries/entry";
import { at, day, priced, project, rate, time } from "../pricing/ledger";

function told(rows: readonly RateRow[], entries: readonly TimeEntry[] = []): string[] {
  const rates = rows.map((row, index) => ({ ...row, source: at("Rates", index + 2) }));
  const units = priced({ rates, projects: [project({ project: "Website" })], time: entries });
  return checkRateTable({ rates }, units, day("2026-11-20"))
    .filter(({ kind }) => kind !== "unused" || entries.length > 0)
    .map(words);
}

function words(finding: RateTableFinding): string {
  const { kind, row } = finding;
  if (kind === "gap") return `gap before ${row.source.row}: ${finding.from} to ${finding.to}`;
  return kind === "overlap" ? `${row.source.row} overlaps ${finding.other.source.row}` : `${row.source.row} unused`;
}

const ended = rate("100", { to: day("2026-03-31") });

test("days between the end of a rate and the next one's start are a gap", () => {
  expect(told([ended, rate("110", { from: day("2026-05-01") })])).toEqual(["gap before 3: 2026-04-01 to 2026-04-30"]);
});

test("rates that meet without a day between them leave no gap, in whatever order they stand", () => {
  expect(told([rate("110", { from: day("2026-04-01") }), ended])).toEqual([]);
});

test("a rate without an end applies again after a dated one of its scope", () => {
  const spring = rate("110", { from: day("2026-03-01"), to: day("2026-03-31") });
  expect(told([rate("100"), spring, rate("120", { from: day("2026-05-01") })])).toEqual([]);
});

test("rates of other names, or of cost, close no gap", () => {
  const other = rate("90", { from: day("2026-04-01"), to: day("2026-04-30"), person: "Ann" });
  const cost = rate("40", { kind: "Cost", from: day("2026-04-01"), to: day("2026-04-30") });
  expect(told([ended, other, cost, rate("110", { from: day("2026-05-01") })])).toEqual([
    "gap before 5: 2026-04-01 to 2026-04-30",
  ]);
});

test("a rate that contradicts another of its scope is told with that other", () => {
  expect(told([ended, rate("110", { from: day("2026-03-15") })])).toEqual(["3 overlaps 2"]);
});

test("a rate that prices nothing, neither sale nor cost, is unused, unless it begins later than today", () => {
  const rows = [
    rate("100"),
    rate("120", { person: "Ann" }),
    rate("50", { kind: "Cost" }),
    rate("60", { kind: "Cost", person: "Bob" }),
    rate("130", { from: day("2027-01-01") }),
  ];
  const work = time({ project: "Website", date: day("2026-05-04"), person: "Lou" });
  expect(told(rows, [work])).toEqual(["3 unused", "5 unused"]);
});
