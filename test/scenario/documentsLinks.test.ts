import { draftInvoices } from "../../src/application/drafting/draftInvoices";
import { confirmInvoices } from "../../src/application/confirming/confirmInvoices";
import { readBilling } from "../../src/application/readBilling";
import { linkLedgers } from "../../src/application/reports/linkLedgers";
import type { LocalDate } from "../../src/domain/calendar/localDate";
import { openBook, type OpenBook } from "../support/openBook";
import { smallBook, type LiteralCell } from "../support/sheetLiteral";

const today = "2026-11-20" as LocalDate;
let book: OpenBook;
afterEach(() => book.close());

const rows: readonly (readonly LiteralCell[])[] = [
  ["2026-11-02", "Website", "Design", "Ann", 8, "Wireframes"],
  ["2026-12-03", "Website", "Build", "Ann", 4, "Later"],
];

async function billedAndLinked(): Promise<void> {
  book = await openBook(smallBook(rows), { today });
  const { environment } = book;
  await draftInvoices(environment, await readBilling(environment), { filters: [{}], date: today });
  await linkLedgers(environment, await readBilling(environment));
}

const time = () => book.workbook.sheetNamed("Time")!.cells;
const linkColumn = () => {
  const column = Array.from({ length: 20 }, (_, index) => index).find((at) => time().value(0, at) === "Invoice sheet");
  return column!;
};

test("a row that is billed leads to its tab, one that is not leads nowhere", async () => {
  await billedAndLinked();
  expect([time().value(1, linkColumn()), time().value(2, linkColumn())]).toEqual(["→", ""]);
  const [first, second] = [1, 2].map((row) => time().formula(row, linkColumn())!);
  expect(second).toBe(first!.replace(/(\(J)2(?=[,=])/g, "$13"));
  expect(first).toContain("INDEX('Invoices'!");
});

test("confirming needs no new link: the register knows the tab", async () => {
  await billedAndLinked();
  const before = time().formula(1, linkColumn());
  await confirmInvoices(book.environment, await readBilling(book.environment), { drafts: null, date: today });
  expect([time().formula(1, linkColumn()), time().value(1, linkColumn())]).toEqual([before, "→"]);
});

test("the column is known and written once; the ledger reads as before", async () => {
  await billedAndLinked();
  const column = linkColumn();
  const billing = await readBilling(book.environment);
  expect(await linkLedgers(book.environment, billing)).toEqual([{ sheet: "Time", rows: 2 }]);
  expect(linkColumn()).toBe(column);
  expect(time().value(0, column + 1) ?? "").toBe("");
  const codes = (await readBilling(book.environment)).diagnostics.map(({ code }) => code);
  expect(codes).not.toContain("header.unknown");
});

test("before there is a register there is nothing to lead to", async () => {
  book = await openBook(smallBook(rows), { today });
  expect(await linkLedgers(book.environment, await readBilling(book.environment))).toEqual([]);
});
