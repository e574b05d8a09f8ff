import fc from "fast-check";
import { CalcEngine } from "../../../src/host/calc/calcEngine";
import { shiftReferences } from "../../../src/host/calc/references/shiftReferences";
import { translateFormula } from "../../../src/host/calc/references/translateFormula";
import type { Node } from "../../../src/host/calc/syntax/ast";
import { parseFormula } from "../../../src/host/calc/syntax/parser";
import { printFormula } from "../../../src/host/calc/syntax/printer";
import { cellName } from "../../../src/host/model/address";
import type { Sheet } from "../../../src/host/model/sheet";
import { enter, setCell, workbookOf, type CellLiteral } from "./workbookOf";

const dollar = fc.constantFrom("", "$");
const cell = fc
  .tuple(dollar, fc.constantFrom("A", "C", "Z", "AB"), dollar, fc.integer({ min: 5, max: 60 }))
  .map((parts) => parts.join(""));
const prefix = fc.constantFrom("", "", "Data!", "'My sheet'!", "'O''Brien'!");
const reference = fc.oneof(
  fc.tuple(prefix, cell).map((parts) => parts.join("")),
  fc.tuple(prefix, cell, cell).map(([sheet, a, b]) => `${sheet}${a}:${b}`),
  fc.constantFrom("A:C", "$3:7", "tbl[Hours]", "[@Hours]", "tbl[[#All],[From Date]:[Rate]]", "tbl['#Std]", "VatRate"),
);
const literal = fc.oneof(
  fc.integer({ min: 0, max: 9999 }).map(String),
  fc.constantFrom("1.5", "1E+20", '"a ""b"" c"', "TRUE", "#N/A", "{1,2;3,-4}", '{"x",FALSE}'),
);
const formula = fc.letrec<{ tree: string }>((tie) => ({
  tree: fc.oneof(
    { maxDepth: 4 },
    reference,
    literal,
    fc
      .tuple(tie("tree"), fc.constantFrom("+", "-", "*", "/", "^", "&", "=", "<>", "<=", ">"), tie("tree"))
      .map((parts) => parts.join(" ")),
    tie("tree").map((inner) => `(${inner})`),
    tie("tree").map((inner) => `-${inner}`),
    reference.map((inner) => `${inner}%`),
    fc
      .tuple(
        fc.constantFrom("SUM", "IF", "XLOOKUP", "LOG10"),
        fc.array(fc.option(tie("tree"), { nil: "" }), { maxLength: 3 }),
      )
      .map(([name, args]) => `${name}(${args.join(",")})`),
  ),
})).tree;

/** A tree without the places of its nodes in the text. */
function shapeOf(node: Node): unknown {
  return JSON.parse(
    JSON.stringify(node, (key, value: unknown) =>
      ["from", "to", "nameSpan", "sheetSpan"].includes(key) ? undefined : value,
    ),
  );
}

test("printing a formula's tree and reading it again gives the same tree", () => {
  fc.assert(
    fc.property(formula, (text) => {
      const tree = parseFormula(text);
      expect(shapeOf(parseFormula(printFormula(tree)))).toEqual(shapeOf(tree));
    }),
    { numRuns: 500 },
  );
});

test("inserting rows or columns and deleting them again gives the formula back", () => {
  fc.assert(
    fc.property(
      formula,
      fc.constantFrom("row", "column"),
      fc.nat(50),
      fc.integer({ min: 1, max: 9 }),
      (text, axis, at, count) => {
        const place = { sheet: "Data" };
        const before = printFormula(parseFormula(text));
        const there = shiftReferences(before, place, { kind: "inserted", sheet: "Data", axis, at, count });
        expect(shiftReferences(there, place, { kind: "deleted", sheet: "Data", axis, at, count })).toBe(before);
      },
    ),
    { numRuns: 300 },
  );
});

test("copying a formula away and back gives the formula back", () => {
  fc.assert(
    fc.property(formula, fc.integer({ min: -2, max: 30 }), fc.integer({ min: 0, max: 9 }), (text, rows, columns) => {
      const before = printFormula(parseFormula(text));
      const there = translateFormula(before, rows, columns);
      fc.pre(!there.includes("#REF!"));
      expect(translateFormula(there, -rows, -columns)).toBe(before);
    }),
    { numRuns: 300 },
  );
});

test("any text is read as a formula or refused with its place, and evaluates without a crash", () => {
  const workbook = workbookOf({
    S: [
      [1, 2],
      ["x", true],
    ],
  });
  const engine = new CalcEngine(workbook, { now: () => 46346, random: () => 0.5 });
  const soup = fc
    .array(
      fc.constantFrom(
        "A1",
        "B2:C3",
        "(",
        ")",
        ",",
        "+",
        "-",
        "%",
        '"',
        "'",
        "[",
        "]",
        "{",
        "}",
        "SUM(",
        "IF(",
        "1",
        "#",
        "@",
        " ",
        "!",
        ":",
        "S",
      ),
      { maxLength: 14 },
    )
    .map((parts) => parts.join(""));
  fc.assert(
    fc.property(soup, (text) => {
      engine.evaluate(text, workbook.sheets[0]!, 5, 5);
    }),
    { numRuns: 500 },
  );
});

const rowCount = 6;
const rowOfSheet = fc.nat(rowCount - 1);

/** A cell of a column left of `column`: formulas that read only leftwards make no cycles. */
function cellLeftOf(column: number): fc.Arbitrary<string> {
  return fc.tuple(rowOfSheet, fc.nat(column - 1)).map(([row, at]) => cellName(row, at));
}

function contentOf(column: number): fc.Arbitrary<CellLiteral> {
  const constant = fc.oneof(fc.integer({ min: -9, max: 9 }), fc.constantFrom<CellLiteral>("a", "b", true, null));
  if (column < 2) return constant;
  const left = cellLeftOf(column);
  const pair = fc.tuple(left, left);
  return fc.oneof(
    constant,
    pair.map(([a, b]) => `=${a}+${b}`),
    pair.map(([a, b]) => `=SUM(${a}:${b})`),
    pair.map(([a, b]) => `=SUMIFS($B$1:$B$6,$A$1:$A$6,${a})&${b}`),
    pair.map(([a, b]) => `=IFERROR(MATCH(${a},$A$1:$A$6,0),${b})`),
    left.map((a) => `=IF(ISNUMBER(${a}),${a}*2,"n")`),
  );
}

const line = fc.tuple(contentOf(0), contentOf(1), contentOf(2), contentOf(3));
const edit = fc
  .nat(3)
  .chain((column) =>
    fc.tuple(rowOfSheet, contentOf(column)).map(([row, held]) => [cellName(row, column), held] as const),
  );

function valuesOf(sheet: Sheet): unknown[] {
  return Array.from({ length: rowCount * 4 }, (_, at) => sheet.cells.value(Math.floor(at / 4), at % 4));
}

test("calculating after each of some edits gives what calculating everything gives", () => {
  fc.assert(
    fc.property(
      fc.array(line, { minLength: rowCount, maxLength: rowCount }),
      fc.array(edit, { minLength: 1, maxLength: 6 }),
      (rows, edits) => {
        const workbook = workbookOf({ S: rows });
        const sheet = workbook.sheets[0]!;
        const engine = new CalcEngine(workbook);
        engine.calculateAll();
        for (const [address, cellContent] of edits) {
          enter(workbook, sheet, address, cellContent);
          engine.calculateDirty();
        }
        const incremental = valuesOf(sheet);
        const fresh = workbookOf({ S: [] });
        for (let at = 0; at < rowCount * 4; at++) {
          const [row, column] = [Math.floor(at / 4), at % 4];
          const held = sheet.cells.formula(row, column) ?? sheet.cells.value(row, column);
          setCell(fresh.sheets[0]!, row, column, held);
        }
        new CalcEngine(fresh).calculateAll();
        expect(incremental).toEqual(valuesOf(fresh.sheets[0]!));
      },
    ),
    { numRuns: 150 },
  );
});
