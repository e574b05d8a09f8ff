import { readBilling } from "../../src/application/readBilling";
import { verifyInvoices, type Verification } from "../../src/application/verification/verifyInvoices";
import type { Sheet } from "../../src/host/model/sheet";
import { addressOf } from "../../src/documents/address";
import { openBook, type OpenBook } from "../support/openBook";
import { afterwards, confirm, draft, usedBook } from "./scenarios";

const everyCell = process.env["SHEETBILL_ALL_FAULTS"] === "1";

jest.setTimeout(everyCell ? 1_800_000 : 120_000);

let book: OpenBook;

beforeAll(async () => {
  const drafted = await afterwards(await usedBook(), draft);
  book = await openBook(await afterwards(drafted, (environment) => confirm(environment)));
});

afterAll(() => book.close());

async function verify(): Promise<Verification> {
  return verifyInvoices(book.environment, await readBilling(book.environment));
}

/** What changes over an invoice's life without touching it; and what is the reader's own to write. */
const changing = new Set(["Sent on", "Reminder"]);

test("invoices that nobody touched are sound", async () => {
  expect(await verify()).toEqual({ ok: true, findings: [], gaps: [], duplicates: [] });
});

test.each(["Invoices", "Invoice details", "tab", "Time"])("one changed cell in %s is found and named", async (name) => {
  const sheet = book.workbook.sheets.find(
    (each) => each.name === name || (name === "tab" && /^2026-0002/.test(each.name)),
  )!;
  const cells = filledCells(sheet, name);
  const tried = everyCell ? cells : cells.filter((_, index) => index % Math.ceil(cells.length / 12) === 0);
  const missed: string[] = [];
  for (const cell of tried) {
    const undo = change(sheet, cell.row, cell.column);
    const { findings } = await verify();
    undo();
    const named = findings.some((found) => found.sheet === sheet.name && found.cell === addressOf(cell));
    if (!named) missed.push(`${addressOf(cell)}: ${JSON.stringify(findings.slice(0, 3))}`);
  }
  process.stdout.write(`${name}: ${tried.length} changes of one cell, ${tried.length - missed.length} named\n`);
  expect(missed).toEqual([]);
});

test("a formula that was replaced by the very value it gave is found and named", async () => {
  const sheet = book.workbook.sheets.find((each) => each.name.startsWith("2026-0002"))!;
  const formulas = amountFormulas(sheet);
  const missed: string[] = [];
  for (const { row, column, formula } of formulas) {
    const value = sheet.cells.value(row, column);
    put(sheet, row, column, value);
    const { findings } = await verify();
    const named = findings.some((found) => found.sheet === sheet.name && found.cell === addressOf({ row, column }));
    if (!named) missed.push(addressOf({ row, column }));
    sheet.cells.setFormula(row, column, formula, value);
    book.workbook.notifyCellsChanged({ sheet, row, column, rows: 1, columns: 1 });
  }
  process.stdout.write(
    `formulas: ${formulas.length} replaced by their value, ${formulas.length - missed.length} named\n`,
  );
  expect([formulas.length > 5, missed]).toEqual([true, []]);
  expect((await verify()).ok).toBe(true);
});

test("a constant of a confirmed tab that was replaced by a formula of the same value is found and named", async () => {
  const sheet = book.workbook.sheets.find((each) => each.name.startsWith("2026-0002"))!;
  const { row, column } = filledCells(sheet, "tab").find((each) => typeof valueAt(sheet, each) === "number")!;
  const value = sheet.cells.value(row, column);
  sheet.cells.setFormula(row, column, `=${String(value)}`, value);
  book.workbook.notifyCellsChanged({ sheet, row, column, rows: 1, columns: 1 });
  const { findings } = await verify();
  put(sheet, row, column, value);
  expect(findings).toEqual([expect.objectContaining({ invoice: "2026-0002", cell: addressOf({ row, column }) })]);
});

test("a row taken out of the journal, the register or a deleted tab is found", async () => {
  const tab = book.workbook.sheets.find((each) => /^2026-0003/.test(each.name))!;
  const renamed = tab.name;
  tab.name = "Elsewhere";
  book.workbook.notifyStructureChanged();
  const { findings } = await verify();
  tab.name = renamed;
  book.workbook.notifyStructureChanged();
  expect(findings).toContainEqual(expect.objectContaining({ invoice: "2026-0003", found: renamed }));
});

test("a number that is given twice and one that is missing are named", async () => {
  const { cells } = book.workbook.sheetNamed("Invoices")!;
  const row = [4, 5, 6].find((each) => cells.value(each, 0) === "2026-0002")!;
  put(book.workbook.sheetNamed("Invoices")!, row, 0, "2026-0003");
  const { ok, duplicates } = await verify();
  put(book.workbook.sheetNamed("Invoices")!, row, 0, "2026-0009");
  const { gaps } = await verify();
  put(book.workbook.sheetNamed("Invoices")!, row, 0, "2026-0002");
  expect([ok, duplicates, gaps]).toEqual([false, ["2026-0003"], ["2026-0002", "2026-0004 to 2026-0008"]]);
});

test("the journal may be sorted: seals do not depend on where its rows stand", async () => {
  const sheet = book.workbook.sheetNamed("Invoice details")!;
  const [first, second] = [rowValues(sheet, 4), rowValues(sheet, 6)];
  putRow(sheet, 4, second);
  putRow(sheet, 6, first);
  expect((await verify()).findings).toEqual([]);
  putRow(sheet, 4, first);
  putRow(sheet, 6, second);
});

function filledCells(sheet: Sheet, name: string): { row: number; column: number }[] {
  const header = headerRow(sheet, name);
  const found: { row: number; column: number }[] = [];
  for (let column = 0; column < sheet.cells.columnCount; column++) {
    const title = String(sheet.cells.value(header, column) ?? "");
    if (changing.has(title)) continue;
    if (name === "Time" && !["Billing status", "Amount", "Invoice"].includes(title)) continue;
    for (let row = name === "tab" ? 0 : header + 1; row < sheet.cells.rowCount(column); row++) {
      const value = sheet.cells.value(row, column);
      const isConstant = sheet.cells.formula(row, column) === undefined;
      if (value !== null && value !== "" && isConstant) found.push({ row, column });
    }
  }
  return found;
}

function valueAt(sheet: Sheet, { row, column }: { row: number; column: number }) {
  return sheet.cells.value(row, column);
}

/** The formulas of a tab that are no links. */
function amountFormulas(sheet: Sheet): { row: number; column: number; formula: string }[] {
  const found: { row: number; column: number; formula: string }[] = [];
  for (let column = 0; column < sheet.cells.columnCount; column++)
    for (let row = 0; row < sheet.cells.rowCount(column); row++) {
      const formula = sheet.cells.formula(row, column);
      if (formula !== undefined && !formula.includes("HYPERLINK")) found.push({ row, column, formula });
    }
  return found;
}

function headerRow(sheet: Sheet, name: string): number {
  return name === "Time" ? 0 : (sheet.tables[0]?.area.row ?? 0);
}

/** Changes a cell to another value of its kind; returns how to change it back. */
function change(sheet: Sheet, row: number, column: number): () => void {
  const value = sheet.cells.value(row, column);
  put(sheet, row, column, typeof value === "number" ? value + 1 : `${String(value)}x`);
  return () => put(sheet, row, column, value);
}

function put(sheet: Sheet, row: number, column: number, value: ReturnType<Sheet["cells"]["value"]>): void {
  sheet.cells.setValue(row, column, value);
  book.workbook.notifyCellsChanged({ sheet, row, column, rows: 1, columns: 1 });
}

function rowValues(sheet: Sheet, row: number) {
  return Array.from({ length: sheet.cells.columnCount }, (_, column) => sheet.cells.value(row, column));
}

function putRow(sheet: Sheet, row: number, values: ReturnType<typeof rowValues>): void {
  values.forEach((value, column) => put(sheet, row, column, value));
}
