import { CalcEngine } from "../../src/host/calc/calcEngine";
import { newWorkbook } from "../../src/host/codec/newWorkbook";
import { nodeDeflate } from "../../src/host/codec/nodeDeflate";
import { readWorkbook } from "../../src/host/codec/readWorkbook";
import { writeWorkbook } from "../../src/host/codec/writeWorkbook";
import { maxColumns, maxRows } from "../../src/host/model/address";
import { insertCells } from "../../src/host/model/moveCells";
import type { Workbook } from "../../src/host/model/workbook";
import { writeInputs } from "../../src/host/model/writeCells";
import { connectOffice } from "../../src/host/transports/nodeOffice";

const rows = 100_000;

/** Rows of two numbers and two formulas, the second over the first. */
function formulaBook(): Workbook {
  const workbook = newWorkbook();
  const { cells } = workbook.sheets[0]!;
  for (let row = 0; row < rows; row++) {
    cells.setValue(row, 0, row % 97);
    cells.setValue(row, 1, row % 13);
    cells.setFormula(row, 2, `=ROUND(A${row + 1}*B${row + 1}*1.05,2)`, 0);
    cells.setFormula(row, 3, `=IF(C${row + 1}>100,C${row + 1}-B${row + 1},B${row + 1})`, 0);
  }
  return workbook;
}

/** Rows of twelve cells: numbers, repeated texts, more numbers. */
function valueBook(): Workbook {
  const workbook = newWorkbook();
  const sheet = workbook.sheets[0]!;
  for (let row = 0; row < rows; row++) {
    for (let column = 0; column < 12; column++) {
      const value = column % 3 === 1 ? `Text ${row % 5000} ${column}` : ((row * 7 + column) % 1000) * 1.5;
      sheet.cells.setValue(row, column, value);
    }
  }
  sheet.changed.add("cells");
  return workbook;
}

/** Prints what the embedded host takes: wall time and, for machines that do more than this, processor time. */
export async function measureHost(): Promise<void> {
  calculating();
  saving();
  await connecting();
}

function calculating(): void {
  const workbook = formulaBook();
  const sheet = workbook.sheets[0]!;
  const engine = new CalcEngine(workbook);
  const edit = (row: number) => {
    writeInputs(workbook, sheet, { row, column: 0, rows: 1, columns: 1 }, [[77 + row]]);
    engine.calculateDirty();
  };
  timed("200,000 formulas, first calculation", () => engine.calculateAll());
  timed("200,000 formulas, calculated again", () => engine.calculateAll());
  edit(1);
  timed("one cell edited", () => edit(500));
  timed("row inserted", () =>
    insertCells(workbook, sheet, { row: 10, column: 0, rows: 1, columns: maxColumns }, "Down"),
  );
  timed("calculated after it", () => engine.calculateDirty());
  timed("column inserted", () =>
    insertCells(workbook, sheet, { row: 0, column: 0, rows: maxRows, columns: 1 }, "Right"),
  );
  timed("calculated after it", () => engine.calculateDirty());
  engine.dispose();
}

function saving(): void {
  const bytes = writeWorkbook(valueBook(), nodeDeflate);
  const workbook = timed("100,000 x 12 cells loaded", () => readWorkbook(bytes, "Bench.xlsx", nodeDeflate));
  workbook.sheets[0]!.changed.add("cells");
  timed("100,000 x 12 cells saved", () => writeWorkbook(workbook, nodeDeflate));
}

async function connecting(): Promise<void> {
  const first = await timed("office.js started", () => connectOffice({ workbook: newWorkbook() }));
  first.dispose();
  const office = await timed("office.js started again", () => connectOffice({ workbook: newWorkbook() }));
  await timed("1,000 syncs", () =>
    office.Excel.run(async (context) => {
      const cell = context.workbook.worksheets.getFirst().getRange("A1");
      for (let sync = 0; sync < 1000; sync++) {
        cell.load("values");
        await context.sync();
      }
    }),
  );
  office.dispose();
}

function timed<R>(name: string, run: () => R): R {
  const started = performance.now();
  const processor = process.cpuUsage();
  const report = () => {
    const { user, system } = process.cpuUsage(processor);
    const wall = `${(performance.now() - started).toFixed(0)} ms`.padStart(9);
    const busy = `${((user + system) / 1000).toFixed(0)} ms`.padStart(9);
    console.log(
      `${name.padEnd(40)}${wall} wall ${busy} processor ${(process.memoryUsage().rss / 1e6).toFixed(0).padStart(6)} MB`,
    );
  };
  const result = run();
  if (result instanceof Promise) return result.finally(report) as R;
  report();
  return result;
}
