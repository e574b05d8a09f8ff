import fc from "fast-check";
import { CalcEngine } from "../../../src/host/calc/calcEngine";
import { parseArea } from "../../../src/host/model/address";
import { HostError } from "../../../src/host/model/hostError";
import { deleteCells, insertCells } from "../../../src/host/model/moveCells";
import { addSheet, deleteSheet, moveSheet, renameSheet } from "../../../src/host/model/sheetOperations";
import { showTotals } from "../../../src/host/model/tableRows";
import { createTable, dropTable, insertTableRows, renameTable } from "../../../src/host/model/tableOperations";
import { Workbook } from "../../../src/host/model/workbook";
import { readValue, writeInputs } from "../../../src/host/model/writeCells";
import { copyContent } from "../../../src/host/sharing/copyWorkbook";

type Step = (workbook: Workbook) => void;

const formulas = [
  "=SUM(A1:B5)",
  "=Data!A1+1",
  "=SUM(Table1[Hours])",
  "=Table1[[#Totals],[Hours]]",
  "=INDEX(Table1[#Headers],1)",
  "=Rate*2",
  "=SUM(Sheet1:Other!B2)",
  "=SEQUENCE(2)",
  "=SUBTOTAL(9,B1:B8)",
  "=A1&B2",
];

const step: fc.Arbitrary<Step> = fc
  .record({ row: fc.integer({ min: 1, max: 8 }), which: fc.nat(9), sheet: fc.nat(2) })
  .chain(({ row, which, sheet }) => {
    const at = (workbook: Workbook) => workbook.sheets[sheet % workbook.sheets.length]!;
    const write = (address: string, value: unknown) => (workbook: Workbook) =>
      writeInputs(workbook, at(workbook), parseArea(address)!, value);
    const onTable =
      (
        act: (
          workbook: Workbook,
          place: { sheet: Workbook["sheets"][0]; table: ReturnType<typeof createTable> },
        ) => void,
      ) =>
      (workbook: Workbook) => {
        const owner = workbook.sheets.find(({ tables }) => tables.length > 0);
        if (owner) act(workbook, { sheet: owner, table: owner.tables[0]! });
      };
    return fc.constantFrom<Step>(
      write(`D${row}`, formulas[which]!),
      write(`E${row}`, formulas[which]!),
      write(`A${row}:B${row}`, row * which),
      (workbook) => void addSheet(workbook, "Other"),
      (workbook) => void addSheet(workbook, "Data"),
      (workbook) => renameSheet(workbook, at(workbook), `Name${which}`),
      (workbook) => deleteSheet(workbook, at(workbook)),
      (workbook) => moveSheet(workbook, at(workbook), workbook.sheets.length - 1),
      (workbook) => void createTable(workbook, at(workbook), parseArea("A1:B4")!, true),
      onTable((workbook, { sheet: owner, table }) => renameTable(workbook, owner, table, `T${which}`)),
      onTable((workbook, place) => void insertTableRows(workbook, place, 0, 1)),
      onTable((workbook, { sheet: owner, table }) => showTotals(workbook, owner, table, which % 2 === 0)),
      onTable((workbook, { sheet: owner, table }) => dropTable(workbook, owner, table)),
      (workbook) => insertCells(workbook, at(workbook), parseArea(`${row}:${row}`)!, "Down"),
      (workbook) => deleteCells(workbook, at(workbook), parseArea("B:B")!, "Left"),
      (workbook) => {
        workbook.names = [{ name: "Rate", formula: `=${which}`, sheet: null, comment: "", visible: true }];
        workbook.notifyStructureChanged();
      },
    );
  });

function shownBy(workbook: Workbook): string[] {
  return workbook.sheets.flatMap(({ name, cells }) =>
    Array.from({ length: 12 * 8 }, (_, index) => {
      const [row, column] = [Math.floor(index / 8), index % 8];
      return `${name} R${row + 1}C${column + 1} ${cells.formula(row, column) ?? ""} ${String(readValue(cells.value(row, column)))}`;
    }),
  );
}

test("after any changes, calculating what changed gives what calculating everything gives", () => {
  fc.assert(
    fc.property(fc.array(step, { minLength: 1, maxLength: 16 }), (steps) => {
      const workbook = new Workbook();
      for (const name of ["Sheet1", "Data", "Other"]) workbook.appendSheet(name);
      writeInputs(workbook, workbook.sheets[0]!, parseArea("A1:B3")!, [["Person", "Hours"], ["Alex", 2], ["Robin", 3]]); // prettier-ignore
      createTable(workbook, workbook.sheets[0]!, parseArea("A1:B3")!, true);
      const engine = new CalcEngine(workbook);
      for (const each of steps) {
        try {
          each(workbook);
        } catch (error) {
          if (!(error instanceof HostError)) throw error;
        }
        engine.calculateDirty();
      }
      const fresh = copyContent(workbook);
      new CalcEngine(fresh).calculateAll();
      expect(shownBy(workbook)).toEqual(shownBy(fresh));
    }),
    { numRuns: 200 },
  );
});
