import { readFileSync } from "node:fs";
import { join } from "node:path";
import { confirmInvoices } from "../../src/application/confirming/confirmInvoices";
import { draftInvoices } from "../../src/application/drafting/draftInvoices";
import { invoiceDocuments } from "../../src/application/invoiceSheets";
import { readBilling } from "../../src/application/readBilling";
import { writeMarginSheet } from "../../src/application/reports/writeMarginSheet";
import type { SheetDocument } from "../../src/documents/sheetDocument";
import type { LocalDate } from "../../src/domain/calendar/localDate";
import { computeMargin } from "../../src/domain/margin/computeMargin";
import { Decimal, decimal, decimalFromCell } from "../../src/domain/money/decimal";
import { nodeDeflate } from "../../src/host/codec/nodeDeflate";
import { readWorkbook } from "../../src/host/codec/readWorkbook";
import { describeWithLibreOffice, recalculated } from "../support/libreOffice";
import { openBook } from "../support/openBook";

const today = "2026-11-20" as LocalDate;
const sample = (name: string): Uint8Array => readFileSync(join(__dirname, "..", "..", "assets", "samples", name));

/** A figure by the 15 significant digits that a cell keeps. */
function asShown(result: string): string {
  return decimal(result).toSignificantDigits(15, Decimal.ROUND_HALF_UP).toFixed();
}

/** Every formula of the documents as the second spreadsheet calculates it, beside what the engine computed. */
function compare(
  bytes: Uint8Array,
  documents: readonly SheetDocument[],
): { cell: string; expected: string; found: string }[] {
  const workbook = readWorkbook(recalculated(bytes), "Recalculated.xlsx", nodeDeflate);
  return documents.flatMap((document) => {
    const sheet = workbook.sheetNamed(document.name)!;
    return document.cells.flatMap(({ row, column, content }) => {
      if (content.kind !== "formula" || content.result === null) return [];
      const value = sheet.cells.value(row, column);
      const found = typeof value === "number" ? decimalFromCell(value).toFixed() : String(value);
      return [{ cell: `${document.name}!${row},${column}`, expected: asShown(content.result), found }];
    });
  });
}

describeWithLibreOffice("what LibreOffice calculates", () => {
  test.each([
    ["agency-en.xlsx", "en", 25],
    ["freelancer-fr.xlsx", "fr", 10],
  ] as const)("invoices of %s: every formula gives the engine's cents", async (name, language, atLeast) => {
    const book = await openBook(sample(name), { today, language });
    await draftInvoices(book.environment, await readBilling(book.environment), { filters: [{}], date: today });
    const billing = await readBilling(book.environment);
    const { value: invoices } = await confirmInvoices(book.environment, billing, { drafts: null, date: today });
    const documents = invoiceDocuments(invoices, billing, book.environment).map(({ document }) => document);
    const cells = compare(book.toFile(), documents);
    book.close();
    expect(cells.length).toBeGreaterThanOrEqual(atLeast);
    expect(cells.filter(({ expected, found }) => expected !== found)).toEqual([]);
  });

  test("the margin sheet: every total gives the engine's figure", async () => {
    const book = await openBook(sample("agency-en.xlsx"), { today });
    const billing = await readBilling(book.environment);
    const request = { by: ["project", "client"], from: null, until: null, asOf: today } as const;
    const margin = computeMargin({ ...request, books: billing.books, units: billing.backlog.units });
    const document = await writeMarginSheet(book.environment, billing, { ...request, margin });
    const cells = compare(book.toFile(), [document]);
    book.close();
    expect(cells.length).toBeGreaterThan(15);
    expect(cells.filter(({ expected, found }) => expected !== found)).toEqual([]);
  });
});
