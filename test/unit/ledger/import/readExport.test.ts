import { csvTable } from "../../../../src/ledger/import/csvTable";
import { decodeText } from "../../../../src/ledger/import/decodeText";
import type { ImportPreview } from "../../../../src/ledger/import/importPreview";
import { readExport } from "../../../../src/ledger/import/readExport";
import { codes, worked } from "../sheet";

function preview(csv: string, known: ReadonlySet<string> = new Set(), dateOrder?: "dmy" | "mdy"): ImportPreview {
  return readExport(csvTable("export.csv", csv), { dateSystem: 1900, known, ...(dateOrder ? { dateOrder } : {}) })!;
}

function rows({ rows: taken }: ImportPreview) {
  return taken.map(({ row, entry, client }) =>
    [row, entry.date, entry.person, client, entry.project, entry.task, worked(entry), entry.billingType].join("|"),
  );
}

const reasons = ({ notTaken }: ImportPreview) => notTaken.map(({ row, reason }) => `${row} ${reason}`);

const toggl = `\ufeffUser,Email,Client,Project,Task,Description,Billable,Start date,Start time,End date,End time,Duration,Tags,Amount (EUR)
Peter Tester,peter.test@email.test,Big Company,Project for Big Company,Task 1,Working hard,Yes,2024-03-04,10:23:00,2024-03-04,11:23:01,01:00:01,,111.11
Peter Tester,peter.test@email.test,Big Company,Project for Big Company,,Night shift,No,2024-03-04,23:30:00,2024-03-05,00:15:00,00:45:00,"Development, Backend",
Peter Tester,peter.test@email.test,Big Company,Project for Big Company,,Running,Yes,2024-03-05,09:00:00,,,,,
`;

test("A Toggl export is recognised and read; a running entry is not taken", () => {
  const found = preview(toggl);
  expect(found.tracker).toBe("Toggl Track");
  expect(rows(found)).toEqual([
    "2|2024-03-04|Peter Tester|Big Company|Project for Big Company|Task 1|3601 s|Chargeable",
    "3|2024-03-04|Peter Tester|Big Company|Project for Big Company||2700 s|Non-chargeable",
  ]);
  expect(reasons(found)).toEqual(["4 running"]);
  expect([found.rows[0]!.sourceAmount?.toFixed(), found.rows[0]!.sourceCurrency]).toEqual(["111.11", "EUR"]);
  expect(found.rows[1]!.tags).toBe("Development, Backend");
});

test("Importing the same file twice adds nothing", () => {
  const known = new Set(preview(toggl).rows.map(({ fingerprint }) => fingerprint));
  const again = preview(toggl, known);
  expect(again.rows).toEqual([]);
  expect(reasons(again)).toEqual(["2 duplicate", "3 duplicate", "4 running"]);
});

test("A Clockify export in US settings is read to the second, with what was invoiced already", () => {
  const found =
    preview(`"Project","Client","Description","Task","User","Group","Email","Tags","Type","Billable","Invoiced","Invoice ID","Start Date","Start Time","End Date","End Time","Duration (h)","Duration (decimal)","Billable Rate (USD)","Billable Amount (USD)"
"Site","Acme","Say ""hi""","Task 1","Ada","","a@b.test","","Regular","Yes","Yes","Invoice100","10/15/2024","11:00:00 AM","10/15/2024","11:30:00 AM","00:30:00","0.50","1000.00","500.00"
"Site","Acme","","","Ada","","a@b.test","","Break","No","No","","10/15/2024","12:00 PM","10/15/2024","12:30 PM","00:30:00","0.50","0.00","0.00"
"Site","Acme","","","Ada","","a@b.test","","Regular","Yes","No","","03/04/2024","10:23 AM","03/04/2024","10:36 AM","00:13:00","0.22","60.00","13.00"
`);
  expect(found.tracker).toBe("Clockify");
  expect(rows(found)).toEqual([
    "2|2024-10-15|Ada|Acme|Site|Task 1|1800 s|Chargeable",
    "4|2024-03-04|Ada|Acme|Site||780 s|Chargeable",
  ]);
  expect(found.rows.map(({ entry, invoiceId }) => [entry.alreadyInvoiced, invoiceId])).toEqual([
    [true, "Invoice100"],
    [false, ""],
  ]);
  expect(reasons(found)).toEqual(["3 break"]);
});

test("Dates that could be either way round are not taken until the order is known", () => {
  const csv = `Project,Client,Description,Activity,User,Group,Start Date,Start Time,End Date,End Time,Duration (h)
Site,Acme,,,Ada,,03/04/2024,9:00,03/04/2024,10:00,1:00
`;
  const unsure = preview(csv);
  expect(rows(unsure)).toEqual([]);
  expect(codes(unsure.notTaken[0]!.diagnostics)[0]).toBe("date.ambiguous G2");
  expect(rows(preview(csv, new Set(), "dmy"))[0]).toBe("2|2024-04-03|Ada|Acme|Site||3600 s|Chargeable");
  expect(rows(preview(csv, new Set(), "mdy"))[0]).toBe("2|2024-03-04|Ada|Acme|Site||3600 s|Chargeable");
});

test("A Harvest export with decimal commas and thousands dots is read, person from two columns", () => {
  const found =
    preview(`Date,Client,Project,Project Code,Task,Notes,Hours,Billable?,Invoiced?,Approved?,First Name,Last Name,Roles,Employee?,Billable Rate,Billable Amount,Cost Rate,Cost Amount,Currency,External Reference URL
2024-03-04,Big Company,Project,,Task 1,Working hard,"0,01",Yes,No,No,Peter,Tester,,Yes,"100,0","1,0","0,0","0,0",Euro - EUR,
2024-03-05,Big Company,Project,,Task 1,Working,"20,0",Yes,Yes,Yes,Peter,Tester,,Yes,"100,0","2.000,0","0,0","0,0",Euro - EUR,
2024-03-05,Big Company,Project,,Task 1,Working,"20,0",Yes,Yes,Yes,Peter,Tester,,Yes,"100,0","2.000,0","0,0","0,0",Euro - EUR,
`);
  expect(found.tracker).toBe("Harvest");
  expect(rows(found).map((row) => row.split("|").slice(1, 3).join(" ") + " " + row.split("|")[6]!)).toEqual([
    "2024-03-04 Peter Tester 36 s",
    "2024-03-05 Peter Tester 72000 s",
    "2024-03-05 Peter Tester 72000 s",
  ]);
  expect(
    found.rows.map(({ sourceAmount, sourceCurrency, entry }) => [
      sourceAmount?.toFixed(),
      sourceCurrency,
      entry.alreadyInvoiced,
    ]),
  ).toEqual([
    ["1", "EUR", false],
    ["2000", "EUR", true],
    ["2000", "EUR", true],
  ]);
  expect(new Set(found.rows.map(({ fingerprint }) => fingerprint)).size).toBe(3);
});

test("Kimai's two layouts are told apart: clock durations and seconds", () => {
  const exported =
    preview(`Date,From,To,Duration,Currency,Price,Internal price,Hourly price,Fixed price,Name,User,E-mail,Staff number,Customer,Project,Activity,Description,Billable,Tags,Type
2019-06-16,12:00,12:06,0:06,EUR,0,0,0,84,Kevin,kevin,,,Customer Name,project name,activity,,1,"foo, bar",timesheet
2019-06-16,12:00,12:00,0:00,EUR,10,0,0,84,Kevin,kevin,,,Customer Name,project name,activity,,1,,expense
`);
  expect(rows(exported)).toEqual(["2|2019-06-16|Kevin|Customer Name|project name|activity|360 s|Chargeable"]);
  expect(reasons(exported)).toEqual(["3 expense"]);
  const importer =
    preview(`"Date";"From";"To";"Duration";"Rate";"User";"Customer";"Project";"Activity";"Description";"Exported";"Tags";"Hourly rate";"Fixed rate"
"2020-05-04";"15:50";"17:51";"7260";"231.92";"user@example.com";"Customer LLC";"My project";"Testing";"work";"1";"foo,bar";"115.00";"0"
`);
  expect(rows(importer)).toEqual(["2|2020-05-04|user@example.com|Customer LLC|My project|Testing|7260 s|Chargeable"]);
  expect(importer.rows[0]!.entry.alreadyInvoiced).toBe(true);
});

test("solidtime's exports take the day from their start", () => {
  const detailed = preview(`Description,Task,Project,Client,User,Start,End,Duration,Duration (decimal),Billable,Tags
Working hard,Task 1,Project,Big Company,Peter Tester,2024-03-04 10:23:00,2024-03-04 11:23:01,01:00:01,1.0002777777778,Yes,"Development, Backend"
Long,Task 1,Project,Big Company,Peter Tester,2024-03-04 22:00:00,2024-03-06 01:00:00,27:00:00,27,Yes,
`);
  expect(rows(detailed)).toEqual([
    "2|2024-03-04|Peter Tester|Big Company|Project|Task 1|3601 s|Chargeable",
    "3|2024-03-04|Peter Tester|Big Company|Project|Task 1|97200 s|Chargeable",
  ]);
  const generic = preview(`description,billable,client,project,tags,start,end,task,user_name,user_email
"Working hard","true","Big Company","Project","","2024-03-04T09:23:00Z","2024-03-04T10:23:01Z","Task 1","Peter Tester","p@e.test"
`);
  expect(rows(generic)).toEqual(["2|2024-03-04|Peter Tester|Big Company|Project|Task 1|3601 s|Chargeable"]);
});

test("Any other CSV is read by a proposed mapping, its totals left out", () => {
  const found = preview(
    "Jour;Mission;Temps passé;Qui\n04/03/2024;Alpha;1,5;Ada\n14/03/2024;Beta;2h;Bob\nTotal;;3,5;\n",
  );
  expect(found.tracker).toBeNull();
  expect(rows(found)).toEqual([
    "2|2024-03-04|Ada||Alpha||5400 s|Chargeable",
    "3|2024-03-14|Bob||Beta||7200 s|Chargeable",
  ]);
  expect(reasons(found)).toEqual(["4 total"]);
  expect([found.projects, found.people]).toEqual([
    ["Alpha", "Beta"],
    ["Ada", "Bob"],
  ]);
});

test("Rows of one person that overlap are taken and told; the same times twice are one", () => {
  const header =
    "User,Email,Client,Project,Task,Description,Billable,Start date,Start time,End date,End time,Duration,Tags";
  const row = (from: string, to: string) => `Ada,,Acme,Site,,x,Yes,2024-03-04,${from},2024-03-04,${to},,`;
  const found = preview(
    [
      header,
      row("9:00:00", "11:00:00"),
      row("10:30:00", "12:00:00"),
      row("12:00:00", "13:00:00"),
      row("12:00:00", "13:00:00"),
    ].join("\n"),
  );
  expect(found.rows.map(({ row: file, overlaps }) => [file, overlaps])).toEqual([
    [2, true],
    [3, true],
    [4, false],
  ]);
  expect(reasons(found)).toEqual(["5 duplicate"]);
});

test("What looks like no time ledger at all is refused", () => {
  expect(readExport(csvTable("x.csv", "Name,Phone\nBob,555\n"), { dateSystem: 1900, known: new Set() })).toBeNull();
});

test("Text is decoded by its marks, its zero bytes, or as the only thing it can be", () => {
  const bytes = (...values: number[]) => Uint8Array.from(values);
  expect(decodeText(bytes(0xef, 0xbb, 0xbf, 0xc3, 0xa9))).toBe("é");
  expect(decodeText(bytes(0xc3, 0xa9, 0xf0, 0x9f, 0x98, 0x80))).toBe("é😀");
  expect(decodeText(bytes(0x54, 0xe9, 0x80))).toBe("Té€");
  expect(decodeText(bytes(0xff, 0xfe, 0xe9, 0x00, 0x41, 0x00))).toBe("éA");
  expect(decodeText(bytes(0xfe, 0xff, 0x00, 0xe9, 0x00, 0x41))).toBe("éA");
  expect(decodeText(bytes(0x41, 0x00, 0x42, 0x00))).toBe("AB");
  expect(decodeText(bytes(0x54, 0x89, 0x63, 0x68, 0x65, 0x0d, 0x8e, 0x74, 0x8e))).toBe("Tâche\rété");
});

test("Excel's sep= line, semicolons, tabs and quoted line breaks are read", () => {
  expect(csvTable("x", "sep=;\r\na;b\r\n1;2\r\n").values).toEqual([
    ["a", "b"],
    ["1", "2"],
  ]);
  expect(csvTable("x", "a\tb\n1\t2\n").values).toEqual([
    ["a", "b"],
    ["1", "2"],
  ]);
  expect(csvTable("x", 'a,b\n"1\n2",3\n4\n').values).toEqual([
    ["a", "b"],
    ["1\n2", "3"],
    ["4", ""],
  ]);
});
