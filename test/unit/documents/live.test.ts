import { decimal } from "../../../src/domain/money/decimal";
import { heightFor, wrappedLines } from "../../../src/documents/textHeight";
import {
  add,
  cellFigure,
  constant,
  containedTax,
  exact,
  negative,
  percentageOf,
  roundedProduct,
  settle,
  subtract,
} from "../../../src/documents/live";

const a = cellFigure({ row: 0, column: 0 }, decimal("10"));
const b = cellFigure({ row: 1, column: 27 }, decimal("3"));

test("a figure's formula and value are made together", () => {
  expect(add(a, b)).toMatchObject({ formula: "A1+AB2" });
  expect(add(a, b).value.toFixed()).toBe("13");
  expect(subtract(a, add(a, b))).toMatchObject({ formula: "A1-(A1+AB2)" });
  expect(negative(subtract(a, b)).formula).toBe("-(A1-AB2)");
  expect(percentageOf(add(a, b), constant(decimal("-5")), 2)).toMatchObject({ formula: "ROUND((A1+AB2)*(-5)/100,2)" });
});

test("rounding goes away from zero, in the value as in the formula", () => {
  const price = constant(decimal("0.335"));
  expect(roundedProduct(a, price, 2)).toMatchObject({ formula: "ROUND(A1*0.335,2)" });
  expect(roundedProduct(a, price, 2).value.toFixed()).toBe("3.35");
  expect(containedTax(constant(decimal("52.5")), constant(decimal("12")), 2).value.toFixed()).toBe("5.63");
});

test("what a rule gives to the rest stands in the formula, and nothing where there is no rest", () => {
  expect(settle(a, decimal("10"))).toBe(a);
  expect(settle(a, decimal("9.99"))).toMatchObject({ formula: "A1-0.01" });
  expect(settle(a, decimal("10.01")).value.toFixed()).toBe("10.01");
});

test("sums are rounded where their terms end, single cells and rounded figures are left alone", () => {
  expect(exact(add(a, b), 2).formula).toBe("ROUND(A1+AB2,2)");
  expect(exact(a, 2)).toBe(a);
  expect(exact(roundedProduct(a, b, 2), 2).formula).toBe("ROUND(A1*AB2,2)");
  expect(exact(settle(roundedProduct(a, b, 2), decimal("30.01")), 2).formula).toBe("ROUND(ROUND(A1*AB2,2)+0.01,2)");
});

test("text wraps between words, long words break, and each paragraph begins a line", () => {
  expect(wrappedLines("one two three", 7)).toBe(2);
  expect(wrappedLines("abcdefghij", 4)).toBe(3);
  expect(wrappedLines("a\n\nb", 10)).toBe(3);
  expect(wrappedLines("", 10)).toBe(1);
});

test("no row is higher than Excel allows", () => {
  expect(heightFor("word ".repeat(5000), 20, 10)).toBe(409);
});
