import { makeRate, markTotal, setNotation } from "../../src/application/mapping/applyFix";
import { fixesFor, type Fix } from "../../src/application/mapping/fixes";
import { decimal } from "../../src/domain/money/decimal";
import { BillBook } from "../support/billBook";
import { smallBook, type LiteralCell, type SheetLiterals } from "../support/sheetLiteral";

async function open(time: readonly (readonly LiteralCell[])[], more: SheetLiterals = {}): Promise<BillBook> {
  return BillBook.open(smallBook(time, more));
}

/** The fixes offered for the diagnostics of a code. */
async function offered<K extends Fix["kind"]>(book: BillBook, kind: K): Promise<Extract<Fix, { kind: K }>[]> {
  const billing = await book.read();
  const fixes = billing.diagnostics.flatMap((diagnostic) => fixesFor(billing, diagnostic));
  return fixes.filter((fix): fix is Extract<Fix, { kind: K }> => fix.kind === kind);
}

test("a missing rate is made for the person on the project, at the price that was typed", async () => {
  const book = await open([["2026-05-04", "Website", "Design", "Ann", 2, "x"]], {
    Rates: [
      ["Project", "Person", "Rate"],
      ["Website", "Bob", 80],
    ],
  });
  const [fix] = await offered(book, "makeRate");
  expect(fix).toEqual({ kind: "makeRate", names: { project: "Website", person: "Ann" }, unit: "h" });
  await makeRate(book.book.environment, await book.read(), fix!, decimal("95"));
  expect(await book.errors()).toEqual([]);
  expect(await book.draft()).toEqual(["190.00"]);
  book.close();
});

test("where there is no rate table, one is made", async () => {
  const workbook = smallBook([["2026-05-04", "Website", "Design", "Ann", 2, "x"]]);
  workbook.sheets.splice(
    workbook.sheets.findIndex(({ name }) => name === "Rates"),
    1,
  );
  workbook.notifyStructureChanged();
  const book = await BillBook.open(workbook);
  const [fix] = await offered(book, "makeRate");
  await makeRate(book.book.environment, await book.read(), fix!, decimal("100"));
  expect(await book.draft()).toEqual(["200.00"]);
  book.close();
});

test("a rate table without a column for the names is offered no row that would price more than was asked", async () => {
  const book = await open([["2026-05-04", "Website", "Design", "Ann", 2, "x"]], {
    Rates: [
      ["Role", "Rate"],
      ["Lead", 80],
    ],
  });
  expect(await offered(book, "makeRate")).toEqual([]);
  book.close();
});

test("the order of dates is set once for a column, also on one of several sheets of a ledger", async () => {
  const book = await open([["03/04/2026", "Website", "Design", "Ann", 2, "x"]], {
    "Time May 2026": [
      ["Day", "Project", "Hours"],
      ["04/05/2026", "Website", 3],
    ],
  });
  const fixes = await offered(book, "setNotation");
  expect(fixes.map(({ sheet, column }) => [sheet, column])).toEqual([
    ["Time", "Date"],
    ["Time May 2026", "Day"],
  ]);
  for (const fix of fixes) await setNotation(book.book.environment, await book.read(), fix, "dmy");
  const { books } = await book.read();
  expect(books.time.map(({ date, person }) => [date, person])).toEqual([
    ["2026-04-03", "Ann"],
    ["2026-05-04", ""],
  ]);
  expect(await book.draft()).toEqual(["500.00"]);
  book.close();
});

test("a row that is a total is marked as one, in a blank cell of it", async () => {
  const book = await open([
    ["2026-05-04", "Website", "Design", "Ann", 2, "x"],
    ["", "", "", "Ann", 7, "carried over"],
  ]);
  const [fix] = await offered(book, "markTotal");
  expect(fix).toEqual({ kind: "markTotal", sheet: "Time", row: 2, column: 1 });
  await markTotal(book.book.environment, await book.read(), fix!);
  expect(book.value("Time", 2, 1)).toBe("Total");
  expect((await book.read()).books.time).toHaveLength(1);
  expect(await book.errors()).toEqual([]);
  book.close();
});

test("the unit of numbers that nothing names is said once for a column", async () => {
  const book = await open([], {
    Time: [
      ["Date", "Project", "Duration"],
      ["2026-05-04", "Website", 90],
      ["2026-05-05", "Website", 30],
    ],
  });
  expect(await book.errors()).toEqual(["hours.unitUnclear Time!C2", "hours.unitUnclear Time!C3"]);
  const [fix] = await offered(book, "setNotation");
  expect(fix).toMatchObject({ choices: ["h", "min", "d"], field: "hours", column: "Duration" });
  await setNotation(book.book.environment, await book.read(), fix!, "min");
  expect(await book.errors()).toEqual([]);
  expect(await book.draft()).toEqual(["200.00"]);
  book.close();
});

test("keys that merged cells leave blank repeat what is above, once the user says so, and never past a total", async () => {
  const book = await open([], {
    Time: [
      ["Project", "Date", "Hours"],
      ["Website", "04/05/2026", 1],
      ["", "", 2],
      ["", "25/05/2026", 3],
      ["", "", ""],
      ["Total", "", 6],
      ["", "26/05/2026", 5],
    ],
  });
  for (const field of ["project", "date"]) {
    const fix = (await offered(book, "setNotation")).find((each) => each.field === field)!;
    await setNotation(book.book.environment, await book.read(), fix, "above");
  }
  const { books } = await book.read();
  expect(books.time.map(({ project, date, source }) => [source.row, project, date])).toEqual([
    [2, "Website", "2026-05-04"],
    [3, "Website", "2026-05-04"],
    [4, "Website", "2026-05-25"],
    [7, "", "2026-05-26"],
  ]);
  expect(await book.draft()).toEqual(["600.00"]);
  book.close();
});
