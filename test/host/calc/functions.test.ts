import { CalcEngine } from "../../../src/host/calc/calcEngine";
import { ErrorValue } from "../../../src/host/model/cellValue";
import { workbookOf } from "./workbookOf";

const workbook = workbookOf({
  S: [
    ["b", 2, 46023, -1000],
    ["a", 1, 46054, 300],
    ["c", 3, 46082, 420],
    ["a", null, 46113, 680],
  ],
});
workbook.names.push({ name: "Twice", formula: "=LAMBDA(x,x*2)", sheet: null, comment: "", visible: true });
const engine = new CalcEngine(workbook, { now: () => 46346.75, random: () => 0.25 });

function valueOf(formula: string): unknown {
  const rows = engine.evaluateArray(formula, { sheet: workbook.sheets[0]!, row: 9, column: 9 });
  const plain = rows.map((row) => row.map((value) => (value instanceof ErrorValue ? value.code : value)));
  return plain.length === 1 && plain[0]!.length === 1 ? plain[0]![0] : plain;
}

test.each<[string, unknown]>([
  ['XLOOKUP("a",A1:A4,B1:D4)', [[1, 46054, 300]]],
  ['XLOOKUP({"a","c"},A1:A4,B1:B4)', [[1, 3]]],
  ['XMATCH("a",A1:A4,0,-1)', 4],
  ['HLOOKUP("b",{"a","b";1,2},2,FALSE)', 2],
  ["LOOKUP(2.5,{1,2,3},{10,20,30})", 20],
  ["MATCH(2,{3,2,1},-1)", 2],
  [
    'FILTER(A1:B4,A1:A4="a")',
    [
      ["a", 1],
      ["a", null],
    ],
  ],
  ['FILTER(A1:A4,A1:A4="z")', "#CALC!"],
  [
    "SORT(A1:B4,{1,2},{1,-1})",
    [
      ["a", 1],
      ["a", null],
      ["b", 2],
      ["c", 3],
    ],
  ],
  ["SORTBY(A1:A3,B1:B3,-1)", [["c"], ["b"], ["a"]]],
  ["UNIQUE(A1:A4)", [["b"], ["a"], ["c"]]],
  ["UNIQUE(A1:A4,,TRUE)", [["b"], ["c"]]],
  [
    "SEQUENCE(2,2,10,5)",
    [
      [10, 15],
      [20, 25],
    ],
  ],
  [
    "HSTACK({1;2},{3;4;5})",
    [
      [1, 3],
      [2, 4],
      ["#N/A", 5],
    ],
  ],
  ["DROP(SEQUENCE(3),-1)", [[1], [2]]],
  ["CHOOSECOLS({1,2,3},-1,1)", [[3, 1]]],
  [
    "WRAPROWS({1,2,3},2,0)",
    [
      [1, 2],
      [3, 0],
    ],
  ],
  ["TOROW({1,2;3,4})", [[1, 2, 3, 4]]],
  [
    "EXPAND({1},2,2,0)",
    [
      [1, 0],
      [0, 0],
    ],
  ],
  [
    "TRANSPOSE({1,2;3,4})",
    [
      [1, 3],
      [2, 4],
    ],
  ],
  ["MMULT({1,2},{3;4})", 11],
  ["LET(a,2,b,a+1,a*b)", 6],
  ["Twice(21)", 42],
  ["LAMBDA(x,y,x-y)(5,2)", 3],
  ["LET(f,LAMBDA(me,n,IF(n<2,1,n*me(me,n-1))),f(f,5))", 120],
  ["LET(f,LAMBDA(me,me(me)),f(f))", "#NUM!"],
  ["REDUCE(0,{1,2,3},LAMBDA(a,b,a+b))", 6],
  ["SCAN(0,{1,2,3},LAMBDA(a,b,a+b))", [[1, 3, 6]]],
  [
    "MAKEARRAY(2,2,LAMBDA(r,c,r*10+c))",
    [
      [11, 12],
      [21, 22],
    ],
  ],
  [
    'TEXTSPLIT("a-b;c-d","-",";")',
    [
      ["a", "b"],
      ["c", "d"],
    ],
  ],
  ['TEXTAFTER("a.b.c",".",-1)', "c"],
  ['TEXTBEFORE("abc","x",,,,"none")', "none"],
  ['TEXTJOIN({"-","+"},TRUE,"a","b","c")', "a-b+c"],
  ['NUMBERVALUE("12,5%",",",".")', 0.125],
  ['CHAR(128)&CODE("€")', "€128"],
  ['VALUE("£1,200.50")', 1200.5],
  ['TEXT("2026-01-31","d mmmm")', "31 January"],
  ['0.00001&"|"&1/3000000&"|"&10^15', "0.00001|3.33333333333333E-07|1E+15"],
  ['DATEDIF(46023,46115,"md")', 2],
  ["NETWORKDAYS.INTL(46023,46029,11)", 6],
  ['WORKDAY.INTL(46023,1,"0000011",46024)', 46027],
  ["WEEKNUM(46030)", 2],
  ["TIME(25,30,0)", 0.0625],
  ["MINUTE(TIME(1,59,59.9))", 59],
  ["DATE(1900,2,29)+DAY(60)", 89],
  ["ROUND(IRR(D1:D4),6)", 0.163406],
  ["ROUND(XNPV(0.1,D1:D4,C1:C4),2)", 375.37],
  ["ROUND(RATE(12,-85.6074817884525,1000),6)", 0.004167],
  ["ROUND(IPMT(0.01,2,12,1000),4)+ROUND(PPMT(0.01,2,12,1000),4)", -88.8488],
  ["PERCENTILE(B1:B3,0.25)", 1.5],
  ["ROUND(STDEV.S(B1:B3),6)", 1],
  ["RANK.AVG(2,B1:B3,1)", 2],
  ["SUM((A1:B1,B3))", 5],
  ["SUM(A1:B3 B2:C4)", 4],
  ["SUM(B:B)", 6],
  ['COUNTIFS(A:A,{"a","b"})', [[2, 1]]],
  ['ISREF(INDIRECT("S!A1"))', true],
  ["SUM(OFFSET(A1,1,1,2,1))", 4],
  ["@B1:B4", "#VALUE!"],
  ["IF({TRUE,FALSE},1,2)", [[1, 2]]],
  ["IFS(FALSE,1)", "#N/A"],
  ['"a"=1', false],
  ['1<"a"', true],
  ['TRUE>"z"', true],
  ["0^0", "#NUM!"],
  ["SUM(1,,2)", 3],
  ["ROUND(1)", "#VALUE!"],
  ["RANDBETWEEN(1,4)", 2],
])("%s gives what Excel gives", (formula, expected) => {
  const value = valueOf(formula);
  if (typeof expected === "number") expect(value).toBeCloseTo(expected, 9);
  else expect(value).toEqual(expected);
});
