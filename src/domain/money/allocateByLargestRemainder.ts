import { Decimal, one, zero } from "./decimal";

/**
 * A total shared by weights so that the shares add up to it exactly: each gets its exact share cut to the step, and the
 * steps left over go to the largest remainders, ties to the earlier.
 * Units: shares have at most `decimals` decimals. A negative total is shared as its positive mirrored.
 * Weights that add up to 0 say nothing about shares: all count the same.
 * Throws: when the total has more decimals than its shares may have, or there is no one to share to.
 */
export function allocateByLargestRemainder(total: Decimal, weights: readonly Decimal[], decimals: number): Decimal[] {
  if (total.isZero()) return weights.map(() => zero);
  if (total.decimalPlaces() > decimals) throw new RangeError(`${total} has more than ${decimals} decimals`);
  if (weights.length === 0) throw new RangeError(`No weights to share ${total} by`);
  const step = new Decimal(10).pow(-decimals);
  const steps = total.abs().div(step);
  const shares = shareSteps(steps, weights);
  const signedStep = total.isNegative() ? step.negated() : step;
  return shares.map((share) => (share.isZero() ? zero : share.times(signedStep)));
}

type Share = { readonly index: number; readonly remainder: Decimal };

/** Whole steps by weight. Floors are below their exact shares, so what is left over is less than one step for each. */
function shareSteps(steps: Decimal, weights: readonly Decimal[]): Decimal[] {
  const sum = weights.reduce((total, weight) => total.plus(weight), zero);
  const effective = sum.isZero() ? weights.map(() => one) : weights;
  const divisor = sum.isZero() ? new Decimal(weights.length) : sum;
  const shares: Decimal[] = [];
  const remainders: Share[] = [];
  effective.forEach((weight, index) => {
    const exact = steps.times(weight);
    const floor = exact.div(divisor).floor();
    shares.push(floor);
    remainders.push({ index, remainder: exact.minus(floor.times(divisor)).div(divisor) });
  });
  let left = steps.minus(shares.reduce((total, share) => total.plus(share), zero)).toNumber();
  remainders.sort((a, b) => b.remainder.comparedTo(a.remainder) || a.index - b.index);
  for (const { index } of remainders) {
    if (left <= 0) break;
    shares[index] = shares[index]!.plus(one);
    left -= 1;
  }
  return shares;
}
