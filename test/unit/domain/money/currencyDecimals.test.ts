import { currencyDecimals } from "../../../../src/domain/money/currencyDecimals";

test.each([
  ["EUR", 2],
  ["JPY", 0],
  ["TND", 3],
  ["KWD", 3],
  ["BHD", 3],
])("%s has %s decimals", (currency, decimals) => {
  expect(currencyDecimals(currency)).toBe(decimals);
});

test.each(["", "EURO", "eur", "XYZ"])("“%s” is no currency", (currency) => {
  expect(currencyDecimals(currency)).toBeNull();
});
