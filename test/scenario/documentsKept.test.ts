import { confirmInvoices } from "../../src/application/confirming/confirmInvoices";
import { draftInvoices } from "../../src/application/drafting/draftInvoices";
import { invoiceDocuments } from "../../src/application/invoiceSheets";
import { readBilling } from "../../src/application/readBilling";
import { verifyInvoices } from "../../src/application/verification/verifyInvoices";
import type { LocalDate } from "../../src/domain/calendar/localDate";
import { findInvoice } from "../../src/domain/invoicing/invoiceFromJournal";
import type { SheetDocument } from "../../src/documents/sheetDocument";
import { openBook, type OpenBook } from "../support/openBook";
import { smallBook, type SheetLiterals } from "../support/sheetLiteral";

const today = "2026-11-20" as LocalDate;
let book: OpenBook;
afterEach(() => book.close());

const abroad: SheetLiterals = {
  Clients: [
    ["Client", "Type", "Billing address", "Country", "VAT no.", "Company no.", "Tax", "Language"],
    ["Acme", "Business", "Laan 1, Utrecht", "NL", "NL123456789B01", "KVK 123", "RC", "en"],
  ],
  Taxes: [
    ["Code", "Rate %", "Category", "Exemption reason"],
    ["RC", 0, "AE", "Article 196, Directive 2006/112/EC"],
  ],
};

async function open(): Promise<void> {
  book = await openBook(smallBook([["2026-11-02", "Website", "Design", "Ann", 8, "Wireframes"]], abroad), { today });
}

async function confirmed(): Promise<void> {
  const { environment } = book;
  await draftInvoices(environment, await readBilling(environment), { filters: [{}], date: today });
  const { value, diagnostics } = await confirmInvoices(environment, await readBilling(environment), {
    drafts: null,
    date: today,
  });
  expect([value.length, diagnostics.filter(({ severity }) => severity === "error")]).toEqual([1, []]);
}

async function drawnAgain(): Promise<SheetDocument> {
  const billing = await readBilling(book.environment);
  const invoice = findInvoice(billing.books, "2026-0001", "confirmed").value!;
  return invoiceDocuments([invoice], billing, book.environment)[0]!.document;
}

/** Takes the rows under a sheet's header out. */
function empty(sheetName: string): void {
  const sheet = book.workbook.sheetNamed(sheetName)!;
  for (let column = 0; column < 9; column++) sheet.cells.setValue(1, column, null);
  sheet.changed.add("cells");
}

/** Renames the headings of columns, so that they are the user's own: as in a register of an earlier version. */
function withoutColumns(sheetName: string, headings: readonly string[]): void {
  const { cells, changed } = book.workbook.sheetNamed(sheetName)!;
  for (let column = 0; column < 60; column++) {
    if (headings.includes(String(cells.value(3, column)))) cells.setValue(3, column, `My column ${column}`);
  }
  changed.add("cells");
}

test("an invoice whose client and tax code are gone is drawn again as it was, to the last cell", async () => {
  await open();
  await confirmed();
  const before = await drawnAgain();
  empty("Clients");
  empty("Taxes");
  expect((await drawnAgain()).cells).toEqual(before.cells);
  const texts = before.cells.flatMap(({ content }) => (content.kind === "text" ? [content.text] : []));
  expect(texts).toEqual(expect.arrayContaining(["VAT no. NL123456789B01", "Company no. KVK 123"]));
  expect(texts).toContain("Reverse charge: Article 196, Directive 2006/112/EC");
});

test("what Clients says by now does not change an invoice that is confirmed", async () => {
  await open();
  await confirmed();
  const before = await drawnAgain();
  const clients = book.workbook.sheetNamed("Clients")!;
  clients.cells.setValue(1, 4, "NL999999999B99");
  clients.cells.setValue(1, 3, "FR");
  clients.changed.add("cells");
  expect((await drawnAgain()).cells).toEqual(before.cells);
});

test("a register and a journal without these columns are read and written, and nothing seems changed", async () => {
  await open();
  const { environment } = book;
  await draftInvoices(environment, await readBilling(environment), { filters: [{}], date: today });
  withoutColumns("Invoices", [
    "Client type",
    "Client country",
    "Client VAT no.",
    "Client company no.",
    "Deliver to",
    "Language",
  ]);
  withoutColumns("Invoice details", ["Tax rate %", "Tax category", "Exemption reason"]);
  await confirmInvoices(environment, await readBilling(environment), { drafts: null, date: today });
  const { findings } = await verifyInvoices(environment, await readBilling(environment));
  expect(findings).toEqual([]);
  expect((await drawnAgain()).cells.length).toBeGreaterThan(50);
});

test("a number changed in the register afterwards is found", async () => {
  await open();
  await confirmed();
  const { cells, changed } = book.workbook.sheetNamed("Invoices")!;
  const column = Array.from({ length: 60 }, (_, index) => index).find(
    (index) => cells.value(3, index) === "Client VAT no.",
  )!;
  cells.setValue(4, column, "NL000000000B00");
  changed.add("cells");
  const { findings } = await verifyInvoices(book.environment, await readBilling(book.environment));
  expect(findings.map(({ sheet, found }) => [sheet, found])).toContainEqual(["Invoices", "NL000000000B00"]);
});
