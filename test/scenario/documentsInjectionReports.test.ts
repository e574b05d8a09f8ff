import { draftInvoices } from "../../src/application/drafting/draftInvoices";
import { readBilling } from "../../src/application/readBilling";
import { linkLedgers } from "../../src/application/reports/linkLedgers";
import { reviewPeriod, writeReviewPage } from "../../src/application/reports/reviewPeriod";
import { writeBacklogSheet } from "../../src/application/reports/writeBacklogSheet";
import { writeMarginSheet } from "../../src/application/reports/writeMarginSheet";
import { writeQuote } from "../../src/application/reports/writeQuote";
import { writeRecap } from "../../src/application/reports/writeRecap";
import { groupBacklog } from "../../src/domain/backlog/groupBacklog";
import type { LocalDate } from "../../src/domain/calendar/localDate";
import { computeMargin } from "../../src/domain/margin/computeMargin";
import type { Sheet } from "../../src/host/model/sheet";
import { openBook, type OpenBook } from "../support/openBook";
import { workbookOf } from "../support/sheetLiteral";

const today = "2026-11-20" as LocalDate;
const period = { from: "2026-05-01" as LocalDate, until: today };

/** Names, tasks and requests that a spreadsheet could take for formulas, links or sheet names. */
const client = '=HYPERLINK("http://evil.example","A/B")';
const project = "+cmd|' /C calc'!A0";
const task = "@SUM(A1:A9)";
const person = "-2+3";
const request = "=1+1\n[x]'!A1";
const description = '\t=WEBSERVICE("http://evil.example")';

function ledgers() {
  return workbookOf({
    Projects: [
      ["Project", "Client", "Billing method", "Estimated hours"],
      [project, client, "Time and materials", 10],
    ],
    Time: [
      ["Date", "Project", "Task", "Person", "Hours", "Description"],
      ["2026-05-04", project, task, person, 2, description],
      ["2026-05-05", project, "=NOW()", "'quoted", 3, "javascript:alert(1)"],
    ],
    Rates: [["Rate"], [100]],
    Clients: [
      ["Client", "Billing address", "Country", "Tax"],
      [client, "=1+1", "FR", "20 %"],
    ],
    "Change orders": [
      ["Project", "Request", "Amount", "Status"],
      [project, request, 500, "Identified"],
    ],
    Settings: [
      ["Key", "Value"],
      ["Seller name", "=Studio"],
      ["Address", "@home"],
      ["Country", "FR"],
    ],
  });
}

async function everySheet(book: OpenBook): Promise<Sheet[]> {
  const { environment } = book;
  const before = new Set(book.workbook.sheets.map(({ name }) => name));
  const billing = await readBilling(environment);
  const groups = groupBacklog(billing.backlog.units);
  await writeBacklogSheet(environment, billing, { groups, asOf: today });
  await draftInvoices(environment, await readBilling(environment), { filters: [{}], date: today });
  await writeRecap(environment, await readBilling(environment), { client, ...period });
  const quoted = { project, request, date: today, validUntil: null };
  expect((await writeQuote(environment, await readBilling(environment), quoted)).diagnostics).toEqual([]);
  const drafted = await readBilling(environment);
  const by = { by: ["project", "client", "person", "task"], from: null, until: null, asOf: today } as const;
  const margin = computeMargin({ ...by, books: drafted.books, units: drafted.backlog.units });
  await writeMarginSheet(environment, drafted, { ...by, margin });
  await writeReviewPage(environment, drafted, await reviewPeriod(environment, drafted, period));
  await linkLedgers(environment, await readBilling(environment));
  return book.workbook.sheets.filter(({ name }) => !before.has(name) || name === "Time");
}

type Cell = { readonly value: unknown; readonly formula: string | undefined };

function cellsOf({ cells }: Sheet): Cell[] {
  return Array.from({ length: cells.columnCount }, (_, column) =>
    Array.from({ length: cells.rowCount(column) }, (__, row) => ({
      value: cells.value(row, column),
      formula: cells.formula(row, column),
    })),
  ).flat();
}

/** A formula without the texts in quotation marks: what of it can do something. */
const active = (formula: string) => formula.replace(/"(?:[^"]|"")*"/g, '""').replace(/'(?:[^']|'')*'/g, "''");

test("no report, statement or quote takes what a ledger says for a formula, and none loses a word of it", async () => {
  const book = await openBook(ledgers(), { today });
  const sheets = await everySheet(book);
  expect(sheets.length).toBeGreaterThanOrEqual(9);
  const formulas = sheets.flatMap((sheet) => cellsOf(sheet).flatMap(({ formula }) => formula ?? []));
  expect(formulas.filter((formula) => /WEBSERVICE|NOW\(|cmd|evil|calc/.test(active(formula)))).toEqual([]);
  expect(formulas.filter((formula) => /HYPERLINK\("(?!#)/.test(formula))).toEqual([]);
  const texts = new Set(sheets.flatMap((sheet) => cellsOf(sheet).map(({ value }) => value)));
  for (const text of [client, project, task, person, request, "=NOW()", "=Studio", "javascript:alert(1)"]) {
    expect([text, texts.has(text)]).toEqual([text, true]);
  }
  expect([...texts].filter((text) => String(text).startsWith("'"))).toEqual(["'quoted"]);
  expect(sheets.filter(({ name }) => /[\\/?*:[\]]|^'|'$/.test(name) || name.length > 31)).toEqual([]);
  book.close();
});
