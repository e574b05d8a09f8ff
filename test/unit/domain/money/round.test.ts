import { decimal } from "../../../../src/domain/money/decimal";
import { round } from "../../../../src/domain/money/round";
import type { RoundingMode } from "../../../../src/domain/money/roundingMode";

test.each<[RoundingMode, string, string]>([
  ["halfAwayFromZero", "2.5", "3"],
  ["halfAwayFromZero", "-2.5", "-3"],
  ["halfAwayFromZero", "2.4999", "2"],
  ["halfEven", "2.5", "2"],
  ["halfEven", "3.5", "4"],
  ["awayFromZero", "2.0001", "3"],
  ["awayFromZero", "-2.0001", "-3"],
  ["towardsZero", "2.9999", "2"],
  ["towardsZero", "-2.9999", "-2"],
])("%s rounds %s to %s", (mode, value, expected) => {
  expect(round(decimal(value), 0, mode).toFixed()).toBe(expected);
});

test("an exact tie of a product is rounded away from zero: 8,180 × 9.975 % = 815.96", () => {
  const tax = decimal("8180").times("9.975").div(100);
  expect(tax.toFixed()).toBe("815.955");
  expect(round(tax, 2, "halfAwayFromZero").toFixed()).toBe("815.96");
});

test("a negative tie mirrors its positive: −625,743.54 × 25 % = −156,435.89", () => {
  const tax = decimal("-625743.54").times(25).div(100);
  expect(round(tax, 2, "halfAwayFromZero").toFixed()).toBe("-156435.89");
});

test("a value that fits keeps its decimals", () => {
  expect(round(decimal("1.5"), 4, "halfAwayFromZero").toFixed()).toBe("1.5");
});
