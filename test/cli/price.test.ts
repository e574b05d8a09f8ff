import { readFileSync, writeFileSync } from "node:fs";
import { BookSteps } from "../support/bookSteps";
import { openBook } from "../support/openBook";
import { smallBook, work } from "../support/sheetLiteral";

let steps: BookSteps;
afterEach(() => steps.remove());

const capped = {
  Projects: [
    ["Project", "Client", "Billing method", "Cap"],
    ["Website", "Acme", "Time and materials", 250],
  ],
};

/** The user types a new price over the old one, which an invoice has used. */
async function raiseTheRate(): Promise<void> {
  const book = await openBook(new Uint8Array(readFileSync(steps.file)));
  const rates = book.workbook.sheetNamed("Rates")!;
  rates.cells.setValue(1, 1, 200);
  rates.changed.add("cells");
  writeFileSync(steps.file, book.toFile());
  book.close();
}

test("each entry is one row, in whole: of one that straddles its cap the parts are told", async () => {
  steps = new BookSteps(smallBook([work("2026-06-02", 2), work("2026-06-03", 1)], capped), "2026-06-10");
  const { json } = await steps.run("price");
  const rows = json.rows.map(({ row, quantity, net, status, reason }: Record<string, unknown>) => [
    ...[row, quantity, net, status, reason],
  ]);
  expect(rows).toEqual([
    [2, "2", "200.00", "ready", null],
    [3, "1", "100.00", "ready", "cap.exceeded"],
  ]);
  const part = { client: "Acme", quantity: "0.5", net: "50.00", billingType: "Chargeable" };
  expect(json.rows[1].parts).toEqual([
    { ...part, status: "ready", reason: null },
    { ...part, status: "blocked", reason: "cap.exceeded" },
  ]);
});

test("writing prices leaves what an invoice says of its rows as it is", async () => {
  steps = new BookSteps(smallBook([work("2026-06-02", 2)]), "2026-06-10");
  await steps.run("invoice", "--all");
  await raiseTheRate();
  const written = await steps.run("price", "--write");
  expect(written.json.rows[0]).toMatchObject({ status: "invoiced", rate: "200" });
  const { json } = await steps.run("verify");
  expect(json.findings).toEqual([]);
});

test("a draft's details name their ledger rows, also where nothing is saved", async () => {
  steps = new BookSteps(smallBook([work("2026-06-02", 2), work("2026-06-03", 1)]), "2026-06-10");
  const { json } = await steps.run("draft", "--all");
  const rows = json.invoices[0].lines[0].details.map(({ row }: { row: number }) => row);
  expect(rows).toEqual([2, 3]);
});
