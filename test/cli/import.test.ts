import { readFileSync } from "node:fs";
import { readBilling } from "../../src/application/readBilling";
import { undoLastImport } from "../../src/application/importing/undoImport";
import { BookSteps } from "../support/bookSteps";
import { openBook } from "../support/openBook";
import { smallBook, workbookOf, type LiteralCell } from "../support/sheetLiteral";

let steps: BookSteps;
afterEach(() => steps.remove());

const clockify = [
  `"Project","Client","Description","Task","User","Billable","Invoiced","Invoice ID","Start Date","Start Time","End Date","End Time","Duration (h)","Duration (decimal)","Billable Rate (EUR)","Billable Amount (EUR)"`,
  `"Website","Acme","Home page","Design","Ann","Yes","No","","15/10/2026","10:00:00","15/10/2026","10:20:00","00:20:00","0.33","90.00","30.00"`,
  `"Website","Acme","Menu","Build","Bob","No","No","","16/10/2026","09:00:00","16/10/2026","11:00:00","02:00:00","2.00","90.00","180.00"`,
  `"Website","Acme","Long ago","Design","Ann","Yes","Yes","Invoice100","01/10/2026","09:00:00","01/10/2026","10:00:00","01:00:00","1.00","90.00","90.00"`,
  `"Website","Acme","Odd","Design","Ann","Yes","No","","soon","09:00:00","soon","10:00:00","01:00:00","1.00","90.00","90.00"`,
].join("\r\n");

function start(...time: LiteralCell[][]) {
  steps = new BookSteps(smallBook(time), "2026-11-20");
}

async function importCsv(text: string, ...options: string[]) {
  return steps.run("import", steps.folder.save("export.csv", text), ...options);
}

async function read() {
  const book = await openBook(new Uint8Array(readFileSync(steps.file)));
  const billing = await readBilling(book.environment);
  return { book, billing };
}

test("an export is added to the ledger, with counts and the reason for each row that is not", async () => {
  start(["2026-05-04", "Website", "Design", "Ann", 2, "typed"]);
  const { json, exitCode } = await importCsv(clockify, "--ledger", "time");
  expect(exitCode).toBe(0);
  expect(json).toMatchObject({
    ...{ read: 4, added: 3, duplicates: 0, alreadyInvoiced: 1, hours: "3.3333", amounts: { EUR: "300.00" } },
    ...{ first: "2026-10-01", last: "2026-10-16", skipped: [{ row: 5, reason: "date.unreadable" }] },
  });
  const { book, billing } = await read();
  book.close();
  expect(
    billing.books.time.map(({ date, task, person, billingType, duration }) => [
      ...[date, task, person, billingType],
      duration?.unit === "h" ? duration.seconds.toFixed(0) : null,
    ]),
  ).toEqual([
    ["2026-05-04", "Design", "Ann", "Chargeable", "7200"],
    ["2026-10-15", "Design", "Ann", "Chargeable", "1200"],
    ["2026-10-16", "Build", "Bob", "Non-chargeable", "7200"],
    ["2026-10-01", "Design", "Ann", "Chargeable", "3600"],
  ]);
  expect(billing.backlog.units.map(({ state }) => state)).toEqual(["ready", "ready", "ready", "invoiced"]);
  expect(billing.diagnostics.filter(({ severity }) => severity === "error")).toEqual([]);
});

test("a repeated import adds nothing; a later export adds only what is new", async () => {
  start();
  await importCsv(clockify);
  const again = await importCsv(clockify);
  expect(again.json).toMatchObject({ read: 4, added: 0, duplicates: 3 });
  const more = clockify.replace("soon", "17/10/2026").replace("soon", "17/10/2026");
  expect((await importCsv(more)).json).toMatchObject({ read: 4, added: 1, duplicates: 3, skipped: [] });
});

test("what was invoiced elsewhere is never billed here", async () => {
  start();
  await importCsv(clockify);
  const { json } = await steps.run("invoice", "--all");
  expect(json.invoices.map(({ net }: { net: string }) => net)).toEqual(["33.33"]);
  expect((await steps.run("backlog")).json.totals).toEqual([]);
});

test("a dry run counts and writes nothing", async () => {
  start();
  const before = steps.file;
  const { json } = await importCsv(clockify, "--dry-run");
  expect([json.added, steps.file]).toEqual([3, before]);
});

test("dates that could be either way are not guessed: the order is asked for", async () => {
  start();
  const text = "Date,Project,Hours,User\n03/04/2026,Website,2,Ann\n";
  const asked = await importCsv(text);
  expect(asked.json).toMatchObject({ added: 0, skipped: [{ row: 2, reason: "date.ambiguous" }] });
  const told = await importCsv(text, "--date-order", "dmy");
  expect(told.json).toMatchObject({ added: 1, first: "2026-04-03" });
});

test("a workbook is imported as well, and so are expenses", async () => {
  start();
  const file = steps.folder.save(
    "costs.xlsx",
    workbookOf({
      Sheet: [
        ["Date", "Project", "Description", "Unit cost", "Currency"],
        ["2026-10-03", "Website", "Train", 84.5, "EUR"],
        ["2026-10-03", "Website", "Train", 84.5, "EUR"],
      ],
    }),
  );
  const { json } = await steps.run("import", file, "--ledger", "expenses");
  expect(json).toMatchObject({ read: 2, added: 2, hours: "0", amounts: { EUR: "169.00" } });
  expect((await steps.run("import", file, "--ledger", "expenses")).json).toMatchObject({ added: 0, duplicates: 2 });
});

test("the last import is taken back, and can be imported again", async () => {
  start(["2026-05-04", "Website", "Design", "Ann", 2, "typed"]);
  await importCsv(clockify);
  const { book, billing } = await read();
  expect((await undoLastImport(book.environment, billing)).value?.rows).toBe(3);
  const after = await readBilling(book.environment);
  expect([after.books.time.length, after.books.journal.length]).toEqual([1, 0]);
  expect((await undoLastImport(book.environment, after)).value).toBeNull();
  const again = steps.folder.save("undone.xlsx", book.toFile());
  book.close();
  const { json } = await steps.folder.run("import", again, steps.folder.file("export.csv"));
  expect(json).toMatchObject({ added: 3, duplicates: 0 });
});

test("an import of which a row is on a draft is not taken back", async () => {
  start();
  await importCsv(clockify);
  await steps.run("draft", "--all");
  const { book, billing } = await read();
  const { value, diagnostics } = await undoLastImport(book.environment, billing);
  book.close();
  expect([value, diagnostics.map(({ code }) => code)]).toEqual([null, ["row.taken"]]);
});

test("text that looks like a formula arrives as text", async () => {
  start();
  await importCsv("Date,Project,Hours,User,Description\n2026-10-05,Website,1,Ann,=1+1\n");
  const { book, billing } = await read();
  book.close();
  expect(billing.books.time[0]!.description).toBe("=1+1");
});
