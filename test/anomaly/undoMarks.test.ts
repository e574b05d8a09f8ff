import type { Environment } from "../../src/application/environment";
import { readBilling } from "../../src/application/readBilling";
import { lastRun } from "../../src/application/recovery/lastRun";
import { undoLast } from "../../src/application/recovery/undoLast";
import type { CellValue } from "../../src/host/model/cellValue";
import { openBook, type OpenBook } from "../support/openBook";
import { scenarioOf } from "./faultScenarios";
import { draft } from "./scenarios";

let opened: OpenBook;
afterEach(() => opened.close());

/** A workbook after a run that only fills cells. */
async function after(name: string): Promise<Environment> {
  const { book, run } = await scenarioOf(name);
  opened = await openBook(book);
  await run(opened.environment);
  return opened.environment;
}

const undo = async (environment: Environment) => undoLast(environment, await readBilling(environment));

function change(sheetName: string, row: number, column: number, value: CellValue): void {
  const sheet = opened.workbook.sheetNamed(sheetName)!;
  sheet.cells.setValue(row, column, value);
  opened.workbook.notifyCellsChanged({ sheet, row, column, rows: 1, columns: 1 });
}

const cellsOf = (sheetName: string, column: number, rows: readonly number[]): CellValue[] =>
  rows.map((row) => opened.workbook.sheetNamed(sheetName)!.cells.value(row, column));

const codes = async (environment: Environment) =>
  lastRun(await readBilling(environment)).diagnostics.map(({ code }) => code);

test("what a cell said before it was filled is there again, a word as well as a blank", async () => {
  const environment = await after("reimburse");
  expect(cellsOf("Expenses", 7, [1, 2])).toEqual([46346, 46346]);
  expect((await undo(environment)).value?.action).toBe("reimburse");
  expect(cellsOf("Expenses", 7, [1, 2]).map((cell) => cell ?? "")).toEqual(["", "soon"]);
});

test("a mark that somebody changed since is left as it is, and nothing is undone", async () => {
  const environment = await after("reimburse");
  change("Expenses", 1, 7, 46300);
  expect(await codes(environment)).toEqual(["undo.changed"]);
  const { value, diagnostics } = await undo(environment);
  expect([value, diagnostics.map(({ code }) => code)]).toEqual([null, ["undo.changed"]]);
  expect(cellsOf("Expenses", 7, [1, 2])).toEqual([46300, 46346]);
});

test("a row of which the amount changed since is not the row that was marked", async () => {
  const environment = await after("reimburse");
  change("Expenses", 2, 4, 25);
  expect(await codes(environment)).toEqual(["undo.changed"]);
});

test("rows that were sorted since are found where they are now", async () => {
  const environment = await after("reimburse");
  const { cells } = opened.workbook.sheetNamed("Expenses")!;
  const [first, second] = [1, 2].map((row) => Array.from({ length: 8 }, (_, column) => cells.value(row, column)));
  first!.forEach((value, column) => change("Expenses", 2, column, value));
  second!.forEach((value, column) => change("Expenses", 1, column, value));
  expect((await undo(environment)).value?.action).toBe("reimburse");
  expect(cellsOf("Expenses", 7, [1, 2]).map((cell) => cell ?? "")).toEqual(["soon", ""]);
});

test("an invoice that was noted as sent before keeps its day, and only those noted now are undone", async () => {
  const environment = await after("sent");
  const { run } = await scenarioOf("sent");
  await run({ ...environment, clock: { ...environment.clock, today: () => "2026-12-01" as never } });
  const sentOn = async () => (await readBilling(environment)).books.register.map((record) => record.sentOn);
  expect(await sentOn()).toEqual(["2026-11-20"]);
  expect((await undo(environment)).value?.invoices).toEqual(["2026-0001"]);
  expect(await sentOn()).toEqual([null]);
});

test("a validation is undone once the draft that came after it is", async () => {
  const environment = await after("recap validated");
  const billing = await readBilling(environment);
  expect(billing.books.time.filter(({ clientApproved }) => clientApproved)).toHaveLength(2);
  await draft(environment);
  expect((await undo(environment)).value?.action).toBe("draft");
  expect((await undo(environment)).value?.action).toBe("recap");
  const { books } = await readBilling(environment);
  expect(books.time.some(({ clientApproved }) => clientApproved)).toBe(false);
});

test("rows of which a client's approval was billed keep it", async () => {
  const environment = await after("recap validated");
  await draft(environment);
  const billing = await readBilling(environment);
  const drafted = billing.log!;
  const rows = drafted.raw.values.map((row) => [...row]);
  const state = drafted.match.columns["state"]!;
  const action = drafted.match.columns["action"]!;
  // As if the Log's last line had been taken out by hand: the validation is the last run, and a draft holds its rows.
  rows.forEach((row) => row[action] === "draft" && (row[state] = "Undone"));
  const found = lastRun({ ...billing, log: { ...drafted, raw: { ...drafted.raw, values: rows } } });
  expect([found.value?.action, found.diagnostics.map(({ code }) => code)]).toEqual(["recap", ["undo.changed"]]);
});
