import { allocateByLargestRemainder } from "../money/allocateByLargestRemainder";
import { Decimal, zero } from "../money/decimal";
import { roundAmount } from "./roundAmount";

/** Weights with at most so many decimals are shared in whole numbers, which is exact and many times faster. */
const wholeDecimals = 12;

/**
 * Shares an amount over weights so that the shares add up to it exactly.
 * Weights that cancel out (a purchase and its refund on one line) have no proportions: each gets its own rounded weight, the last the rest.
 * Rounding: largest remainder, ties to the earlier share. Rule: domain rules §4.
 */
export function shareAmount(total: Decimal, weights: readonly Decimal[], decimals: number): Decimal[] {
  if (weights.length === 0) return [];
  if (weights.length === 1) return [total];
  if (total.isZero() && weights.every((weight) => weight.isZero())) return weights.map(() => zero);
  const sum = weights.reduce((left, weight) => left.plus(weight), zero);
  if (!sum.isZero()) return shareProportionally(total, weights, decimals);
  const shares = weights.slice(0, -1).map((weight) => roundAmount(weight, decimals));
  return [...shares, shares.reduce((left, share) => left.minus(share), total)];
}

function shareProportionally(total: Decimal, weights: readonly Decimal[], decimals: number): Decimal[] {
  const places = weights.reduce((most, weight) => Math.max(most, weight.decimalPlaces()), 0);
  const isWhole = places <= wholeDecimals && total.decimalPlaces() <= decimals;
  if (!isWhole || total.isNegative()) return allocateByLargestRemainder(total, weights, decimals);
  return shareInWholeNumbers(wholeNumbers([total], decimals)[0]!, wholeNumbers(weights, places), decimals);
}

type Remainder = { readonly index: number; readonly rest: bigint };

/** The rule of `allocateByLargestRemainder` on steps and weights that are whole numbers. */
function shareInWholeNumbers(steps: bigint, weights: readonly bigint[], decimals: number): Decimal[] {
  const sum = weights.reduce((left, weight) => left + weight, 0n);
  const remainders: Remainder[] = [];
  let left = steps;
  const shares = weights.map((weight, index) => {
    const exact = sum < 0n ? -steps * weight : steps * weight;
    const divisor = sum < 0n ? -sum : sum;
    const cut = exact / divisor;
    const floor = exact % divisor < 0n ? cut - 1n : cut;
    remainders.push({ index, rest: exact - floor * divisor });
    left -= floor;
    return floor;
  });
  remainders.sort((a, b) => (a.rest === b.rest ? a.index - b.index : a.rest > b.rest ? -1 : 1));
  for (const { index } of remainders) {
    if (left <= 0n) break;
    shares[index] = shares[index]! + 1n;
    left -= 1n;
  }
  const step = new Decimal(10).pow(-decimals);
  return shares.map((share) => (share === 0n ? zero : new Decimal(share.toString()).times(step)));
}

function wholeNumbers(values: readonly Decimal[], places: number): bigint[] {
  const factor = new Decimal(10).pow(places);
  return values.map((value) => BigInt(value.times(factor).toFixed(0)));
}
