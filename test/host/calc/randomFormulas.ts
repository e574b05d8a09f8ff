/** Numbers from a seed, the same on every machine: a run can be repeated. */
function seededRandom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 4_294_967_296;
  };
}

type Kind = "number" | "text" | "truth" | "range" | "numbers" | "date" | "places" | "count" | "criterion";

/** How each kind of expression is made: "{number}" stands for an expression of that kind. */
const grammar: Readonly<Record<Kind, readonly string[]>> = {
  number:
    `{count} A{count} B{count} 2.675 -1.5 0.1+0.2 {number}+{number} {number}-{number} {number}*{number} {number}/{number}
-{number} ({number}) {number}% ROUND({number},{places}) ROUNDUP({number},{places}) ROUNDDOWN({number},{places}) INT({number})
ABS({number}) MOD({number},3) SIGN({number}) TRUNC({number},{places}) SUM({range}) SUM({numbers},{number}) AVERAGE({numbers})
MAX({range}) MIN({range}) COUNT({range}) COUNTA({range}) COUNTBLANK({range}) MEDIAN({numbers}) LARGE({numbers},{count})
SMALL({numbers},{count}) STDEV({numbers}) PRODUCT({numbers}) SUMPRODUCT($A$1:$A$8,$B$1:$B$8) SUMIF($A$1:$A$8,{criterion})
SUMIF($C$1:$C$8,{criterion},$A$1:$A$8) COUNTIF({range},{criterion}) SUMIFS($A$1:$A$8,$C$1:$C$8,{criterion},$B$1:$B$8,">0")
COUNTIFS($C$1:$C$8,{criterion},$A$1:$A$8,">1") AVERAGEIF($C$1:$C$8,{criterion},$B$1:$B$8) IF({truth},{number},{number})
IFERROR({number},{count}) LEN({text}) MATCH({number},$A$1:$A$8,0) MATCH(C{count},$C$1:$C$8,0) INDEX($A$1:$B$8,{count},2)
VLOOKUP(C{count},$C$1:$D$8,2,FALSE) CHOOSE({count},1,2,3,4) YEAR({date}) MONTH({date}) DAY({date}) WEEKDAY({date},2)
EOMONTH({date},{places}) EDATE({date},{places}) {date}+{count} DATEDIF({date},{date}+400,"m") NETWORKDAYS({date},{date}+30)
ISOWEEKNUM({date}) DAYS({date},46000) PMT(0.05/12,{count},1000) NPV(0.1,{numbers}) FV(0.01,{count},-100) SQRT(ABS({number}))
ROUND({number}*1.005,2) CEILING({count}*1.1,0.25) FLOOR({count}*1.1,0.25) MROUND({count}*1.3,0.5) GCD({count},12) ROW(A{count})
COLUMNS({range}) ROWS({range}) SUBTOTAL(9,{range}) AGGREGATE(9,6,{range}) RANK(A1,$A$1:$A$4) SUMPRODUCT(($A$1:$A$8>2)*1)
POWER({count},2) VALUE("12.5") FIND("a","banana",{count}) SEARCH("N?","banana") ROUND({number}/3,{places}) YEARFRAC({date},{date}+100)
N({truth}) QUOTIENT({number},4) EVEN({number}) ODD({number}) HOUR({count}/7) FACT({count}) COMBIN(8,{count})`.split(
      /\s+/,
    ),
  text: `C{count} "abc" "Abc-{count}" {text}&{text} {number}&"" LEFT({text},{count}) RIGHT({text},{count}) MID({text},2,{count})
UPPER({text}) LOWER({text}) PROPER({text}) TRIM({text}) SUBSTITUTE({text},"a","x") REPT({text},2) TEXT({number},"0.00")
TEXT({number},"#,##0.0") TEXT({date},"yyyy-mm-dd") IF({truth},{text},{text}) CONCATENATE({text},{count}) REPLACE({text},2,1,"_")
TEXT({count}/7,"0%") FIXED({number},{places}) IFERROR({text},"none") ADDRESS({count},{count}) CHAR(64+{count})
TEXTJOIN("-",TRUE,$C$1:$C$4) TEXT({date},"d~mmm~yy")`.split(/\s+/),
  truth:
    `TRUE FALSE {number}>{number} {number}={number} {text}={text} {text}<{text} AND({truth},{truth}) OR({truth},{truth})
NOT({truth}) ISNUMBER(C{count}) ISTEXT(C{count}) ISBLANK(D{count}) ISERROR({number}) EXACT({text},{text}) {number}<>{number}
ISEVEN({count}) XOR({truth},{truth})`.split(/\s+/),
  range: ["A1:A8", "B2:B6", "A1:B4", "$A$1:$D$8", "D1:D8"],
  numbers: ["A1:A8", "B1:B8", "A2:B5"],
  date: ["DATE(2026,{count},15)", "DATE(2024,2,29)", "46023", "DATE(2025,12,31)", "EOMONTH(46023,{count})"],
  places: ["0", "1", "2", "-1"],
  count: ["1", "2", "3", "4", "5", "6", "7", "8"],
  criterion: ['">2"', '"apple"', '"<>apple"', "3", '"*e"', '"a?ple"', '"<=4"', "C{count}", '"="'],
};

/** The cells random formulas read, A1:D8. */
export const randomData: readonly (readonly (number | string | boolean | null)[])[] = [
  [1, 2.5, "apple", 5],
  [2, -3, "Pear", null],
  [3.125, 0.285, "apple", "x"],
  [4, 1.005, "lime", 7.5],
  [-2.5, 8.325, "Lime", "y"],
  [6, 100, "fig tree", 9],
  [7.75, 33.3333333, "apple", null],
  [8, 12, "kiwi", 2],
];

/** Formulas (without leading "=") over randomData, nested up to a depth. */
export function randomFormulas(count: number, seed: number): string[] {
  const random = seededRandom(seed);
  const pick = <T>(items: readonly T[]): T => items[Math.floor(random() * items.length)]!;
  const make = (kind: Kind, depth: number): string => {
    const options =
      depth > 0 ? grammar[kind] : grammar[kind].filter((option) => !/\{(number|text|truth)\}/.test(option));
    return pick(options)
      .replace("d~mmm~yy", "d mmm yy")
      .replace(/\{(\w+)\}/g, (_, inner: Kind) => make(inner, depth - 1));
  };
  const kinds: readonly Kind[] = ["number", "number", "number", "text", "truth"];
  return Array.from({ length: count }, () => make(pick(kinds), 3));
}
