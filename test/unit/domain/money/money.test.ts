import { addMoney } from "../../../../src/domain/money/addMoney";
import { decimal } from "../../../../src/domain/money/decimal";
import { money, type Money } from "../../../../src/domain/money/money";
import { multiplyMoney } from "../../../../src/domain/money/multiplyMoney";
import { negateMoney } from "../../../../src/domain/money/negateMoney";
import { subtractMoney } from "../../../../src/domain/money/subtractMoney";
import { sumMoney } from "../../../../src/domain/money/sumMoney";

const euros = (amount: string): Money<"EUR"> => money(decimal(amount), "EUR");
const anyMoney = (amount: string, currency: string): Money => money(decimal(amount), currency);

test("amounts of one currency add, subtract and sum exactly", () => {
  expect(addMoney(euros("0.10"), euros("0.20")).amount.toFixed()).toBe("0.3");
  expect(subtractMoney(euros("0.30"), euros("0.10")).amount.toFixed()).toBe("0.2");
  expect(sumMoney("EUR", [euros("0.1"), euros("0.2"), euros("0.3")]).amount.toFixed()).toBe("0.6");
  expect(sumMoney("EUR", [])).toEqual(euros("0"));
});

test("nothing negated is not minus nothing", () => {
  expect(negateMoney(euros("12.30")).amount.toFixed()).toBe("-12.3");
  expect(negateMoney(euros("0")).amount.isNegative()).toBe(false);
});

test("a product has whole minor units of its currency", () => {
  expect(multiplyMoney(euros("33.33"), decimal("0.5"), "halfAwayFromZero").amount.toFixed()).toBe("16.67");
  expect(multiplyMoney(anyMoney("333", "JPY"), decimal("0.5"), "halfAwayFromZero").amount.toFixed()).toBe("167");
  expect(multiplyMoney(anyMoney("1", "TND"), decimal("0.0005"), "halfAwayFromZero").amount.toFixed()).toBe("0.001");
});

test("currencies known only at run time are refused when they differ", () => {
  const [dollars, yen] = [anyMoney("1", "USD"), anyMoney("1", "JPY")];
  expect(() => addMoney(dollars, yen)).toThrow(/USD and JPY/);
  expect(() => subtractMoney(dollars, yen)).toThrow(/USD and JPY/);
  expect(() => sumMoney("USD" as string, [dollars, yen])).toThrow(/USD and JPY/);
});

test("a product in no currency is refused, having no minor unit", () => {
  expect(() => multiplyMoney(anyMoney("1", "XYZ"), decimal("2"), "halfAwayFromZero")).toThrow(/XYZ/);
});
