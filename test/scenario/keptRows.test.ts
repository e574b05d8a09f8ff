import type { WorkbookReading } from "../../src/application/readBooksOf";
import type { TimeEntry } from "../../src/domain/entries/entry";
import { smallBook, work } from "../support/sheetLiteral";
import { ledgerBooks } from "../support/ledgerBooks";
import { watchBook, watchShared, type UserEdit, type WatchedBook } from "../support/watchedBook";

let watched: WatchedBook;

afterEach(() => watched.close());

function bookOf(rows: number): ReturnType<typeof smallBook> {
  return smallBook(Array.from({ length: rows }, (_, index) => work("2026-05-04", (index % 8) + 1, `Task ${index}`)));
}

async function open(rows: number): Promise<WorkbookReading> {
  watched = await watchBook(bookOf(rows));
  return watched.follow();
}

function set(address: string, value: string | number): UserEdit {
  return (context) => {
    context.workbook.worksheets.getItem("Time").getRange(address).values = [[value]];
  };
}

/** What it costs to read again after an edit. */
async function costOf(edit: UserEdit) {
  await watched.work(edit);
  const before = { ...watched.counters };
  await watched.follow();
  const { cells, syncs, responseBytes } = watched.counters;
  return {
    cells: cells - before.cells,
    syncs: syncs - before.syncs,
    responseBytes: responseBytes - before.responseBytes,
  };
}

async function entriesAfter(edit: UserEdit): Promise<readonly TimeEntry[]> {
  await watched.work(edit);
  return (await watched.follow()).books.time;
}

const rowsThatStayed = (before: readonly TimeEntry[], now: readonly TimeEntry[]): number[] =>
  now.flatMap((entry) => (before.includes(entry) ? entry.source.row : []));

test("an edited cell costs its row alone, however many rows the ledger has", async () => {
  await open(60);
  const ofFew = await costOf(set("E51", 7));
  await watched.close();
  await open(3000);
  const ofMany = await costOf(set("E2951", 7));
  expect(ofMany.cells).toBe(ofFew.cells);
  expect(ofMany.cells).toBeLessThan(20);
  expect(ofMany.syncs).toBe(ofFew.syncs);
  expect(Math.abs(ofMany.responseBytes - ofFew.responseBytes)).toBeLessThan(50);
});

test("a co-author's edit costs its row alone, and leaves the other entries as they are", async () => {
  watched = await watchShared(bookOf(200));
  const { books } = await watched.follow();
  const { cells } = await costOf(set("E150", 7));
  expect(cells).toBeLessThan(20);
  const now = (await watched.follow()).books.time;
  expect(now.find(({ source }) => source.row === 150)!.duration).toMatchObject({ unit: "h" });
  expect(rowsThatStayed(books.time, now)).toHaveLength(199);
});

test("a row typed below the last one costs that row alone", async () => {
  await open(500);
  const { cells } = await costOf((context) => {
    const range = context.workbook.worksheets.getItem("Time").getRange("A502:E502");
    range.values = [["2026-05-05", "Website", "Design", "Ann", 3]];
  });
  expect(cells).toBeLessThan(20);
  expect((await watched.follow()).books.time).toHaveLength(501);
});

test("several edits before the next reading are read together", async () => {
  await open(500);
  await watched.work(set("E100", 5));
  await watched.work(set("E300", 6));
  await watched.work(set("E101", 7));
  const { books } = await watched.follow();
  const hours = [100, 101, 300].map((row) => books.time.find(({ source }) => source.row === row)?.duration);
  expect(hours.map((each) => (each?.unit === "h" ? each.seconds.div(3600).toFixed() : ""))).toEqual(["5", "7", "6"]);
});

test("rows that nobody touched stay the very same entries after an edit", async () => {
  const { books } = await open(5);
  const now = await entriesAfter(set("E4", 9));
  expect(rowsThatStayed(books.time, now)).toEqual([2, 3, 5, 6]);
});

test("a formula's new result elsewhere on the sheet is read, and the other rows stay the same entries", async () => {
  await open(5);
  const before = await entriesAfter(set("E6", "=E2*2"));
  const now = await entriesAfter(set("E2", 4));
  expect(now.at(-1)!.duration).not.toEqual(before.at(-1)!.duration);
  expect(rowsThatStayed(before, now)).toEqual([3, 4, 5]);
});

test("a change that Excel left untold is seen after twenty more edits of its sheet", async () => {
  const workbook = bookOf(100);
  watched = await watchBook(workbook);
  const shown = async () => (await watched.follow()).raws.find(({ sheet }) => sheet === "Time")!.values[89]![4];
  await shown();
  workbook.sheetNamed("Time")!.cells.setValue(89, 4, 6);
  const before = await shown();
  for (let row = 51; row < 72; row++) await watched.work(set(`E${row}`, 9)).then(shown);
  expect([before, await shown()]).toEqual([1, 6]);
});

test("a total that follows an edit costs its own cell besides", async () => {
  await open(2000);
  await watched.work(set("H1", "=SUM(E2:E2001)"));
  await watched.follow();
  const { cells } = await costOf(set("E1500", 6));
  expect(cells).toBeLessThan(20);
  expect((await watched.follow()).raws.find(({ sheet }) => sheet === "Time")!.values[0]![7]).toBe(9000 - 3 + 6);
});

test("a column of formulas is fetched without the columns beside it", async () => {
  await open(300);
  await watched.work(set("H1", 2));
  await watched.work((context) => {
    context.workbook.worksheets.getItem("Time").getRange("G2:G301").formulas = Array.from({ length: 300 }, (_, row) => [
      `=E${row + 2}*H$1`,
    ]);
  });
  await watched.follow();
  const { cells } = await costOf(set("H1", 3));
  expect(cells).toBeGreaterThan(300);
  expect(cells).toBeLessThan(400);
  const { values } = (await watched.follow()).raws.find(({ sheet }) => sheet === "Time")!;
  expect([values[1]![6], values[300]![6]]).toEqual([3, Number(values[300]![4]) * 3]);
});

test("where a result spills over cells, all of the sheet is fetched after a calculation", async () => {
  await open(50);
  await watched.work(set("H2", "=SEQUENCE(I1)"));
  await watched.work(set("I1", 2));
  await watched.follow();
  const { cells } = await costOf(set("I1", 3));
  expect(cells).toBeGreaterThan(300);
  expect((await watched.follow()).raws.find(({ sheet }) => sheet === "Time")!.values[3]![7]).toBe(3);
});

test("a result that spills below all other rows is followed", async () => {
  await open(5);
  await watched.work(set("C9", "=SEQUENCE(I1)"));
  await watched.work(set("I1", 2));
  await watched.follow();
  await watched.work(set("I1", 3));
  const { values } = (await watched.follow()).raws.find(({ sheet }) => sheet === "Time")!;
  expect(values.slice(8).map((row) => row[2])).toEqual([1, 2, 3]);
});

test("rows below an inserted row are read at their new places", async () => {
  const { books } = await open(5);
  const now = await entriesAfter((context) => {
    context.workbook.worksheets.getItem("Time").getRange("4:4").insert("Down");
  });
  expect(now.map(({ source }) => source.row)).toEqual([2, 3, 5, 6, 7]);
  expect(rowsThatStayed(books.time, now)).toEqual([2, 3]);
});

test("a text that decides how all dates of its column are meant has all rows read again", async () => {
  await open(3);
  await watched.work(set("A2", "'03/04/2026"));
  const before = (await watched.follow()).books.time;
  const now = await entriesAfter(set("A3", "'13/04/2026"));
  expect([before[0]!.date, now[0]!.date]).toEqual([null, "2026-04-03"]);
});

test("a number format that changes what a cell means is seen with the next reading", async () => {
  await open(3);
  const now = await entriesAfter((context) => {
    context.workbook.worksheets.getItem("Time").getRange("E2").numberFormat = [["[h]:mm"]];
  });
  expect(now[0]!.duration).toMatchObject({ unit: "h" });
  expect(now[0]!.duration?.unit === "h" && now[0]!.duration.seconds.toFixed()).toBe("86400");
});

test("the cells of a grid that say what they said stay the very same entries", async () => {
  watched = await watchBook(ledgerBooks["a grid of days"]!());
  const before = (await watched.follow()).books.time;
  const now = await entriesAfter(set("C2", 5));
  expect(now).toHaveLength(before.length);
  expect(now.filter((entry) => !before.includes(entry)).map(({ source }) => source.table.columns["hours"])).toEqual([
    "C",
  ]);
});

test("all cells are fetched where everything is to be read, and rows that are the same stay the same entries", async () => {
  const { books } = await open(200);
  watched.cells.forget("all");
  const before = watched.counters.cells;
  const now = (await watched.follow()).books.time;
  expect(watched.counters.cells - before).toBeGreaterThan(1200);
  expect(rowsThatStayed(books.time, now)).toHaveLength(200);
});
