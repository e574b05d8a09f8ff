import type { Environment } from "../../src/application/environment";
import { readBilling } from "../../src/application/readBilling";
import { lastRun } from "../../src/application/recovery/lastRun";
import { undoLast } from "../../src/application/recovery/undoLast";
import type { CellValue } from "../../src/host/model/cellValue";
import { openBook, type OpenBook } from "../support/openBook";
import { scenarioOf } from "./faultScenarios";

let opened: OpenBook;
afterEach(() => opened.close());

async function after(name: string): Promise<Environment> {
  const { book, run } = await scenarioOf(name);
  opened = await openBook(book);
  await run(opened.environment);
  return opened.environment;
}

function change(sheetName: string, row: number, column: number, value: CellValue): void {
  const sheet = opened.workbook.sheetNamed(sheetName)!;
  sheet.cells.setValue(row, column, value);
  opened.workbook.notifyCellsChanged({ sheet, row, column, rows: 1, columns: 1 });
}

const milestonesOf = async (environment: Environment) =>
  (await readBilling(environment)).books.milestones.map(({ milestone }) => milestone);

const undo = async (environment: Environment) => {
  const { value, diagnostics } = await undoLast(environment, await readBilling(environment));
  return [value?.action ?? null, diagnostics.map(({ code }) => code)];
};

test("undoing takes out exactly the rows that were added, and leaves those that were there", async () => {
  const environment = await after("milestones");
  expect(await milestonesOf(environment)).toEqual(["Start", "Middle", "End"]);
  expect(await undo(environment)).toEqual(["plan", []]);
  expect(await milestonesOf(environment)).toEqual(["Start"]);
});

test("a row in which anything was entered since is no longer the one that was added", async () => {
  const environment = await after("milestones");
  const { headerRow, columns } = (await readBilling(environment)).sites.get("Milestones")!;
  change("Milestones", headerRow + 3, columns["milestone"]!, "Closing");
  expect(await undo(environment)).toEqual([null, ["undo.changed"]]);
  expect(await milestonesOf(environment)).toEqual(["Start", "Middle", "Closing"]);
});

test("a retainer's next term that was billed since stays", async () => {
  const environment = await after("next term");
  const billing = await readBilling(environment);
  const { value, diagnostics } = lastRun(billing);
  expect([value?.action, diagnostics]).toEqual(["plan", []]);
  const [detail, record] = [
    { invoice: "D-0009", project: "care", contractLine: "", date: "2026-07-01" },
    { draft: "D-0009", number: "", state: "Draft" },
  ];
  const books = { ...billing.books, journal: [detail], register: [record] } as unknown as typeof billing.books;
  expect(lastRun({ ...billing, books }).diagnostics.map(({ code }) => code)).toEqual(["undo.changed"]);
});

test("a change order and its milestone are one run, undone together", async () => {
  const environment = await after("change order");
  expect(await milestonesOf(environment)).toEqual(["Start", "Search"]);
  expect(await undo(environment)).toEqual(["plan", []]);
  const { books } = await readBilling(environment);
  expect([books.changeOrders, books.milestones.map(({ milestone }) => milestone)]).toEqual([[], ["Start"]]);
});
