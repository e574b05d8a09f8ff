import { draftInvoices } from "../../src/application/drafting/draftInvoices";
import { readBilling } from "../../src/application/readBilling";
import { agencySample } from "../../src/application/samples/agency";
import { makeTemplate } from "../../src/application/templates/makeTemplate";
import type { LocalDate } from "../../src/domain/calendar/localDate";
import { newWorkbook } from "../../src/host/codec/newWorkbook";
import { openBook, type OpenBook } from "../support/openBook";
import { smallBook } from "../support/sheetLiteral";

const today = "2026-11-20" as LocalDate;

async function template(language: "en" | "fr"): Promise<OpenBook> {
  const book = await openBook(newWorkbook(), { language });
  await makeTemplate(book.environment, { more: [], sample: null, removes: "Sheet1" });
  return book;
}

test.each([
  ["en", "Time", "Project", "Projects"],
  ["fr", "Temps", "Projet", "Projets"],
] as const)("a new ledger in %s says what it is for, and offers what other tables name", async (...row) => {
  const [language, title, heading, projects] = row;
  const book = await template(language);
  const sheet = book.workbook.sheetNamed(title)!;
  expect(sheet.cells.value(0, 0)).toBe(title);
  expect(String(sheet.cells.value(1, 0))).toMatch(/\.$/);
  const column = [0, 1, 2, 3, 4].find((each) => sheet.cells.value(3, each) === heading)!;
  const list = sheet.validations.find(({ areas }) => areas.some((area) => area.row === 4 && area.column === column))!;
  expect(list).toMatchObject({ type: "list", error: { show: false } });
  expect(list.formula1).toContain(`'${projects}'!$A$5`);
  book.close();
});

test("headings explain their columns when they are selected", async () => {
  const book = await template("en");
  const prompts = book.workbook.sheetNamed("Rates")!.validations.map(({ prompt }) => prompt.message);
  expect(prompts).toContain("First day it applies; blank: from ever");
  book.close();
});

test("words of a table that is not there are not offered", async () => {
  const book = await template("en");
  const formulas = book.workbook.sheets.flatMap((sheet) => sheet.validations.map(({ formula1 }) => formula1 ?? ""));
  expect(formulas.filter((formula) => /'(People|Taxes)'/.test(formula))).toEqual([]);
  expect(formulas.filter((formula) => formula.includes("'Clients'"))).toHaveLength(1);
  book.close();
});

test("a sample's multi-line addresses are shown in full", async () => {
  const book = await openBook(newWorkbook());
  await makeTemplate(book.environment, { more: [], sample: agencySample(), removes: "Sheet1" });
  const sheet = book.workbook.sheetNamed("Clients")!;
  expect(sheet.cells.value(6, 1)).toMatch(/\n.*\n/);
  await book.office.Excel.run(async (context) => {
    const row = context.workbook.worksheets.getItem("Clients").getRange("A7").load("height");
    await context.sync();
    expect(row.height).toBeGreaterThan(38);
  });
  book.close();
});

test("an invoice's link finds its ledger row after the ledger was sorted", async () => {
  const book = await openBook(
    smallBook([
      ["2026-05-04", "Website", "Design", "Ann", 2, "Home page"],
      ["2026-05-05", "Website", "Build", "Bob", 3, "Menu"],
      ["2026-05-06", "Website", "Design", "Ann", 1, "Footer"],
    ]),
  );
  await draftInvoices(book.environment, await readBilling(book.environment), { filters: [{}], date: today });
  const tab = book.workbook.sheets.find(({ name }) => name.startsWith("D-0001"))!;
  const formulas = Array.from({ length: 80 }, (_, row) => tab.cells.formula(row, 6)).filter(
    (each) => each !== undefined,
  );
  const link = formulas.find((formula) => formula.startsWith("=HYPERLINK"))!;
  const [, target, id] = /^=HYPERLINK\((.*),"([A-Z0-9]+)"\)$/.exec(link)!;
  const rowFound = () =>
    book.office.Excel.run(async (context) => {
      const scratch = context.workbook.worksheets.getItem("Settings").getRange("H1");
      scratch.formulas = [[`=${target}`]];
      context.workbook.application.calculate("Full");
      scratch.load("values");
      await context.sync();
      return Number(/'Time'!A(\d+)$/.exec(String(scratch.values[0]![0]))![1]);
    });
  const before = await rowFound();
  await book.office.Excel.run(async (context) => {
    const rows = context.workbook.worksheets.getItem("Time").getRange("A2:K4");
    rows.sort.apply([{ key: 0, ascending: false }]);
    await context.sync();
  });
  const after = await rowFound();
  expect(after).not.toBe(before);
  expect(book.workbook.sheetNamed("Time")!.cells.value(after - 1, 10)).toBe(id);
  book.close();
});
