import { confirmInvoices } from "../../src/application/confirming/confirmInvoices";
import { draftInvoices } from "../../src/application/drafting/draftInvoices";
import { readBilling } from "../../src/application/readBilling";
import type { WriteOperation } from "../../src/application/writePlan";
import { invoiceDocument } from "../../src/documents/invoice/invoiceDocument";
import { marginDocument } from "../../src/documents/margin/marginDocument";
import type { SheetDocument } from "../../src/documents/sheetDocument";
import { tableDocument } from "../../src/documents/tableDocument";
import type { LocalDate } from "../../src/domain/calendar/localDate";
import { operationParts } from "../../src/excel/operations";
import { readTargets } from "../../src/excel/targets";
import { newWorkbook } from "../../src/host/codec/newWorkbook";
import { openBook, type OpenBook } from "../support/openBook";
import { smallBook } from "../support/sheetLiteral";
import { invoiceOf, optionsOf, type DetailSketch } from "../unit/documents/invoiceSample";
import { marginOf, marginRow } from "../unit/documents/marginSample";

const today = "2026-11-20" as LocalDate;

function invoiceWith(lines: number, sheetName: string): SheetDocument {
  const details: DetailSketch[] = Array.from({ length: lines }, (_, index) => ({
    ...{ quantity: "1.25", price: "95", description: `Réunion n° ${index + 1}`, tax: ["20", "10", "5.5"][index % 3]! },
    discountPercent: index % 5 ? "0" : "10",
  }));
  const header = { state: "Confirmed", number: sheetName } as const;
  return invoiceDocument(invoiceOf({ details, header }), optionsOf({ sheetName, annex: true }));
}

const putSheet = (document: SheetDocument): WriteOperation => ({ kind: "putSheet", document, after: null });

async function put(book: OpenBook, ...documents: readonly SheetDocument[]) {
  const before = { ...book.office.host.counters };
  await book.environment.port.apply([{ purpose: "documents", operations: documents.map(putSheet) }]);
  const after = book.office.host.counters;
  return {
    syncs: after.syncs - before.syncs,
    actions: after.actions - before.actions,
    bytes: after.requestBytes - before.requestBytes,
  };
}

test("an invoice's actions do not grow with its lines, nor the requests with the invoices", async () => {
  const book = await openBook(newWorkbook());
  const small = await put(book, invoiceWith(5, "A-1"));
  const large = await put(book, invoiceWith(60, "A-2"));
  const many = await put(book, ...Array.from({ length: 6 }, (_, index) => invoiceWith(10, `B-${index}`)));
  book.close();
  expect(large.actions).toBeLessThan(small.actions * 1.5);
  expect(many.syncs).toBe(large.syncs);
});

test("what a document takes in a request is estimated from above, and not by more than twice", async () => {
  const book = await openBook(newWorkbook());
  const documents = [
    invoiceWith(40, "A-1"),
    tableDocument({
      ...{ sheetName: "List", tableName: "List", title: "List", language: "en", totals: [], paper: "A4" },
      columns: [{ field: "name", header: "Name", kind: "text", note: "Who it is", choices: ["Ann", "Zoë"] }],
      rows: Array.from({ length: 500 }, (_, row) => ({ name: { kind: "text", text: `Zoë ${row} \u{1F600}` } })),
    }),
  ];
  for (const document of documents) {
    const estimated = await book.office.Excel.run(async (context) => {
      const targets = await readTargets(context, []);
      return operationParts(context, putSheet(document), targets).reduce((sum, part) => sum + part.bytes, 0);
    });
    const { bytes } = await put(book, document);
    expect(estimated).toBeGreaterThan(bytes);
    expect(estimated).toBeLessThan(bytes * 2);
  }
  book.close();
});

test("a sheet larger than a request is written in several", async () => {
  const book = await openBook(newWorkbook());
  const text = "Ein langer Text, immer wieder. ".repeat(40);
  const document = tableDocument({
    ...{ sheetName: "Long", tableName: "Long", title: "Long", language: "en", totals: [], paper: "A4" },
    columns: [{ field: "text", header: "Text", kind: "longText" }],
    rows: Array.from({ length: 4000 }, () => ({ text: { kind: "text", text } })),
  });
  const { syncs, bytes } = await put(book, document);
  expect(bytes).toBeGreaterThan(4_000_000);
  expect(syncs).toBeLessThanOrEqual(4);
  expect(book.workbook.sheetNamed("Long")!.cells.value(4003, 0)).toBe(text);
  book.close();
});

test("the names of a draft's figures go when it is confirmed, and a user's own names stay", async () => {
  const book = await openBook(smallBook([["2026-05-04", "Website", "Design", "Ann", 2, "Home page"]]));
  await draftInvoices(book.environment, await readBilling(book.environment), { filters: [{}], date: today });
  const figures = () => book.workbook.names.map(({ name }) => name).filter((name) => name.startsWith("INV_"));
  expect(figures()).toContain("INV_D_0001_Total");
  const { sheet } = (await readBilling(book.environment)).books.register[0]!;
  await book.office.Excel.run(async (context) => {
    context.workbook.names.add("MyCell", context.workbook.worksheets.getItem(sheet).getRange("B2"));
    await context.sync();
  });
  await confirmInvoices(book.environment, await readBilling(book.environment), { drafts: null, date: today });
  expect(figures().filter((name) => name.includes("D_0001"))).toEqual([]);
  expect(figures()).toContain("INV_2026_0001_Total");
  expect(book.workbook.names.map(({ name }) => name)).toContain("MyCell");
  book.close();
});

describe("a margin sheet written again", () => {
  const projects = (...keys: readonly string[]) =>
    marginDocument(marginOf(keys.map((key) => marginRow("project", key, { billed: "100", cost: "60", hours: "4" }))), {
      ...{ language: "en", currency: "EUR", by: ["project"], from: null, until: null, asOf: today },
      ...{ sheetName: "Margin", paper: "A4" },
    });

  async function withNotes(book: OpenBook): Promise<{ readonly right: number; readonly below: number }> {
    const { cells } = projects("Kestrel", "Lumen");
    const right = Math.max(...cells.map(({ column }) => column)) + 1;
    const below = Math.max(...cells.map(({ row }) => row)) + 1;
    await book.office.Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem("Margin");
      sheet.getRangeByIndexes(3, right, 1, 1).values = [["beside"]];
      sheet.getRangeByIndexes(below, 0, 1, 1).values = [["below"]];
      const chart = sheet.charts.add("Line", sheet.getRange("A1:B3"), "Auto");
      chart.name = "Mine";
      await context.sync();
    });
    return { right, below };
  }

  test("keeps notes and charts beside it, moved away as far as it has grown", async () => {
    const book = await openBook(newWorkbook());
    await put(book, projects("Kestrel", "Lumen"));
    const charts = book.workbook.sheetNamed("Margin")!.charts.length;
    const { right, below } = await withNotes(book);
    await put(book, projects("Acme", "Kestrel", "Lumen", "Museum"));
    const sheet = book.workbook.sheetNamed("Margin")!;
    const grown = Math.max(...projects("Acme", "Kestrel", "Lumen", "Museum").cells.map(({ row }) => row)) + 1 - below;
    expect(grown).toBeGreaterThan(0);
    expect(sheet.cells.value(3, right)).toBe("beside");
    expect(sheet.cells.value(below + grown, 0)).toBe("below");
    expect(sheet.charts).toHaveLength(charts + 1);
    expect(sheet.charts.map(({ name }) => name)).toContain("Mine");
    book.close();
  });

  test("is not written over a sheet that happens to have its name", async () => {
    const book = await openBook(newWorkbook());
    await book.office.Excel.run(async (context) => {
      context.workbook.worksheets.add("Margin").getRange("B2").values = [["my own notes"]];
      await context.sync();
    });
    await expect(put(book, projects("Kestrel"))).rejects.toMatchObject({ kind: "exists", detail: "Margin" });
    expect(book.workbook.sheetNamed("Margin")!.cells.value(1, 1)).toBe("my own notes");
    book.close();
  });

  test("leaves nothing of the earlier one when it has fewer rows", async () => {
    const book = await openBook(newWorkbook());
    await put(book, projects("Acme", "Kestrel", "Lumen", "Museum"));
    await put(book, projects("Kestrel"));
    const { cells } = book.workbook.sheetNamed("Margin")!;
    const left = Array.from({ length: 60 }, (_, row) => cells.value(row, 0));
    expect(left).not.toContain("Museum");
    expect(left.filter((value) => value === "Kestrel").length).toBeGreaterThan(0);
    book.close();
  });
});
