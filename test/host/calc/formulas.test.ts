import { readFileSync } from "node:fs";
import { join } from "node:path";
import { CalcEngine } from "../../../src/host/calc/calcEngine";
import { parseArea } from "../../../src/host/model/address";
import { ErrorValue } from "../../../src/host/model/cellValue";
import { Workbook } from "../../../src/host/model/workbook";
import { addTable } from "./workbookOf";

type CaseFile = {
  sheets: Record<string, Record<string, number | string | boolean | null | { f: string }>>;
  tables: { name: string; sheet: string; ref: string; totals: boolean; cols: string[] }[];
  names: [string, string | null, string][];
  tests: [string, string, number | string | boolean | { err: string }][];
};

const cases = JSON.parse(readFileSync(join(__dirname, "formulas.json"), "utf8")) as CaseFile;

function caseWorkbook(): Workbook {
  const workbook = new Workbook();
  for (const [name, cells] of Object.entries(cases.sheets)) {
    const sheet = workbook.appendSheet(name);
    for (const [address, cell] of Object.entries(cells)) {
      const { row, column } = parseArea(address)!;
      if (typeof cell === "object" && cell !== null) sheet.cells.setFormula(row, column, `=${cell.f}`, null);
      else sheet.cells.setValue(row, column, cell);
    }
  }
  for (const { name, sheet, ref, totals, cols } of cases.tables) {
    const table = addTable(workbook.sheetNamed(sheet)!, name, ref);
    table.showTotals = totals;
    expect(table.columns.map((column) => column.name)).toEqual(cols);
  }
  for (const [name, sheet, formula] of cases.names) {
    const id = sheet === null ? null : workbook.sheetNamed(sheet)!.id;
    workbook.names.push({ name, formula: `=${formula}`, sheet: id, comment: "", visible: true });
  }
  return workbook;
}

const workbook = caseWorkbook();
const engine = new CalcEngine(workbook, { now: () => 46346.5, random: () => 0.5 });
engine.calculateAll();
const tests = workbook.sheetNamed("Tests")!;

test.each(cases.tests.map(([group, formula, expected], row) => [group, formula, expected, row] as const))(
  "%s: %s gives what Excel gives",
  (_group, _formula, expected, row) => {
    const value = tests.cells.value(row, 0);
    const plain = value instanceof ErrorValue ? { err: value.code } : value;
    if (typeof expected === "number" && typeof plain === "number") expect(plain).toBeCloseTo(expected, 9);
    else expect(plain).toEqual(expected);
  },
);

test("no listed case calls a function that is unknown", () => {
  expect([...engine.unknownFunctions.keys()]).toEqual([]);
});
