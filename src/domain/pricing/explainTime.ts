import type { RateRow } from "../entries/books";
import type { TimeEntry } from "../entries/entry";
import { cellOf } from "../entries/source";
import { priceDecimals, rateCurrency } from "../rates/convertRate";
import { explainRate } from "../rates/explainRate";
import type { RateFacts } from "../rates/rateFacts";
import { rateRowAddress } from "../rates/rateRowAddress";
import { rateUnitOf } from "../rates/rateUnit";
import type { LocalDate } from "../calendar/localDate";
import { halfAwayFromZero } from "../money/roundingMode";
import { round } from "../money/round";
import type { BillableUnit, PriceStep, RateCandidate } from "./billableUnit";
import { placeEntry } from "./placeEntry";
import { priceStep } from "./priceStep";
import type { PricingContext } from "./pricingContext";
import { namesOf, roleOf } from "./timeNames";

/** How a time entry came to its hours and its rate. */
export function explainTime(context: PricingContext, unit: BillableUnit, entry: TimeEntry): readonly PriceStep[] {
  const { actualQuantity: actual, quantity: billed } = unit;
  const isRounded = actual && billed && !actual.equals(billed);
  const rounding = isRounded ? [priceStep("hours.rounded", { actual, billed, unit: unit.unit })] : [];
  if (entry.rateOverride !== null) {
    const { cell } = cellOf(entry.source, "rateOverride");
    return [...rounding, priceStep("rate.override", { rate: entry.rateOverride, cell })];
  }
  if (entry.date === null || unit.terms === null) return rounding;
  const { facts } = namesOf(context, entry, placeEntry(context, entry), roleOf(context, entry).role);
  return [
    ...rounding,
    ...explainSaleRate(context, facts, entry.date),
    ...explainUnitConversion(context, unit),
    ...explainExchange(unit, unit.rateRow ? rateCurrency(unit.rateRow, unit.currency) : unit.currency),
  ];
}

/** Each rate row that could have priced an entry, and why it lost. */
export function explainSaleRate(context: PricingContext, facts: RateFacts, date: LocalDate): readonly PriceStep[] {
  return explainRate(context.saleRates, facts, date).map(explainCandidate);
}

/** That a price was brought into the contract line's currency. */
export function explainExchange({ price, currency, date }: BillableUnit, from: string): readonly PriceStep[] {
  if (from === currency || price === null) return [];
  return [priceStep("converted.currency", { from, to: currency, date: date ?? "", price })];
}

function explainCandidate({ row, lost }: RateCandidate): PriceStep {
  const { rate, unit, currency, from, to } = row;
  const facts = { row: rateRowAddress(row), rate: rate ?? "", unit, currency, from: from ?? "", to: to ?? "" };
  return lost === null ? priceStep("rate.won", facts) : priceStep("rate.lost", { ...facts, because: lost });
}

function explainUnitConversion(context: PricingContext, { rateRow, unit }: BillableUnit): readonly PriceStep[] {
  const from = rateRow && rateUnitOf(rateRow);
  if (!rateRow?.rate || from === null || from === unit) return [];
  const { hoursPerDay } = context.conversion;
  return [priceStep("converted.unit", { from, to: unit, hoursPerDay, price: hourlyRate(rateRow, context) })];
}

function hourlyRate({ rate }: RateRow, { conversion }: PricingContext) {
  return round(rate!.div(conversion.hoursPerDay), priceDecimals, halfAwayFromZero);
}
