import { draftInvoices } from "../../src/application/drafting/draftInvoices";
import { discardDrafts } from "../../src/application/drafting/discardDrafts";
import { readBilling } from "../../src/application/readBilling";
import { recoverIntents } from "../../src/application/recovery/recoverIntents";
import type { LocalDate } from "../../src/domain/calendar/localDate";
import type { CellValue } from "../../src/host/model/cellValue";
import { openBook, type OpenBook } from "../support/openBook";
import { smallBook } from "../support/sheetLiteral";

const request = { filters: [{}], date: "2026-11-20" as LocalDate };

const open = () =>
  openBook(
    smallBook([
      ["2026-05-04", "Website", "Design", "Ann", 2, "Home page"],
      ["2026-05-05", "Website", "Build", "Bob", 3, "Menu"],
      ["2026-05-06", "Website", "Build", "Bob", 1, "Search"],
    ]),
  );

function setCells(book: OpenBook, row: number, values: readonly CellValue[]): void {
  const sheet = book.workbook.sheetNamed("Time")!;
  values.forEach((value, column) => sheet.cells.setValue(row, column, value));
  book.workbook.notifyCellsChanged({ sheet, row, column: 0, rows: 1, columns: values.length });
}

function rowOf(book: OpenBook, row: number): CellValue[] {
  return Array.from({ length: 6 }, (_, column) => book.workbook.sheetNamed("Time")!.cells.value(row, column));
}

test("a discarded draft gives its rows back; only Billing IDs stay", async () => {
  const book = await open();
  const { value } = await draftInvoices(book.environment, await readBilling(book.environment), request);
  await discardDrafts(book.environment, await readBilling(book.environment), [value[0]!.draft]);
  const { books, backlog, layout } = await readBilling(book.environment);
  expect([books.register, books.journal]).toEqual([[], []]);
  expect(backlog.units.map(({ state }) => state)).toEqual(["ready", "ready", "ready"]);
  expect(books.time.every(({ billingId }) => billingId !== null)).toBe(true);
  expect(layout.sheets.some(({ name }) => name.startsWith("D-0001"))).toBe(false);
  const cells = book.workbook.sheetNamed("Time")!.cells;
  expect([6, 7, 8, 9].map((column) => cells.value(1, column) ?? "")).toEqual(["", "", "", ""]);
  book.close();
});

test("rows that were sorted after they were read are billed all the same", async () => {
  const book = await open();
  const billing = await readBilling(book.environment);
  const [first, third] = [rowOf(book, 1), rowOf(book, 3)];
  setCells(book, 1, third);
  setCells(book, 3, first);
  const { value, diagnostics } = await draftInvoices(book.environment, billing, request);
  expect([value[0]!.net.toFixed(2), diagnostics]).toEqual(["600.00", []]);
  const { books } = await readBilling(book.environment);
  const described = new Map(books.journal.map((detail) => [detail.billingId, detail.description]));
  expect(books.time.map((entry) => described.get(entry.billingId!))).toEqual(["Search", "Menu", "Home page"]);
  book.close();
});

test("a row that changed after it was read is told with before and after; the rest is billed", async () => {
  const book = await open();
  const billing = await readBilling(book.environment);
  setCells(book, 2, ["2026-05-05", "Website", "Build", "Bob", 8, "Menu"]);
  const { value, diagnostics } = await draftInvoices(book.environment, billing, request);
  expect(value[0]!.net.toFixed(2)).toBe("300.00");
  expect(diagnostics.map(({ code, params }) => [code, params["description"]])).toEqual([["row.changed", "Menu"]]);
  book.close();
});

test("a row that somebody else drafted meanwhile is taken", async () => {
  const book = await open();
  const billing = await readBilling(book.environment);
  await draftInvoices(book.environment, await readBilling(book.environment), request);
  const { value, diagnostics } = await draftInvoices(book.environment, billing, request);
  expect(value).toEqual([]);
  expect(diagnostics.map(({ code }) => code)).toEqual(["row.taken", "row.taken", "row.taken"]);
  book.close();
});

test("while a run is open nothing else is written, until it is undone", async () => {
  const book = await open();
  const { host } = book.office;
  const before = host.counters.syncs;
  const billing = await readBilling(book.environment);
  const reading = host.counters.syncs - before;
  host.plan({ sync: reading + 12, when: "before", effect: { kind: "drop" } });
  await expect(draftInvoices(book.environment, billing, request)).rejects.toThrow();
  const cut = await readBilling(book.environment);
  expect(cut.unfinished.map(({ action }) => action)).toEqual(["draft"]);
  const refused = await draftInvoices(book.environment, cut, request);
  expect([refused.value, refused.diagnostics.map(({ code }) => code)]).toEqual([[], ["intent.unfinished"]]);
  const undone = await recoverIntents(book.environment, cut, "undo");
  expect(undone.value.map(({ outcome }) => outcome)).toEqual(["undone"]);
  expect((await readBilling(book.environment)).unfinished).toEqual([]);
  book.close();
});
