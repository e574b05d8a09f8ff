import { readBilling } from "../../src/application/readBilling";
import type { Sheet } from "../../src/host/model/sheet";
import { openBook, type OpenBook } from "../support/openBook";
import { brokenInvariants } from "./invariants";
import { draft, usedBook } from "./scenarios";

/** More than the run makes. */
const requests = 60;

/** Does something once, as soon as the journal holds rows of a draft: between two requests of the run that writes it. */
function onceDrafted({ office, workbook }: OpenBook, interfere: (journal: Sheet, row: number) => void): void {
  let isDone = false;
  const look = () => {
    const journal = workbook.sheetNamed("Invoice details")!;
    const row = Array.from({ length: journal.cells.rowCount(0) }, (_, at) => at).find(
      (at) => journal.cells.value(at, 0) === "D-0002",
    );
    if (isDone || row === undefined) return;
    isDone = true;
    interfere(journal, row);
  };
  for (let sync = 1; sync <= requests; sync++) {
    office.host.plan({ sync, when: "after", effect: { kind: "run", run: look } });
  }
}

function write({ workbook }: OpenBook, sheet: Sheet, row: number, values: Readonly<Record<number, string>>): void {
  for (const [column, value] of Object.entries(values)) {
    sheet.cells.setValue(row, Number(column), value);
    workbook.notifyCellsChanged({ sheet, row, column: Number(column), rows: 1, columns: 1 });
  }
}

const asDrafted = [
  ["D-0001", "200.00"],
  ["D-0002", "550.00"],
  ["D-0003", "280.00"],
];

async function drafted(interfere: (book: OpenBook, journal: Sheet, row: number) => void): Promise<OpenBook> {
  const book = await openBook(await usedBook(), { seed: 3 });
  onceDrafted(book, (journal, row) => interfere(book, journal, row));
  await draft(book.environment);
  return book;
}

test("journal rows that somebody wrote over are built again by the run whose intent the Log still has", async () => {
  const book = await drafted((opened, journal, row) => {
    const headers = Array.from({ length: journal.cells.columnCount }, (_, at) => journal.cells.value(3, at));
    const theirs = { "Billing ID": "THEIRS2345", Person: "Zoe", Task: "Testing", Description: "Their work" };
    const cells = Object.entries(theirs).map(([header, value]) => [headers.indexOf(header), value]);
    write(opened, journal, row, { 0: "D-0009", ...Object.fromEntries(cells) });
  });
  const { books, unfinished, backlog } = await readBilling(book.environment);
  expect(unfinished).toEqual([]);
  expect(books.register.map(({ draft: reference, net }) => [reference, net.toFixed(2)])).toEqual(asDrafted);
  const lines = (invoice: string) => books.journal.filter((detail) => detail.invoice === invoice).length;
  expect([lines("D-0002"), lines("D-0003"), lines("D-0009")]).toEqual([2, 2, 1]);
  expect(backlog.units.map(({ state }) => state)).toEqual(["invoiced", "onDraft", "onDraft", "onDraft", "onDraft"]);
  book.close();
});

test("a run whose intent was written over takes its rows out, and drafts anew", async () => {
  const book = await drafted((opened) => {
    const log = opened.workbook.sheetNamed("Log")!;
    const last = log.cells.rowCount(0) - 1;
    write(opened, log, last, { 0: "THEIRS", 2: "Bob", 4: "review", 5: "Done", 7: "{}" });
  });
  const { books, unfinished } = await readBilling(book.environment);
  expect(unfinished).toEqual([]);
  expect(books.register.map(({ draft: reference, net }) => [reference, net.toFixed(2)])).toEqual(asDrafted);
  expect(await brokenInvariants(book.environment)).toEqual([]);
  book.close();
});
