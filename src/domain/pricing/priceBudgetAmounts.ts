import { diagnose, hasErrors } from "../diagnostics/diagnostic";
import type { BudgetRow } from "../entries/books";
import { cellOf } from "../entries/source";
import { one, zero } from "../money/decimal";
import type { PricedEntry } from "./pricedEntry";
import { budgetKey } from "./unitKey";

/**
 * Whether a row's time may make an amount of the budget billable: chargeable, of a task that has one. On a fixed price or a retainer
 * the contract pays, whatever the budget says.
 */
export function earnsAmount({ budget, placement, billingType, diagnostics, entry }: PricedEntry): boolean {
  const hasAmount = budget?.revenueType === "Fixed amount" || budget?.revenueType === "Plus fixed";
  if (!hasAmount || placement.terms?.method !== "Time and materials") return false;
  return billingType === "Chargeable" && entry?.mark !== "Written off" && !hasErrors(diagnostics);
}

/** Of all time that earns an amount of the budget, the first of each: what makes it billable. Ties in the order given. */
export function firstToEarn(earning: Iterable<PricedEntry>): readonly PricedEntry[] {
  const firstOfTask = new Map<BudgetRow, PricedEntry>();
  for (const priced of earning) {
    const first = firstOfTask.get(priced.budget!);
    if (!first || (priced.date ?? "") < (first.date ?? "")) firstOfTask.set(priced.budget!, priced);
  }
  return [...firstOfTask.values()];
}

/**
 * What the budget bills besides hours: the amount of a Fixed amount task, whose hours it covers, and what Plus fixed adds
 * once. Each becomes billable with the first chargeable time of its task, on that day.
 * Diagnostics: budget.amountMissing. Rule: domain rules §3 "Revenue types".
 */
export function priceBudgetAmount(first: PricedEntry): PricedEntry {
  const budget = first.budget!;
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
