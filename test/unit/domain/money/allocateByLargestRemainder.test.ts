import { allocateByLargestRemainder } from "../../../../src/domain/money/allocateByLargestRemainder";
import { decimal } from "../../../../src/domain/money/decimal";

function allocate(total: string, weights: readonly string[], decimals = 2): readonly string[] {
  return allocateByLargestRemainder(decimal(total), weights.map(decimal), decimals).map((share) => share.toFixed());
}

test("what is left over goes to the largest remainders, ties to the earlier", () => {
  expect(allocate("100", ["1", "1", "1"])).toEqual(["33.34", "33.33", "33.33"]);
  expect(allocate("0.05", ["3", "7"])).toEqual(["0.02", "0.03"]);
  expect(allocate("0.02", ["1", "1", "1"])).toEqual(["0.01", "0.01", "0"]);
});

test("a negative total is shared as its positive mirrored", () => {
  expect(allocate("-100", ["1", "1", "1"])).toEqual(["-33.34", "-33.33", "-33.33"]);
});

test("a weight of nothing gets nothing", () => {
  expect(allocate("10", ["0", "2", "0"])).toEqual(["0", "10", "0"]);
});

test("weights that are all nothing count the same", () => {
  expect(allocate("0.03", ["0", "0"])).toEqual(["0.02", "0.01"]);
});

test("a refund among the weights takes its share with the other sign", () => {
  expect(allocate("50", ["100", "-50"])).toEqual(["100", "-50"]);
});

test("a currency without decimals is shared in whole units", () => {
  expect(allocate("100", ["1", "1", "1"], 0)).toEqual(["34", "33", "33"]);
});

test("a total finer than its shares may be is refused", () => {
  expect(() => allocate("0.001", ["1"])).toThrow(RangeError);
});

test("something cannot be shared to no one, nothing can", () => {
  expect(() => allocate("1", [])).toThrow(RangeError);
  expect(allocate("0", [])).toEqual([]);
});
