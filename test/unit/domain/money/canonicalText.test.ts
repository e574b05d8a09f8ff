import { decimal } from "../../../../src/domain/money/decimal";
import { toDecimalString } from "../../../../src/domain/money/toDecimalString";
import { toPlainString } from "../../../../src/domain/money/toPlainString";

test("an amount has exactly its currency's decimals", () => {
  expect(toDecimalString(decimal("1234.5"), 2)).toBe("1234.50");
  expect(toDecimalString(decimal("0").negated(), 2)).toBe("0.00");
  expect(toDecimalString(decimal("7"), 0)).toBe("7");
});

test("an amount that would have to be rounded is refused", () => {
  expect(() => toDecimalString(decimal("0.005"), 2)).toThrow(RangeError);
});

test("a quantity is plain, without trailing zeros or exponent", () => {
  expect(toPlainString(decimal("1").div(3), 4, "halfAwayFromZero")).toBe("0.3333");
  expect(toPlainString(decimal("100.0000"), 4, "halfAwayFromZero")).toBe("100");
  expect(toPlainString(decimal("0.00000001"), 8, "halfAwayFromZero")).toBe("0.00000001");
});
