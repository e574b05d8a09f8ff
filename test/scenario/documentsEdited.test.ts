import { confirmInvoices } from "../../src/application/confirming/confirmInvoices";
import { draftInvoices } from "../../src/application/drafting/draftInvoices";
import { editDraft } from "../../src/application/editing/editDraft";
import { refreshDraft } from "../../src/application/editing/refreshDraft";
import { reviewDraft } from "../../src/application/editing/reviewDraft";
import { readBilling, type Billing } from "../../src/application/readBilling";
import type { LocalDate } from "../../src/domain/calendar/localDate";
import type { Sheet } from "../../src/host/model/sheet";
import type { RawCell } from "../../src/ledger/rawTable";
import { openBook, type OpenBook } from "../support/openBook";
import { smallBook, type LiteralCell } from "../support/sheetLiteral";

const today = "2026-11-20" as LocalDate;
let book: OpenBook;
afterEach(() => book.close());

const rows: readonly (readonly LiteralCell[])[] = [
  ["2026-11-02", "Website", "Design", "Ann", 8, "Wireframes"],
  ["2026-11-03", "Website", "Design", "Ann", 2, "Wireframes"],
];

async function drafted(): Promise<void> {
  book = await openBook(smallBook(rows), { today });
  await draftInvoices(book.environment, await readBilling(book.environment), { filters: [{}], date: today });
}

async function confirm(): Promise<void> {
  const billing = await readBilling(book.environment);
  const { value, diagnostics } = await confirmInvoices(book.environment, billing, { drafts: null, date: today });
  expect([value.length, diagnostics.filter(({ severity }) => severity === "error")]).toEqual([1, []]);
}

const tab = (): Sheet => book.workbook.sheets.find(({ name }) => /^(D-0001|2026-0001)/.test(name))!;

function textsOf({ cells }: Sheet): string[] {
  const rowsAndColumns = Array.from({ length: 60 }, (_, row) =>
    Array.from({ length: 9 }, (__, column) => cells.value(row, column)),
  );
  return rowsAndColumns.flat().filter((value) => typeof value === "string");
}

/** Types over the cell of the draft's tab that says something. */
function type(over: string, text: string): void {
  const sheet = tab();
  for (let row = 0; row < 60; row++)
    for (let column = 0; column < 9; column++)
      if (sheet.cells.value(row, column) === over) {
        sheet.cells.setValue(row, column, text);
        sheet.changed.add("cells");
        return;
      }
  throw new Error(`No cell says "${over}"`);
}

const actions = () => {
  const { cells } = book.workbook.sheetNamed("Log")!;
  return Array.from({ length: 20 }, (_, row) => cells.value(4 + row, 4)).filter((action) => action !== null);
};

test("what was typed into the editable cells of a draft is what is confirmed, and what register and journal say", async () => {
  await drafted();
  type("Wireframes", "Wireframes for the shop");
  type("1 rue A, Paris", "Comptabilité\n9 rue Z, Paris");
  await confirm();
  const texts = textsOf(tab());
  expect(texts).toEqual(expect.arrayContaining(["Wireframes for the shop", "Comptabilité\n9 rue Z, Paris"]));
  const { journal, register } = (await readBilling(book.environment)).books;
  expect(journal.map(({ externalDescription }) => externalDescription)).toEqual([
    "Wireframes for the shop",
    "Wireframes for the shop",
  ]);
  expect(register[0]!.billTo).toContain("9 rue Z, Paris");
  expect(actions()).toContain("edit");
});

test("where nothing was typed nothing is edited", async () => {
  await drafted();
  await confirm();
  expect(actions()).not.toContain("edit");
});

test("a tab that was drawn under other settings is not read for edits: its places may have moved", async () => {
  await drafted();
  const settings = book.workbook.sheetNamed("Settings")!;
  settings.cells.setValue(2, 1, "2 rue B\nBâtiment 3\n69000 Lyon");
  settings.changed.add("cells");
  await confirm();
  expect(actions()).not.toContain("edit");
  expect(textsOf(tab())).toEqual(expect.arrayContaining(["Bâtiment 3", "Wireframes", "1 rue A, Paris"]));
});

/** Everything that draws a draft's tab anew. */
const redrawing = {
  "an edit in the pane": (billing: Billing) =>
    editDraft(book.environment, billing, {
      draft: "D-0001",
      changes: [{ kind: "header", edit: { reference: "Shop" } }],
    }),
  "a refresh": (billing: Billing) => {
    const { cells, changed } = book.workbook.sheetNamed("Time")!;
    rows[0]!.forEach((value, column) => cells.setValue(3, column, column === 5 ? "Later work" : (value as RawCell)));
    changed.add("cells");
    return refreshDraft(book.environment, billing, "D-0001");
  },
  "sending it to review": (billing: Billing) => reviewDraft(book.environment, billing, "D-0001"),
};

test.each(Object.entries(redrawing))("%s takes over what was typed on the tab before", async (_, redraw) => {
  await drafted();
  type("Wireframes", "Wireframes for the shop");
  const { value, diagnostics } = await redraw(await readBilling(book.environment));
  expect(diagnostics).toEqual([]);
  expect(value!.lines.map(({ description }) => description)).toContain("Wireframes for the shop");
  expect(textsOf(tab())).toContain("Wireframes for the shop");
});
