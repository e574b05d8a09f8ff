import { agencySample } from "../../src/application/samples/agency";
import { confirmInvoices } from "../../src/application/confirming/confirmInvoices";
import { draftInvoices } from "../../src/application/drafting/draftInvoices";
import { readBilling } from "../../src/application/readBilling";
import { makeTemplate } from "../../src/application/templates/makeTemplate";
import type { LocalDate } from "../../src/domain/calendar/localDate";
import type { Invoice } from "../../src/domain/invoicing/invoice";
import { newWorkbook } from "../../src/host/codec/newWorkbook";
import { openBook, type OpenBook } from "../support/openBook";
import { smallBook } from "../support/sheetLiteral";

const today = "2026-11-20" as LocalDate;

async function draftAll(book: OpenBook): Promise<readonly Invoice[]> {
  const billing = await readBilling(book.environment);
  return (await draftInvoices(book.environment, billing, { filters: [{}], date: today })).value;
}

async function confirmAll(book: OpenBook) {
  return confirmInvoices(book.environment, await readBilling(book.environment), { drafts: null, date: today });
}

async function agency(): Promise<OpenBook> {
  const book = await openBook(newWorkbook());
  await makeTemplate(book.environment, { more: [], sample: agencySample(), removes: "Sheet1" });
  return book;
}

test("time on a plain sheet becomes a draft, then an invoice, and is never billed again", async () => {
  const book = await openBook(
    smallBook([
      ["2026-05-04", "Website", "Design", "Ann", 2, "Home page"],
      ["2026-05-05", "Website", "Design", "Ann", { time: "1:20" }, "Menu"],
    ]),
  );
  const [draft] = await draftAll(book);
  expect([draft!.draft, draft!.net.toFixed(2), draft!.tax.toFixed(2), draft!.total.toFixed(2)]).toEqual([
    "D-0001",
    "333.33",
    "66.67",
    "400.00",
  ]);
  expect(await draftAll(book)).toEqual([]);
  const confirmed = await confirmAll(book);
  expect(confirmed.diagnostics.filter(({ severity }) => severity === "error")).toEqual([]);
  expect(confirmed.value.map(({ number, state }) => [number, state])).toEqual([["2026-0001", "Confirmed"]]);
  expect(await draftAll(book)).toEqual([]);
  expect((await confirmAll(book)).value).toEqual([]);
  book.close();
});

test("the journal, the register and the marks say the same of every row", async () => {
  const book = await openBook(
    smallBook([
      ["2026-05-04", "Website", "Design", "Ann", 2, "Home page"],
      ["2026-05-05", "Website", "Build", "Bob", 3, "Menu"],
    ]),
  );
  await draftAll(book);
  await confirmAll(book);
  const { books } = await readBilling(book.environment);
  expect(books.register.map((record) => [record.number, record.state, record.total.toFixed(2)])).toEqual([
    ["2026-0001", "Confirmed", "600.00"],
  ]);
  expect(books.journal.map((detail) => [detail.invoice, detail.billingId, detail.net.toFixed(2)])).toEqual(
    books.time.map((entry, index) => ["2026-0001", entry.billingId, ["200.00", "300.00"][index]]),
  );
  const sheet = book.workbook.sheetNamed("Time")!;
  expect([6, 7, 8, 9].map((column) => sheet.cells.value(1, column))).toEqual(["Invoiced", 100, 200, "2026-0001"]);
  book.close();
});

test("requests for reading and drafting do not grow with rows", async () => {
  const syncsFor = async (rows: number): Promise<number> => {
    const time = Array.from({ length: rows }, (_, index) => [
      `2026-05-${String((index % 28) + 1).padStart(2, "0")}`,
      "Website",
      "Design",
      "Ann",
      1,
      `Work ${index}`,
    ]);
    const book = await openBook(smallBook(time));
    await draftAll(book);
    await confirmAll(book);
    book.close();
    return book.office.host.counters.syncs;
  };
  expect(await syncsFor(400)).toBe(await syncsFor(4));
});

test("a hundred invoices are written in as many requests as one", async () => {
  const syncsFor = async (count: number): Promise<number> => {
    const names = Array.from({ length: count }, (_, index) => `Client ${index}`);
    const book = await openBook(
      smallBook(
        names.map((name) => ["2026-05-04", name, "Design", "Ann", 1, "Work"]),
        {
          Projects: [
            ["Project", "Client", "Billing method"],
            ...names.map((name) => [name, name, "Time and materials"]),
          ],
          Rates: [["Rate"], [100]],
          Clients: [["Client", "Billing address", "Country"], ...names.map((name) => [name, "1 rue A", "FR"])],
        },
      ),
    );
    const drafts = await draftAll(book);
    book.close();
    expect(drafts).toHaveLength(count);
    return book.office.host.counters.syncs;
  };
  expect(await syncsFor(20)).toBe(await syncsFor(1));
});

test("the agency's sample bills every method, and its mistakes stay in the backlog with their cells", async () => {
  const book = await agency();
  const drafts = await draftAll(book);
  expect(drafts.map(({ client, currency, net }) => [client.name, currency, net.toFixed(2)])).toEqual([
    ["Kestrel Outdoor", "GBP", "43409.36"],
    ["Meridian Museums", "GBP", "52531.25"],
    ["Atelier Lumen", "EUR", "29601.20"],
  ]);
  const { diagnostics } = await readBilling(book.environment);
  const errors = diagnostics
    .filter(({ severity }) => severity === "error")
    .map(({ code, source }) => `${code} ${source?.sheet}!${source?.cell}`);
  expect(errors).toEqual([
    "project.unknown Time!B42",
    "hours.unreadable Time!E126",
    "date.blank Time!A209",
    "rate.missing Time!D295",
    "date.unreadable Time!A356",
    "milestone.notAccepted Milestones!G7",
  ]);
  book.close();
});
