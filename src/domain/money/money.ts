import type { Decimal } from "./decimal";

/**
 * An amount together with its currency. The currency is part of the type: where codes are literal, the compiler refuses
 * to mix them; where they are data, the operations throw.
 */
export type Money<Currency extends string = string> = { readonly amount: Decimal; readonly currency: Currency };

/** An amount of a currency. */
export function money<Currency extends string>(amount: Decimal, currency: Currency): Money<Currency> {
  return { amount, currency };
}

/** Throws: when two amounts are of different currencies. */
export function requireSameCurrency(left: Money, right: Money): void {
  if (left.currency !== right.currency) {
    throw new RangeError(`Amounts of ${left.currency} and ${right.currency} cannot be combined`);
  }
}
