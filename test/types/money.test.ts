import { addMoney } from "../../src/domain/money/addMoney";
import { decimal } from "../../src/domain/money/decimal";
import { money, type Money } from "../../src/domain/money/money";
import type { round } from "../../src/domain/money/round";
import { subtractMoney } from "../../src/domain/money/subtractMoney";
import { sumMoney } from "../../src/domain/money/sumMoney";

/** The type checker reads this file: an expected error that is none fails `npm run typecheck`. */
const euros: Money<"EUR"> = money(decimal("1"), "EUR");
const dollars: Money<"USD"> = money(decimal("1"), "USD");

test("the compiler refuses to mix literal currencies, and the operations refuse what gets past it", () => {
  // @ts-expect-error: dollars are not added to euros
  expect(() => addMoney(euros, dollars)).toThrow();
  // @ts-expect-error: dollars are not subtracted from euros
  expect(() => subtractMoney(euros, dollars)).toThrow();
  // @ts-expect-error: a sum of euros has no dollars in it
  expect(() => sumMoney("EUR", [euros, dollars])).toThrow();
});

test("what is added stays in its currency", () => {
  const sum: Money<"EUR"> = addMoney(euros, euros);
  // @ts-expect-error: a sum of euros is not in dollars
  const wrong: Money<"USD"> = addMoney(euros, euros);
  expect([sum.currency, wrong.currency]).toEqual(["EUR", "EUR"]);
});

test("a rounding mode is always named: there is no default to hide behind", () => {
  const takesAMode: Parameters<typeof round>["length"] extends 3 ? true : false = true;
  expect(takesAMode).toBe(true);
});
