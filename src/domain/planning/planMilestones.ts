import type { ChangeOrder, ContractTerms } from "../entries/books";
import type { MilestoneEntry } from "../entries/entry";
import { keyOf } from "../entries/key";
import { allocateByLargestRemainder } from "../money/allocateByLargestRemainder";
import { roundAmount } from "../invoicing/roundAmount";
import { one, type Decimal } from "../money/decimal";

/** A row to add to Milestones. */
export type PlannedMilestone = Pick<
  MilestoneEntry,
  "project" | "line" | "milestone" | "milestoneKind" | "due" | "evidence"
> & { readonly amount: Decimal };

/** What a price is cut into: named parts with their weights, of which the first may be asked for as a deposit. */
export type MilestonePlan = {
  readonly names: readonly string[];
  /** In percent, or any weights: only their proportions count. */
  readonly weights: readonly Decimal[];
  readonly firstIsDeposit: boolean;
};

/** Thirty percent at the start, forty on the way, thirty at the end. */
export function thirtyFortyThirty(names: readonly [string, string, string]): MilestonePlan {
  return { names, weights: [one.times(30), one.times(40), one.times(30)], firstIsDeposit: true };
}

/** As many equal milestones as there are names. */
export function equalMilestones(names: readonly string[]): MilestonePlan {
  return { names, weights: names.map(() => one), firstIsDeposit: false };
}

/**
 * The milestones of a fixed price by a plan; they add up to it exactly. Without a contract value there is nothing to cut: none.
 * Rounding: shares by largest remainder, to the currency's decimals. Rule: domain rules §5 "Milestones".
 */
export function planMilestones(
  terms: Pick<ContractTerms, "project" | "line" | "contractValue">,
  plan: MilestonePlan,
  decimals: number,
): PlannedMilestone[] {
  const { project, line, contractValue } = terms;
  if (contractValue === null || plan.names.length === 0) return [];
  const amounts = allocateByLargestRemainder(roundAmount(contractValue, decimals), plan.weights, decimals);
  return plan.names.map((milestone, index) => ({
    ...{ project, line, milestone, due: null, evidence: "", amount: amounts[index]! },
    milestoneKind: index === 0 && plan.firstIsDeposit ? "Deposit" : "Milestone",
  }));
}

/**
 * The milestone of an agreed change order of a fixed price: named as the request, so that it is no part of the first price.
 * Null: not agreed, without an amount, or its milestone is there already. Rule: domain rules §5 "Change orders".
 */
export function milestoneOfChangeOrder(
  order: ChangeOrder,
  milestones: readonly Pick<MilestoneEntry, "project" | "milestone">[],
): PlannedMilestone | null {
  const { project, line, request, amount, agreedOn, evidence, status } = order;
  if (status !== "Agreed" || amount === null || amount.isZero()) return null;
  const isThere = milestones.some(
    (row) => keyOf(row.project) === keyOf(project) && keyOf(row.milestone) === keyOf(request),
  );
  if (isThere) return null;
  return { project, line, milestone: request, milestoneKind: "Milestone", due: agreedOn, evidence, amount };
}
