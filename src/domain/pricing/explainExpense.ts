import type { ExpenseEntry } from "../entries/entry";
import { rateCurrency } from "../rates/convertRate";
import type { BillableUnit, PriceStep } from "./billableUnit";
import { expenseCost } from "./expenseCost";
import { expenseFacts, markupOf, pricingMethod } from "./expenseSale";
import { explainExchange, explainSaleRate } from "./explainTime";
import { placeEntry } from "./placeEntry";
import { priceStep } from "./priceStep";
import type { PricingContext } from "./pricingContext";

/** How an expense came to its price: at cost, marked up, or at a unit price of its own or of its category. */
export function explainExpense(context: PricingContext, unit: BillableUnit, entry: ExpenseEntry): readonly PriceStep[] {
  const placement = placeEntry(context, entry);
  const method = pricingMethod(entry, placement);
  if (method === "Unit price") return explainUnitPrice(context, unit, entry);
  const { cost } = expenseCost(context, entry, placement.currency);
  if (method === null || cost === null) return [];
  const { amount, currency } = cost;
  const markup = method === "Markup" ? markupOf(entry, placement) : null;
  const made = markup
    ? priceStep("expense.markup", { cost: amount, currency, percent: markup })
    : priceStep("expense.atCost", { cost: amount, currency });
  return [made, ...explainExchange(unit, currency)];
}

function explainUnitPrice(context: PricingContext, unit: BillableUnit, entry: ExpenseEntry): readonly PriceStep[] {
  const { rateRow, currency } = unit;
  if (entry.unitPrice !== null) {
    const own = entry.currency || currency;
    const typed = priceStep("expense.unitPrice", { price: entry.unitPrice, currency: own });
    return [typed, ...explainExchange(unit, own)];
  }
  if (entry.date === null) return [];
  const facts = expenseFacts(entry, placeEntry(context, entry));
  const candidates = explainSaleRate(context, facts, entry.date);
  return [...candidates, ...explainExchange(unit, rateRow ? rateCurrency(rateRow, currency) : currency)];
}
