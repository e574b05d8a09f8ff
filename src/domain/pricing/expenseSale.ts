import { diagnose, type Diagnostic } from "../diagnostics/diagnostic";
import type { RateRow } from "../entries/books";
import type { ExpenseEntry, PricingMethod } from "../entries/entry";
import { cellOf } from "../entries/source";
import { couldNotRead } from "../entries/validateEntry";
import { one, type Decimal } from "../money/decimal";
import type { Money } from "../money/money";
import { round } from "../money/round";
import { halfAwayFromZero } from "../money/roundingMode";
import { priceDecimals, rateCurrency } from "../rates/convertRate";
import { currencyCode, exchange } from "../rates/exchangeRates";
import { rateFacts, type RateFacts } from "../rates/rateFacts";
import { resolveRate } from "../rates/resolveRate";
import { quantityOf } from "./expenseCost";
import type { Placement } from "./placement";
import type { PricingContext } from "./pricingContext";
import { exchangeProblem, saleRateProblem } from "./rateProblem";
import { ratePrice } from "./ratePrice";

/** What an expense is billed at. `problem`: why it has no price; null also where the row says so already. */
export type ExpenseSale = {
  readonly quantity: Decimal | null;
  readonly unit: string;
  readonly price: Decimal | null;
  readonly rateRow: RateRow | null;
  /** What clients who share the project share: a quantity at a price, or the amount of the whole. */
  readonly splitBy: "quantity" | "amount";
  readonly problem: Diagnostic | null;
};

/**
 * The sale price of an expense in its contract line's currency: 1 × its cost, 1 × its marked-up cost, or its quantity at
 * a unit price, which is the row's or that of a rate row of its category.
 * Units: amounts typed in the row are in the row's currency. Rounding: a price made by conversion or markup to 6 decimals.
 * Diagnostics: amount.blank, rate.missing, rate.ambiguous, currency.noRate. Rule: domain rules §4 "Expenses".
 */
export function expenseSale(
  context: PricingContext,
  entry: ExpenseEntry,
  placement: Placement,
  cost: Money | null,
): ExpenseSale {
  const method = pricingMethod(entry, placement);
  if (method === null) return unpriced(entry, null);
  if (method === "Unit price") return unitPriceSale(context, entry, placement);
  const markup = method === "Markup" ? markupOf(entry, placement) : null;
  if (method === "Markup" && markup === null) return unpriced(entry, missingMarkup(entry));
  if (cost === null) return unpriced(entry, missingCost(entry));
  const amount = markup === null ? cost.amount : cost.amount.times(markup.plus(100)).div(100);
  return priceIn(context, entry, { amount, currency: cost.currency }, placement.currency);
}

/** The names of an expense that a rate row may be limited to. */
export function expenseFacts(entry: ExpenseEntry, placement: Placement): RateFacts {
  const { project, task, category, person, unit } = entry;
  return rateFacts("expense", {
    client: placement.terms?.client ?? entry.client,
    project,
    task,
    category,
    person,
    unit,
  });
}

/** The markup of an expense: its own, else its contract line's. */
export function markupOf(entry: ExpenseEntry, { terms }: Placement): Decimal | null {
  return entry.markupPercent ?? terms?.markupPercent ?? null;
}

/**
 * How an expense is priced: as its Pricing says, else at its unit price if that is filled, else marked up if it or its
 * contract line has a markup, else at cost; a disbursement always at cost. Null: a cell that decides could not be read.
 */
export function pricingMethod(entry: ExpenseEntry, placement: Placement): PricingMethod | null {
  if (entry.entryClass === "Disbursement") return "At cost";
  if (couldNotRead(entry, "pricing") || couldNotRead(entry, "unitPrice") || couldNotRead(entry, "markupPercent")) {
    return null;
  }
  if (entry.pricing !== null) return entry.pricing;
  if (entry.unitPrice !== null) return "Unit price";
  return markupOf(entry, placement) === null ? "At cost" : "Markup";
}

function unitPriceSale(context: PricingContext, entry: ExpenseEntry, placement: Placement): ExpenseSale {
  const quantity = quantityOf(entry);
  if (entry.unitPrice === null) return categorySale(context, entry, placement);
  const currency = currencyCode(entry.currency) || placement.currency;
  const sale = priceIn(context, entry, { amount: entry.unitPrice, currency }, placement.currency);
  return { ...sale, quantity, unit: entry.unit, splitBy: "quantity" };
}

function categorySale(context: PricingContext, entry: ExpenseEntry, placement: Placement): ExpenseSale {
  if (entry.date === null) return unpriced(entry, null);
  const resolution = resolveRate(context.saleRates, expenseFacts(entry, placement), entry.date);
  if (resolution.kind !== "found") return unpriced(entry, saleRateProblem(entry, resolution));
  const { row } = resolution;
  const { currency } = placement;
  const target = { unit: null, currency, blankCurrency: currency, date: entry.date };
  const price = ratePrice(context.prices, row, target, context.conversion);
  if (price === null) return unpriced(entry, exchangeProblem(entry, rateCurrency(row, currency), currency));
  const unit = entry.unit || row.unit;
  return { quantity: quantityOf(entry), unit, price, rateRow: row, splitBy: "quantity", problem: null };
}

/** One unit at an amount, in the contract line's currency. */
function priceIn(context: PricingContext, entry: ExpenseEntry, from: Money, currency: string): ExpenseSale {
  if (entry.date === null && from.currency !== currency) return unpriced(entry, null);
  const target = { from: from.currency, to: currency, date: entry.date! };
  const converted = exchange(context.conversion.exchangeRates, from.amount, target);
  if (!converted) return unpriced(entry, exchangeProblem(entry, from.currency, currency));
  const price = round(converted, priceDecimals, halfAwayFromZero);
  return { quantity: one, unit: "", price, rateRow: null, splitBy: "amount", problem: null };
}

function unpriced(entry: ExpenseEntry, problem: Diagnostic | null): ExpenseSale {
  const { unit } = entry;
  return { quantity: quantityOf(entry), unit, price: null, rateRow: null, splitBy: "quantity", problem };
}

function missingMarkup(entry: ExpenseEntry): Diagnostic {
  return diagnose("amount.blank", cellOf(entry.source, "markupPercent"), { field: "markupPercent" });
}

/** A cost that is missing because a cell is blank; any other reason has its own diagnostic. */
function missingCost(entry: ExpenseEntry): Diagnostic | null {
  if (entry.unitCost !== null || couldNotRead(entry, "unitCost")) return null;
  return diagnose("amount.blank", cellOf(entry.source, "unitCost"), { field: "unitCost" });
}
