import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { confirmInvoices } from "../../src/application/confirming/confirmInvoices";
import { draftInvoices } from "../../src/application/drafting/draftInvoices";
import { invoiceDocuments } from "../../src/application/invoiceSheets";
import { readBilling } from "../../src/application/readBilling";
import { writeBacklogSheet } from "../../src/application/reports/writeBacklogSheet";
import { writeMarginSheet } from "../../src/application/reports/writeMarginSheet";
import { reviewPeriod, writeReviewPage } from "../../src/application/reports/reviewPeriod";
import { groupBacklog } from "../../src/domain/backlog/groupBacklog";
import type { LocalDate } from "../../src/domain/calendar/localDate";
import { computeMargin } from "../../src/domain/margin/computeMargin";
import { addressOf } from "../../src/documents/address";
import type { SheetDocument } from "../../src/documents/sheetDocument";
import { openBook, type OpenBook } from "../support/openBook";

const python = "/usr/bin/python3";
const hasOpenpyxl = spawnSync(python, ["-c", "import openpyxl"]).status === 0;
if (!hasOpenpyxl) console.warn("openpyxl is not installed: what it reads is skipped here. .ci/run installs it.");
const testWithOpenpyxl = hasOpenpyxl ? test : test.skip;

/** Reads a workbook strictly, warnings as errors, and says what it found. */
const script = `
import sys, json, warnings, openpyxl
warnings.simplefilter("error")
book = openpyxl.load_workbook(sys.argv[1])
def sheet(ws):
    cells = {c.coordinate: c.value if isinstance(c.value, (str, int, float, bool)) else str(c.value) for row in ws.iter_rows() for c in row if c.value is not None}
    return {"cells": cells, "merged": sorted(str(r) for r in ws.merged_cells.ranges), "titles": ws.print_title_rows,
      "area": ws.print_area, "breaks": sorted(b.id for b in ws.row_breaks.brk), "protected": ws.protection.sheet,
      "tables": {t.name: t.ref for t in ws.tables.values()}, "charts": len(ws._charts), "freeze": ws.freeze_panes,
      "lists": len(ws.data_validations.dataValidation)}
print(json.dumps({"sheets": {ws.title: sheet(ws) for ws in book.worksheets},
  "names": {n: d.attr_text for n, d in book.defined_names.items()} if hasattr(book.defined_names, "items") else
           {d.name: d.attr_text for d in book.defined_names.definedName}}))
`;

type SheetRead = {
  readonly cells: Readonly<Record<string, string | number | boolean>>;
  readonly titles: string | null;
  readonly breaks: readonly number[];
  readonly protected: boolean;
  readonly tables: Readonly<Record<string, string>>;
  readonly charts: number;
};
type BookRead = {
  readonly sheets: Readonly<Record<string, SheetRead>>;
  readonly names: Readonly<Record<string, string>>;
};

function readByOpenpyxl(bytes: Uint8Array): BookRead {
  const folder = mkdtempSync(join(tmpdir(), "sheetbill-openpyxl-"));
  try {
    writeFileSync(join(folder, "book.xlsx"), bytes);
    const read = spawnSync(python, ["-c", script, join(folder, "book.xlsx")], { encoding: "utf8", maxBuffer: 1 << 28 });
    expect(read.stderr).toBe("");
    return JSON.parse(read.stdout) as BookRead;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** The cells of a document that another program reads otherwise than they were written. */
function misread(document: SheetDocument, { cells }: SheetRead): string[] {
  return document.cells.flatMap((cell) => {
    const { content } = cell;
    const found = cells[addressOf(cell)];
    const isSame =
      (content.kind === "blank" && found === undefined) ||
      (content.kind === "text" && found === content.text) ||
      (content.kind === "formula" && found === content.formula) ||
      (content.kind === "number" && Number(found) === Number(content.value)) ||
      (content.kind === "date" && String(found).startsWith(content.date)) ||
      (content.kind === "flag" && found === content.value);
    return isSame ? [] : [`${document.name}!${addressOf(cell)}: ${JSON.stringify(content)} is ${String(found)}`];
  });
}

const today = "2026-11-20" as LocalDate;

async function billedSample(
  name: string,
  language: "en" | "fr",
): Promise<{ book: OpenBook; documents: SheetDocument[] }> {
  const sample = readFileSync(join(__dirname, "..", "..", "assets", "samples", name));
  const book = await openBook(sample, { today, language });
  const { environment } = book;
  await draftInvoices(environment, await readBilling(environment), { filters: [{}], date: today });
  const drafted = await readBilling(environment);
  const { value } = await confirmInvoices(environment, drafted, { drafts: null, date: today });
  const documents = invoiceDocuments(value, drafted, environment).map(({ document }) => document);
  const billing = await readBilling(environment);
  const request = { by: ["project", "month"], from: null, until: null, asOf: today } as const;
  const margin = computeMargin({ ...request, books: billing.books, units: billing.backlog.units });
  documents.push(await writeMarginSheet(environment, billing, { ...request, margin }));
  const groups = groupBacklog(billing.backlog.units);
  documents.push(await writeBacklogSheet(environment, billing, { groups, asOf: today }));
  const period = { from: "2026-11-01" as LocalDate, until: today };
  documents.push(await writeReviewPage(environment, billing, await reviewPeriod(environment, billing, period)));
  return { book, documents };
}

testWithOpenpyxl.each([
  ["agency-en.xlsx", "en"],
  ["freelancer-fr.xlsx", "fr"],
] as const)("another reader finds in %s what was written, and nothing to complain of", async (name, language) => {
  const { book, documents } = await billedSample(name, language);
  const read = readByOpenpyxl(book.toFile());
  book.close();
  expect(documents.flatMap((document) => misread(document, read.sheets[document.name]!))).toEqual([]);
  for (const document of documents) {
    const sheet = read.sheets[document.name]!;
    expect([document.name, sheet.protected]).toEqual([document.name, document.protection === "locked"]);
    expect(sheet.breaks).toEqual([...document.page.pageBreaksBefore].sort((left, right) => left - right));
    const titles = document.page.titleRows;
    expect(sheet.titles).toBe(titles === null ? null : `$${titles.first + 1}:$${titles.last + 1}`);
    expect(Object.keys(sheet.tables)).toEqual(document.tables.map((table) => table.name));
    expect(sheet.charts).toBe(document.charts.length);
    for (const { name: cellName, ...place } of document.names) {
      expect(read.names[cellName]).toContain(addressOf(place).replace(/([A-Z]+)(\d+)/, "$$$1$$$2"));
    }
  }
});
