import fc from "fast-check";
import { MovedFormulas } from "../../../src/host/calc/references/movedFormulas";
import { shiftReferences } from "../../../src/host/calc/references/shiftReferences";
import { randomFormulas } from "./randomFormulas";

const place = (row: number) => ({ sheet: "Data", table: null, row, column: 3 });
const inserted = { kind: "inserted", axis: "row", sheet: "Data", at: 4, count: 2 } as const;

test("formulas filled down a column follow an insertion each in its own way", () => {
  const moved = new MovedFormulas(inserted);
  const formulas = [3, 4, 5, 9].map((row) => moved.after(`=A${row}*$B$5+Other!A${row} & "A9"`, place(row)));
  expect(formulas).toEqual([
    '=A3*$B$7+Other!A3 & "A9"',
    '=A4*$B$7+Other!A4 & "A9"',
    '=A7*$B$7+Other!A5 & "A9"',
    '=A11*$B$7+Other!A9 & "A9"',
  ]);
});

test("a formula that nothing of moves stays as it was typed", () => {
  expect(new MovedFormulas(inserted).after("=sum( a1 ; B2 )", place(1))).toBe("=sum( a1 ; B2 )");
  expect(new MovedFormulas(inserted).after("=sum( A1 )", place(1))).toBe("=sum( A1 )");
});

test("random formulas move as they do when each is parsed", () => {
  const formulas = randomFormulas(200, 11);
  const kind = fc.constantFrom("inserted" as const, "deleted" as const);
  const axis = fc.constantFrom("row" as const, "column" as const);
  fc.assert(
    fc.property(kind, axis, fc.nat(9), fc.integer({ min: 1, max: 3 }), (kindOf, axisOf, at, count) => {
      const change = { kind: kindOf, axis: axisOf, sheet: "Data", at, count };
      const moved = new MovedFormulas(change);
      formulas.forEach((formula, row) => {
        expect(moved.after(`=${formula}`, place(row))).toBe(shiftReferences(`=${formula}`, place(row), change));
      });
    }),
    { numRuns: 12 },
  );
});

test("sheets whose names look like cells are told apart", () => {
  const moved = new MovedFormulas({ ...inserted, sheet: "Q2" });
  expect(moved.after("=SUM(Q1:Q3!A9)", place(1))).toBe("=SUM(Q1:Q3!A9)");
  expect(moved.after("=SUM(Q2:Q4!A10)", place(2))).toBe("=SUM(Q2:Q4!A10)");
  expect(moved.after("='Q2'!A9", place(1))).toBe("='Q2'!A11");
});
