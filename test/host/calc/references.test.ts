import { relativeKey } from "../../../src/host/calc/references/relativeKey";
import type { ReferenceChange } from "../../../src/host/calc/references/referenceChange";
import { shiftReferences } from "../../../src/host/calc/references/shiftReferences";
import { translateFormula } from "../../../src/host/calc/references/translateFormula";

const insertTwoRowsAt3: ReferenceChange = { kind: "inserted", sheet: "S", axis: "row", at: 2, count: 2 };
const deleteRows3And4: ReferenceChange = { kind: "deleted", sheet: "S", axis: "row", at: 2, count: 2 };

test.each([
  ["=A1+A3", "=A1+A5"],
  ["=$A$3+B$3", "=$A$5+B$5"],
  ["=SUM(A1:A9)", "=SUM(A1:A11)"],
  ["=SUM(A9:A1)", "=SUM(A11:A1)"],
  ["=SUM( A3 : A4 )", "=SUM( A5:A6 )"],
  ["=SUM(A:A)", "=SUM(A:A)"],
  ["=SUM(3:4)", "=SUM(5:6)"],
  ["=Other!A3", "=Other!A3"],
  ["='S'!A3", "=S!A5"],
  ['="A3"&LOG10(A3)', '="A3"&LOG10(A5)'],
  ["=A1048576", "=#REF!"],
  ["not a formula (", "not a formula ("],
])("two rows inserted at row 3 turn %s into %s", (before, after) => {
  expect(shiftReferences(before, { sheet: "s" }, insertTwoRowsAt3)).toBe(after);
});

test.each([
  ["=A3", "=#REF!"],
  ["=S!A3+1", "=S!#REF!+1"],
  ["=A5", "=A3"],
  ["=SUM(A1:A3)", "=SUM(A1:A2)"],
  ["=SUM(A4:A9)", "=SUM(A3:A7)"],
  ["=SUM(A3:A4)", "=SUM(#REF!)"],
  ["=SUM(A1:A9)", "=SUM(A1:A7)"],
])("rows 3 and 4 deleted turn %s into %s", (before, after) => {
  expect(shiftReferences(before, { sheet: "S" }, deleteRows3And4)).toBe(after);
});

test("cells shifted in some columns take along references that lie in those columns as a whole", () => {
  const change: ReferenceChange = { ...insertTwoRowsAt3, across: { first: 0, last: 1 } };
  expect(shiftReferences("=A3+SUM(A3:B4)+SUM(A3:C4)+C3", { sheet: "S" }, change)).toBe("=A5+SUM(A5:B6)+SUM(A3:C4)+C3");
});

test.each<[string, ReferenceChange, string]>([
  ["=S!A1+'S'!B2+T!A1", { kind: "sheetRenamed", sheet: "s", to: "Q 1" }, "='Q 1'!A1+'Q 1'!B2+T!A1"],
  ["=SUM(S:T!A1)", { kind: "sheetRenamed", sheet: "T", to: "U" }, "=SUM(S:U!A1)"],
  ["=S!A1+1", { kind: "sheetDeleted", sheet: "S" }, "=#REF!+1"],
  ["=SUM(tbl[Hours])+ROWS(tbl)", { kind: "tableRenamed", table: "TBL", to: "log" }, "=SUM(log[Hours])+ROWS(log)"],
  [
    "=[@Hours]*tbl[[#Totals],[Hours]]",
    { kind: "columnRenamed", table: "tbl", column: "hours", to: "Time [h]" },
    "=[@[Time '[h']]]*tbl[[#Totals],[Time '[h']]]",
  ],
  ["=SUM(tbl[Hours])", { kind: "columnDeleted", table: "tbl", column: "Hours" }, "=SUM(#REF!)"],
  ["=LET(rate,2,rate*vat)+rate", { kind: "nameRenamed", name: "rate", to: "tax" }, "=LET(rate,2,rate*vat)+tax"],
])("%s after %o", (before, change, after) => {
  expect(shiftReferences(before, { sheet: "X", table: "tbl" }, change)).toBe(after);
});

test.each([
  ["=A1+$A1+A$1+$A$1", 1, 2, "=C2+$A2+C$1+$A$1"],
  ["=SUM(A1:B2,C:C,3:3)", 1, 1, "=SUM(B2:C3,D:D,4:4)"],
  ["=A1", -1, 0, "=#REF!"],
  ["=S!A1+[@Hours]", 0, 1, "=S!B1+[@Hours]"],
  ['=IF( A1 , "A1" )', 1, 0, '=IF( A2 , "A1" )'],
])("%s copied %p down and %p right is %s", (formula, rows, columns, expected) => {
  expect(translateFormula(formula, rows, columns)).toBe(expected);
});

test.each([
  ["=A2*B2", "=A3*B3"],
  ["=SUM(A$1:A2)", "=SUM(A$1:A3)"],
  ['=XLOOKUP($B2,Rates!$A:$A,Rates!$B:$B)&"B2"', '=XLOOKUP($B3,Rates!$A:$A,Rates!$B:$B)&"B2"'],
  ["=SUM(2:2)+LOG10(A2)+'A2'!A2+tbl[A2]", "=SUM(3:3)+LOG10(A3)+'A2'!A3+tbl[A2]"],
])("a formula filled down one row keeps its key: %s and %s", (first, second) => {
  expect(relativeKey(first, 1, 3)).toBe(relativeKey(second, 2, 3));
  expect(relativeKey(first, 1, 3)).not.toBe(relativeKey(first, 2, 3));
});

test("a formula without relative references is its own key", () => {
  const formula = "=ROUND([@Hours]*$B$1,2)+LET(x,1,x)";
  expect(relativeKey(formula, 5, 5)).toBe(formula);
});
