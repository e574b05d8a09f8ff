import type { Diagnostic } from "../diagnostics/diagnostic";
import type { RateRow } from "../entries/books";
import type { TimeEntry } from "../entries/entry";
import { couldNotRead } from "../entries/validateEntry";
import type { Decimal } from "../money/decimal";
import { round } from "../money/round";
import { halfAwayFromZero } from "../money/roundingMode";
import { priceDecimals, rateCurrency } from "../rates/convertRate";
import type { RateGroup } from "../rates/rateIndex";
import { rateUnitOf } from "../rates/rateUnit";
import { resolveInGroups } from "../rates/resolveRate";
import type { PricingContext } from "./pricingContext";
import { exchangeProblem, saleRateProblem } from "./rateProblem";
import { ratePrice } from "./ratePrice";

/** What a time entry sells for: a price per hour or per day, or why there is none. */
export type TimeSale = {
  readonly unit: "h" | "d";
  readonly price: Decimal | null;
  readonly rateRow: RateRow | null;
  readonly problem: Diagnostic | null;
};

/**
 * The sale price of a time entry: its override, in its own unit and the contract line's currency, else the rate table's.
 * Days at a day rate stay days; any other time is sold by the hour. Without a date or a duration nothing is looked up:
 * the row has its error already. Rule: domain rules §3.
 */
export function timeSale(
  context: PricingContext,
  entry: TimeEntry,
  saleRates: readonly RateGroup[],
  currency: string,
): TimeSale {
  const unit = entry.duration?.unit ?? "h";
  const unpriced: TimeSale = { unit, price: null, rateRow: null, problem: null };
  if (entry.duration === null || couldNotRead(entry, "rateOverride")) return unpriced;
  if (entry.rateOverride !== null) {
    return { ...unpriced, price: round(entry.rateOverride, priceDecimals, halfAwayFromZero) };
  }
  if (entry.date === null) return unpriced;
  const resolution = resolveInGroups(saleRates, entry.date);
  if (resolution.kind !== "found") return { ...unpriced, problem: saleRateProblem(entry, resolution) };
  const { row } = resolution;
  const saleUnit = unit === "d" && rateUnitOf(row) === "d" ? "d" : "h";
  const target = { unit: saleUnit, currency, blankCurrency: currency, date: entry.date } as const;
  const price = ratePrice(context.prices, row, target, context.conversion);
  const problem = price === null ? exchangeProblem(entry, rateCurrency(row, currency), currency) : null;
  return { unit: saleUnit, price, rateRow: row, problem };
}
