import fc from "fast-check";
import { createHost } from "../../../src/host/createHost";
import { intersect, maxColumns, maxRows } from "../../../src/host/model/address";
import { Workbook } from "../../../src/host/model/workbook";
import type { Action, ObjectPath } from "../../../src/host/protocol/messages";

/** What must hold of a workbook whatever was asked of it. */
function assertConsistent(workbook: Workbook): void {
  const names = workbook.sheets.map(({ name }) => name.toLowerCase());
  expect(new Set(names).size).toBe(names.length);
  expect(workbook.sheets.some(({ visibility }) => visibility === "Visible")).toBe(true);
  expect(workbook.sheets[workbook.activeSheet]).toBeDefined();
  const tables = workbook.sheets.flatMap((sheet) => sheet.tables);
  expect(new Set(tables.map(({ name }) => name.toLowerCase())).size).toBe(tables.length);
  const things = workbook.sheets.flatMap(({ charts, comments, pictures }) => [...charts, ...comments, ...pictures]);
  expect(new Set(things.map(({ id }) => id)).size).toBe(things.length);
  for (const sheet of workbook.sheets) {
    const overlaps = sheet.merges.some((merge, at) =>
      sheet.merges.some((other, n) => n > at && intersect(merge, other)),
    );
    expect(overlaps).toBe(false);
    for (const table of sheet.tables) {
      const { area } = table;
      expect(table.columns).toHaveLength(area.columns);
      expect(new Set(table.columns.map(({ name }) => name.toLowerCase())).size).toBe(area.columns);
      expect(area.row >= 0 && area.column >= 0 && area.row + area.rows <= maxRows).toBe(true);
      expect(area.column + area.columns <= maxColumns && table.body.rows >= 1).toBe(true);
      const others = sheet.tables.filter((other) => other !== table);
      expect(others.some((other) => intersect(other.area, area))).toBe(false);
      if (table.showHeaders) {
        const shown = table.columns.map((_, index) => sheet.cells.value(area.row, area.column + index));
        expect(shown).toEqual(table.columns.map(({ name }) => name));
      }
    }
  }
}

const address = fc.tuple(fc.nat(5), fc.nat(7), fc.nat(3), fc.nat(3)).map(([column, row, columns, rows]) => {
  const letter = (index: number) => String.fromCharCode(65 + index);
  return `${letter(column)}${row + 1}:${letter(column + columns)}${row + rows + 1}`;
});

type Step = {
  readonly target: keyof typeof ids;
  readonly name: string;
  readonly args: readonly unknown[];
};

const step: fc.Arbitrary<Step & { at: string }> = fc
  .record({ at: address })
  .chain(({ at }) =>
    fc
      .oneof(
        fc.constantFrom<Step>(
          { target: "range", name: "Values=", args: ["x"] },
          { target: "range", name: "Values=", args: ["=SUM(A1:B3)"] },
          { target: "range", name: "Values=", args: [""] },
          { target: "range", name: "FormulasR1C1=", args: ["=RC[1]"] },
          { target: "range", name: "RemoveDuplicates", args: [[0], true] },
          { target: "range", name: "ReplaceAll", args: ["x", "yx", {}] },
          { target: "range", name: "ReplaceAll", args: ["1", "", {}] },
          { target: "range", name: "MoveTo", args: ["C4"] },
          { target: "charts", name: "Add", args: ["Pie", at, "Auto"] },
          { target: "comments", name: "Add", args: [at.split(":")[0], "Why?"] },
          { target: "range", name: "Insert", args: ["Down"] },
          { target: "range", name: "Insert", args: ["Right"] },
          { target: "range", name: "Delete", args: ["Up"] },
          { target: "range", name: "Delete", args: ["Left"] },
          { target: "range", name: "Merge", args: [false] },
          { target: "range", name: "Clear", args: ["All"] },
          { target: "tables", name: "Add", args: [at, true] },
          { target: "tables", name: "Add", args: [at, false] },
          { target: "table", name: "Resize", args: [at] },
          { target: "table", name: "Delete", args: [] },
          { target: "table", name: "ShowTotals=", args: [true] },
          { target: "table", name: "ShowTotals=", args: [false] },
          { target: "rows", name: "Add", args: [null, null] },
          { target: "rows", name: "Add", args: [0, null] },
          { target: "sheet", name: "Copy", args: ["End"] },
        ),
      )
      .map((each) => ({ ...each, at })),
  );

const paths = (at: string): ObjectPath[] => [
  { Id: 1, ObjectPathType: 1, Name: "" },
  { Id: 2, ObjectPathType: 4, Name: "Worksheets", ParentObjectPathId: 1 },
  { Id: 3, ObjectPathType: 5, Name: "", ParentObjectPathId: 2, ArgumentInfo: { Arguments: ["Sheet1"] } },
  { Id: 4, ObjectPathType: 3, Name: "GetRange", ParentObjectPathId: 3, ArgumentInfo: { Arguments: [at] } },
  { Id: 5, ObjectPathType: 4, Name: "Tables", ParentObjectPathId: 3 },
  { Id: 6, ObjectPathType: 3, Name: "GetItemAt", ParentObjectPathId: 5, ArgumentInfo: { Arguments: [0] } },
  { Id: 7, ObjectPathType: 4, Name: "Rows", ParentObjectPathId: 6 },
  { Id: 8, ObjectPathType: 4, Name: "Charts", ParentObjectPathId: 3 },
  { Id: 9, ObjectPathType: 4, Name: "Comments", ParentObjectPathId: 3 },
];

const ids = { range: 4, tables: 5, table: 6, rows: 7, sheet: 3, charts: 8, comments: 9 };

function actionOf({ target, name, args }: Step): Action {
  const set = name.endsWith("=");
  const common = { Id: 100, ObjectPathId: ids[target], ArgumentInfo: { Arguments: args } };
  if (set) return { ...common, ActionType: 4, Name: name.slice(0, -1) };
  return { ...common, ActionType: 3, Name: name };
}

describe("a workbook stays consistent", () => {
  it("whatever is asked of ranges and tables, and failures are Excel's", () => {
    fc.assert(
      fc.property(fc.array(step, { minLength: 1, maxLength: 14 }), (steps) => {
        const workbook = new Workbook();
        workbook.appendSheet("Sheet1");
        const host = createHost({ workbook });
        for (const each of steps) {
          const ObjectPaths = Object.fromEntries(paths(each.at).map((path) => [String(path.Id), path]));
          const { Error: error } = host.execute({ Actions: [actionOf(each)], ObjectPaths });
          if (error) expect(`${error.Code} ${error.Message}`).not.toMatch(/GeneralException/);
          assertConsistent(workbook);
        }
        host.dispose();
      }),
      { numRuns: 150 },
    );
  });
});
