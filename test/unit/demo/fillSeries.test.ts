import type { CellState } from "../../../src/demo/document/cellEdit";
import { emptyState } from "../../../src/demo/document/cellEdit";
import { fillEdits } from "../../../src/demo/document/fillSeries";

const state = (input: number | string): CellState =>
  typeof input === "string" && input.startsWith("=")
    ? { ...emptyState, formula: input, value: 0 }
    : { ...emptyState, value: input };

/** Fills a column's inputs down (or up) to a row, and says what lands where. */
function fillColumn(
  inputs: readonly (number | string)[],
  first: number,
  to: number,
  copy = false,
): Record<number, unknown> {
  const source = { row: first, column: 0, rows: inputs.length, columns: 1 };
  const top = Math.min(first, to);
  const target = { ...source, row: top, rows: Math.max(first + inputs.length - 1, to) - top + 1 };
  const edits = fillEdits(source, target, (row) => state(inputs[row - first]!), copy);
  return Object.fromEntries(edits.map((edit) => [edit.row, edit.state.formula ?? edit.state.value]));
}

describe("filling", () => {
  it("repeats a single number", () => expect(fillColumn([7], 0, 2)).toEqual({ 1: 7, 2: 7 }));

  it("goes on with the step of two numbers, without binary dust", () => {
    expect(fillColumn([0.1, 0.2], 0, 3)).toEqual({ 2: 0.3, 3: 0.4 });
  });

  it("goes on upwards, too", () => expect(fillColumn([10, 8], 2, 0)).toEqual({ 0: 14, 1: 12 }));

  it("repeats numbers that are no series", () => expect(fillColumn([1, 2, 5], 0, 4)).toEqual({ 3: 1, 4: 2 }));

  it("counts texts that end in a number, keeping leading zeros", () => {
    expect(fillColumn(["INV-009"], 0, 2)).toEqual({ 1: "INV-010", 2: "INV-011" });
  });

  it("moves relative references of formulas and keeps fixed ones", () => {
    expect(fillColumn(["=A1*$B$1"], 0, 2)).toEqual({ 1: "=A2*$B$1", 2: "=A3*$B$1" });
  });

  it("repeats in any case when asked to copy", () => {
    expect(fillColumn([1, 2], 0, 3, true)).toEqual({ 2: 1, 3: 2 });
  });

  it("goes along a row, formulas by columns", () => {
    const source = { row: 4, column: 1, rows: 1, columns: 1 };
    const edits = fillEdits(source, { ...source, columns: 3 }, () => state("=B4+$A5"), false);
    expect(edits.map(({ column, state: { formula } }) => [column, formula])).toEqual([
      [2, "=C4+$A5"],
      [3, "=D4+$A5"],
    ]);
  });
});
