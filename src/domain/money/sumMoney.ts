import { addMoney } from "./addMoney";
import { zero } from "./decimal";
import { money, type Money } from "./money";

/** The sum of amounts of one currency; nothing adds up to 0 of it. Throws: when one is of another currency. */
export function sumMoney<Currency extends string>(
  currency: Currency,
  values: readonly Money<NoInfer<Currency>>[],
): Money<Currency> {
  return values.reduce<Money<Currency>>((sum, value) => addMoney(sum, value), money(zero, currency));
}
