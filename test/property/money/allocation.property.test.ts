import fc from "fast-check";
import { allocateByLargestRemainder } from "../../../src/domain/money/allocateByLargestRemainder";
import { Decimal, zero } from "../../../src/domain/money/decimal";

const cents = fc.integer({ min: -10_000_000, max: 10_000_000 }).map((value) => new Decimal(value).div(100));
const weight = fc.integer({ min: 0, max: 1_000_000 }).map((value) => new Decimal(value).div(1000));
const weights = fc.array(weight, { minLength: 1, maxLength: 20 });
const sum = (values: readonly Decimal[]) => values.reduce((total, value) => total.plus(value), zero);

test("shares add up to their total, to the cent", () => {
  fc.assert(
    fc.property(cents, weights, (total, shared) => {
      expect(sum(allocateByLargestRemainder(total, shared, 2)).toFixed()).toBe(total.toFixed());
    }),
  );
});

test("no share is a cent or more away from its exact part", () => {
  fc.assert(
    fc.property(cents, weights, (total, shared) => {
      fc.pre(!sum(shared).isZero());
      allocateByLargestRemainder(total, shared, 2).forEach((share, index) => {
        const exact = total.times(shared[index]!).div(sum(shared));
        expect(share.minus(exact).abs().lessThan("0.01")).toBe(true);
      });
    }),
  );
});

test("the shares of a credit are those of its invoice, negated", () => {
  fc.assert(
    fc.property(cents, weights, (total, shared) => {
      const mirrored = allocateByLargestRemainder(total.negated(), shared, 2).map((share) => share.negated());
      const shares = allocateByLargestRemainder(total, shared, 2);
      expect(mirrored.every((share, index) => share.equals(shares[index]!))).toBe(true);
    }),
  );
});
