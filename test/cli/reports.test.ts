import { readFileSync } from "node:fs";
import { BookSteps } from "../support/bookSteps";
import { openBook } from "../support/openBook";
import { smallBook, work, type LiteralCell } from "../support/sheetLiteral";

let steps: BookSteps;
afterEach(() => steps.remove());

const june = ["--from", "2026-06-01", "--until", "2026-06-30"];

async function textsOf(sheetName: string): Promise<unknown[]> {
  const book = await openBook(new Uint8Array(readFileSync(steps.file)));
  const cells = book.workbook.sheetNamed(sheetName)!.cells;
  const texts = [];
  for (let row = 0; row < 60; row++) for (let column = 0; column < 17; column++) texts.push(cells.value(row, column));
  book.close();
  return texts.filter((text) => text !== null && text !== "");
}

test("a period's review reconciles each invoice in five places and lists what was unbilled on its last day", async () => {
  steps = new BookSteps(smallBook([work("2026-06-02", 8), work("2026-06-20", 3), work("2026-07-02", 1)]), "2026-06-10");
  await steps.run("invoice", "--all", "--until", "2026-06-10");
  await steps.run("credit", "--invoice", "2026-0001", "--line", "1", "--quantity", "2", "--today", "2026-06-12");
  await steps.run("invoice", "--all", "--today", "2026-07-05");
  const { json, exitCode } = await steps.run("review-period", ...june);
  expect(exitCode).toBe(0);
  expect(json.invoices.map(({ number }: { number: string }) => number)).toEqual(["2026-0001", "2026-0002"]);
  expect([json.gaps, json.duplicates]).toEqual([[], []]);
  const same = (net: string) => ({
    entries: net,
    lines: net,
    register: net,
    journal: net,
    tab: net,
    difference: "0.00",
  });
  expect(json.reconciliation).toEqual([
    { invoice: "2026-0001", ...same("800.00") },
    { invoice: "2026-0002", ...same("-200.00") },
  ]);
  expect(json.unbilled).toEqual([{ client: "Acme", currency: "EUR", net: "500.00" }]);
  expect(await textsOf("Accountant's review")).toEqual(expect.arrayContaining(["2026-0001", "2026-0002", -200]));
});

test("a ledger row changed after it was invoiced shows as a difference", async () => {
  steps = new BookSteps(smallBook([work("2026-06-02", 8)]), "2026-06-10");
  await steps.run("invoice", "--all");
  const book = await openBook(new Uint8Array(readFileSync(steps.file)));
  const time = book.workbook.sheetNamed("Time")!;
  time.cells.setValue(1, 4, 6);
  time.changed.add("cells");
  const changed = steps.folder.save("changed.xlsx", book.workbook);
  book.close();
  const { json } = await steps.folder.run("review-period", changed, ...june);
  expect(json.reconciliation[0]).toMatchObject({ entries: "600.00", journal: "800.00", difference: "200.00" });
});

test("a seller who moved since does not make a difference", async () => {
  steps = new BookSteps(smallBook([work("2026-06-02", 8)]), "2026-06-10");
  await steps.run("invoice", "--all");
  const book = await openBook(new Uint8Array(readFileSync(steps.file)));
  const settings = book.workbook.sheetNamed("Settings")!;
  settings.cells.setValue(2, 1, "3 rue C\n2e étage\n75002 Paris");
  settings.changed.add("cells");
  const moved = steps.folder.save("moved.xlsx", book.workbook);
  book.close();
  const { json } = await steps.folder.run("review-period", moved, ...june);
  expect(json.reconciliation[0]).toMatchObject({ tab: "800.00", difference: "0.00" });
});

test("a recap lists the client's work of a period with its worth, whatever its state", async () => {
  steps = new BookSteps(
    smallBook([work("2026-06-02", 8), work("2026-06-20", 3, "Build"), work("2026-07-02", 1)]),
    "2026-07-10",
  );
  await steps.run("draft", "--all", "--until", "2026-06-10");
  const { json, exitCode } = await steps.run("recap", "--client", "acme", ...june);
  expect([json, exitCode]).toEqual([{ sheet: "Statement of work 2026-06 Acme", hours: "11", net: "1100.00" }, 0]);
  expect(await textsOf(json.sheet)).toEqual(expect.arrayContaining(["Statement of work", "Design", "Build", 1100]));
});

test("the same recap again takes the place of the first, another one does not", async () => {
  steps = new BookSteps(smallBook([work("2026-06-02", 8), work("2026-06-20", 3)]), "2026-07-10");
  const sheets = [];
  for (const until of ["2026-06-30", "2026-06-30", "2026-06-15"]) {
    const { json } = await steps.run("recap", "--client", "Acme", "--from", "2026-06-01", "--until", until);
    sheets.push([json.sheet, json.hours]);
  }
  expect(sheets).toEqual([
    ["Statement of work 2026-06 Acme", "11"],
    ["Statement of work 2026-06 Acme", "11"],
    ["Statement of work 2026-06-01 Ac", "8"],
  ]);
  const checked = await steps.run("check");
  expect(checked.json.ledgers.map(({ sheet }: { sheet: string }) => sheet)).toEqual(["Time"]);
});

test("a recap of a client nobody knows is refused", async () => {
  steps = new BookSteps(smallBook([]), "2026-07-10");
  const { json, exitCode } = await steps.run("recap", "--client", "Nobody", ...june);
  expect([json.sheet, json.diagnostics[0].code, exitCode]).toEqual([null, "client.unknown", 1]);
});

test("the backlog is written as a sheet, again in its place, and is never read as a ledger", async () => {
  steps = new BookSteps(smallBook([work("2026-06-02", 8)]), "2026-07-10");
  await steps.run("backlog", "--sheet");
  const { json } = await steps.run("backlog", "--sheet");
  expect(json.totals).toEqual([{ currency: "EUR", net: "800.00" }]);
  expect(await textsOf("Billing backlog")).toEqual(expect.arrayContaining(["Acme", "Website", 800, "Ready"]));
  const checked = await steps.run("check");
  expect(checked.json.ledgers.map(({ sheet }: { sheet: string }) => sheet)).toEqual(["Time"]);
});

test("a change order is quoted on a sheet of its own, and its row says when", async () => {
  const changeOrders: LiteralCell[][] = [
    ["Project", "Request", "Est. hours", "Amount", "Quoted on", "Status"],
    ["Website", "A second language", 12, 1500, "", "Identified"],
    ["Website", "A third one", "", "", "", "Identified"],
  ];
  steps = new BookSteps(smallBook([], { "Change orders": changeOrders }), "2026-07-10");
  const order = (request: string) =>
    steps.run("quote", "--project", "website", "--request", request, "--valid-until", "2026-08-10");
  const { json } = await order("a second language");
  expect(json).toMatchObject({ client: "Acme", net: "1500.00", currency: "EUR", diagnostics: [] });
  const printed = await textsOf(json.sheet);
  expect(printed).toEqual(expect.arrayContaining(["A second language", 12, 1500, 300, 1800]));
  expect(printed).toContain("Payment within 30 days of the invoice.");
  expect(await textsOf("Change orders")).toEqual(expect.arrayContaining([46213, "Quoted"]));
  const codes = async (request: string) =>
    (await order(request)).json.diagnostics.map(({ code }: { code: string }) => code);
  expect([await codes("a third one"), await codes("nothing")]).toEqual([
    ["changeOrder.noAmount"],
    ["changeOrder.unknown"],
  ]);
});
