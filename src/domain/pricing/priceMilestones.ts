import { diagnose, type Diagnostic } from "../diagnostics/diagnostic";
import type { MilestoneEntry } from "../entries/entry";
import { cellOf } from "../entries/source";
import { couldNotRead, validateEntry } from "../entries/validateEntry";
import { one, zero, type Decimal } from "../money/decimal";
import { collectDiagnostics } from "./collectDiagnostics";
import { coverageOf } from "./coverage";
import { checkMilestoneSums, isPartOfPrice, lineKey, milestoneAmounts, type PlacedMilestone } from "./milestoneAmounts";
import { placeMilestone } from "./placeEntry";
import { unitKey } from "./unitKey";
import type { PricedEntry } from "./pricedEntry";
import type { PricingContext } from "./pricingContext";

/**
 * Milestones, deposits and advances with their amounts, in ledger order. They are always chargeable.
 * Diagnostics: milestone.valueMissing, amount.blank, and milestones.sum on every milestone of the contract line.
 */
export function priceMilestones(context: PricingContext, entries: readonly MilestoneEntry[]): readonly PricedEntry[] {
  const { changeOrders } = context.books;
  const placed = entries.map((entry) => ({ entry, placement: placeMilestone(context, entry) }));
  const amounts = milestoneAmounts(placed, changeOrders);
  const sums = checkMilestoneSums(placed, amounts, changeOrders);
  return placed.map((milestone) => {
    const { terms } = milestone.placement;
    const counts = terms !== null && isPartOfPrice(milestone.entry, changeOrders);
    const sumProblem = counts ? (sums.get(lineKey(terms)) ?? null) : null;
    return priceMilestone(milestone, amounts.get(milestone.entry) ?? null, sumProblem);
  });
}

function priceMilestone(
  { entry, placement }: PlacedMilestone,
  amount: Decimal | null,
  sumProblem: Diagnostic | null,
): PricedEntry {
  return {
    origin: "Milestones",
    entry,
    row: entry.source,
    key: unitKey(entry.source),
    placement,
    coverage: coverageOf(placement.terms, "Milestone"),
    budget: null,
    date: entry.acceptedOn ?? entry.due,
    entryClass: "Milestone",
    category: "",
    task: "",
    phase: "",
    person: "",
    role: "",
    description: entry.description || entry.milestone,
    externalDescription: entry.milestone || entry.description,
    billingType: "Chargeable",
    actualQuantity: one,
    quantity: one,
    unit: "",
    price: amount,
    rateRow: null,
    cost: zero,
    splitBy: "amount",
    diagnostics: collectDiagnostics(validateEntry(entry), placement.diagnostics, [
      amount === null && placement.terms !== null ? missingAmount(entry) : null,
      sumProblem,
    ]),
  };
}

function missingAmount(entry: MilestoneEntry): Diagnostic | null {
  const cell = cellOf(entry.source, "value");
  const { milestone } = entry;
  if (entry.value?.kind === "percent") return diagnose("milestone.valueMissing", cell, { milestone });
  if (entry.value !== null || couldNotRead(entry, "value")) return null;
  return diagnose("amount.blank", cell, { field: "value" });
}
