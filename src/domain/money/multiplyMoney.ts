import { currencyDecimals } from "./currencyDecimals";
import type { Decimal } from "./decimal";
import type { Money } from "./money";
import { round } from "./round";
import type { RoundingMode } from "./roundingMode";

/**
 * An amount times a factor, in whole minor units of its currency.
 * Rounding: once, after the multiplication, by the given mode.
 * Throws: when the currency is not in ISO 4217.
 */
export function multiplyMoney<Currency extends string>(
  value: Money<Currency>,
  factor: Decimal,
  mode: RoundingMode,
): Money<Currency> {
  const decimals = currencyDecimals(value.currency);
  if (decimals === null) throw new RangeError(`Not a currency: "${value.currency}"`);
  return { amount: round(value.amount.times(factor), decimals, mode), currency: value.currency };
}
