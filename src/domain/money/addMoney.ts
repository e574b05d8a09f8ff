import { requireSameCurrency, type Money } from "./money";

/** The sum of two amounts of one currency. Throws: when the currencies differ. */
export function addMoney<Currency extends string>(
  left: Money<Currency>,
  right: Money<NoInfer<Currency>>,
): Money<Currency> {
  requireSameCurrency(left, right);
  return { amount: left.amount.plus(right.amount), currency: left.currency };
}
