import { zero, type Decimal } from "../money/decimal";
import { allocateByLargestRemainder } from "../money/allocateByLargestRemainder";
import { roundAmount } from "./roundAmount";

/**
 * Shares an amount over weights so that the shares add up to it exactly.
 * Weights that cancel out (a purchase and its refund on one line) have no proportions: each gets its own rounded weight, the last the rest.
 * Rounding: largest remainder, ties to the earlier share. Rule: domain rules §4.
 */
export function shareAmount(total: Decimal, weights: readonly Decimal[], decimals: number): Decimal[] {
  if (weights.length === 0) return [];
  if (weights.length === 1) return [total];
  const sum = weights.reduce((left, weight) => left.plus(weight), zero);
  if (!sum.isZero()) return allocateByLargestRemainder(total, weights, decimals);
  const shares = weights.slice(0, -1).map((weight) => roundAmount(weight, decimals));
  return [...shares, shares.reduce((left, share) => left.minus(share), total)];
}
