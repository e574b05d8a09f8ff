import { requireSameCurrency, type Money } from "./money";

/** What is left of an amount after another of its currency. Throws: when the currencies differ. */
export function subtractMoney<Currency extends string>(
  left: Money<Currency>,
  right: Money<NoInfer<Currency>>,
): Money<Currency> {
  requireSameCurrency(left, right);
  return { amount: left.amount.minus(right.amount), currency: left.currency };
}
