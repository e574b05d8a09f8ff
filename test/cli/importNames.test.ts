import { BookSteps } from "../support/bookSteps";
import { smallBook, workbookOf } from "../support/sheetLiteral";

let steps: BookSteps;
beforeEach(() => (steps = new BookSteps(smallBook([]), "2026-11-20")));
afterEach(() => steps.remove());

async function importCsv(text: string, ...options: string[]) {
  return steps.run("import", steps.folder.save("export.csv", text), ...options);
}

const renamed = `Date,Project,Hours,User\n2026-10-05,Web site,2,Ann\n2026-10-06,Web site,1,Ann\n`;

test("names that the workbook does not know are told, with how often they stand in the file", async () => {
  const { json } = await importCsv(renamed, "--dry-run");
  expect(json.unknownNames).toEqual([{ field: "project", imported: "Web site", rows: 2 }]);
});

test("a name told once is kept in Sources, and every later import knows it", async () => {
  const first = await importCsv(renamed, "--name", "project:Web site=Website");
  expect([first.json.added, first.json.unknownNames]).toEqual([2, []]);
  const later = await importCsv(`${renamed}2026-10-07,Web site,4,Ann\n`);
  expect([later.json.added, later.json.duplicates, later.json.unknownNames]).toEqual([1, 2, []]);
  const { json } = await steps.run("invoice", "--all");
  expect(json.invoices.map(({ net }: { net: string }) => net)).toEqual(["700.00"]);
});

test("a name that is no field of an import is refused", async () => {
  const { exitCode, messages } = await importCsv(renamed, "--name", "colour:red=blue");
  expect([exitCode, messages.includes("--name")]).toEqual([2, true]);
});

test("each row says which file and row it comes from", async () => {
  await importCsv(renamed);
  const { json } = await steps.run("check");
  expect(json.ledgers[0].columns.importedFrom).toBe("Imported from");
});

test("the last import is taken back from the command line, once", async () => {
  await importCsv(renamed);
  const undone = await steps.run("import", "--undo");
  expect([undone.json.undone, undone.exitCode]).toEqual([{ file: "export.csv", rows: 2 }, 0]);
  expect((await steps.run("import", "--undo")).json.undone).toBeNull();
  expect((await importCsv(renamed)).json.added).toBe(2);
});

test("a weekly report with days across is read cell by cell", async () => {
  const weekly = `User,Project,2026-10-05,2026-10-06,2026-10-07,Total\nAnn,Website,01:00:00,00:30:00,,01:30:00\nTotal,,01:00:00,00:30:00,,01:30:00\n`;
  const { json } = await importCsv(weekly);
  expect(json).toMatchObject({ added: 2, hours: "1.5", first: "2026-10-05", last: "2026-10-06" });
  expect((await importCsv(weekly)).json).toMatchObject({ added: 0, duplicates: 2 });
});

test.each([
  ["Project,Client,Registered time,Amount (EUR)\nWebsite,Acme,12:30:00,1250.00\n", "Toggl's summary"],
  [`"Project","Client","Time (h)","Time (decimal)"\n"Website","Acme","12:30:00","12.50"\n`, "Clockify's summary"],
  ["Client,Hours,Billable Hours,Billable Amount\nAcme,120.5,100,10000\n", "Harvest's clients"],
  ["Project,Task,Duration,Duration (decimal),Amount (EUR)\nWebsite,x,10:00:00,10,1000\n", "solidtime's groups"],
])("a report without days is refused, and says which one is wanted: %#", async (text) => {
  const { json, exitCode } = await importCsv(text);
  expect([json.diagnostics.map(({ code }: { code: string }) => code), exitCode]).toEqual([["import.noDays"], 1]);
});

test("a report that sums up a whole period in one row is not taken for a day", async () => {
  const { json } = await importCsv(
    "Client,Project,Project Code,Start Date,End Date,Total Hours,Budget\nAcme,Website,,2026-01-01,2026-12-31,120.5,\n",
  );
  expect(json).toMatchObject({ added: 0, skipped: [{ row: 2, reason: "date.period" }] });
});

test("a quotation mark that is never closed is told, for the rows after it are lost", async () => {
  const { json } = await importCsv(
    'Date,Project,Hours,User\n2026-10-05,"Website,2,Ann\n2026-10-06,Website,3,Ann\n2026-10-07,Website,1,Ann\n',
  );
  expect(json.diagnostics).toMatchObject([{ code: "import.unclosedQuote" }]);
  expect(json.added).toBeUndefined();
});

test("two columns of one name are told, since only one of them is read", async () => {
  const { json } = await importCsv("Date,Project,Hours,Hours,User\n2026-10-05,Website,2,3,Ann\n", "--dry-run");
  expect(json.diagnostics).toMatchObject([{ code: "header.duplicate" }]);
});

test("yes and no in the language of the tracker's account are read", async () => {
  const { json } = await importCsv(
    "User,Project,Description,Billable,Start date,Start time,End date,End time,Duration\nAnn,Website,x,いいえ,2026-03-04,10:00:00,2026-03-04,11:00:00,01:00:00\n",
  );
  expect([json.added, json.skipped]).toEqual([1, []]);
});

test("a tracker's amount that is not its hours at its rate is told, and nothing is billed by it", async () => {
  const header = "Date,Client,Project,Task,Notes,Hours,Hours Rounded,Billable?,First Name,Last Name,Billable Rate";
  const { json } = await importCsv(
    `${header},Billable Amount,Currency\n2026-07-02,Acme,Website,T,N,0.20,0.25,Yes,Ada,Lovelace,1000,250,Swedish Krona - SEK\n`,
  );
  expect(json.diagnostics).toMatchObject([{ code: "import.amountDiffers", severity: "warning" }]);
  expect(json).toMatchObject({ added: 1, hours: "0.2" });
});

test("of a workbook the sheet that looks like the ledger is imported, not the first one", async () => {
  const file = steps.folder.save(
    "report.xlsx",
    workbookOf({
      Summary: [["Report"], ["Total", 3]],
      Detailed: [
        ["Date", "Project", "Hours", "User"],
        ["2026-10-05", "Website", 3, "Ann"],
      ],
    }),
  );
  expect((await steps.run("import", file)).json).toMatchObject({ added: 1, hours: "3" });
});
