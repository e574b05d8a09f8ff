import DecimalJs from "decimal.js";

/**
 * The one configured decimal.js clone: every amount, price, rate and duration goes through it.
 * Rounding: `precision` only bounds intermediate divisions; money is rounded by `round`, whose mode is always an argument.
 */
export const Decimal = DecimalJs.clone({
  defaults: true,
  precision: 40,
  rounding: DecimalJs.ROUND_HALF_UP,
  toExpNeg: -40,
  toExpPos: 40,
});
export type Decimal = DecimalJs;

export const zero: Decimal = new Decimal(0);
export const one: Decimal = new Decimal(1);

const plainDecimal = /^[+-]?(\d+(\.\d*)?|\.\d+)$/;

/**
 * A decimal from canonical text: optional sign, digits, at most one decimal point.
 * Throws: on anything else, `0xff`, `1_000`, `1e3` and `Infinity` included, which decimal.js alone would accept.
 */
export function decimal(text: string): Decimal {
  if (!plainDecimal.test(text)) throw new RangeError(`Not a decimal number: "${text}"`);
  return new Decimal(text);
}

/**
 * A decimal from a number that a spreadsheet cell holds.
 * Rounding: to the 15 significant digits a spreadsheet shows, so 0.1 + 0.2 typed as a formula is 0.3.
 * Throws: on NaN and infinities, which no cell holds.
 */
export function decimalFromCell(value: number): Decimal {
  if (!Number.isFinite(value)) throw new RangeError(`Not a finite number: ${value}`);
  const exact = new Decimal(value);
  return exact.precision() <= 15 ? exact : exact.toSignificantDigits(15, Decimal.ROUND_HALF_UP);
}
