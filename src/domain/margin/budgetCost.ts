import type { LocalDate } from "../calendar/localDate";
import type { Books, BudgetRow } from "../entries/books";
import { roundAmount } from "../invoicing/roundAmount";
import { zero, type Decimal } from "../money/decimal";
import { pricingContextOf } from "../pricing/pricingContext";
import { ratePrice } from "../pricing/ratePrice";
import { rateFacts } from "../rates/rateFacts";
import { resolveRate } from "../rates/resolveRate";

/**
 * What a row of the budget will cost: its hours at the cost rate of its task and project, and its expenses. A rate of a person or a role
 * prices no budget, which names neither.
 * Units: base currency; expenses as typed. Null: it plans nothing, or hours that no cost rate prices; never 0 for want of one.
 */
export function budgetCost(row: BudgetRow, books: Books, asOf: LocalDate): Decimal | null {
  if (row.hours === null && row.expenses === null) return null;
  const work = row.hours === null ? zero : costOfHours(row, row.hours, { books, asOf });
  return work && work.plus(row.expenses ?? zero);
}

/** The cost of several rows; null as soon as one that plans something is not known. */
export function budgetCosts(rows: readonly BudgetRow[], books: Books, asOf: LocalDate): Decimal | null {
  const planned = rows.filter(({ hours, expenses }) => hours !== null || expenses !== null);
  const costs = planned.map((row) => budgetCost(row, books, asOf));
  if (costs.length === 0) return null;
  return costs.reduce<Decimal | null>((total, cost) => total && cost && total.plus(cost), zero);
}

function costOfHours(
  row: BudgetRow,
  hours: Decimal,
  { books, asOf }: { books: Books; asOf: LocalDate },
): Decimal | null {
  const context = pricingContextOf(books);
  const { project, task } = row;
  const found = resolveRate(context.costRates, rateFacts("time", { project, task }), asOf);
  if (found.kind !== "found" || context.baseDecimals === null) return null;
  const currency = context.baseCurrency;
  const target = { unit: "h", currency, blankCurrency: currency, date: asOf } as const;
  const price = ratePrice(context.prices, found.row, target, context.conversion);
  return price && roundAmount(hours.times(price), context.baseDecimals);
}
