import { diagnose, type Diagnostic } from "../diagnostics/diagnostic";
import type { ChangeOrder, ContractTerms } from "../entries/books";
import type { MilestoneEntry } from "../entries/entry";
import { keyOf } from "../entries/key";
import { cellOf } from "../entries/source";
import { allocateByLargestRemainder } from "../money/allocateByLargestRemainder";
import { zero, type Decimal } from "../money/decimal";
import { round } from "../money/round";
import { halfAwayFromZero } from "../money/roundingMode";
import type { Placement } from "./placement";

/** A milestone and where it belongs. */
export type PlacedMilestone = { readonly entry: MilestoneEntry; readonly placement: Placement };

/**
 * The amount of each milestone that has one. Percentages of one contract value are rounded together, so that 30/40/30 of
 * any value is the value; advances are no part of the price and are rounded alone.
 * Rounding: to the currency's minor unit, half away from zero; shares by largest remainder. Rule: domain rules §5.
 */
export function milestoneAmounts(
  placed: readonly PlacedMilestone[],
  changeOrders: readonly ChangeOrder[],
): ReadonlyMap<MilestoneEntry, Decimal> {
  const amounts = new Map<MilestoneEntry, Decimal>();
  const together = new Map<ContractTerms, PlacedMilestone[]>();
  for (const milestone of placed) {
    const { entry, placement } = milestone;
    if (entry.value === null || placement.decimals === null || placement.terms === null) continue;
    if (entry.value.kind === "percent" && isPartOfPrice(entry, changeOrders)) {
      const sameTerms = together.get(placement.terms);
      if (sameTerms) sameTerms.push(milestone);
      else together.set(placement.terms, [milestone]);
    } else {
      const amount = ownAmount(entry, placement.terms);
      if (amount) amounts.set(entry, round(amount, placement.decimals, halfAwayFromZero));
    }
  }
  for (const [terms, sameTerms] of together) sharePercentages(terms, sameTerms, amounts);
  return amounts;
}

/**
 * Which contract lines' milestones do not add up to their contract value, by normalised project and line.
 * Diagnostics: milestones.sum. A milestone without an amount makes the sum unknown, which is its own row's problem.
 */
export function checkMilestoneSums(
  placed: readonly PlacedMilestone[],
  amounts: ReadonlyMap<MilestoneEntry, Decimal>,
  changeOrders: readonly ChangeOrder[],
): ReadonlyMap<string, Diagnostic> {
  const sums = new Map<string, { readonly terms: ContractTerms; readonly sum: Decimal | null }>();
  for (const { entry, placement } of placed) {
    const { terms } = placement;
    if (!terms || terms.method !== "Fixed price" || !isPartOfPrice(entry, changeOrders)) continue;
    const known = sums.get(lineKey(terms)) ?? { terms, sum: zero };
    const amount = amounts.get(entry);
    const latest = (terms.start ?? "") > (known.terms.start ?? "") ? terms : known.terms;
    sums.set(lineKey(terms), { terms: latest, sum: known.sum && amount ? known.sum.plus(amount) : null });
  }
  const problems = new Map<string, Diagnostic>();
  for (const [key, { terms, sum }] of sums) {
    const { contractValue, project, source } = terms;
    if (contractValue === null || sum === null || sum.equals(contractValue)) continue;
    const params = { project, found: sum.toFixed(), expected: contractValue.toFixed() };
    problems.set(key, diagnose("milestones.sum", cellOf(source, "contractValue"), params));
  }
  return problems;
}

/** Whether a milestone counts towards the contract value: advances do not, nor those of a change order. */
export function isPartOfPrice(entry: MilestoneEntry, changeOrders: readonly ChangeOrder[]): boolean {
  if (entry.milestoneKind === "Advance") return false;
  return !changeOrders.some(
    ({ project, request }) => keyOf(request) === keyOf(entry.milestone) && keyOf(project) === keyOf(entry.project),
  );
}

/** A contract line, whichever of its rows gives the terms. */
export function lineKey({ project, line }: ContractTerms): string {
  return `${keyOf(project)}\u0001${keyOf(line)}`;
}

function ownAmount({ value }: MilestoneEntry, { contractValue }: ContractTerms): Decimal | null {
  if (value?.kind === "amount") return value.amount;
  return value && contractValue && contractValue.times(value.percent).div(100);
}

function sharePercentages(
  { contractValue }: ContractTerms,
  milestones: readonly PlacedMilestone[],
  amounts: Map<MilestoneEntry, Decimal>,
): void {
  const decimals = milestones[0]!.placement.decimals!;
  if (contractValue === null) return;
  const percents = milestones.map(({ entry }) => (entry.value?.kind === "percent" ? entry.value.percent : zero));
  const percent = percents.reduce((sum, one) => sum.plus(one), zero);
  const total = round(contractValue.times(percent).div(100), decimals, halfAwayFromZero);
  const shares = allocateByLargestRemainder(total, percents, decimals);
  milestones.forEach(({ entry }, index) => amounts.set(entry, shares[index]!));
}
