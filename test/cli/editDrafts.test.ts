import { readFileSync } from "node:fs";
import { BookSteps } from "../support/bookSteps";
import { openBook } from "../support/openBook";
import { smallBook, work, type LiteralCell } from "../support/sheetLiteral";

let steps: BookSteps;
afterEach(() => steps.remove());

async function draftOf(...time: LiteralCell[][]) {
  steps = new BookSteps(smallBook(time), "2026-11-20");
  const { json } = await steps.run("draft", "--all");
  return json.invoices[0];
}

/** What the Time ledger's marks say: status, rate, amount and invoice of each row. */
async function marks(): Promise<unknown[][]> {
  const book = await openBook(new Uint8Array(readFileSync(steps.file)));
  const time = book.workbook.sheetNamed("Time")!;
  const rows = [1, 2, 3].map((row) => [6, 8, 9].map((column) => time.cells.value(row, column) ?? ""));
  book.close();
  return rows;
}

test("a lower quantity keeps the rest as a non-chargeable detail, so that nothing of the row is left to bill", async () => {
  const draft = await draftOf(work("2026-05-04", 8));
  const { json, exitCode } = await steps.run("edit", "--draft", draft.draft, "--line", "1", "--quantity", "6");
  expect(exitCode).toBe(0);
  const [edited] = json.invoices;
  expect([edited.net, edited.tax, edited.total]).toEqual(["600.00", "120.00", "720.00"]);
  expect(
    edited.lines.map((line: { quantity: string; billingType: string }) => [line.quantity, line.billingType]),
  ).toEqual([
    ["6", "Chargeable"],
    ["2", "Non-chargeable"],
  ]);
  expect((await steps.run("backlog")).json.totals).toEqual([]);
  expect((await marks())[0]).toEqual(["On draft", 600, "D-0001"]);
});

test("a lower quantity whose rest goes back is billable again by the rest", async () => {
  const draft = await draftOf(work("2026-05-04", 8));
  await steps.run("edit", "--draft", draft.draft, "--line", "1", "--quantity", "6", "--rest", "backlog");
  expect((await steps.run("backlog")).json.totals).toEqual([{ currency: "EUR", net: "200.00" }]);
});

test("a price without a reason is refused, with one it is the new price", async () => {
  const draft = await draftOf(work("2026-05-04", 2));
  const refused = await steps.run("edit", "--draft", draft.draft, "--line", "1", "--price", "90");
  expect([refused.exitCode, refused.json.diagnostics[0].code, refused.json.invoices]).toEqual([
    1,
    "edit.reasonMissing",
    [],
  ]);
  const { json } = await steps.run(
    "edit",
    "--draft",
    draft.draft,
    "--line",
    "1",
    "--price",
    "90",
    "--reason",
    "Agreed",
  );
  expect([json.invoices[0].lines[0].price, json.invoices[0].net]).toEqual(["90", "180.00"]);
});

test("the header is edited, and the due date follows the terms", async () => {
  const draft = await draftOf(work("2026-05-04", 10));
  const { json } = await steps.run(
    ...(["edit", "--draft", draft.draft, "--name", "May", "--bill-to", "3 rue C", "--po", "PO-7"] as const),
    ...(["--terms", "30 EOM", "--discount", "10%", "--freight", "50"] as const),
  );
  const [edited] = json.invoices;
  expect([edited.name, edited.po, edited.due, edited.discount, edited.freight, edited.total]).toEqual([
    "May",
    "PO-7",
    "2026-12-31",
    "100.00",
    "50.00",
    "1140.00",
  ]);
});

test("a line by hand is added, and a line taken off frees its rows", async () => {
  const draft = await draftOf(work("2026-05-04", 2), work("2026-05-05", 3, "Build"));
  const manual = JSON.stringify({ class: "Fee", description: "Set-up", price: "250", cost: "0" });
  const added = await steps.run("edit", "--draft", draft.draft, "--add", manual);
  expect(added.json.invoices[0].net).toBe("750.00");
  const removed = await steps.run("edit", "--draft", draft.draft, "--line", "1", "--remove");
  expect(removed.json.invoices[0].net).toBe("250.00");
  expect((await steps.run("backlog")).json.totals).toEqual([{ currency: "EUR", net: "500.00" }]);
  expect((await marks()).slice(0, 2)).toEqual([
    ["", "", ""],
    ["", "", ""],
  ]);
});

test("refresh takes what has become ready since, keeps what was edited, and takes nothing twice", async () => {
  const draft = await draftOf(work("2026-05-04", 8), work("2026-12-01", 1));
  await steps.run("edit", "--draft", draft.draft, "--line", "1", "--quantity", "6");
  const { json } = await steps.run("refresh", "--draft", draft.draft, "--today", "2026-12-02");
  expect(json.invoices[0].net).toBe("700.00");
  const again = await steps.run("refresh", "--draft", draft.draft, "--today", "2026-12-02");
  expect(again.json.invoices[0].net).toBe("700.00");
});

test("review sends a draft to review and takes it back; one in review can be confirmed", async () => {
  const draft = await draftOf(work("2026-05-04", 1));
  const states = [];
  for (let time = 0; time < 3; time++) {
    states.push((await steps.run("review", "--draft", draft.draft)).json.invoices[0].state);
  }
  expect(states).toEqual(["In review", "Draft", "In review"]);
  const { json } = await steps.run("confirm", "--all");
  expect(json.invoices.map((invoice: { number: string }) => invoice.number)).toEqual(["2026-0001"]);
});

test.each([
  ["refresh", []],
  ["review", []],
  ["edit", ["--name", "x"]],
])("%s of a draft that is not there says so and writes nothing", async (command, options) => {
  await draftOf(work("2026-05-04", 1));
  const before = steps.file;
  const { json, exitCode } = await steps.run(command, "--draft", "D-0009", ...options);
  expect([exitCode, json.invoices, json.diagnostics[0].code]).toEqual([1, [], "draft.notFound"]);
  expect(steps.file).toBe(before);
});

test("a draft is grouped anew; a typed text that would go with that must be named", async () => {
  const draft = await draftOf(work("2026-05-04", 8), work("2026-05-05", 2));
  const edit = (...options: string[]) => steps.run("edit", "--draft", draft.draft, ...options);
  await edit("--line", "1", "--external", "Work in May");
  const refused = await edit("--group-by", "day");
  expect(refused.json.diagnostics.map(({ code }: { code: string }) => code)).toEqual(["edit.textLost"]);
  const { json } = await edit("--group-by", "day", "--lose", "Work in May");
  expect(json.invoices[0].lines.map(({ quantity }: { quantity: string }) => quantity)).toEqual(["8", "2"]);
  const agreed = await edit("--group-by", "agreed");
  expect(agreed.json.invoices[0].lines.map(({ quantity }: { quantity: string }) => quantity)).toEqual(["10"]);
});
