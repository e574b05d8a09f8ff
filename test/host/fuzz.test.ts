import fc from "fast-check";
import { CalcEngine } from "../../src/host/calc/calcEngine";
import { newWorkbook } from "../../src/host/codec/newWorkbook";
import { nodeDeflate } from "../../src/host/codec/nodeDeflate";
import { readWorkbook } from "../../src/host/codec/readWorkbook";
import { writeWorkbook } from "../../src/host/codec/writeWorkbook";
import { createHost } from "../../src/host/createHost";
import { parseArea } from "../../src/host/model/address";
import { FileFormatError, HostError } from "../../src/host/model/hostError";
import type { Workbook } from "../../src/host/model/workbook";
import { createTable } from "../../src/host/model/tableOperations";
import { writeInputs } from "../../src/host/model/writeCells";
import { objectClasses } from "../../src/host/objects/registry";
import type { Action, ObjectPath } from "../../src/host/protocol/messages";
import { fullWorkbook } from "./codec/fullWorkbook";

/** Anything a client could send for an argument. */
const argument: fc.Arbitrary<unknown> = fc.oneof(
  fc.constantFrom(
    null,
    true,
    false,
    "",
    "A1",
    "B2:C5",
    "A:B",
    "3:4",
    "Sheet1",
    "=SUM(A1:B2)",
    "#FF0000",
    "Down",
    "Right",
  ),
  fc.integer({ min: -3, max: 20 }),
  fc.double(),
  fc.string({ maxLength: 8 }),
  fc.array(fc.array(fc.constantFrom(1, "x", null, ""), { maxLength: 3 }), { maxLength: 3 }),
  fc.constantFrom({}, { showAlert: true }, { list: { source: "a,b" } }, { horizontalFitToPages: 1 }),
);

/** The classes of the objects that random requests start from, in the order of their paths. */
const rootClasses = [
  "Workbook",
  "WorksheetCollection",
  "Worksheet",
  "Range",
  "TableCollection",
  "RangeFormat",
  "Table",
  "ChartCollection",
  "Chart",
  "ConditionalFormatCollection",
  "ConditionalFormat",
  "DataValidation",
  "CommentCollection",
  "Functions",
];

function membersOf(className: string, kinds: readonly ("methods" | "navigations" | "scalars")[]): string[] {
  const definition = objectClasses.find(({ name }) => name === className)!;
  return kinds.flatMap((kind) => Object.keys(definition[kind] ?? {}));
}

type PathStep = { readonly type: 3 | 4; readonly name: string; readonly parent: number; readonly args: unknown[] };

/** An object reached from one of the roots, and then perhaps something of the object reached last. */
const path: fc.Arbitrary<PathStep> = fc.nat(rootClasses.length - 1).chain((root) =>
  fc.record({
    type: fc.constantFrom(3 as const, 4 as const),
    name: fc.constantFrom(...membersOf(rootClasses[root]!, ["methods", "navigations"])),
    parent: fc.constant(root + 1),
    args: fc.array(argument, { maxLength: 3 }),
  }),
);

const action = fc.nat(rootClasses.length - 1).chain((root) =>
  fc.oneof(
    fc.record({
      type: fc.constant(3),
      name: fc.constantFrom(...membersOf(rootClasses[root]!, ["methods"]), "ClearAll", "Add"),
      path: fc.constant(root),
      args: fc.array(argument, { maxLength: 3 }),
    }),
    fc.record({
      type: fc.constantFrom(2, 4, 7, 9),
      name: fc.constantFrom(...membersOf(rootClasses[root]!, ["scalars", "navigations"]), "*"),
      path: fc.constant(root),
      args: fc.array(argument, { minLength: 1, maxLength: 1 }),
    }),
    fc.record({
      type: fc.constantFrom(1, 2, 3, 4, 7),
      name: fc.constantFrom("*", "Values", "Delete", "Clear", "Name", "Color", "Add", "GetRange", "Rule", "Text"),
      path: fc.integer({ min: 14, max: 19 }),
      args: fc.array(argument, { maxLength: 2 }),
    }),
  ),
);

/** Workbook, sheets, a sheet, ranges, tables, a table: what random paths start from. */
const roots: readonly ObjectPath[] = [
  { Id: 1, ObjectPathType: 1, Name: "" },
  { Id: 2, ObjectPathType: 4, Name: "Worksheets", ParentObjectPathId: 1 },
  { Id: 3, ObjectPathType: 5, Name: "", ParentObjectPathId: 2, ArgumentInfo: { Arguments: ["Sheet1"] } },
  { Id: 4, ObjectPathType: 3, Name: "GetRange", ParentObjectPathId: 3, ArgumentInfo: { Arguments: ["B2:D6"] } },
  { Id: 5, ObjectPathType: 4, Name: "Tables", ParentObjectPathId: 3 },
  { Id: 6, ObjectPathType: 4, Name: "Format", ParentObjectPathId: 4 },
  { Id: 7, ObjectPathType: 3, Name: "GetItemAt", ParentObjectPathId: 5, ArgumentInfo: { Arguments: [0] } },
  { Id: 8, ObjectPathType: 4, Name: "Charts", ParentObjectPathId: 3 },
  { Id: 9, ObjectPathType: 3, Name: "GetItemAt", ParentObjectPathId: 8, ArgumentInfo: { Arguments: [0] } },
  { Id: 10, ObjectPathType: 4, Name: "ConditionalFormats", ParentObjectPathId: 4 },
  { Id: 11, ObjectPathType: 3, Name: "GetItemAt", ParentObjectPathId: 10, ArgumentInfo: { Arguments: [0] } },
  { Id: 12, ObjectPathType: 4, Name: "DataValidation", ParentObjectPathId: 4 },
  { Id: 13, ObjectPathType: 4, Name: "Comments", ParentObjectPathId: 3 },
  { Id: 14, ObjectPathType: 4, Name: "Functions", ParentObjectPathId: 1 },
];

/** A chart and a conditional format of every kind there is, for requests to meet. */
function furnished(): Workbook {
  const workbook = newWorkbook();
  const sheet = workbook.sheets[0]!;
  writeInputs(workbook, sheet, parseArea("A1:B3")!, [["h", "k"], [1, 2], [3, "=A3*2"]]); // prettier-ignore
  createTable(workbook, sheet, parseArea("A1:B3")!, true);
  const host = createHost({ workbook });
  const kinds = [
    "Custom",
    "CellValue",
    "ContainsText",
    "ColorScale",
    "DataBar",
    "IconSet",
    "TopBottom",
    "PresetCriteria",
  ];
  const actions = [
    { type: 3, name: "Add", path: 7, args: ["ColumnClustered", "A1:B3", "Auto"] },
    ...kinds.map((kind) => ({ type: 3, name: "Add", path: 9, args: [kind] })),
  ];
  for (const each of actions) expect(host.execute(requestOf([], [each])).Error).toBeUndefined();
  host.dispose();
  return workbook;
}

function requestOf(
  paths: readonly PathStep[],
  actions: readonly { type: number; name: string; path: number; args: unknown[] }[],
) {
  const all = [
    ...roots,
    ...paths.map(({ type, name, parent, args }, index): ObjectPath => {
      const common = { Id: index + roots.length + 1, ParentObjectPathId: parent, ArgumentInfo: { Arguments: args } };
      return { ...common, ObjectPathType: type, Name: name };
    }),
  ];
  return {
    ObjectPaths: Object.fromEntries(all.map((each) => [String(each.Id), each])),
    Actions: actions.map(({ type, name, path: at, args }, index) => {
      const common = { Id: 100 + index, ActionType: type, Name: name, ObjectPathId: (at % all.length) + 1 };
      const state = Object.fromEntries([[name, args[0] ?? null]]);
      return {
        ...common,
        ArgumentInfo: { Arguments: args },
        QueryInfo: { Select: [name] },
        ObjectState: state,
      } as Action;
    }),
  };
}

describe("whatever is sent to it, the host", () => {
  it("answers with results or one of Excel's errors, and the workbook can be written and read again", () => {
    fc.assert(
      fc.property(
        fc.array(path, { maxLength: 6 }),
        fc.array(action, { minLength: 1, maxLength: 8 }),
        (paths, actions) => {
          const workbook = furnished();
          const host = createHost({ workbook });
          for (const each of actions) {
            const { Error: error } = host.execute(requestOf(paths, [each]));
            if (error) expect(`${error.Code} ${error.Message}`).not.toMatch(/internal error/);
          }
          host.dispose();
          expect(
            readWorkbook(writeWorkbook(workbook, nodeDeflate), "B.xlsx", nodeDeflate).sheets.length,
          ).toBeGreaterThan(0);
        },
      ),
      { numRuns: 120 },
    );
  });

  it("opens a damaged file or says why not", () => {
    const bytes = writeWorkbook(fullWorkbook(), nodeDeflate);
    const damage = fc.array(fc.tuple(fc.nat(bytes.length - 1), fc.nat(255)), { minLength: 1, maxLength: 12 });
    fc.assert(
      fc.property(damage, fc.option(fc.nat(bytes.length - 1), { nil: null }), (changes, cut) => {
        const broken = bytes.slice(0, cut ?? bytes.length);
        for (const [at, value] of changes) if (at < broken.length) broken[at] = value;
        try {
          readWorkbook(broken, "B.xlsx", nodeDeflate);
        } catch (error) {
          expect(error).toBeInstanceOf(FileFormatError);
        }
      }),
      { numRuns: 120 },
    );
  });

  it("calculates or refuses any text after an equals sign", () => {
    const piece = fc.constantFrom(
      ..."( ) , : ! ; + - * / ^ & = < > % \" ' # @ { } [ ] A1 B2:C9 Sheet1!A1 1 2.5 1E+99 TRUE #N/A".split(" "),
      ..."SUM( IF( INDEX( OFFSET( INDIRECT( XLOOKUP( FILTER( LET( LAMBDA( TEXT( DATE( REPT( SEQUENCE( Table1[".split(
        " ",
      ),
    );
    fc.assert(
      fc.property(fc.array(piece, { minLength: 1, maxLength: 14 }), (pieces) => {
        const workbook = newWorkbook();
        const sheet = workbook.sheets[0]!;
        try {
          writeInputs(workbook, sheet, parseArea("E5")!, `=${pieces.join("")}`);
          new CalcEngine(workbook).calculateAll();
        } catch (error) {
          expect(error).toBeInstanceOf(HostError);
        }
      }),
      { numRuns: 400 },
    );
  });
});
