import type { RateRow } from "../../../../src/domain/entries/books";
import { checkRates } from "../../../../src/domain/rates/checkRates";
import { unusedRates } from "../../../../src/domain/rates/unusedRates";
import { at, books, day, rate, time } from "../pricing/ledger";

function overlaps(rows: readonly RateRow[]): readonly (string | undefined)[] {
  const numbered = rows.map((row, index) => ({ ...row, source: at("Rates", index + 2) }));
  return checkRates(numbered).map(({ params }) => params["rows"]);
}

test("an open rate that a later one supersedes is no overlap", () => {
  expect(overlaps([rate("100"), rate("110", { from: day("2026-03-15") })])).toEqual([]);
});

test("a rate whose To lies after the next one's From overlaps it", () => {
  const rows = [rate("100", { to: day("2026-03-31") }), rate("110", { from: day("2026-03-15") })];
  expect(overlaps(rows)).toEqual(["Rates!H2, Rates!H3"]);
});

test("rates that meet without a common day do not overlap", () => {
  expect(overlaps([rate("100", { to: day("2026-03-14") }), rate("110", { from: day("2026-03-15") })])).toEqual([]);
});

test("two rates from the same day overlap, even at one price", () => {
  expect(overlaps([rate("100", { person: "Ann" }), rate("100", { person: "ANN" })])).toEqual(["Rates!H2, Rates!H3"]);
});

test("rates of different scope, kind or expense unit do not overlap", () => {
  const rows = [
    rate("100"),
    rate("100", { person: "Ann" }),
    rate("50", { kind: "Cost" }),
    rate("0.60", { category: "Car", unit: "km" }),
    rate("40", { category: "Car", unit: "d" }),
  ];
  expect(overlaps(rows)).toEqual([]);
});

test("a rate for a name that is found nowhere is told, at the name", () => {
  const rates = [rate("100", { person: "Ann" }), rate("90", { person: "Anne" }), rate("80", { category: "Car" })];
  const unused = unusedRates(books({ rates, time: [time({ person: "Ann" })] }));
  expect(unused.map(({ code, severity, source }) => `${severity} ${code} ${source?.cell}`)).toEqual([
    "warning rate.unused F3",
  ]);
});
