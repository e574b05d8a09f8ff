import { CliFolder } from "../support/runCli";
import { smallBook, type LiteralCell, type SheetLiterals } from "../support/sheetLiteral";

let folder: CliFolder;
beforeEach(() => (folder = new CliFolder()));
afterEach(() => folder.remove());

type Rows = readonly (readonly LiteralCell[])[];

/** What a check should say of one sheet: entries read for sure, hours, worth at 100 an hour, first and last day, rows left out. */
type Expected = readonly [
  rows: number,
  hours: string,
  amount: string | undefined,
  first: string | null,
  last: string | null,
  skipped: number,
];

const day = (value: number): LiteralCell => ({ value, format: "yyyy-mm-dd" });
const span = (value: number): LiteralCell => ({ value, format: "[h]:mm" });
const clock = (time: string): LiteralCell => ({ time });

async function check(name: string, rows: Rows, more: SheetLiterals = {}) {
  const workbook = smallBook([], {
    Projects: [
      ["Project", "Client", "Billing method"],
      ...["Website", "Alpha", "Beta"].map((project) => [project, "Acme", "Time and materials"]),
    ],
    Rates: [["Rate"], [100]],
    ...more,
    [name]: rows,
  });
  if (name !== "Time" && !("Time" in more))
    workbook.sheets.splice(
      workbook.sheets.findIndex((sheet) => sheet.name === "Time"),
      1,
    );
  workbook.notifyStructureChanged();
  const { json } = await folder.run("check", folder.save("book.xlsx", workbook), "--today", "2026-11-20");
  const ledger = json.ledgers.find((each: { sheet: string }) => each.sheet === name);
  const errors: string[] = json.diagnostics
    .filter((each: { severity: string; code: string }) => each.severity === "error" && each.code !== "table.missing")
    .map((each: { code: string; cell: string }) => `${each.code} ${each.cell}`);
  const summary = ledger && [ledger.rows, ledger.hours, ledger.amounts.EUR, ledger.first, ledger.last, ledger.skipped];
  return { ledger, errors, summary, all: json.diagnostics };
}

const header = ["Date", "Project", "Hours"];

type Shape = readonly [what: string, name: string, rows: Rows, expected: Expected, errors?: readonly string[]];

const shapes: readonly Shape[] = [
  [
    "decimal hours with points and commas as text",
    "Suivi",
    [header, ["2026-04-01", "Alpha", "1,5"], ["2026-04-02", "Alpha", "2,25"]],
    [2, "3.75", "375.00", "2026-04-01", "2026-04-02", 0],
  ],
  [
    "h:mm cells are day fractions, and [h]:mm cells pass 24 hours",
    "Suivi",
    [header, [day(46113), "Alpha", clock("1:30")], [day(46114), "Alpha", span(1.25)]],
    [2, "31.5", "3150.00", "2026-04-01", "2026-04-02", 0],
  ],
  [
    "words of hours and minutes",
    "Suivi",
    [
      header,
      ["2026-04-01", "Alpha", "1h30"],
      ["2026-04-02", "Alpha", "90 min"],
      ["2026-04-03", "Alpha", "4 hours: 30 minutes"],
      ["2026-04-04", "Alpha", "3h"],
      ["2026-04-05", "Alpha", "1:15"],
    ],
    [5, "11.75", "1175.00", "2026-04-01", "2026-04-05", 0],
  ],
  [
    "minutes by the header",
    "Suivi",
    [
      ["Date", "Projet", "HEURE (min)"],
      ["2026-04-01", "Alpha", 90],
      ["2026-04-02", "Alpha", 30],
    ],
    [2, "2", "200.00", "2026-04-01", "2026-04-02", 0],
  ],
  [
    "the unit of hours in brackets, in French",
    "Suivi",
    [
      ["Jour", "Projet", "Temps:(en heure)"],
      ["01/04/2026", "Alpha", "1,5"],
      ["30/04/2026", "Alpha", 2],
    ],
    [2, "3.5", "350.00", "2026-04-01", "2026-04-30", 0],
  ],
  [
    "hours and minutes in two columns",
    "Suivi",
    [
      ["Date", "Project", "Hours", "Minutes"],
      ["2026-04-01", "Alpha", 1, 30],
      ["2026-04-02", "Alpha", 0, 45],
    ],
    [2, "2.25", "225.00", "2026-04-01", "2026-04-02", 0],
  ],
  [
    "start, end and break, past midnight too",
    "Suivi",
    [
      ["Date", "Project", "Start", "End", "Break"],
      ["2026-04-01", "Alpha", clock("9:00"), clock("12:30"), clock("0:30")],
      ["2026-04-02", "Alpha", "22:00", "01:00", ""],
    ],
    [2, "6", "600.00", "2026-04-01", "2026-04-02", 0],
  ],
  [
    "seconds by the header",
    "Suivi",
    [
      ["Date", "Project", "Duration (s)"],
      ["2026-04-01", "Alpha", 5400],
    ],
    [1, "1.5", "150.00", "2026-04-01", "2026-04-01", 0],
  ],
  [
    "day first, decided once for the column",
    "Suivi",
    [header, ["03/04/2026", "Alpha", 1], ["25/04/2026", "Alpha", 1]],
    [2, "2", "200.00", "2026-04-03", "2026-04-25", 0],
  ],
  [
    "month first, decided once for the column",
    "Suivi",
    [header, ["03/04/2026", "Alpha", 1], ["03/25/2026", "Alpha", 1]],
    [2, "2", "200.00", "2026-03-04", "2026-03-25", 0],
  ],
  [
    "dates with dots, in words, compact and with a time",
    "Suivi",
    [
      header,
      ["03.04.2026", "Alpha", 1],
      ["4 avril 2026", "Alpha", 1],
      ["20260405", "Alpha", 1],
      ["2026-04-06 09:30", "Alpha", 1],
    ],
    [4, "4", "400.00", "2026-04-03", "2026-04-06", 0],
  ],
  [
    "an order nobody can tell is asked for, never guessed",
    "Suivi",
    [header, ["03/04/2026", "Alpha", 1], ["2026-04-05", "Alpha", 1]],
    [1, "1", "100.00", "2026-04-05", "2026-04-05", 0],
    ["date.ambiguous A2"],
  ],
  [
    "a preamble above the header, a total below, blank rows and a note",
    "Suivi",
    [
      ["Timesheet of Ann"],
      [],
      header,
      ["2026-04-01", "Alpha", 2],
      [],
      ["2026-04-02", "Beta", 3],
      ["Total", "", 5],
      ["Checked by Bob", "", ""],
    ],
    [2, "5", "500.00", "2026-04-01", "2026-04-02", 3],
  ],
  [
    "subtotals, a running total and a grand total are never entries",
    "Suivi",
    [
      ["Date", "Project", "Hours", "Cumul"],
      ["2026-04-01", "Alpha", 2, 2],
      ["2026-04-02", "Alpha", 3, 5],
      ["Sous-total avril", "", 5, ""],
      ["2026-05-01", "Alpha", 1, 6],
      ["Total général", "", 6, ""],
    ],
    [3, "6", "600.00", "2026-04-01", "2026-05-01", 2],
  ],
  [
    "headers repeated in the data",
    "Suivi",
    [header, ["2026-04-01", "Alpha", 2], header, ["2026-04-02", "Alpha", 1]],
    [2, "3", "300.00", "2026-04-01", "2026-04-02", 1],
  ],
  [
    "rows of formulas that show 0:00 are blank",
    "Suivi",
    [header, ["2026-04-01", "Alpha", clock("2:00")], ["", "", clock("0:00")], ["", "", clock("0:00")]],
    [1, "2", "200.00", "2026-04-01", "2026-04-01", 2],
  ],
  [
    "two duration columns: the unrounded one counts",
    "Suivi",
    [
      ["Date", "Project", "Duration (h)", "Duration (decimal)"],
      ["2026-04-01", "Alpha", "00:13:00", 0.22],
    ],
    [1, "0.2167", "21.67", "2026-04-01", "2026-04-01", 0],
  ],
  [
    "yes and no columns in both languages",
    "Suivi",
    [
      ["Date", "Projet", "Heures", "Facturable"],
      ["01/04/2026", "Alpha", 1, "oui"],
      ["30/04/2026", "Alpha", 2, "non"],
    ],
    [2, "3", "300.00", "2026-04-01", "2026-04-30", 0],
  ],
  [
    "hours that contradict start and end are an error of their row",
    "Suivi",
    [
      ["Date", "Project", "Start", "End", "Hours"],
      ["2026-04-01", "Alpha", "9:00", "11:00", 2],
      ["2026-04-02", "Alpha", "9:00", "11:00", 3],
    ],
    [1, "2", "200.00", "2026-04-01", "2026-04-01", 0],
    ["hours.conflict E3"],
  ],
  [
    "blank and unreadable dates are told, the others read",
    "Suivi",
    [header, ["", "Alpha", 1], ["soon", "Alpha", 1], ["2026-04-02", "Alpha", 1]],
    [1, "1", "100.00", "2026-04-02", "2026-04-02", 0],
    ["date.blank A2", "date.unreadable A3"],
  ],
  [
    "error cells are told",
    "Suivi",
    [header, ["2026-04-01", "Alpha", { error: "#REF!" }], ["2026-04-02", "Alpha", 1]],
    [1, "1", "100.00", "2026-04-02", "2026-04-02", 0],
    ["cell.error C2"],
  ],
  [
    "a week of days across",
    "Semaine",
    [
      ["Week of 30/03/2026"],
      ["Project", "Task", day(46111), day(46112), day(46113), "Total"],
      ["Alpha", "Design", 2, "", 3.5, 5.5],
      ["Beta", "", clock("1:30"), 0, "", 1.5],
      ["Total", "", 3.5, 0, 3.5, 7],
    ],
    [3, "7", "700.00", "2026-03-30", "2026-04-01", 1],
  ],
  [
    "a month of day numbers across, below its title",
    "Avril",
    [["Avril 2026"], ["Projet", 1, 2, 3, 6], ["Alpha", 1, "", "", 2], ["Beta", "", "2,5", "", ""]],
    [3, "5.5", "550.00", "2026-04-01", "2026-04-06", 0],
  ],
  [
    "days down and projects' tasks across, by a Person column",
    "Grille",
    [
      ["Date", "Person", "Project", "Design", "Build"],
      ["2026-04-01", "Ada", "Alpha", 2, 3],
      ["2026-04-02", "Ada", "Beta", "", 1],
    ],
    [3, "6", "600.00", "2026-04-01", "2026-04-02", 0],
  ],
  [
    "blocks stacked under their titles",
    "Blocs",
    [
      ["Project: Alpha"],
      header.filter((name) => name !== "Project"),
      ["2026-04-01", 2],
      ["Total", 2],
      [],
      ["Project: Beta"],
      ["Date", "Hours"],
      ["2026-04-02", 3],
      ["Total", 3],
    ],
    [2, "5", "500.00", "2026-04-01", "2026-04-02", 3],
  ],
  [
    "dates without a year under a month's title",
    "Suivi",
    [
      ["Avril 2026"],
      ["Jour", "Projet", "Heures"],
      ["03/04", "Alpha", 1],
      ["lun. 6", "Alpha", 2],
      ["7 avril", "Alpha", 3],
      [30, "Alpha", 1],
    ],
    [4, "7", "700.00", "2026-04-03", "2026-04-30", 0],
  ],
];

test.each(shapes)("%s", async (...shape) => {
  const [, name, rows, expected, errors = []] = shape as unknown as Shape;
  const found = await check(name, rows);
  expect(found.errors).toEqual(errors);
  expect(found.summary).toEqual(expected);
  expect(found.ledger.confidence).toBeGreaterThan(0.3);
  expect(found.ledger.confidence).toBeLessThanOrEqual(1);
});

test.each(shapes)("named Time: %s", async (...shape) => {
  const [, , rows, expected, errors = []] = shape as unknown as Shape;
  const found = await check("Time", rows);
  expect(found.errors).toEqual(errors);
  expect(found.summary).toEqual(expected);
  expect(found.ledger.confidence).toBeUndefined();
});

type Export = readonly [what: string, rows: Rows, expected: Expected, errors?: readonly string[]];

const exports: readonly Export[] = [
  [
    "Toggl Track",
    [
      "User,Email,Client,Project,Task,Description,Billable,Start date,Start time,End date,End time,Duration,Tags,Amount (EUR)".split(
        ",",
      ),
      [
        "Ann",
        "a@x.test",
        "Acme",
        "Alpha",
        "Task 1",
        "Working hard",
        "Yes",
        "2026-03-04",
        "10:23:00",
        "2026-03-04",
        "11:23:01",
        "01:00:01",
        "",
        111.11,
      ],
      [
        "Ann",
        "a@x.test",
        "Acme",
        "Alpha",
        "Task 1",
        "Late",
        "Yes",
        "2026-03-05",
        "23:30:00",
        "2026-03-06",
        "00:15:00",
        "00:45:00",
        "",
        75,
      ],
    ],
    [2, "1.7503", "175.03", "2026-03-04", "2026-03-05", 0],
  ],
  [
    "Clockify, month first",
    [
      [
        "Project",
        "Client",
        "Description",
        "Task",
        "User",
        "Group",
        "Email",
        "Tags",
        "Billable",
        "Start Date",
        "Start Time",
        "End Date",
        "End Time",
        "Duration (h)",
        "Duration (decimal)",
        "Billable Rate (USD)",
        "Billable Amount (USD)",
      ],
      [
        "Alpha",
        "Acme",
        "Work",
        "T",
        "Ann",
        "",
        "",
        "",
        "Yes",
        "03/14/2026",
        "10:23 AM",
        "03/14/2026",
        "11:23:01 AM",
        "01:00:01",
        "1.00",
        "0.00",
        "0.00",
      ],
      [
        "Alpha",
        "Acme",
        "Work",
        "T",
        "Ann",
        "",
        "",
        "",
        "No",
        "03/15/2026",
        "1:00 PM",
        "03/15/2026",
        "1:13 PM",
        "00:13:00",
        "0.22",
        "0.00",
        "0.00",
      ],
    ],
    [2, "1.2169", undefined, "2026-03-14", "2026-03-15", 0],
  ],
  [
    "Harvest with decimal commas",
    [
      "Date,Client,Project,Project Code,Task,Notes,Hours,Billable?,Invoiced?,Approved?,First Name,Last Name,Roles,Employee?,Currency".split(
        ",",
      ),
      [
        "2026-03-04",
        "Acme",
        "Alpha",
        "",
        "Task 1",
        "x",
        "0,5",
        "Yes",
        "No",
        "No",
        "Peter",
        "Tester",
        "",
        "Yes",
        "Euro - EUR",
      ],
      [
        "2026-03-05",
        "Acme",
        "Alpha",
        "",
        "Task 1",
        "y",
        "2,25",
        "Yes",
        "Yes",
        "No",
        "Peter",
        "Tester",
        "",
        "Yes",
        "Euro - EUR",
      ],
    ],
    [2, "2.75", "275.00", "2026-03-04", "2026-03-05", 0],
  ],
  [
    "Kimai",
    [
      "Date,From,To,Duration,Currency,Price,Internal price,Hourly price,Fixed price,Name,User,E-mail,Staff number,Customer,Project,Activity,Description,Billable,Tags,Type".split(
        ",",
      ),
      [
        "2026-06-16",
        "12:00",
        "12:06",
        "0:06",
        "EUR",
        0,
        0,
        0,
        "",
        "Ann",
        "ann",
        "",
        "",
        "Acme",
        "Alpha",
        "Design",
        "",
        "1",
        "foo, bar",
        "timesheet",
      ],
    ],
    [1, "0.1", undefined, "2026-06-16", "2026-06-16", 0],
  ],
  [
    "solidtime",
    [
      "Description,Task,Project,Client,User,Start,End,Duration,Duration (decimal),Billable,Tags".split(","),
      [
        "Working hard",
        "Task 1",
        "Alpha",
        "Acme",
        "Ann",
        "2026-03-04 10:23:00",
        "2026-03-04 11:23:01",
        "01:00:01",
        1.0002777777778,
        "Yes",
        "",
      ],
    ],
    [1, "1.0003", "100.03", "2026-03-04", "2026-03-04", 0],
  ],
];

test.each(exports)("a tracker's export kept as a sheet: %s", async (...kept) => {
  const [, rows, expected, errors = []] = kept as unknown as Export;
  const found = await check("Export", rows);
  expect(found.errors).toEqual(errors);
  const [count, hours, amount, ...rest] = found.summary ?? [];
  expect([count, hours, expected[2] && amount, ...rest]).toEqual(expected);
});

test("expenses of one's own are read with their amounts, refunds and currencies", async () => {
  const found = await check("Achats", [
    ["Notes de frais 2026"],
    ["Date de la dépense", "Projet", "Libellé", "Montant HT"],
    ["03/04/2026", "Alpha", "Train", "1 234,50 €"],
    ["25/04/2026", "Alpha", "Remboursement", -34.5],
    ["Total", "", "", 1200],
  ]);
  expect(found.ledger).toMatchObject({
    ledger: "Expenses",
    rows: 2,
    skipped: 1,
    first: "2026-04-03",
    last: "2026-04-25",
  });
  expect(found.errors).toEqual([]);
  expect(found.ledger.amounts).toEqual({ EUR: "1200.00" });
});

test("a sheet's own total that disagrees is a warning, and its rows are read", async () => {
  const { all, summary } = await check("Suivi", [
    header,
    ["2026-04-01", "Alpha", 2],
    ["2026-04-02", "Alpha", 3],
    ["Total", "", 6],
  ]);
  expect(summary).toEqual([2, "5", "500.00", "2026-04-01", "2026-04-02", 1]);
  expect(all.map(({ code, cell }: { code: string; cell: string }) => `${code} ${cell}`)).toContain("total.mismatch C4");
});

test("a sheet that looks like no ledger, a budget and a phone list, is left alone", async () => {
  const found = await check("Time", [header, ["2026-04-01", "Alpha", 2]], {
    Phones: [
      ["Name", "Phone"],
      ["Bob", 555],
    ],
    Todo: [["To do"], ["Call Bob"]],
    "Plan 2026": [
      ["Project", "Q1", "Q2"],
      ["Alpha", 100, 200],
    ],
  });
  expect(found.summary).toEqual([1, "2", "200.00", "2026-04-01", "2026-04-01", 0]);
  expect(found.all.filter(({ severity }: { severity: string }) => severity === "error")).toEqual([]);
});

test("reports of the add-in are never proposed, a copy of the ledger is told", async () => {
  const rows: Rows = [
    ["Date", "Project", "Hours", "Description"],
    ["2026-04-01", "Alpha", 2, "x"],
    ["2026-04-02", "Alpha", 3, "y"],
  ];
  const workbook = smallBook([], {
    Projects: [
      ["Project", "Client", "Billing method"],
      ["Alpha", "Acme", "Time and materials"],
    ],
    Rates: [["Rate"], [100]],
    Time: rows,
    "Billing backlog": rows,
    Margin: rows,
    Backup: rows,
  });
  const { json } = await folder.run("check", folder.save("book.xlsx", workbook), "--today", "2026-11-20");
  expect(json.ledgers.map(({ sheet, hours }: { sheet: string; hours: string }) => [sheet, hours])).toEqual([
    ["Time", "5"],
  ]);
  expect(
    json.diagnostics.map(({ code, sheet, severity }: Record<string, string>) => [code, sheet, severity]),
  ).toContainEqual(["ledger.copy", "Backup", "warning"]);
});

test("two people's sheets with the same full days are both read where nothing is billed from them yet", async () => {
  const days = (more: Rows): Rows => [
    header,
    ...["01", "02", "03"].map((date) => [`2026-04-${date}`, "Alpha", 8]),
    ...more,
  ];
  const { ledger } = await check("Lou", days([["2026-04-06", "Alpha", 2]]), {
    Kim: days([["2026-04-06", "Alpha", 4]]),
  });
  expect([ledger.rows, ledger.hours]).toEqual([4, "26"]);
});

test("days count as hours by the day of Settings", async () => {
  const { ledger } = await check("Suivi", [
    ["Date", "Client", "Nb jours"],
    ["2026-04-01", "Alpha", 0.5],
    ["2026-04-02", "Alpha", 1],
  ]);
  expect([ledger.rows, ledger.hours]).toEqual([2, "12"]);
});

test("keys that merged cells leave blank are told, even where a row's hours happen to be the sum of those above", async () => {
  const { summary, errors } = await check("Suivi", [
    ["Project", "Date", "Hours"],
    ["Alpha", "2026-04-01", 1],
    ["", "2026-04-02", 2],
    ["", "2026-04-03", 3],
  ]);
  expect(summary).toEqual([3, "6", "100.00", "2026-04-01", "2026-04-03", 0]);
  expect(errors).toEqual(["project.blank A3", "project.blank A4"]);
});

test("people across are known by the rate table; their total beside them is no cost, nor is that of names nobody knows", async () => {
  const rows: Rows = [
    ["Date", "Project", "Ann", "Bob", "Total"],
    ["2026-04-01", "Alpha", 1, 2, 3],
    ["Total", "", 1, 2, 3],
  ];
  const known = await check("Suivi", rows, {
    Rates: [
      ["Person", "Rate"],
      ["Ann", 100],
      ["Bob", 50],
    ],
  });
  expect(known.summary).toEqual([2, "3", "200.00", "2026-04-01", "2026-04-01", 1]);
  expect((await check("Suivi", rows)).ledger).toBeUndefined();
});

test("a second block beside the first is read with it", async () => {
  const { summary, errors } = await check("Suivi", [
    ["Date", "Project", "Hours", "", "Date", "Project", "Hours"],
    ["2026-04-01", "Alpha", 1, "", "2026-05-01", "Alpha", 2],
  ]);
  expect(summary).toEqual([2, "3", "300.00", "2026-04-01", "2026-05-01", 0]);
  expect(errors).toEqual([]);
});
