import { draftInvoices } from "../../src/application/drafting/draftInvoices";
import { readBilling } from "../../src/application/readBilling";
import type { LocalDate } from "../../src/domain/calendar/localDate";
import type { Sheet } from "../../src/host/model/sheet";
import { openBook } from "../support/openBook";
import { smallBook, type SheetLiterals } from "../support/sheetLiteral";

const today = "2026-11-20" as LocalDate;

/** What stands in the columns of a row that has a text, left to right. */
function rowOf(sheet: Sheet, text: string): unknown[] | undefined {
  const { cells } = sheet;
  const rows = Array.from({ length: 80 }, (_, row) =>
    Array.from({ length: cells.columnCount }, (__, column) => cells.value(row, column)).filter(
      (value) => value !== null,
    ),
  );
  return rows.find((row) => row.includes(text));
}

async function draftedTab(more: SheetLiterals): Promise<Sheet> {
  const clients = [
    ["Client", "Billing address", "Country", "VAT no.", "Company no.", "Currency", "Language"],
    ["Acme", "1 rue A, Paris", "FR", "FR11111111111", "111111111", "USD", "English"],
  ] as const;
  const time = [["2026-05-04", "Website", "Design", "Ann", 2, "Home page"]] as const;
  const book = await openBook(smallBook(time, { Clients: clients, ...more }));
  await draftInvoices(book.environment, await readBilling(book.environment), { filters: [{}], date: today });
  const tab = book.workbook.sheets.find(({ name }) => name.startsWith("D-0001"))!;
  book.close();
  return tab;
}

test("the tax of an invoice in another currency is also shown in the seller's, at the invoice's day", async () => {
  const rates = [
    ["Date", "From", "To", "Rate"],
    ["2026-11-01", "EUR", "USD", 1.25],
    ["2026-12-01", "EUR", "USD", 2],
  ] as const;
  const tab = await draftedTab({ "Exchange rates": rates });
  expect(rowOf(tab, "VAT in EUR")).toContain(32);
  expect(rowOf(tab, "1 USD = 0.8 EUR on 20 Nov 2026")).toBeDefined();
});

test("without an exchange rate nothing is said of it", async () => {
  expect(rowOf(await draftedTab({}), "VAT in EUR")).toBeUndefined();
});
