import { equal, failsWith, type ContractCase } from "../contractCase";

/** Writes a text to `values` and tells what the cell then holds. */
function typed(name: string, text: string, expected: { value: unknown; format?: string }): ContractCase {
  return {
    name: `typed text: ${name}`,
    evidence: "documentation",
    run: async (_, context, sheet) => {
      const cell = sheet.getRange("A1");
      cell.values = [[text]];
      cell.load("values,numberFormat");
      await context.sync();
      equal(cell.values[0]![0], expected.value, text);
      if (expected.format !== undefined) equal(cell.numberFormat[0]![0], expected.format, `format of ${text}`);
    },
  };
}

/** Text written to `values` is read as if it were typed in an American Excel. */
export const typedValueCases: readonly ContractCase[] = [
  typed("a number", "1234.5", { value: 1234.5, format: "General" }),
  typed("thousands separators imply their format", "1,234", { value: 1234, format: "#,##0" }),
  typed("a misplaced separator stays text", "1,23", { value: "1,23" }),
  typed("percent", "50%", { value: 0.5, format: "0%" }),
  typed("percent with decimals", "5.5%", { value: 0.055, format: "0.00%" }),
  typed("dollars", "$5", { value: 5 }),
  typed("parentheses are negative", "(5)", { value: -5 }),
  typed("an American date is a serial", "1/2/2026", { value: 46024, format: "m/d/yyyy" }),
  typed("an ISO date is a serial", "2026-01-02", { value: 46024, format: "m/d/yyyy" }),
  typed("a European date stays text", "31/12/2025", { value: "31/12/2025" }),
  typed("the day that never was has a serial", "2/29/1900", { value: 60 }),
  typed("a time is a fraction of a day", "12:30", { value: 12.5 / 24, format: "h:mm" }),
  typed("a fraction needs its whole part", "1 1/2", { value: 1.5, format: "# ?/?" }),
  typed("scientific notation", "1E3", { value: 1000, format: "0.00E+00" }),
  typed("truth", "true", { value: true }),
  typed("an error value reads back as its text", "#N/A", { value: "#N/A" }),
  typed("an apostrophe makes text and is dropped", "'001", { value: "001", format: "General" }),
  typed("leading zeros are lost", "001", { value: 1 }),
  typed("words stay words", "Design", { value: "Design" }),
  {
    name: "typed text: =, + and - make formulas",
    evidence: "documentation",
    run: async (_, context, sheet) => {
      sheet.getRange("A1").values = [[2]];
      const cells = sheet.getRange("B1:D1");
      cells.values = [["=A1*3", "+A1", "-A1"]];
      cells.load("values,formulas");
      await context.sync();
      equal(cells.values, [[6, 2, -2]]);
      equal(cells.formulas[0]![0], "=A1*3");
    },
  },
  {
    name: "typed text: a formula that cannot be read is refused",
    evidence: "assumption",
    run: (_, context, sheet) =>
      failsWith(["InvalidArgument"], async () => {
        sheet.getRange("A1").values = [["=SUM("]];
        await context.sync();
      }),
  },
  {
    name: "typed text: a cell formatted as text keeps everything as text",
    evidence: "documentation",
    run: async (_, context, sheet) => {
      const cells = sheet.getRange("A1:C1");
      cells.numberFormat = [["@", "@", "@"]];
      cells.values = [["=1+1", "5%", "1/2/2026"]];
      cells.load("values,valueTypes");
      await context.sync();
      equal(cells.values, [["=1+1", "5%", "1/2/2026"]]);
      equal(cells.valueTypes, [["String", "String", "String"]]);
    },
  },
  {
    name: "typed text: an existing number format is kept",
    evidence: "documentation",
    run: async (_, context, sheet) => {
      const cell = sheet.getRange("A1");
      cell.numberFormat = [["0.000"]];
      cell.values = [["50%"]];
      cell.load("values,numberFormat");
      await context.sync();
      equal([cell.values[0]![0], cell.numberFormat[0]![0]], [0.5, "0.000"]);
    },
  },
  {
    name: "values: null leaves a cell alone, an empty text clears it",
    evidence: "documentation",
    run: async (_, context, sheet) => {
      const cells = sheet.getRange("A1:C1");
      cells.values = [[1, 2, 3]];
      cells.values = [[null, "", 4]];
      cells.load("values,valueTypes");
      await context.sync();
      equal(cells.values, [[1, "", 4]]);
      equal(cells.valueTypes, [["Double", "Empty", "Double"]]);
    },
  },
  {
    name: "values: a scalar fills the range",
    evidence: "documentation",
    run: async (_, context, sheet) => {
      const cells = sheet.getRange("A1:B2");
      (cells as unknown as { values: unknown }).values = 7;
      cells.load("values");
      await context.sync();
      equal(cells.values, [
        [7, 7],
        [7, 7],
      ]);
    },
  },
  {
    name: "values: an array of another shape is refused and nothing is written",
    evidence: "documentation",
    run: async (_, context, sheet) => {
      await failsWith(["InvalidArgument"], async () => {
        sheet.getRange("A1:B2").values = [[1, 2, 3]];
        await context.sync();
      });
      const used = sheet.getUsedRangeOrNullObject(true);
      await context.sync();
      equal(used.isNullObject, true);
    },
  },
  {
    name: "values: dates read as serial numbers, their text by the format",
    evidence: "documentation",
    run: async (_, context, sheet) => {
      const cell = sheet.getRange("A1");
      cell.values = [[46023]];
      cell.numberFormat = [["yyyy-mm-dd"]];
      cell.load("values,text,valueTypes");
      await context.sync();
      equal([cell.values[0]![0], cell.text[0]![0], cell.valueTypes[0]![0]], [46023, "2026-01-01", "Double"]);
    },
  },
  {
    name: "values: an error cell reads as text of type Error",
    evidence: "documentation",
    run: async (_, context, sheet) => {
      const cell = sheet.getRange("A1");
      cell.formulas = [["=1/0"]];
      cell.load("values,valueTypes");
      await context.sync();
      equal([cell.values[0]![0], cell.valueTypes[0]![0]], ["#DIV/0!", "Error"]);
    },
  },
  {
    name: "values: whole columns read as null",
    evidence: "documentation",
    run: async (_, context, sheet) => {
      const column = sheet.getRange("A:A").load("values,address");
      await context.sync();
      equal(column.values, null);
    },
  },
];
