import { checkSheet, csvRows, type KeptSheet } from "../support/sheetCheck";

/** Exports of time trackers that people keep as a sheet, rather than importing them. */
const exports: readonly KeptSheet[] = [
  [
    "Toggl Track",
    csvRows(
      "User,Email,Client,Project,Task,Description,Billable,Start date,Start time,End date,End time,Duration,Tags,Amount (EUR)",
      "Ann,a@x.test,Acme,Alpha,Task 1,Working hard,Yes,2026-03-04,10:23:00,2026-03-04,11:23:01,01:00:01,,111.11",
      "Ann,a@x.test,Acme,Alpha,Task 1,Late,Yes,2026-03-05,23:30:00,2026-03-06,00:15:00,00:45:00,,75",
    ),
    [2, "1.7503", "175.03", "2026-03-04", "2026-03-05", 0],
  ],
  [
    "Toggl Track's minutes",
    csvRows(
      "User,Client,Project,Description,Start date,Start time,End date,End time,Duration",
      "Ann,Acme,Alpha,Work,2026-03-04,19:21:21,2026-03-04,19:39:46,18:25 min",
    ),
    [1, "0.3069", "30.69", "2026-03-04", "2026-03-04", 0],
  ],
  [
    "Clockify, month first",
    csvRows(
      "Project,Client,Description,Task,User,Group,Email,Tags,Billable,Start Date,Start Time,End Date,End Time,Duration (h),Duration (decimal),Billable Rate (USD),Billable Amount (USD)",
      "Alpha,Acme,Work,T,Ann,,,,Yes,03/14/2026,10:23 AM,03/14/2026,11:23:01 AM,01:00:01,1.00,0.00,0.00",
      "Alpha,Acme,Work,T,Ann,,,,No,03/15/2026,1:00 PM,03/15/2026,1:13 PM,00:13:00,0.22,0.00,0.00",
    ),
    [2, "1.2169", undefined, "2026-03-14", "2026-03-15", 0],
  ],
  [
    "Clockify, saved again by Excel",
    csvRows(
      "Project,Client,Description,Task,User,Start Date,Start Time,End Date,End Time,Duration (h),Duration (decimal)",
      "Alpha,Acme,Work,T,Ann,6/22/2026,8:30:00 AM,6/22/2026,10:00:00 AM,1:30:00,1.5",
    ),
    [1, "1.5", "150.00", "2026-06-22", "2026-06-22", 0],
  ],
  [
    "Harvest",
    csvRows(
      "Date,Client,Project,Project Code,Task,Notes,Hours,Billable?,Invoiced?,Approved?,First Name,Last Name,Roles,Employee?,Currency",
      "2026-03-04,Acme,Alpha,,Task 1,x,0.5,Yes,No,No,Peter,Tester,,Yes,Euro - EUR",
      "2026-03-05,Acme,Alpha,,Task 1,y,2.25,Yes,Yes,No,Peter,Tester,,Yes,Euro - EUR",
    ),
    [2, "2.75", "275.00", "2026-03-04", "2026-03-05", 0],
  ],
  [
    "Harvest with decimal commas",
    [
      ["Date", "Client", "Project", "Task", "Notes", "Hours", "Billable?", "First Name", "Last Name"],
      ["2026-03-04", "Acme", "Alpha", "Task 1", "x", "0,5", "Yes", "Peter", "Tester"],
      ["2026-03-05", "Acme", "Alpha", "Task 1", "y", "2,25", "Yes", "Peter", "Tester"],
    ],
    [2, "2.75", "275.00", "2026-03-04", "2026-03-05", 0],
  ],
  [
    "Kimai",
    csvRows(
      "Date,From,To,Duration,Currency,Price,Internal price,Hourly price,Fixed price,Name,User,E-mail,Staff number,Customer,Project,Activity,Description,Billable,Tags,Type",
      "2026-06-16,12:00,12:06,0:06,EUR,0,0,0,,Ann,ann,,,Acme,Alpha,Design,,1,foo,timesheet",
    ),
    [1, "0.1", undefined, "2026-06-16", "2026-06-16", 0],
  ],
  [
    "Kimai in German",
    csvRows(
      "Datum,Von,Bis,Dauer,Name,Kunde,Projekt,Tätigkeit,Beschreibung,Abrechenbar",
      "16.06.2026,12:00,14:30,2:30,Ann,Acme,Alpha,Design,,1",
    ),
    [1, "2.5", "250.00", "2026-06-16", "2026-06-16", 0],
  ],
  [
    "solidtime",
    csvRows(
      "Description,Task,Project,Client,User,Start,End,Duration,Duration (decimal),Billable,Tags",
      "Working hard,Task 1,Alpha,Acme,Ann,2026-03-04 10:23:00,2026-03-04 11:23:01,01:00:01,1.0002777777778,Yes,",
    ),
    [1, "1.0003", "100.03", "2026-03-04", "2026-03-04", 0],
  ],
  [
    "a weekly report with days across",
    csvRows(
      "User,Project,2026-03-02,2026-03-03,2026-03-04,Total",
      "Ann,Alpha,01:00:00,00:30:00,,01:30:00",
      "Total,,01:00:00,00:30:00,,01:30:00",
    ),
    [2, "1.5", "150.00", "2026-03-02", "2026-03-03", 1],
  ],
  [
    "QuickBooks, with a title and a total",
    csvRows(
      "Timesheet Report",
      "Date,Employee,Customer,Service,Duration,Billable Status",
      "04/13/2026,Ann,Alpha,Design,01:30,Billable",
      "04/14/2026,Ann,Alpha,Design,00:30,Not Billable",
      ",,,TOTAL,02:00,",
    ),
    [2, "2", "200.00", "2026-04-13", "2026-04-14", 1],
  ],
];

test.each(exports.map((kept) => [kept[0], kept] as const))("%s", async (_, [, rows, expected, errors = []]) => {
  const found = await checkSheet("Export", rows);
  expect(found.errors).toEqual(errors);
  const [count, hours, amount, ...rest] = found.summary ?? [];
  expect([count, hours, expected[2] && amount, ...rest]).toEqual(expected);
});
