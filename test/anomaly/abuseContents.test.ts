import { readBilling } from "../../src/application/readBilling";
import { draftInvoices } from "../../src/application/drafting/draftInvoices";
import type { LocalDate } from "../../src/domain/calendar/localDate";
import { ErrorValue } from "../../src/host/model/cellValue";
import type { Workbook } from "../../src/host/model/workbook";
import { openBook } from "../support/openBook";
import { smallBook, workbookOf } from "../support/sheetLiteral";

const today = "2026-11-20" as LocalDate;
const row = ["2026-05-04", "Website", "Design", "Ann", 2, "Home page"] as const;

/** What reading and drafting a workbook came to, and how long they took. Units: milliseconds. */
async function bill(workbook: Workbook) {
  const book = await openBook(workbook);
  const start = performance.now();
  const billing = await readBilling(book.environment);
  const read = performance.now() - start;
  const { value } = await draftInvoices(book.environment, billing, { filters: [{}], date: today });
  const took = performance.now() - start;
  const { syncs } = book.office.host.counters;
  book.close();
  return { billing, nets: value.map(({ net }) => net.toFixed(2)), read, took, syncs };
}

/** Far above what they take, far below a hang. Units: milliseconds. */
const patience = 12_000;

test("a workbook of 500 sheets is read and billed, in as many requests as one of six", async () => {
  const few = await bill(smallBook([row]));
  const workbook = smallBook([row]);
  for (let sheet = 1; sheet <= 494; sheet++) {
    const { cells } = workbook.appendSheet(`Notes ${sheet}`);
    for (let at = 0; at < 20; at++) cells.setValue(at, at % 5, `note ${at}`);
  }
  workbook.notifyStructureChanged();
  const many = await bill(workbook);
  expect([many.nets, many.took < patience]).toEqual([["200.00"], true]);
  expect(many.syncs).toBeLessThanOrEqual(few.syncs + 2);
});

test("a million used cells beside the ledgers are left alone", async () => {
  const workbook = smallBook([row]);
  const { cells } = workbook.appendSheet("Data");
  for (let column = 0; column < 20; column++) for (let at = 0; at < 50_000; at++) cells.setValue(at, column, at);
  workbook.notifyStructureChanged();
  const { nets, took } = await bill(workbook);
  expect([nets, took < patience]).toEqual([["200.00"], true]);
});

test("a quarter of a million used cells in a ledger's own rows are read in pieces, and the row that is work is billed", async () => {
  const workbook = smallBook([row]);
  const { cells } = workbook.sheetNamed("Time")!;
  for (let column = 20; column < 25; column++) for (let at = 0; at < 50_000; at++) cells.setValue(at, column, "x");
  workbook.notifyStructureChanged();
  const { nets, took, billing } = await bill(workbook);
  expect([nets, took < patience]).toEqual([["200.00"], true]);
  expect(billing.books.time).toHaveLength(1);
});

test("cells of 32,767 characters are read, drafted, drawn and logged whole", async () => {
  const long = "long ".repeat(6553) + "er";
  const rows = Array.from({ length: 40 }, (_, at) => [
    "2026-05-04",
    "Website",
    "Design",
    "Ann",
    1,
    `${at} ${long}`.slice(0, 32_767),
  ]);
  const { nets, took } = await bill(smallBook(rows));
  expect([nets, took < patience]).toEqual([["4000.00"], true]);
});

test("formulas and errors everywhere are read by what they give; each error is named with its cell", async () => {
  const workbook = smallBook(Array.from({ length: 200 }, () => row));
  const { cells } = workbook.sheetNamed("Time")!;
  for (let at = 1; at <= 200; at++) {
    cells.setFormula(at, 4, at % 2 === 0 ? "=1/0" : "=1+1", at % 2 === 0 ? ErrorValue.of("#DIV/0!") : 2);
    cells.setFormula(at, 3, `="An"&"n"`, "Ann");
  }
  for (const sheet of workbook.sheets) sheet.cells.setFormula(300, 30, "=NOSUCH(A1:A1048576)", ErrorValue.of("#NAME?"));
  workbook.notifyStructureChanged();
  const { nets, billing, took } = await bill(workbook);
  const errors = billing.diagnostics.filter(({ code }) => code === "cell.error");
  expect([nets, took < patience]).toEqual([["20000.00"], true]);
  expect([errors.length, errors[0]?.source]).toEqual([100, { sheet: "Time", cell: "E3" }]);
});

test("formulas that refer to each other in a circle, and whole-column sums, do not hang the calculation", async () => {
  const workbook = smallBook([row]);
  const { cells } = workbook.appendSheet("Circle");
  for (let at = 0; at < 100; at++) {
    cells.setFormula(at, 0, `=A${((at + 1) % 100) + 1}+1`, 0);
    cells.setFormula(at, 2, "=SUM(A:B)+SUMPRODUCT(A1:A100*1)", 0);
  }
  workbook.notifyStructureChanged();
  const { nets, took } = await bill(workbook);
  expect([nets, took < patience]).toEqual([["200.00"], true]);
});

test("names that mean something to JavaScript, HTML or a spreadsheet are only names", async () => {
  const names = [
    "__proto__",
    "constructor",
    "toString",
    "<script>alert(1)</script>",
    "=cmd|' /C calc'!A0",
    "${x}",
    "{{x}}",
  ];
  const workbook = workbookOf({
    Projects: [["Project", "Client", "Billing method"], ...names.map((name) => [name, name, "Time and materials"])],
    Time: [
      ["Date", "Project", "Task", "Person", "Hours", "Description"],
      ...names.map((name) => ["2026-05-04", name, name, name, 1, name]),
    ],
    Rates: [["Project", "Rate"], ...names.map((name) => [name, 100])],
    Clients: [["Client", "Country"], ...names.map((name) => [name, "FR"])],
    Settings: [
      ["Key", "Value"],
      ["Default tax", "20 %"],
      ["Country", "FR"],
    ],
  });
  const { nets, billing } = await bill(workbook);
  expect(nets).toEqual(names.map(() => "100.00"));
  expect(billing.backlog.units.map(({ client }) => client?.name)).toEqual(names);
  expect(({} as Record<string, unknown>)["name"]).toBeUndefined();
});
