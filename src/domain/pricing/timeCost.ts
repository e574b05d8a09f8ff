import { asWarning, type Diagnostic } from "../diagnostics/diagnostic";
import type { TimeEntry } from "../entries/entry";
import type { Decimal } from "../money/decimal";
import { rateCurrency } from "../rates/convertRate";
import type { RateGroup } from "../rates/rateIndex";
import { rateUnitOf } from "../rates/rateUnit";
import { resolveInGroups } from "../rates/resolveRate";
import { costAmount } from "./amounts";
import type { PricingContext } from "./pricingContext";
import { costRateProblem, exchangeProblem } from "./rateProblem";
import { ratePrice } from "./ratePrice";
import { workedQuantity } from "./timeQuantity";

/** What work or goods cost in the base currency, or why that is not known. */
export type Cost = { readonly cost: Decimal | null; readonly problem: Diagnostic | null };

const unknownCost: Cost = { cost: null, problem: null };

/**
 * The cost of a time entry: what was really worked at its cost rate, whatever its billing type. `worked` is in the unit it
 * is sold in.
 * Units: base currency. Rounding: once, to its minor unit.
 * Diagnostics: cost.missing, rate.ambiguous and currency.noRate as warnings; none where no cost rates are kept at all.
 */
export function timeCost(
  context: PricingContext,
  entry: TimeEntry,
  costRates: readonly RateGroup[],
  worked: { readonly quantity: Decimal; readonly unit: "h" | "d" } | null,
): Cost {
  const { date, duration } = entry;
  const { baseCurrency, baseDecimals: decimals } = context;
  if (!context.keepsCosts || date === null || duration === null || worked === null || decimals === null) {
    return unknownCost;
  }
  const resolution = resolveInGroups(costRates, date);
  if (resolution.kind !== "found") return { cost: null, problem: costRateProblem(entry, resolution) };
  const { row } = resolution;
  const unit = duration.unit === "d" && rateUnitOf(row) === "d" ? "d" : "h";
  const target = { unit, currency: baseCurrency, blankCurrency: baseCurrency, date } as const;
  const price = ratePrice(context.prices, row, target, context.conversion);
  if (price === null) {
    return { cost: null, problem: asWarning(exchangeProblem(entry, rateCurrency(row, baseCurrency), baseCurrency)) };
  }
  const quantity = unit === worked.unit ? worked.quantity : workedQuantity(context, duration, unit);
  return { cost: costAmount(context.costAmounts, { quantity, price, decimals }), problem: null };
}
