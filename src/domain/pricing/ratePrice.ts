import type { LocalDate } from "../calendar/localDate";
import type { RateRow } from "../entries/books";
import type { Decimal } from "../money/decimal";
import { round } from "../money/round";
import { halfAwayFromZero } from "../money/roundingMode";
import { convertRate, priceDecimals, rateCurrency, type ConversionTerms } from "../rates/convertRate";
import { rateUnitOf } from "../rates/rateUnit";

/** What a price is wanted in; `unit` null leaves an expense's own. A rate row's blank currency means `blankCurrency`. */
export type PriceTarget = {
  readonly unit: "h" | "d" | null;
  readonly currency: string;
  readonly blankCurrency: string;
  readonly date: LocalDate;
};

/** Prices made of rate rows so far: one row prices many entries. Null: there is no exchange rate. */
export type PriceTable = Map<RateRow, Map<string, Decimal | null>>;

/** The price of a rate row, computed once for each unit and currency, and for each day where it is exchanged. */
export function ratePrice(
  known: PriceTable,
  row: RateRow,
  target: PriceTarget,
  conversion: ConversionTerms,
): Decimal | null {
  if (isAsTyped(row, target) && row.rate) return round(row.rate, priceDecimals, halfAwayFromZero);
  const isExchanged = rateCurrency(row, target.blankCurrency) !== target.currency;
  const key = `${target.unit}${target.blankCurrency}${target.currency}${isExchanged ? target.date : ""}`;
  let prices = known.get(row);
  if (!prices) known.set(row, (prices = new Map()));
  let price = prices.get(key);
  if (price === undefined) prices.set(key, (price = convertRate(row, target, conversion)));
  return price;
}

/** Most rates are in the wanted unit and currency already. */
function isAsTyped(row: RateRow, { unit, currency, blankCurrency }: PriceTarget): boolean {
  const isInUnit = unit === null || rateUnitOf(row) === unit;
  return isInUnit && (row.currency === "" ? blankCurrency : row.currency) === currency;
}
