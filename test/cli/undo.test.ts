import { readFileSync } from "node:fs";
import { readWorkbook } from "../../src/host/codec/readWorkbook";
import { BookSteps } from "../support/bookSteps";
import { smallBook } from "../support/sheetLiteral";

let steps: BookSteps;
beforeEach(() => {
  steps = new BookSteps(smallBook([["2026-05-04", "Website", "Design", "Ann", 8, "x"]]), "2026-06-01");
});
afterEach(() => steps.remove());

test("undo takes the last run back and names it; without --out it only says so", async () => {
  await steps.run("draft", "--all");
  const dry = await steps.folder.run("undo", steps.file);
  expect(dry.json.undone).toMatchObject({ action: "draft", invoices: ["D-0001"] });
  const done = await steps.run("undo");
  expect([done.json.undone.action, done.exitCode]).toEqual(["draft", 0]);
  const { json } = await steps.folder.run("backlog", steps.file, "--today", "2026-06-01");
  expect(json.totals).toEqual([{ currency: "EUR", net: "800.00" }]);
});

test("a confirmed invoice is not undone: the refusal says what to do instead", async () => {
  await steps.run("invoice", "--all");
  const { json, exitCode } = await steps.run("undo");
  expect([json.undone, exitCode]).toEqual([null, 1]);
  expect(json.diagnostics).toMatchObject([{ code: "undo.confirmed", remedy: "Make a credit note, or reissue it." }]);
});

test("a validated statement of work is taken back: its rows are not approved any more, and it says so", async () => {
  const may = ["--client", "Acme", "--from", "2026-05-01", "--until", "2026-05-31"] as const;
  const { json: made } = await steps.run("recap", ...may);
  await steps.run("recap", ...may, "--validated");
  const cells = () => readWorkbook(readFileSync(steps.file), "book.xlsx").sheetNamed(made.sheet)!.cells;
  const approved = () => readWorkbook(readFileSync(steps.file), "book.xlsx").sheetNamed("Time")!.cells.value(1, 6);
  expect([approved(), cells().value(3, 1)]).toEqual([true, "Validated on 1 Jun 2026"]);
  const { json, exitCode } = await steps.run("undo");
  expect([json.undone.action, exitCode]).toEqual(["recap", 0]);
  expect([approved() ?? "", cells().value(3, 1)]).toEqual(["", "For validation before invoicing"]);
});

test("a deleted journal stops billing, and says where to get it back from", async () => {
  const { json, exitCode } = await withoutJournal();
  expect(exitCode).toBe(1);
  expect(json.invoices).toEqual([]);
  expect(json.diagnostics[0]).toMatchObject({ code: "journal.lost", severity: "error" });
  expect(json.diagnostics[0].remedy).toContain("Version history");
});

/** The workbook of an invoice whose journal somebody deleted, with a command that would bill its rows again. */
async function withoutJournal() {
  await steps.run("invoice", "--all");
  const workbook = readWorkbook(readFileSync(steps.file), "book.xlsx");
  const index = workbook.sheets.findIndex(({ name }) => name === "Invoice details");
  workbook.sheets.splice(index, 1);
  workbook.notifyStructureChanged();
  return steps.folder.run("invoice", steps.folder.save("cut.xlsx", workbook), "--all", "--today", "2026-06-02");
}
