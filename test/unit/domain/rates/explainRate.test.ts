import type { RateRow } from "../../../../src/domain/entries/books";
import { explainRate } from "../../../../src/domain/rates/explainRate";
import { indexRates } from "../../../../src/domain/rates/rateIndex";
import { rateFacts } from "../../../../src/domain/rates/rateFacts";
import { at, day, rate } from "../pricing/ledger";

function explain(rows: readonly RateRow[]): readonly string[] {
  const numbered = rows.map((row, index) => ({ ...row, source: at("Rates", index + 2) }));
  const facts = rateFacts("time", { project: "Site", person: "Ann" });
  return explainRate(indexRates(numbered, "Sale"), facts, day("2026-05-04")).map(
    ({ row, lost }) => `${row.rate?.toFixed()} ${lost ?? "won"}`,
  );
}

test("each row that names nothing else is told, with why it lost", () => {
  const rows = [
    rate("60"),
    rate("70", { person: "Ann" }),
    rate("80", { project: "Site", from: day("2026-01-01") }),
    rate("85", { project: "Site", from: day("2026-05-01") }),
    rate("90", { project: "Site", from: day("2026-06-01") }),
    rate("95", { project: "Site", unit: "km" }),
    rate("99", { project: "Shop" }),
  ];
  expect(explain(rows)).toEqual(["90 dates", "85 won", "80 from", "95 unit", "70 scope", "60 scope"]);
});

test("of rows that tie none wins", () => {
  expect(explain([rate("60"), rate("70"), rate("70", { person: "Bob" })])).toEqual(["60 tie", "70 tie"]);
});

test("a row that cannot be read says so; the others of its scope cannot win either", () => {
  expect(explain([rate("60"), rate("70", { project: "Site", rate: null })])).toEqual([
    "undefined unreadable",
    "60 scope",
  ]);
});
