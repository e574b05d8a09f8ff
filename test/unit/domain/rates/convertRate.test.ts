import type { RateRow } from "../../../../src/domain/entries/books";
import { convertRate } from "../../../../src/domain/rates/convertRate";
import { indexExchangeRates } from "../../../../src/domain/rates/exchangeRates";
import { day, dec, exchangeRate, rate } from "../pricing/ledger";

const table = [
  exchangeRate("USD", "EUR", "0.90", "2026-01-01"),
  exchangeRate("USD", "EUR", "0.80", "2026-05-01"),
  exchangeRate("EUR", "GBP", "0.85", "2026-01-01"),
];

type Wanted = { unit?: "h" | "d"; currency?: string; date?: string; hoursPerDay?: string };

function convert(row: RateRow, wanted: Wanted = {}): string | null {
  const { unit = "h", currency = "EUR", date = "2026-05-04", hoursPerDay = "8" } = wanted;
  const target = { unit, currency, blankCurrency: "EUR", date: day(date) };
  const terms = { hoursPerDay: dec(hoursPerDay), exchangeRates: indexExchangeRates(table) };
  return convertRate(row, target, terms)?.toFixed() ?? null;
}

test("1,000 per 10-hour day is 100/h", () => {
  expect(convert(rate("1000", { unit: "d" }), { hoursPerDay: "10" })).toBe("100");
});

test("a day rate that does not divide is rounded to 6 decimals", () => {
  expect(convert(rate("1000", { unit: "d" }), { hoursPerDay: "7" })).toBe("142.857143");
});

test("a day rate stays one for days", () => {
  expect(convert(rate("1000", { unit: "d" }), { unit: "d" })).toBe("1000");
});

test("another currency converts at the latest rate on or before the day", () => {
  expect(convert(rate("100", { currency: "usd" }), { date: "2026-04-30" })).toBe("90");
  expect(convert(rate("100", { currency: "USD" }), { date: "2026-05-01" })).toBe("80");
});

test("where a pair is not given, its inverse is", () => {
  expect(convert(rate("100", { currency: "GBP" }))).toBe("117.647059");
});

test("before the first exchange rate, or without one, there is no price", () => {
  expect(convert(rate("100", { currency: "USD" }), { date: "2025-12-31" })).toBeNull();
  expect(convert(rate("100", { currency: "CHF" }))).toBeNull();
});

test("unit and currency are converted together and rounded once", () => {
  expect(convert(rate("1000", { unit: "d", currency: "USD" }), { hoursPerDay: "7" })).toBe("114.285714");
});

test("exchange rates of one day that differ are none, and the inverse pair does not step in", () => {
  const contradiction = exchangeRate("USD", "EUR", "0.70", "2026-05-01");
  const twice = indexExchangeRates([...table, contradiction, exchangeRate("EUR", "USD", "1.10", "2026-05-01")]);
  const target = { unit: "h", currency: "EUR", blankCurrency: "EUR", date: day("2026-05-04") } as const;
  const terms = { hoursPerDay: dec("8"), exchangeRates: twice };
  expect(convertRate(rate("100", { currency: "USD" }), target, terms)).toBeNull();
});
