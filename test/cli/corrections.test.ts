import { readFileSync } from "node:fs";
import { readBilling } from "../../src/application/readBilling";
import { BookSteps } from "../support/bookSteps";
import { openBook } from "../support/openBook";
import { smallBook, work, type LiteralCell } from "../support/sheetLiteral";

let steps: BookSteps;
afterEach(() => steps.remove());

const marksAt = [6, 8, 9];

/** Eight hours at 100, invoiced as 2026-0001. */
async function invoiced(...time: LiteralCell[][]) {
  steps = new BookSteps(smallBook(time.length > 0 ? time : [work("2026-05-04", 8)]), "2026-11-20");
  return (await steps.run("invoice", "--all")).json.invoices[0];
}

async function readBook() {
  const book = await openBook(new Uint8Array(readFileSync(steps.file)));
  const { books } = await readBilling(book.environment);
  const time = book.workbook.sheetNamed("Time")!;
  const marks = books.time.map((_, row) => marksAt.map((column) => time.cells.value(row + 1, column) ?? ""));
  book.close();
  const register = books.register.map((record) => [
    ...[record.number, record.type, record.corrects, record.total.toFixed(2)],
    ...[record.credited.toFixed(2), record.balance.toFixed(2), record.payment],
  ]);
  return { register, marks };
}

test("invoiced 8 h, corrected to 6: a partial credit of −200 puts 200 back in the backlog", async () => {
  await invoiced();
  const { json, exitCode } = await steps.run("credit", "--invoice", "2026-0001", "--line", "1", "--quantity", "2");
  expect(exitCode).toBe(0);
  const [note] = json.invoices;
  expect([note.number, note.type, note.state, note.net, note.tax, note.total]).toEqual([
    ...["2026-0002", "Credit note", "Confirmed", "-200.00", "-40.00", "-240.00"],
  ]);
  expect((await steps.run("backlog")).json.totals).toEqual([{ currency: "EUR", net: "200.00" }]);
  expect(await readBook()).toEqual({
    register: [
      ["2026-0001", "Invoice", "", "960.00", "240.00", "720.00", "Partly paid"],
      ["2026-0002", "Credit note", "2026-0001", "-240.00", "-240.00", "0.00", "Paid"],
    ],
    marks: [["", 600, "2026-0001"]],
  });
});

test("credits of the same line add up to it, and nothing more can be credited", async () => {
  await invoiced();
  await steps.run("credit", "--invoice", "2026-0001", "--line", "1", "--quantity", "2");
  const rest = await steps.run("credit", "--invoice", "2026-0001");
  expect(rest.json.invoices[0].total).toBe("-720.00");
  const { register, marks } = await readBook();
  expect(register[0]).toEqual(["2026-0001", "Invoice", "", "960.00", "960.00", "0.00", "Credited"]);
  expect(marks).toEqual([["", "", ""]]);
  const again = await steps.run("credit", "--invoice", "2026-0001");
  expect([again.exitCode, again.json.invoices, again.json.diagnostics[0].code]).toEqual([1, [], "invoice.credited"]);
});

test("what is credited and written off does not come back to the backlog", async () => {
  await invoiced(work("2026-05-04", 8), work("2026-05-05", 1));
  await steps.run("credit", "--invoice", "2026-0001", "--back", "writeoff");
  expect((await steps.run("backlog")).json.totals).toEqual([]);
  expect((await readBook()).marks.map(([status]) => status)).toEqual(["Written off", "Written off"]);
});

test("a credit by amount is a gesture: it frees nothing", async () => {
  await invoiced();
  const gesture = ["--amount", "50", "--tax", "20 %", "--reason", "Delay"];
  const { json } = await steps.run("credit", "--invoice", "2026-0001", ...gesture);
  expect([json.invoices[0].net, json.invoices[0].tax]).toEqual(["-50.00", "-10.00"]);
  expect(json.invoices[0].lines[0].description).toBe("Delay");
  expect((await steps.run("backlog")).json.totals).toEqual([]);
  expect((await readBook()).register[0]!.slice(4, 6)).toEqual(["60.00", "900.00"]);
});

test("a credit dated before the last number of its series is refused and leaves nothing behind", async () => {
  await invoiced();
  const before = steps.file;
  const { json, exitCode } = await steps.run("credit", "--invoice", "2026-0001", "--date", "2026-11-01");
  expect([exitCode, json.invoices, json.diagnostics[0].code]).toEqual([1, [], "number.backDated"]);
  expect(steps.file).toBe(before);
});

test("reissue credits an invoice in full and drafts its rows again", async () => {
  await invoiced(work("2026-05-04", 8), work("2026-05-05", 4, "Build"));
  const { json, exitCode } = await steps.run("reissue", "--invoice", "2026-0001");
  expect(exitCode).toBe(0);
  expect(
    json.invoices.map((made: Record<string, string>) => [made.number, made.draft, made.type, made.state, made.net]),
  ).toEqual([
    ["2026-0002", "D-0002", "Credit note", "Confirmed", "-1200.00"],
    [null, "D-0003", "Invoice", "Draft", "1200.00"],
  ]);
  expect((await readBook()).marks).toEqual([
    ["On draft", 800, "D-0003"],
    ["On draft", 400, "D-0003"],
  ]);
  const confirmed = await steps.run("confirm", "--all");
  expect(confirmed.json.invoices.map((made: { number: string }) => made.number)).toEqual(["2026-0003"]);
});

test("a payment reduces the balance; the whole of it makes the invoice paid", async () => {
  await invoiced();
  const part = await steps.run("pay", "--invoice", "2026-0001", "--amount", "500", "--date", "2026-11-20");
  expect([part.exitCode, part.json.invoices[0].balance]).toEqual([0, "460.00"]);
  expect((await readBook()).register[0]!.slice(5)).toEqual(["460.00", "Partly paid"]);
  const rest = await steps.run("pay", "--invoice", "2026-0001", "--amount", "460", "--date", "2026-11-20");
  expect(rest.json.invoices[0].balance).toBe("0.00");
  expect((await readBook()).register[0]!.slice(5)).toEqual(["0.00", "Paid"]);
});

test("more than is owed is recorded and told", async () => {
  await invoiced();
  const { json } = await steps.run("pay", "--invoice", "2026-0001", "--amount", "1000", "--date", "2026-11-20");
  expect(json.diagnostics.map(({ code }: { code: string }) => code)).toEqual(["payment.tooMuch"]);
});

test.each([
  ["an invoice that is not there", ["--invoice", "2026-0009", "--amount", "1"], "invoice.notFound"],
  ["an amount that is none", ["--invoice", "2026-0001", "--amount", "0"], "edit.valueRefused"],
])("a payment of %s is refused", async (_, options, code) => {
  await invoiced();
  const { json, exitCode } = await steps.run("pay", ...options);
  expect([exitCode, json.invoices, json.diagnostics[0].code]).toEqual([1, [], code]);
});
