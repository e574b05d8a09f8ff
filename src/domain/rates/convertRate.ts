import type { LocalDate } from "../calendar/localDate";
import type { RateRow } from "../entries/books";
import type { Decimal } from "../money/decimal";
import { round } from "../money/round";
import { halfAwayFromZero } from "../money/roundingMode";
import { currencyCode, exchange, type ExchangeIndex } from "./exchangeRates";
import { rateUnitOf } from "./rateUnit";

/** Decimals of a price that was made by conversion, and the most that any price has. Rule: domain rules §3. */
export const priceDecimals = 6;

/** What a rate is wanted in. `blankCurrency` is what a rate row without a currency means. */
export type RateTarget = {
  readonly unit: "h" | "d" | null;
  readonly currency: string;
  readonly blankCurrency: string;
  readonly date: LocalDate;
};

/** What conversions need to know. */
export type ConversionTerms = { readonly hoursPerDay: Decimal; readonly exchangeRates: ExchangeIndex };

/**
 * The price a rate row makes in the wanted unit and currency; null where there is no exchange rate.
 * Rounding: to 6 decimals, once, after both conversions.
 * Throws: on a row without a rate, which resolves to nothing before it comes here.
 */
export function convertRate(row: RateRow, target: RateTarget, terms: ConversionTerms): Decimal | null {
  if (row.rate === null) throw new RangeError(`No rate in row ${row.source.row}`);
  const inUnit = convertUnit(row.rate, target.unit && rateUnitOf(row), target.unit, terms.hoursPerDay);
  const from = rateCurrency(row, target.blankCurrency);
  const converted = exchange(terms.exchangeRates, inUnit, { from, to: target.currency, date: target.date });
  return converted && round(converted, priceDecimals, halfAwayFromZero);
}

function convertUnit(rate: Decimal, from: "h" | "d" | null, to: "h" | "d" | null, hoursPerDay: Decimal): Decimal {
  if (from === to) return rate;
  return to === "h" ? rate.div(hoursPerDay) : rate.times(hoursPerDay);
}

/** The currency of a rate row, or what a blank one means: the contract line's for a sale rate, the base for a cost rate. */
export function rateCurrency(row: RateRow, blankCurrency: string): string {
  return currencyCode(row.currency) || blankCurrency;
}
