import { diagnose, hasErrors } from "../diagnostics/diagnostic";
import type { BudgetRow } from "../entries/books";
import { cellOf } from "../entries/source";
import { one, zero } from "../money/decimal";
import type { PricedEntry } from "./pricedEntry";
import { budgetKey } from "./unitKey";

/**
 * What the budget bills besides hours: the amount of a Fixed amount task, whose hours it covers, and what Plus fixed adds
 * once. Each becomes billable with the first chargeable time of its task, on that day.
 * Diagnostics: budget.amountMissing. Rule: domain rules §3 "Revenue types".
 */
export function priceBudgetAmounts(time: readonly PricedEntry[]): readonly PricedEntry[] {
  const firstOfTask = new Map<BudgetRow, PricedEntry>();
  for (const priced of time) {
    const { budget } = priced;
    if (!budget || !hasFixedAmount(budget, priced) || !isChargeable(priced)) continue;
    const first = firstOfTask.get(budget);
    if (!first || (priced.date ?? "") < (first.date ?? "")) firstOfTask.set(budget, priced);
  }
  return [...firstOfTask].map(([budget, first]) => priceAmount(budget, first));
}

/** On a fixed price or a retainer the contract pays, whatever the budget says. */
function hasFixedAmount({ revenueType }: BudgetRow, { placement }: PricedEntry): boolean {
  const isByRow = placement.terms?.method === "Time and materials";
  return isByRow && (revenueType === "Fixed amount" || revenueType === "Plus fixed");
}

function isChargeable({ billingType, diagnostics, entry }: PricedEntry): boolean {
  return billingType === "Chargeable" && entry?.mark !== "Written off" && !hasErrors(diagnostics);
}

function priceAmount(budget: BudgetRow, first: PricedEntry): PricedEntry {
  const description = budget.task || budget.phase || budget.line || budget.project;
  const missing = diagnose("budget.amountMissing", cellOf(budget.source, "amount"), { task: description });
  return {
    ...first,
    origin: "Budget",
    entry: null,
    row: budget.source,
    key: budgetKey(budget),
    coverage: "billed",
    entryClass: "Fee",
    task: budget.task,
    phase: budget.phase,
    person: "",
    role: "",
    description,
    externalDescription: description,
    actualQuantity: one,
    quantity: one,
    unit: "",
    price: budget.amount,
    rateRow: null,
    cost: zero,
    splitBy: "amount",
    diagnostics: budget.amount === null ? [missing] : [],
  };
}
