import { asWarning, diagnose, type Diagnostic } from "../diagnostics/diagnostic";
import type { ExpenseEntry } from "../entries/entry";
import { cellOf } from "../entries/source";
import { validateEntry } from "../entries/validateEntry";
import { collectDiagnostics } from "./collectDiagnostics";
import { coverageOf, coverageProblem } from "./coverage";
import { baseCost, expenseCost } from "./expenseCost";
import { expenseSale } from "./expenseSale";
import { placeEntry } from "./placeEntry";
import { unitKey } from "./unitKey";
import type { PricedEntry } from "./pricedEntry";
import type { PricingContext } from "./pricingContext";

/**
 * An expense with its quantity, price and cost.
 * Diagnostics: the entry's own and those of its cost, price and receipt; on rows that are not billed they are warnings.
 */
export function priceExpense(context: PricingContext, entry: ExpenseEntry): PricedEntry {
  const placement = placeEntry(context, entry);
  const coverage = coverageOf(placement.terms, entry.entryClass);
  const isPlaced = placement.terms !== null || entry.project === "";
  const { cost: paid, problems } = expenseCost(context, entry, placement.currency);
  const sale = expenseSale(context, entry, placement, paid);
  const { cost, problem: costProblem } = baseCost(context, entry, paid);
  const isBilled = coverage === "billed" && entry.billingType !== "Non-chargeable" && entry.mark !== "Written off";
  const pricing = [...problems, sale.problem].filter((problem) => problem !== null);
  const atStake = isBilled ? pricing : pricing.map(asWarning);
  return {
    origin: "Expenses",
    entry,
    row: entry.source,
    key: unitKey(entry.source),
    placement,
    coverage,
    budget: null,
    date: entry.date,
    entryClass: entry.entryClass,
    category: entry.category,
    task: entry.task,
    phase: "",
    person: entry.person,
    role: "",
    description: entry.description,
    externalDescription: entry.description,
    billingType: entry.billingType,
    actualQuantity: sale.quantity,
    quantity: sale.quantity,
    unit: sale.unit,
    price: isPlaced ? sale.price : null,
    rateRow: sale.rateRow,
    cost,
    splitBy: sale.splitBy,
    diagnostics: collectDiagnostics(validateEntry(entry), placement.diagnostics, [
      coverageProblem(entry, entry.entryClass, coverage),
      ...(isPlaced ? atStake : []),
      costProblem,
      isBilled && entry.billingType === "Chargeable" ? receiptProblem(entry) : null,
    ]),
  };
}

/** Money laid out for a client is claimed with its receipt; elsewhere one is expected where receipts are kept. */
function receiptProblem(entry: ExpenseEntry): Diagnostic | null {
  if (entry.receipt !== "") return null;
  const cell = cellOf(entry.source, "receipt");
  if (entry.entryClass === "Disbursement") return diagnose("receipt.missing", cell);
  const keepsReceipts = entry.source.table.columns["receipt"] !== undefined;
  return keepsReceipts ? diagnose("receipt.missing.warning", cell) : null;
}
