import { readBilling } from "../../src/application/readBilling";
import { brokenInvariants } from "./invariants";
import { attempt, columnOf, removeSheet, sheetOf } from "./protectionCases";
import type { OpenBook } from "../support/openBook";
import { afterwards, confirm, discard, draft, usedBook } from "./scenarios";

let used: Uint8Array;
let drafted: Uint8Array;

beforeAll(async () => {
  used = await usedBook();
  drafted = await afterwards(used, draft);
});

const drafts = { nets: ["550.00", "280.00"], codes: [] };

test.each([
  ["drafting", () => used, draft],
  ["confirming", () => drafted, confirm],
  ["discarding", () => drafted, discard],
] as const)("%s on a protected ledger is refused with its name, and nothing is written", async (_, file, run) => {
  const tried = await attempt(file(), (book) => (sheetOf(book, "Time").protection.protected = true), run);
  expect([tried.failure, tried.isUntouched]).toEqual([{ kind: "protected", detail: "Time" }, true]);
  sheetOf(tried.book, "Time").protection.protected = false;
  await run(tried.book.environment);
  expect(await brokenInvariants(tried.book.environment)).toEqual([]);
  tried.book.close();
});

test.each([
  ["drafting", () => used, draft, "D-0002 Acme"],
  ["confirming", () => drafted, confirm, "D-0002 Acme"],
  ["discarding", () => drafted, discard, "D-0002 Acme"],
] as const)("%s under a protected structure is refused with the sheet it stops at", async (_, file, run, sheet) => {
  const protect = ({ workbook }: OpenBook) => (workbook.properties["structureProtected"] = "1");
  const tried = await attempt(file(), protect, run);
  expect([tried.failure, tried.isUntouched]).toEqual([{ kind: "structure", detail: sheet }, true]);
  tried.book.close();
});

test.each([
  ["drafting", () => used, draft],
  ["confirming", () => drafted, confirm],
] as const)("%s in a read-only workbook is refused, and nothing is written", async (_, file, run) => {
  const tried = await attempt(file(), ({ workbook }) => (workbook.readOnly = true), run);
  expect([tried.failure?.kind, tried.isUntouched]).toEqual(["readOnly", true]);
  tried.book.close();
});

test("hidden and very hidden sheets are read and written as any other, and stay hidden", async () => {
  const tried = await attempt(
    used,
    (book) => {
      sheetOf(book, "Time").visibility = "Hidden";
      sheetOf(book, "Rates").visibility = "VeryHidden";
      sheetOf(book, "Invoice details").visibility = "VeryHidden";
    },
    draft,
  );
  expect(tried).toMatchObject({ failure: null, ...drafts });
  expect(["Time", "Rates", "Invoice details"].map((name) => sheetOf(tried.book, name).visibility)).toEqual([
    "Hidden",
    "VeryHidden",
    "VeryHidden",
  ]);
  expect(await brokenInvariants(tried.book.environment)).toEqual([]);
  tried.book.close();
});

test("a hidden sheet is not gone to: it is named, and the way to it told", async () => {
  const tried = await attempt(
    used,
    (book) => (sheetOf(book, "Time").visibility = "Hidden"),
    ({ port }) => port.activate("Time", "A1"),
  );
  expect([tried.failure, tried.isUntouched]).toEqual([{ kind: "hidden", detail: "Time" }, true]);
  tried.book.close();
});

test("register, journal and Log are known by their tables when their sheets are renamed", async () => {
  const names = { Invoices: "Register", "Invoice details": "Lines", Log: "Diary" };
  const rename = (book: OpenBook) => {
    for (const [from, to] of Object.entries(names)) sheetOf(book, from).name = to;
  };
  const tried = await attempt(used, rename, draft);
  expect(tried).toMatchObject({ failure: null, ...drafts });
  tried.book.close();
});

test("a draft whose tab was renamed or deleted is confirmed on a tab of its own", async () => {
  const renamed = await attempt(drafted, (book) => (sheetOf(book, "D-0002").name = "My copy"), confirm);
  const deleted = await attempt(drafted, (book) => removeSheet(book, "D-0002"), confirm);
  for (const { book, ...tried } of [renamed, deleted]) {
    expect(tried).toMatchObject({ failure: null, ...drafts });
    expect(sheetOf(book, "2026-0002").protection.protected).toBe(true);
    expect(await brokenInvariants(book.environment)).toEqual([]);
    book.close();
  }
});

test("a ledger that was renamed after it was read is not billed blindly; what stood there is told", async () => {
  const tried = await attempt(
    used,
    () => undefined,
    async (environment) => {
      const billing = await readBilling(environment);
      await environment.port.apply([
        { purpose: "rename", operations: [{ kind: "renameSheet", sheet: "Time", name: "Somewhere" }] },
      ]);
      const { draftInvoices } = await import("../../src/application/drafting/draftInvoices");
      return draftInvoices(environment, billing, { filters: [{}], date: environment.clock.today() });
    },
  );
  expect(tried).toMatchObject({ failure: null, nets: [], codes: ["row.deleted"] });
  tried.book.close();
});

test.each([
  ["register", ["Invoices"], ["register.lost"]],
  ["journal", ["Invoice details"], ["journal.lost"]],
  ["register and journal", ["Invoices", "Invoice details"], ["register.lost"]],
] as const)("while the %s is gone nothing is written", async (_, sheets, codes) => {
  const remove = (book: OpenBook) => sheets.forEach((name) => removeSheet(book, name));
  for (const run of [draft, confirm, discard]) {
    const tried = await attempt(used, remove, run);
    expect(tried).toMatchObject({ failure: null, nets: [], isUntouched: true });
    if (run === draft) expect(tried.codes).toEqual(codes);
    tried.book.close();
  }
});

test("an invoice that somebody typed into the register, from before, keeps nothing from being billed", async () => {
  const typed = { 0: "2026-0001", 1: "D-0001", 2: "Invoice", 3: "Acme", 6: "Confirmed", 11: 500 };
  const tried = await attempt(
    used,
    (book) => {
      removeSheet(book, "Invoice details");
      removeSheet(book, "Log");
      const { cells } = sheetOf(book, "Invoices");
      for (let column = 0; column < cells.columnCount; column++) cells.setValue(4, column, "");
      for (const [column, value] of Object.entries(typed)) cells.setValue(4, Number(column), value);
      const { cells: time } = sheetOf(book, "Time");
      for (let column = 6; column < time.columnCount; column++) time.setValue(1, column, "");
    },
    draft,
  );
  expect(tried).toMatchObject({ failure: null, nets: ["750.00", "280.00"], codes: [] });
  tried.book.close();
});

test("a row that its ledger calls invoiced is not billed again when register, journal and Log are all gone", async () => {
  const tried = await attempt(
    used,
    (book) => ["Invoices", "Invoice details", "Log"].forEach((name) => removeSheet(book, name)),
    draft,
  );
  expect(tried).toMatchObject({ failure: null, nets: ["550.00", "280.00"] });
  const { diagnostics } = await readBilling(tried.book.environment);
  expect(diagnostics).toContainEqual(
    expect.objectContaining({ code: "row.recordLost", params: { invoice: "2026-0001" } }),
  );
  tried.book.close();
});

test("without its Log a workbook goes on; a new one is made", async () => {
  const tried = await attempt(used, (book) => removeSheet(book, "Log"), draft);
  expect(tried).toMatchObject({ failure: null, ...drafts });
  expect(sheetOf(tried.book, "Log").tables).toHaveLength(1);
  tried.book.close();
});

test("drafts whose ledger was deleted are not confirmed; each row that is gone is told", async () => {
  const tried = await attempt(drafted, (book) => removeSheet(book, "Time"), confirm);
  expect(tried).toMatchObject({ failure: null, nets: [], codes: ["row.deleted"], isUntouched: true });
  tried.book.close();
});

test.each(["Billing status", "Invoice", "Billing ID"])(
  "a ledger whose column %s was deleted bills no row twice, and has it again afterwards",
  async (header) => {
    const tried = await attempt(
      used,
      (book) => {
        const { cells } = sheetOf(book, "Time");
        for (let column = 0; column < cells.columnCount; column++)
          if (cells.value(0, column) === header) cells.deleteColumns(column, 1);
      },
      draft,
    );
    expect(tried).toMatchObject({ failure: null, ...drafts });
    expect(columnOf(tried.book, "Time", header).filter((each) => each !== "")).toHaveLength(4);
    tried.book.close();
  },
);

test("a run that begins while a cell is being edited waits for its end, and is then done whole", async () => {
  const editing: OpenBook[] = [];
  let isDone = false;
  const trying = attempt(
    used,
    (book) => {
      editing.push(book);
      book.office.host.setCellEditing(true);
    },
    draft,
  ).finally(() => (isDone = true));
  await new Promise((resolve) => setTimeout(resolve, 1500));
  expect([editing.length, isDone]).toEqual([1, false]);
  editing[0]!.office.host.setCellEditing(false);
  const tried = await trying;
  expect(tried).toMatchObject({ failure: null, ...drafts });
  expect(await brokenInvariants(tried.book.environment)).toEqual([]);
  tried.book.close();
});
