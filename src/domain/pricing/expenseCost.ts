import { asWarning, diagnose, type Diagnostic } from "../diagnostics/diagnostic";
import type { ExpenseEntry } from "../entries/entry";
import { cellOf } from "../entries/source";
import { couldNotRead } from "../entries/validateEntry";
import { currencyDecimals } from "../money/currencyDecimals";
import { one, zero, type Decimal } from "../money/decimal";
import { money, type Money } from "../money/money";
import { multiplyMoney } from "../money/multiplyMoney";
import { round } from "../money/round";
import { halfAwayFromZero } from "../money/roundingMode";
import { subtractMoney } from "../money/subtractMoney";
import { currencyCode, exchange } from "../rates/exchangeRates";
import type { PricingContext } from "./pricingContext";
import { exchangeProblem } from "./rateProblem";
import { findTaxCode } from "./taxCodes";

/** What an expense cost, in the currency it was paid in. Null: not known, and the row says why. */
export type ExpenseCost = { readonly cost: Money | null; readonly problems: readonly Diagnostic[] };

/** The quantity of an expense: a blank one is 1; null when it could not be read. */
export function quantityOf(entry: ExpenseEntry): Decimal | null {
  return entry.quantity ?? (couldNotRead(entry, "quantity") ? null : one);
}

/**
 * What an expense cost the seller: what was paid, less the tax that comes back. A disbursement keeps its tax: the client
 * owes what was paid.
 * Units: the expense's currency, or the contract line's where it names none.
 * Rounding: what was paid, then the tax in it, each to the currency's minor unit, half away from zero.
 * Diagnostics: currency.unknown, purchaseTax.missing, tax.unknown. Rule: domain rules §4 "Expenses".
 */
export function expenseCost(context: PricingContext, entry: ExpenseEntry, lineCurrency: string): ExpenseCost {
  const currency = currencyCode(entry.currency) || lineCurrency;
  if (currencyDecimals(currency) === null) {
    const isOwn = entry.currency !== "";
    const problem = diagnose("currency.unknown", cellOf(entry.source, "currency"), { currency });
    return { cost: null, problems: isOwn ? [problem] : [] };
  }
  const quantity = quantityOf(entry);
  if (quantity === null || entry.unitCost === null) return { cost: null, problems: [] };
  const paid = multiplyMoney(money(entry.unitCost, currency), quantity, halfAwayFromZero);
  return isTaxRecovered(context, entry) ? withoutTax(context, entry, paid) : { cost: paid, problems: [] };
}

/**
 * The cost of an expense in the base currency, at the exchange rate of its date; a disbursement is none of the seller's.
 * Rounding: to the base currency's minor unit. Diagnostics: currency.noRate as a warning.
 */
export function baseCost(
  context: PricingContext,
  entry: ExpenseEntry,
  cost: Money | null,
): { readonly cost: Decimal | null; readonly problem: Diagnostic | null } {
  const { baseCurrency, baseDecimals } = context;
  if (entry.entryClass === "Disbursement") return { cost: zero, problem: null };
  if (cost === null || baseDecimals === null) return { cost: null, problem: null };
  if (entry.date === null && cost.currency !== baseCurrency) return { cost: null, problem: null };
  const target = { from: cost.currency, to: baseCurrency, date: entry.date! };
  const converted = exchange(context.conversion.exchangeRates, cost.amount, target);
  if (converted) return { cost: round(converted, baseDecimals, halfAwayFromZero), problem: null };
  return { cost: null, problem: asWarning(exchangeProblem(entry, cost.currency, baseCurrency)) };
}

function isTaxRecovered({ books: { settings } }: PricingContext, entry: ExpenseEntry): boolean {
  const isRecoverable = entry.recoverable !== false && settings.taxRegime === "Standard";
  return entry.taxIncluded && entry.entryClass !== "Disbursement" && isRecoverable;
}

function withoutTax({ books }: PricingContext, entry: ExpenseEntry, paid: Money): ExpenseCost {
  const cell = cellOf(entry.source, "purchaseTax");
  if (entry.purchaseTax === "") {
    return { cost: null, problems: couldNotRead(entry, "purchaseTax") ? [] : [diagnose("purchaseTax.missing", cell)] };
  }
  const taxCode = findTaxCode(entry.purchaseTax, books.taxes);
  if (!taxCode) return { cost: null, problems: [diagnose("tax.unknown", cell, { tax: entry.purchaseTax })] };
  return { cost: subtractMoney(paid, taxWithin(paid, taxCode.ratePercent)), problems: [] };
}

/** Multiplied before it is divided: a tie must stay a tie. */
function taxWithin({ amount, currency }: Money, ratePercent: Decimal): Money {
  const exact = amount.times(ratePercent).div(ratePercent.plus(100));
  return money(round(exact, currencyDecimals(currency)!, halfAwayFromZero), currency);
}
