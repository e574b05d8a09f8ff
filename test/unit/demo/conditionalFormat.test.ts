import { conditionalLayers } from "../../../src/demo/grid/conditionalFormat";
import { newWorkbook } from "../../../src/host/codec/newWorkbook";
import type { CellValue } from "../../../src/host/model/cellValue";
import type { ConditionalFormatRule } from "../../../src/host/model/features";

const area = { row: 0, column: 0, rows: 10, columns: 1 };
const look = { fontColor: null, bold: null, italic: null, fillColor: "#FFC7CE", numberFormat: null };

function rule(part: Partial<ConditionalFormatRule>): ConditionalFormatRule {
  const base = { id: "1", areas: [area], type: "cellIs", priority: 1, stopIfTrue: false, operator: null, formulas: [] };
  return { ...base, text: null, format: look, fileXml: null, ...part };
}

/** Whether the rules paint a cell that holds a value; formulas here are constants. */
function fills(value: CellValue, ...rules: ConditionalFormatRule[]): (string | null | undefined)[] {
  const sheet = newWorkbook().sheets[0]!;
  sheet.cells.setValue(0, 0, value);
  sheet.conditionalFormats = rules;
  const evaluate = (formula: string): CellValue => JSON.parse(formula.slice(1)) as CellValue;
  return conditionalLayers(sheet, { row: 0, column: 0 }, { evaluate, scales: new Map() }).map(({ fill }) => fill);
}

describe("conditional formats", () => {
  it.each([
    ["greaterThan", ["=5"], 6, true],
    ["greaterThan", ["=5"], 5, false],
    ["greaterThanOrEqual", ["=5"], 5, true],
    ["lessThan", ["=5"], 4, true],
    ["lessThanOrEqual", ["=5"], 5, true],
    ["equal", ['="done"'], "Done", true],
    ["notEqual", ["=5"], 5, false],
    ["between", ["=1", "=3"], 3, true],
    ["notBetween", ["=1", "=3"], 3, false],
  ])("compare a cell's value: %s %j with %j is %j", (operator, formulas, value, expected) => {
    expect(fills(value, rule({ operator, formulas }))).toHaveLength(expected ? 1 : 0);
  });

  it("take an empty cell for 0 when equal is asked, and never for less", () => {
    expect(fills(null, rule({ operator: "equal", formulas: ["=0"] }))).toHaveLength(1);
    expect(fills(null, rule({ operator: "lessThan", formulas: ["=5"] }))).toHaveLength(0);
  });

  it("apply a formula that gives true or a number other than 0", () => {
    expect(fills(1, rule({ type: "expression", formulas: ["=true"] }))).toHaveLength(1);
    expect(fills(1, rule({ type: "expression", formulas: ["=0"] }))).toHaveLength(0);
  });

  it("put the first in priority on top, and stop where one says so", () => {
    const first = rule({ type: "expression", formulas: ["=true"], format: { ...look, fillColor: "#111111" } });
    const second = rule({
      type: "expression",
      formulas: ["=true"],
      priority: 2,
      format: { ...look, fillColor: "#222222" },
    });
    expect(fills(1, second, first)).toEqual(["#222222", "#111111"]);
    expect(fills(1, second, { ...first, stopIfTrue: true })).toEqual(["#111111"]);
  });

  it("leave cells outside their areas alone", () => {
    expect(fills(9, rule({ areas: [{ ...area, row: 3 }], operator: "greaterThan", formulas: ["=5"] }))).toEqual([]);
  });
});
