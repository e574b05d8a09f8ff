import { currencyDecimals } from "../../domain/money/currencyDecimals";
import { Decimal } from "../../domain/money/decimal";

const unknownCurrencyDecimals = 2;
const quantityDecimals = 4;
const rateDecimals = 6;
const percentDecimals = 2;

/** An amount with its currency's decimals; null stays null. */
export function amountText(value: Decimal | null, currency: string): string | null {
  return value === null
    ? null
    : value.toFixed(currencyDecimals(currency) ?? unknownCurrencyDecimals, Decimal.ROUND_HALF_UP);
}

/** A quantity or hours: plain, at most 4 decimals. */
export function quantityText(value: Decimal | null): string | null {
  return value === null ? null : value.toDecimalPlaces(quantityDecimals, Decimal.ROUND_HALF_UP).toFixed();
}

/** A rate or price: plain, at most 6 decimals. */
export function rateText(value: Decimal | null): string | null {
  return value === null ? null : value.toDecimalPlaces(rateDecimals, Decimal.ROUND_HALF_UP).toFixed();
}

/** A percentage with 2 decimals; null where it is undefined. */
export function percentText(value: Decimal | null): string | null {
  return value === null ? null : value.toFixed(percentDecimals, Decimal.ROUND_HALF_UP);
}
