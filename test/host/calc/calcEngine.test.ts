import { CalcEngine } from "../../../src/host/calc/calcEngine";
import { areaName } from "../../../src/host/model/address";
import type { Workbook } from "../../../src/host/model/workbook";
import { addTable, enter, shown, workbookOf, type CellLiteral } from "./workbookOf";

function calculated(rows: readonly (readonly CellLiteral[])[]): { workbook: Workbook; engine: CalcEngine } {
  const workbook = workbookOf({ S: rows });
  const engine = new CalcEngine(workbook, { now: () => 46346.75, random: () => 0.25 });
  engine.calculateAll();
  return { workbook, engine };
}

function column(workbook: Workbook, from: number, to: number, letter = "A"): unknown[] {
  return Array.from({ length: to - from + 1 }, (_, at) => shown(workbook.sheets[0]!, `${letter}${from + at}`));
}

describe("what is calculated", () => {
  test("results that came with a file stand until something changes", () => {
    const workbook = workbookOf({ S: [[1]] });
    const sheet = workbook.sheets[0]!;
    sheet.cells.setFormula(0, 1, "=A1+1", 99);
    workbook.needsCalculation = false;
    const engine = new CalcEngine(workbook);
    engine.calculateDirty();
    expect(shown(sheet, "B1")).toBe(99);
    enter(workbook, sheet, "A1", 5);
    engine.calculateDirty();
    expect(shown(sheet, "B1")).toBe(6);
  });

  test("one edit calculates its dependants and tells which cells changed", () => {
    const { workbook, engine } = calculated([
      [1, "=A1*2", "=B1+1"],
      [2, "=A2*2", "=B2+1"],
    ]);
    const told: string[] = [];
    engine.onCalculated((changes) => told.push(...changes.map(areaName)));
    enter(workbook, workbook.sheets[0]!, "A2", 10);
    engine.calculateDirty();
    expect(told.sort()).toEqual(["B2", "C2"]);
    expect(shown(workbook.sheets[0]!, "C2")).toBe(21);
  });

  test("a formula that is replaced or taken away no longer counts", () => {
    const { workbook, engine } = calculated([[1, "=A1", "=B1+1"]]);
    const sheet = workbook.sheets[0]!;
    enter(workbook, sheet, "B1", "=A1*100");
    engine.calculateDirty();
    expect(shown(sheet, "C1")).toBe(101);
    enter(workbook, sheet, "B1", 7);
    enter(workbook, sheet, "A1", 9);
    engine.calculateDirty();
    expect([shown(sheet, "B1"), shown(sheet, "C1")]).toEqual([7, 8]);
  });

  test("renaming a sheet and notifying makes references to the new name work", () => {
    const workbook = workbookOf({ S: [["=Other!A1"]], T: [[5]] });
    const engine = new CalcEngine(workbook);
    engine.calculateAll();
    expect(shown(workbook.sheets[0]!, "A1")).toBe("#REF!");
    workbook.sheets[1]!.name = "Other";
    workbook.notifyStructureChanged();
    engine.calculateDirty();
    expect(shown(workbook.sheets[0]!, "A1")).toBe(5);
  });

  test("SUMIFS over a column follows an edit of the criteria and of the values", () => {
    const { workbook, engine } = calculated([
      ["a", 1, '=SUMIFS(B:B,A:A,"a")', '=COUNTIF(A:A,"a")', '=SUMIFS(B:B,A:A,"a")'],
      ["b", 2],
      ["a", 4],
    ]);
    const sheet = workbook.sheets[0]!;
    expect([shown(sheet, "C1"), shown(sheet, "D1")]).toEqual([5, 2]);
    enter(workbook, sheet, "A2", "A");
    enter(workbook, sheet, "B3", 40);
    engine.calculateDirty();
    expect([shown(sheet, "C1"), shown(sheet, "D1"), shown(sheet, "E1")]).toEqual([43, 3, 43]);
  });

  test("volatile functions are calculated every time, by the clock and chance they were given", () => {
    let now = 46346.75;
    const workbook = workbookOf({ S: [["=TODAY()", "=NOW()", "=RAND()", "=A1+1"]] });
    const engine = new CalcEngine(workbook, { now: () => now, random: () => 0.25 });
    engine.calculateAll();
    expect(shown(workbook.sheets[0]!, "C1")).toBe(0.25);
    now = 46347.5;
    engine.calculateDirty();
    expect(column(workbook, 1, 1)).toEqual([46347]);
    expect([shown(workbook.sheets[0]!, "B1"), shown(workbook.sheets[0]!, "D1")]).toEqual([46347.5, 46348]);
  });

  test("an unknown function gives #NAME? and is counted, also in a cell of text that is no formula", () => {
    const { workbook, engine } = calculated([["=NOSUCH(1)+1", "=nosuch(2)", "=1+"]]);
    expect(["A1", "B1", "C1"].map((cell) => shown(workbook.sheets[0]!, cell))).toEqual(["#NAME?", "#NAME?", "#NAME?"]);
    expect([...engine.unknownFunctions]).toEqual([["NOSUCH", 2]]);
  });

  test("a formula that reads another workbook keeps the result it has", () => {
    const workbook = workbookOf({ S: [[1]] });
    workbook.sheets[0]!.cells.setFormula(0, 1, "=[1]Rates!$A$1*2", 84);
    const engine = new CalcEngine(workbook);
    engine.calculateAll();
    expect(shown(workbook.sheets[0]!, "B1")).toBe(84);
  });

  test("evaluate answers for a place without changing anything", () => {
    const { workbook, engine } = calculated([[2, "=A1*2"]]);
    const sheet = workbook.sheets[0]!;
    expect(engine.evaluate("=B1+A1", sheet, 4, 4)).toBe(6);
    expect(engine.evaluateArray("SEQUENCE(2,2)", { sheet, row: 0, column: 0 })).toEqual([
      [1, 2],
      [3, 4],
    ]);
    expect(shown(sheet, "E5")).toBeNull();
  });

  test("after dispose the workbook is no longer followed", () => {
    const { workbook, engine } = calculated([[1, "=A1"]]);
    engine.dispose();
    enter(workbook, workbook.sheets[0]!, "A1", 2);
    expect(shown(workbook.sheets[0]!, "B1")).toBe(1);
  });
});

describe("chains and cycles", () => {
  test.each([
    ["down", (row: number): CellLiteral => (row === 0 ? 1 : `=A${row}+1`), 99_999],
    ["up", (row: number): CellLiteral => (row === 99_999 ? 1 : `=A${row + 2}+1`), 0],
  ])("a chain of 100,000 cells that runs %s does not overflow", (_, cellAt, end) => {
    const { workbook } = calculated(Array.from({ length: 100_000 }, (_unused, row) => [cellAt(row)]));
    expect(workbook.sheets[0]!.cells.value(end, 0)).toBe(100_000);
  });

  test("all cells of a cycle show 0 and are reported; cells that read them calculate on", () => {
    const { workbook, engine } = calculated([["=B1+1", "=C1+1", "=A1+1", "=A1+5", 3, "=E1+A1"]]);
    const sheet = workbook.sheets[0]!;
    expect(["A1", "B1", "C1", "D1", "F1"].map((cell) => shown(sheet, cell))).toEqual([0, 0, 0, 5, 3]);
    expect(engine.circularCells.map(({ column: at }) => at).sort()).toEqual([0, 1, 2]);
  });

  test("formulas as long and as nested as Excel allows are calculated, beyond that they are #NAME?", () => {
    const sum = `=${"1+".repeat(4000)}1`;
    const nested = `=${"ABS(".repeat(64)}A1${")".repeat(64)}`;
    const { workbook } = calculated([
      [sum, nested, `=${"(".repeat(4000)}1${")".repeat(4000)}`, `=${"1+".repeat(4100)}1`],
    ]);
    const values = ["A1", "B1", "C1", "D1"].map((cell) => shown(workbook.sheets[0]!, cell));
    expect(values).toEqual([4001, 4001, "#NAME?", "#NAME?"]);
  });

  test("a cycle that is broken calculates again and is no longer reported", () => {
    const { workbook, engine } = calculated([["=B1+1", "=A1+1"]]);
    enter(workbook, workbook.sheets[0]!, "B1", 4);
    engine.calculateDirty();
    expect(shown(workbook.sheets[0]!, "A1")).toBe(5);
    expect(engine.circularCells).toEqual([]);
  });

  test("a cycle longer than the evaluation path is found", () => {
    const rows = Array.from({ length: 500 }, (_, row) => [`=A${((row + 1) % 500) + 1}+1`]);
    const { workbook, engine } = calculated(rows);
    expect(new Set(column(workbook, 1, 500))).toEqual(new Set([0]));
    expect(engine.circularCells).toHaveLength(500);
  });

  test("a sum over its own column is a cycle", () => {
    const { workbook, engine } = calculated([[1], [2], ["=SUM(A1:A3)"]]);
    expect(shown(workbook.sheets[0]!, "A3")).toBe(0);
    expect(engine.circularCells).toHaveLength(1);
  });
});

describe("spills", () => {
  test("an array fills the cells beside its formula, and formulas read them", () => {
    const { workbook, engine } = calculated([["=SEQUENCE(3)", "=A3*2", "=SUM(A1#)"]]);
    const sheet = workbook.sheets[0]!;
    expect(column(workbook, 1, 4)).toEqual([1, 2, 3, null]);
    expect([shown(sheet, "B1"), shown(sheet, "C1")]).toEqual([6, 6]);
    expect(areaName(engine.spillArea(sheet, 1, 0)!)).toBe("A1:A3");
    expect([engine.isSpilled(sheet, 0, 0), engine.isSpilled(sheet, 1, 0), engine.isSpilled(sheet, 3, 0)]).toEqual([
      false,
      true,
      false,
    ]);
  });

  test("a result that shrinks takes its cells back, one that grows takes more", () => {
    const { workbook, engine } = calculated([["=SEQUENCE(B1)", 3, "=SUM(A1:A9)"]]);
    const sheet = workbook.sheets[0]!;
    enter(workbook, sheet, "B1", 2);
    engine.calculateDirty();
    expect([...column(workbook, 1, 4), shown(sheet, "C1")]).toEqual([1, 2, null, null, 3]);
    enter(workbook, sheet, "B1", 4);
    engine.calculateDirty();
    expect([...column(workbook, 1, 4), shown(sheet, "C1")]).toEqual([1, 2, 3, 4, 10]);
  });

  test("a result that finds a cell in use is #SPILL! until the cell is free", () => {
    const { workbook, engine } = calculated([["=SEQUENCE(3)"], [], ["x"]]);
    const sheet = workbook.sheets[0]!;
    expect(column(workbook, 1, 3)).toEqual(["#SPILL!", null, "x"]);
    enter(workbook, sheet, "A3", null);
    engine.calculateDirty();
    expect(column(workbook, 1, 3)).toEqual([1, 2, 3]);
  });

  test("typing into a spilled cell gives #SPILL! and keeps what was typed", () => {
    const { workbook, engine } = calculated([["=SEQUENCE(3)"]]);
    enter(workbook, workbook.sheets[0]!, "A2", "mine");
    engine.calculateDirty();
    expect(column(workbook, 1, 3)).toEqual(["#SPILL!", "mine", null]);
  });

  test("taking the formula away empties its spilled cells", () => {
    const { workbook, engine } = calculated([["=SEQUENCE(2,2)"]]);
    enter(workbook, workbook.sheets[0]!, "A1", null);
    engine.calculateDirty();
    expect([...column(workbook, 1, 2), ...column(workbook, 1, 2, "B")]).toEqual([null, null, null, null]);
  });

  test("arrays do not spill inside tables", () => {
    const workbook = workbookOf({ S: [["h"], ["=SEQUENCE(2)"], [null]] });
    addTable(workbook.sheets[0]!, "tbl", "A1:A3");
    new CalcEngine(workbook).calculateAll();
    expect(shown(workbook.sheets[0]!, "A2")).toBe("#SPILL!");
  });

  test("spilled cells of a file are its formula's own, as the cell's mark says", () => {
    const workbook = workbookOf({ S: [[null, 3], [2], [3]] });
    const sheet = workbook.sheets[0]!;
    sheet.cells.setFormula(0, 0, "=SEQUENCE(B1)", 1);
    sheet.cells.setMark(0, 0, { array: { rows: 3, columns: 1, dynamic: true } });
    workbook.needsCalculation = false;
    const engine = new CalcEngine(workbook);
    expect(engine.isSpilled(sheet, 2, 0)).toBe(true);
    enter(workbook, sheet, "B1", 2);
    engine.calculateDirty();
    expect(column(workbook, 1, 3)).toEqual([1, 2, null]);
  });

  test("a cell is marked with how far its formula spills, for the file", () => {
    const { workbook, engine } = calculated([["=SEQUENCE(B1)", 3]]);
    const { cells } = workbook.sheets[0]!;
    expect(cells.mark(0, 0)?.array).toEqual({ rows: 3, columns: 1, dynamic: true });
    enter(workbook, workbook.sheets[0]!, "B1", 1);
    engine.calculateDirty();
    expect(cells.mark(0, 0)).toBeUndefined();
  });

  test("an array formula of the old kind fills its own area, with #N/A beyond its result", () => {
    const workbook = workbookOf({ S: [["=B1:B2*10", 1], [null, 2], ["x"]] });
    const sheet = workbook.sheets[0]!;
    sheet.cells.setMark(0, 0, { array: { rows: 3, columns: 1, dynamic: false } });
    sheet.cells.setFormula(0, 2, "=B1:B2*10", null);
    sheet.cells.setMark(0, 2, { array: { rows: 1, columns: 1, dynamic: false } });
    new CalcEngine(workbook).calculateAll();
    expect([...column(workbook, 1, 3), ...column(workbook, 1, 2, "C")]).toEqual([10, 20, "#N/A", 10, null]);
  });

  test("a sheet whose results changed is to be written to the file, others are not", () => {
    const workbook = workbookOf({ S: [[1]], T: [["=S!A1"]], U: [["=1+1"]] });
    const engine = new CalcEngine(workbook);
    engine.calculateAll();
    for (const sheet of workbook.sheets) sheet.changed.clear();
    enter(workbook, workbook.sheets[0]!, "A1", 2);
    engine.calculateDirty();
    expect(workbook.sheets.map((sheet) => sheet.changed.has("cells"))).toEqual([true, true, false]);
  });

  test("withdrawn before rows are inserted, spills come back where their formula went", () => {
    const { workbook, engine } = calculated([["x"], ["=SEQUENCE(3)"]]);
    engine.withdrawSpills();
    workbook.sheets[0]!.cells.insertRows(2, 1);
    workbook.notifyStructureChanged();
    engine.calculateDirty();
    expect(column(workbook, 1, 6)).toEqual(["x", 1, 2, 3, null, null]);
  });
});

describe("tables", () => {
  const rows: CellLiteral[][] = [
    ["Hours", "Rate", "Amount"],
    [2, 10, "=ROUND([@Hours]*[@Rate],2)"],
    [3, 20, "=ROUND([@Hours]*[@Rate],2)"],
  ];

  test("[@Column] means the formula's own row, and an edit of a row reaches it alone", () => {
    const workbook = workbookOf({ S: rows, T: [["=SUM(tbl[Amount])"]] });
    const sheet = workbook.sheets[0]!;
    addTable(sheet, "tbl", "A1:C3");
    const engine = new CalcEngine(workbook);
    engine.calculateAll();
    expect(shown(workbook.sheets[1]!, "A1")).toBe(80);
    const told: string[] = [];
    engine.onCalculated((changes) => told.push(...changes.map((change) => `${change.sheet.name}!${areaName(change)}`)));
    enter(workbook, sheet, "A3", 4);
    engine.calculateDirty();
    expect(told.sort()).toEqual(["S!C3", "T!A1"]);
    expect(shown(workbook.sheets[1]!, "A1")).toBe(100);
  });

  test("a table that grew is read with its new rows", () => {
    const workbook = workbookOf({ S: [...rows, [1, 5, 5]], T: [["=SUM(tbl[Amount])", "=ROWS(tbl)"]] });
    const table = addTable(workbook.sheets[0]!, "tbl", "A1:C3");
    const engine = new CalcEngine(workbook);
    engine.calculateAll();
    table.area = { ...table.area, rows: 4 };
    workbook.notifyStructureChanged();
    engine.calculateDirty();
    expect([shown(workbook.sheets[1]!, "A1"), shown(workbook.sheets[1]!, "B1")]).toEqual([85, 3]);
  });

  test("SUBTOTAL leaves out filtered rows, and with 109 also rows hidden by hand", () => {
    const workbook = workbookOf({ S: [[1], [2], [4], ["=SUBTOTAL(9,A1:A3)", "=SUBTOTAL(109,A1:A3)", "=SUM(A1:A3)"]] });
    const sheet = workbook.sheets[0]!;
    sheet.rowSettings.set(1, { height: null, hidden: true, format: undefined });
    const engine = new CalcEngine(workbook);
    engine.calculateAll();
    expect(["A4", "B4", "C4"].map((cell) => shown(sheet, cell))).toEqual([7, 5, 7]);
    const criteria = new Map([[0, { kind: "values" as const, values: ["1", "4"] }]]);
    sheet.autoFilter = { area: { row: 0, column: 0, rows: 3, columns: 1 }, criteria };
    engine.noteVisibilityChange();
    engine.calculateDirty();
    expect(["A4", "B4", "C4"].map((cell) => shown(sheet, cell))).toEqual([5, 5, 7]);
  });
});

test("dates count from 1904 where the workbook says so", () => {
  const workbook = workbookOf({ S: [["=DATE(1904,1,1)", "=YEAR(0)", '=TEXT(0,"yyyy-mm-dd")', "=TODAY()"]] });
  workbook.date1904 = true;
  new CalcEngine(workbook, { now: () => 46346.75 }).calculateAll();
  expect(["A1", "B1", "C1", "D1"].map((cell) => shown(workbook.sheets[0]!, cell))).toEqual([
    0,
    1904,
    "1904-01-01",
    44884,
  ]);
});
