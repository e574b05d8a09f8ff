import { keepCells, type KeptCells } from "../../src/application/keptCells";
import { readBilling } from "../../src/application/readBilling";
import type { CellValue } from "../../src/host/model/cellValue";
import { openBook, type OpenBook } from "../support/openBook";
import { smallBook, work } from "../support/sheetLiteral";

let book: OpenBook;
let cells: KeptCells;

beforeEach(async () => {
  book = await openBook(smallBook([work("2026-05-04", 2), work("2026-05-05", 3)]));
  cells = keepCells(book.environment.port);
});

afterEach(() => book.close());

async function hours(): Promise<readonly string[]> {
  const environment = { ...book.environment, port: cells.shown };
  const { books } = await readBilling(environment, undefined, undefined, { memory: cells.readings });
  return books.time.map(({ duration }) => (duration?.unit === "h" ? duration.seconds.div(3600).toFixed() : ""));
}

function edit(row: number, column: number, value: CellValue): string {
  const sheet = book.workbook.sheetNamed("Time")!;
  sheet.cells.setValue(row, column, value);
  return sheet.id;
}

test("cells of sheets that have not changed are not fetched again", async () => {
  await hours();
  const before = book.office.host.counters.cells;
  await hours();
  expect(book.office.host.counters.cells - before).toBeLessThan(20);
});

test("a changed sheet is read again, and nobody else's entries are", async () => {
  const first = await readBilling({ ...book.environment, port: cells.shown }, undefined, undefined, {
    memory: cells.readings,
  });
  cells.forget(edit(1, 4, 8));
  const second = await readBilling({ ...book.environment, port: cells.shown }, undefined, undefined, {
    memory: cells.readings,
  });
  expect(await hours()).toEqual(["8", "3"]);
  expect(second.books.rates[0]).toBe(first.books.rates[0]);
  expect(second.books.time[0]).not.toBe(first.books.time[0]);
});

test("what is written through the live port is read again without being told", async () => {
  await hours();
  const area = { row: 1, column: 4, rows: 1, columns: 1 };
  const operation = { kind: "putCells", sheet: "Time", area, cells: [[{ kind: "number", value: "5" }]] } as const;
  await cells.live.apply([{ purpose: "test", operations: [operation] }]);
  expect(await hours()).toEqual(["5", "3"]);
});

test("a change that is told while cells are fetched is not overwritten by what was fetched", async () => {
  const reading = hours();
  await new Promise((resolve) => setTimeout(resolve));
  cells.forget(edit(2, 4, 7));
  await reading;
  expect(await hours()).toEqual(["2", "7"]);
});

test("sheets that exchange their names are told apart", async () => {
  await hours();
  const { workbook } = book;
  const [time, other] = [workbook.sheetNamed("Time")!, workbook.appendSheet("Other")];
  await hours();
  [time.name, other.name] = ["Old", "Time"];
  ["Date", "Project", "Task", "Person", "Hours"].forEach((header, column) => other.cells.setValue(0, column, header));
  ["2026-05-09", "Website", "Design", "Ann", 9].forEach((value, column) => other.cells.setValue(1, column, value));
  other.changed.add("cells");
  workbook.notifyStructureChanged();
  expect(await hours()).toEqual(["9"]);
});
