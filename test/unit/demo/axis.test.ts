import { Axis } from "../../../src/demo/grid/axis";

/** Columns of 10, hidden, 30 pixels; everything behind is 20 wide. */
const sizes = [10, 0, 30];
const axis = new Axis(20, 2, (index) => sizes[index]!);

describe("an axis", () => {
  it("adds up sizes of its own first, then default ones", () => {
    expect([0, 1, 2, 3, 4, 1003].map((index) => axis.offset(index))).toEqual([0, 10, 10, 40, 60, 20040]);
  });

  it("finds what is at a distance, and never what is hidden", () => {
    expect([0, 9, 10, 39, 40, 59, 60].map((distance) => axis.indexAt(distance))).toEqual([0, 0, 2, 2, 3, 3, 4]);
  });

  it("steps over what is hidden and stays at the end", () => {
    expect(axis.nextVisible(0, 1, 100)).toBe(2);
    expect(axis.nextVisible(2, -1, 100)).toBe(0);
    expect(axis.nextVisible(0, -1, 100)).toBe(0);
    expect(axis.nextVisible(99, 1, 100)).toBe(99);
  });

  it("has the default size everywhere when nothing is special", () => {
    const plain = new Axis(20, -1, () => 0);
    expect([plain.offset(1_000_000), plain.indexAt(20_000_000)]).toEqual([20_000_000, 1_000_000]);
  });
});
