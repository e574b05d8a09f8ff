import type { OpenBook } from "../support/openBook";
import { brokenInvariants } from "./invariants";
import { attempt, columnOf, sheetOf } from "./protectionCases";
import { snapshotOf } from "./snapshot";
import { afterwards, confirm, discard, draft, usedBook } from "./scenarios";

let used: Uint8Array;
let drafted: Uint8Array;

beforeAll(async () => {
  used = await usedBook();
  drafted = await afterwards(used, draft);
});

/** The ledger shows the rows of one project only: the user's own filter. */
async function filterLedger({ office }: OpenBook): Promise<void> {
  await office.Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem("Time");
    sheet.autoFilter.apply(sheet.getUsedRange(), 1, { filterOn: "Values", values: ["Shop"] });
    await context.sync();
  });
}

/** Tables of the add-in's own, filtered so that none of their rows can be seen. */
async function filterTables({ office }: OpenBook): Promise<void> {
  await office.Excel.run(async (context) => {
    const tables = context.workbook.tables.load("items/name,items/worksheet/name");
    await context.sync();
    const columns = { Invoices: "Draft", "Invoice details": "Invoice", Log: "Action" };
    for (const table of tables.items) {
      const column = Object.entries(columns).find(([sheet]) => sheet === table.worksheet.name)?.[1];
      if (column) table.columns.getItem(column).filter.applyValuesFilter(["nothing"]);
    }
    await context.sync();
  });
}

/** What a workbook says, but for the totals of what a filter shows. */
function withoutTotals({ workbook }: OpenBook): (readonly [string, readonly string[]])[] {
  const sheets = Object.entries(snapshotOf(workbook));
  return sheets.map(([name, lines]) => [name, lines.filter((line) => !line.startsWith("Total|"))] as const);
}

function hiddenRows(book: OpenBook, name: string): number[] {
  return [...sheetOf(book, name).rowSettings].flatMap(([row, { hidden }]) => (hidden ? [row] : []));
}

test.each([
  ["drafting", () => used, draft],
  ["confirming", () => drafted, confirm],
  ["discarding", () => drafted, discard],
] as const)("%s under a filter marks each row, hidden or not, and leaves the filter as it is", async (_, file, run) => {
  const plain = await attempt(file(), () => undefined, run);
  const filtered = await attempt(file(), filterLedger, run);
  const headers = ["Billing status", "Amount", "Invoice", "Description"];
  const marks = (book: OpenBook) => headers.map((header) => columnOf(book, "Time", header));
  expect(filtered.failure).toBeNull();
  expect(marks(filtered.book)).toEqual(marks(plain.book));
  expect(hiddenRows(filtered.book, "Time")).toEqual([1, 2, 4]);
  expect(await brokenInvariants(filtered.book.environment)).toEqual([]);
  plain.book.close();
  filtered.book.close();
});

test.each([
  ["drafting", () => used, draft],
  ["confirming", () => drafted, confirm],
  ["discarding", () => drafted, discard],
] as const)("%s while register, journal and Log are filtered ends as without a filter", async (_, file, run) => {
  const plain = await attempt(file(), () => undefined, run);
  const filtered = await attempt(file(), filterTables, run);
  expect(filtered.failure).toBeNull();
  expect(withoutTotals(filtered.book)).toEqual(withoutTotals(plain.book));
  expect(await brokenInvariants(filtered.book.environment)).toEqual([]);
  plain.book.close();
  filtered.book.close();
});
