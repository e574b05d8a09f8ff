import { fromFileFormula, toFileFormula } from "../../../src/host/calc/fileForm";

/** Formula bar, file. */
const pairs: readonly (readonly [string, string])[] = [
  ["SUM(A1:A3)", "SUM(A1:A3)"],
  ['XLOOKUP("x",A:A,B:B)', '_xlfn.XLOOKUP("x",A:A,B:B)'],
  ["SORT(UNIQUE(A1:A9))", "_xlfn._xlws.SORT(_xlfn.UNIQUE(A1:A9))"],
  ["LET(x,5,y,x*2,x+y)", "_xlfn.LET(_xlpm.x,5,_xlpm.y,_xlpm.x*2,_xlpm.x+_xlpm.y)"],
  ["MAP(A1:A3,LAMBDA(r,r*2))", "_xlfn.MAP(A1:A3,_xlfn.LAMBDA(_xlpm.r,_xlpm.r*2))"],
  ["LET(f,LAMBDA(x,x+1),f(2))", "_xlfn.LET(_xlpm.f,_xlfn.LAMBDA(_xlpm.x,_xlpm.x+1),_xlpm.f(2))"],
  ["tbl[@Hours]*2", "tbl[[#This Row],[Hours]]*2"],
  ["tbl[@[From Date]]", "tbl[[#This Row],[From Date]]"],
  ["tbl[@]", "tbl[#This Row]"],
  ["tbl[@[A]:[B]]", "tbl[[#This Row],[A]:[B]]"],
  ["SUM(tbl[[#All],[Hours]])", "SUM(tbl[[#All],[Hours]])"],
  ["SUM(tbl['#Std])", "SUM(tbl['#Std])"],
  ["SUM(A1#)", "SUM(_xlfn.ANCHORARRAY(A1))"],
  ["@A1:A9+1", "_xlfn.SINGLE(A1:A9)+1"],
  ['"XLOOKUP( [@Hours]"&A1', '"XLOOKUP( [@Hours]"&A1'],
  ["IF( A1 > 2,\n  IFS(B1,1) ,0)", "IF( A1 > 2,\n  _xlfn.IFS(B1,1) ,0)"],
];

test.each(pairs)("%s is held by files as %s", (bar, file) => {
  expect(toFileFormula(bar)).toBe(file);
  expect(fromFileFormula(file)).toBe(bar);
});

test("inside a table the formula bar leaves its name out and the file names it", () => {
  expect(toFileFormula("ROUND([@Hours]*[@Rate],2)", "tbl")).toBe(
    "ROUND(tbl[[#This Row],[Hours]]*tbl[[#This Row],[Rate]],2)",
  );
  expect(fromFileFormula("tbl[[#This Row],[Hours]]*other[[#This Row],[Rate]]", "TBL")).toBe("[@Hours]*other[@Rate]");
});

test("text that is no formula passes unchanged", () => {
  expect(toFileFormula("IF(A1,")).toBe("IF(A1,");
  expect(fromFileFormula("_xlfn.XLOOKUP((")).toBe("_xlfn.XLOOKUP((");
});

test("a function no list knows keeps its file prefix", () => {
  expect(fromFileFormula("_xlfn.NOTYETKNOWN(1)")).toBe("_xlfn.NOTYETKNOWN(1)");
});
