import type { Money } from "./money";

/** The same amount with the other sign, as a credit note mirrors its invoice. */
export function negateMoney<Currency extends string>(value: Money<Currency>): Money<Currency> {
  return { amount: value.amount.isZero() ? value.amount : value.amount.negated(), currency: value.currency };
}
