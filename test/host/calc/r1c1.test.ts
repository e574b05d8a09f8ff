import { fromR1C1, toR1C1 } from "../../../src/host/calc/references/r1c1";
import { randomFormulas } from "./randomFormulas";

const b2 = { row: 1, column: 1 };

test.each([
  ["=A1", "=R[-1]C[-1]"],
  ["=B2", "=RC"],
  ["=$A$1+$A1+A$1", "=R1C1+R[-1]C1+R1C[-1]"],
  ["=SUM(A:A)", "=SUM(C[-1])"],
  ["=SUM($A:$C)", "=SUM(C1:C3)"],
  ["=SUM(3:5)", "=SUM(R[1]:R[3])"],
  ["=SUM(B2:D5)", "=SUM(RC:R[3]C[2])"],
  ["='My sheet'!A1&\"R1C1\"", "='My sheet'!R[-1]C[-1]&\"R1C1\""],
  ["=Data!C3", "=Data!R[1]C[1]"],
  ["=SUM(Rates[Rate])+Rate+COUNT(B2)", "=SUM(Rates[Rate])+Rate+COUNT(RC)"],
])("%s in B2 reads %s, and back", (a1, r1c1) => {
  expect(toR1C1(a1, b2)).toBe(r1c1);
  expect(fromR1C1(r1c1, b2)).toBe(a1);
});

test("a formula filled down reads the same in every row", () => {
  expect(toR1C1("=A5*$C$1", { row: 4, column: 1 })).toBe(toR1C1("=A9*$C$1", { row: 8, column: 1 }));
});

test("random formulas come back as they were", () => {
  for (const formula of randomFormulas(400, 7)) {
    expect(fromR1C1(toR1C1(`=${formula}`, { row: 40, column: 9 }), { row: 40, column: 9 })).toBe(`=${formula}`);
  }
});

test("an offset beyond the sheet is refused", () => {
  expect(() => fromR1C1("=R[-2]C", b2)).toThrow(RangeError);
});
