import { readBilling } from "../../src/application/readBilling";
import { lastRun } from "../../src/application/recovery/lastRun";
import { recoverIntents } from "../../src/application/recovery/recoverIntents";
import { undoLast } from "../../src/application/recovery/undoLast";
import type { Environment } from "../../src/application/environment";
import { openBook } from "../support/openBook";
import { brokenInvariants } from "./invariants";
import { differences } from "./faultRuns";
import { scenarioOf } from "./faultScenarios";
import { confirm, draft, usedBook } from "./scenarios";
import { snapshotOf } from "./snapshot";

const undo = async (environment: Environment) => undoLast(environment, await readBilling(environment));

test.each([
  ...[
    "first draft",
    "draft",
    "due",
    "discard",
    "edit",
    "edit that gives back",
    "lines grouped anew",
    "refresh",
    "review",
    "takeover",
  ],
  ...["pay", "first payment", "remind", "import", "mapping", "mapping again", "margin"],
  ...["sent", "reimburse", "recap validated", "first milestones", "milestones", "change order", "next term"],
])("the last run is taken back while nothing depends on it: %s", async (name) => {
  const { book, run } = await scenarioOf(name);
  const opened = await openBook(book);
  const before = snapshotOf(opened.workbook);
  await run(opened.environment);
  const { value, diagnostics } = await undo(opened.environment);
  expect([value?.action, diagnostics]).toEqual([expect.any(String), []]);
  expect(differences(snapshotOf(opened.workbook), before)).toEqual([]);
  expect(await brokenInvariants(opened.environment)).toEqual([]);
  opened.close();
});

test.each(["confirm", "credit"])("what is confirmed is not undone, only credited: %s", async (name) => {
  const { book, run } = await scenarioOf(name);
  const opened = await openBook(book);
  await run(opened.environment);
  const after = snapshotOf(opened.workbook);
  const { value, diagnostics } = await undo(opened.environment);
  expect([value, diagnostics.map(({ code }) => code)]).toEqual([null, ["undo.confirmed"]]);
  expect(snapshotOf(opened.workbook)).toEqual(after);
  opened.close();
});

test("asked again, undo goes one run further back, and stops at what is confirmed", async () => {
  const { book, run } = await scenarioOf("edit");
  const opened = await openBook(book);
  await run(opened.environment);
  const undone = [await undo(opened.environment), await undo(opened.environment), await undo(opened.environment)];
  expect(undone.map(({ value }) => value?.action)).toEqual(["edit", "draft", undefined]);
  expect(undone[2]!.diagnostics.map(({ code }) => code)).toEqual(["undo.confirmed"]);
  opened.close();
});

test("a workbook that nothing was written to has nothing to undo", async () => {
  const { book } = await scenarioOf("first draft");
  const opened = await openBook(book);
  expect((await undo(opened.environment)).diagnostics.map(({ code }) => code)).toEqual(["undo.nothing"]);
  opened.close();
});

test("imported rows that were changed since are left where they are", async () => {
  const { book, run } = await scenarioOf("import");
  const opened = await openBook(book);
  await run(opened.environment);
  const sheet = opened.workbook.sheetNamed("Time")!;
  const row = sheet.cells.rowCount(4) - 1;
  sheet.cells.setValue(row, 4, 9);
  opened.workbook.notifyCellsChanged({ sheet, row, column: 4, rows: 1, columns: 1 });
  const { value, diagnostics } = lastRun(await readBilling(opened.environment));
  expect([value?.action, diagnostics.map(({ code }) => code)]).toEqual(["import", ["undo.changed"]]);
  opened.close();
});

test("a payment that was sorted elsewhere is the one that is taken out; an equal one of the same day stays", async () => {
  const { book, run } = await scenarioOf("pay");
  const opened = await openBook(book);
  await run(opened.environment);
  const { cells } = opened.workbook.sheetNamed("Payments")!;
  const [first, second] = [4, 5].map((row) => Array.from({ length: 5 }, (_, column) => cells.value(row, column)));
  first!.forEach((value, column) => cells.setValue(5, column, value));
  second!.forEach((value, column) => cells.setValue(4, column, value));
  await undo(opened.environment);
  const { books } = await readBilling(opened.environment);
  expect(books.payments.map(({ amount }) => amount?.toFixed(2))).toEqual(["10.00"]);
  expect(books.register[0]!.balance.toFixed(2)).toBe("230.00");
  opened.close();
});

test("an undo that is cut off is found, and ended by undoing or by finishing the run again", async () => {
  for (const direction of ["undo", "finish"] as const) {
    const opened = await openBook(await usedBook());
    const before = snapshotOf(opened.workbook);
    await draft(opened.environment);
    const after = snapshotOf(opened.workbook);
    const billing = await readBilling(opened.environment);
    opened.office.host.plan({ sync: 26, when: "before", effect: { kind: "drop" } });
    await expect(undoLast(opened.environment, billing)).rejects.toThrow();
    const cut = await readBilling(opened.environment);
    expect(cut.unfinished.map(({ action }) => action)).toEqual(["draft"]);
    await recoverIntents(opened.environment, cut, direction);
    expect(differences(snapshotOf(opened.workbook), direction === "undo" ? before : after)).toEqual([]);
    opened.close();
  }
});

test("a draft that was confirmed meanwhile is not undone", async () => {
  const opened = await openBook(await usedBook());
  await draft(opened.environment);
  const billing = await readBilling(opened.environment);
  await confirm(opened.environment);
  expect((await undoLast(opened.environment, billing)).value).toBeNull();
  opened.close();
});
