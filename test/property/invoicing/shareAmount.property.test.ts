import fc from "fast-check";
import { shareAmount } from "../../../src/domain/invoicing/shareAmount";
import { allocateByLargestRemainder } from "../../../src/domain/money/allocateByLargestRemainder";
import { Decimal, zero } from "../../../src/domain/money/decimal";

const cents = (min: number, max: number, places = 2) =>
  fc.integer({ min, max }).map((value) => new Decimal(value).div(10 ** places));

test("shares add up to the amount exactly, and are those of the largest remainder", () => {
  fc.assert(
    fc.property(
      cents(-90_000, 90_000),
      fc.array(cents(-500, 40_000, 4), { minLength: 1, maxLength: 30 }),
      (total, weights) => {
        const shares = shareAmount(total, weights, 2);
        expect(shares.reduce((sum, share) => sum.plus(share), zero).toFixed()).toBe(total.toFixed());
        const cancelsOut = weights.reduce((sum, weight) => sum.plus(weight), zero).isZero();
        if (weights.length === 1 || cancelsOut) return;
        expect(shares).toEqual(allocateByLargestRemainder(total, weights, 2));
      },
    ),
  );
});
