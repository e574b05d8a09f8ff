import { choiceOf, chosenMapping } from "../../src/application/mapping/mappingChoice";
import type { SheetProposal } from "../../src/application/mapping/proposeMappings";
import { diagnose } from "../../src/domain/diagnostics/diagnostic";
import { meaningIn, withMeaning } from "../../src/taskpane/model/mapping/notation";
import { sureness } from "../../src/taskpane/model/mapping/sheetList";
import { reasonGroups } from "../../src/taskpane/model/reasonGroups";

const columns = [
  ["A", "Jour", "date"],
  ["B", "Temps (h)", "hours"],
  ["C", "Temps (min)", null],
  ["D", "", null],
] as const;

const proposal: SheetProposal = {
  ...{ sheet: "Suivi", excelTable: null, table: "Time", headerRow: 2, shape: "table", across: null, confidence: 0.9 },
  columns: columns.map(([letters, header, field]) => ({ letters, header, field, confidence: 1, samples: [] })),
  mapping: {
    ...{ table: "Time", sheet: "Suivi", headerRow: 2 },
    fields: [
      { field: "date", column: "Jour", notation: "" },
      { field: "hours", column: "B", notation: "h" },
    ],
  },
};

describe("the columns a user chooses", () => {
  test("are kept by their header where no other reads like it, else by their letters", () => {
    const choice = { columns: { date: "A", hours: "C", task: "D" }, notations: { hours: "min" }, across: null };
    expect(chosenMapping(proposal, choice).fields).toEqual([
      { field: "date", column: "Jour", notation: "" },
      { field: "hours", column: "C", notation: "min" },
      { field: "task", column: "D", notation: "" },
    ]);
  });

  test("that were proposed and are not wanted are said to have none, so that their header does not bring them back", () => {
    const choice = { columns: { date: "A" }, notations: {}, across: null };
    expect(chosenMapping(proposal, choice).fields).toContainEqual({ field: "hours", column: "-", notation: "" });
  });

  test("begin as they were agreed to, as long as the sheet is read as the same table", () => {
    const fields = [{ field: "date", column: "JOUR", notation: "mdy" }];
    const agreed = { table: "Time", sheet: "Suivi", headerRow: 2, fields } as const;
    expect(choiceOf(proposal, agreed)).toMatchObject({ columns: { date: "A" }, notations: { date: "mdy" } });
    expect(choiceOf(proposal, { ...agreed, table: "Rates" }).columns).toEqual({ date: "A", hours: "B" });
  });

  test("across a grid of names, are people or tasks", () => {
    const choice = { columns: { date: "A" }, notations: {}, across: "task" } as const;
    expect(chosenMapping(proposal, choice).fields.at(-1)).toEqual({ field: "task", column: "*", notation: "" });
  });
});

describe("what a column's values mean", () => {
  test("is one answer of its notation, whatever else that says", () => {
    expect(meaningIn("dmy, above", "dateOrder")).toBe("dmy");
    expect(meaningIn("above", "dateOrder")).toBe("");
  });

  test("changes without the rest of its notation", () => {
    expect(withMeaning("dmy, above", "dateOrder", "mdy")).toBe("mdy above");
    expect(withMeaning("min", "unit", "")).toBe("");
  });
});

test("rows left out are told by reason: what is wrong first, then the most frequent", () => {
  const wrong = diagnose("hours.unreadable", { sheet: "Time", cell: "E4" }, { text: "soon" });
  const groups = reasonGroups([
    { row: 2, reason: "note" },
    { row: 3, reason: "total" },
    { row: 4, reason: wrong },
    { row: 5, reason: "total" },
  ]);
  expect(groups.map(({ key, rows }) => [key, rows])).toEqual([
    ["hours.unreadable", [4]],
    ["total", [3, 5]],
    ["note", [2]],
  ]);
});

test("how sure a proposal is has three words", () => {
  expect([1, 0.85, 0.7, 0.4].map(sureness)).toEqual(["sure", "sure", "likely", "doubtful"]);
});
