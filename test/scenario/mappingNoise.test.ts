import { clock, day, testKeptSheets, type KeptSheet } from "../support/sheetCheck";

const header = ["Date", "Project", "Hours"];

const sheets: readonly KeptSheet[] = [
  [
    "a preamble above the header, a total below, blank rows and a note",
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
    [header, ["2026-04-01", "Alpha", 2], header, ["2026-04-02", "Alpha", 1]],
    [2, "3", "300.00", "2026-04-01", "2026-04-02", 1],
  ],
  [
    "rows of formulas that show 0:00 are blank",
    [header, ["2026-04-01", "Alpha", clock("2:00")], ["", "", clock("0:00")], ["", "", clock("0:00")]],
    [1, "2", "200.00", "2026-04-01", "2026-04-01", 2],
  ],
  [
    "yes and no columns in both languages",
    [
      ["Date", "Projet", "Heures", "Facturable"],
      ["01/04/2026", "Alpha", 1, "oui"],
      ["30/04/2026", "Alpha", 2, "non"],
    ],
    [2, "3", "300.00", "2026-04-01", "2026-04-30", 0],
  ],
  [
    "hours that contradict start and end are an error of their row",
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
    [header, ["", "Alpha", 1], ["soon", "Alpha", 1], ["2026-04-02", "Alpha", 1]],
    [1, "1", "100.00", "2026-04-02", "2026-04-02", 0],
    ["date.blank A2", "date.unreadable A3"],
  ],
  [
    "error cells are told",
    [header, ["2026-04-01", "Alpha", { error: "#REF!" }], ["2026-04-02", "Alpha", 1]],
    [1, "1", "100.00", "2026-04-02", "2026-04-02", 0],
    ["cell.error C2"],
  ],
  [
    "totals by project below the table, labelled or not",
    [
      header,
      ["2026-04-01", "Alpha", 2],
      ["2026-04-02", "Beta", 3],
      ["2026-04-03", "Alpha", 4],
      ["", "Total Alpha", 6],
      ["", "Total Beta", 3],
      ["", "TOTAL", 9],
    ],
    [3, "9", "900.00", "2026-04-01", "2026-04-03", 3],
  ],
  [
    "subtotals as Excel's outline writes them",
    [
      ["Project", "Date", "Hours"],
      ["Alpha", "2026-04-01", 2],
      ["Alpha", "2026-04-03", 4],
      ["Alpha Total", "", 6],
      ["Beta", "2026-04-02", 3],
      ["Beta Total", "", 3],
      ["Grand Total", "", 9],
    ],
    [3, "9", "900.00", "2026-04-01", "2026-04-03", 3],
  ],
  [
    "days prepared beforehand, real or typed, without work",
    [
      ["Date", "Projet", "Début", "Fin", "Total"],
      ["13/04/2026", "Alpha", clock("9:00"), clock("10:30"), clock("1:30")],
      ["14/04/2026", "", "", "", clock("0:00")],
      [day(46127), "", "", "", clock("0:00")],
    ],
    [1, "1.5", "150.00", "2026-04-13", "2026-04-13", 2],
  ],
  [
    "the totals of an invoice below its lines",
    [
      ["Date", "Project", "Hours", "Rate", "Amount"],
      ["2026-04-01", "Alpha", 2, 100, 200],
      ["2026-04-02", "Alpha", 3, 100, 300],
      ["", "", "", "Subtotal", 500],
      ["", "", "", "VAT 20%", 100],
      ["", "", "", "Total due", 600],
    ],
    [2, "5", "500.00", "2026-04-01", "2026-04-02", 3],
  ],
  [
    "a list of something else beside the table",
    [
      ["Date", "Project", "Hours", "", "", "Clients"],
      ["2026-04-01", "Alpha", 2, "", "", "Acme"],
      ["2026-04-02", "Beta", 3, "", "", "Foo"],
      ["", "", "", "", "", "Bar"],
    ],
    [2, "5", "500.00", "2026-04-01", "2026-04-02", 1],
  ],
  [
    "absences, corrections below zero and guesses are told with their cells",
    [
      header,
      ["2026-04-01", "Alpha", 7],
      ["2026-04-02", "Alpha", "Congé"],
      ["2026-04-03", "Alpha", -2],
      ["2026-04-06", "Alpha", "env. 3h"],
    ],
    [1, "7", "700.00", "2026-04-01", "2026-04-01", 0],
    ["hours.unreadable C3", "hours.negative C4", "hours.unreadable C5"],
  ],
  [
    "a header on the twenty-eighth row",
    [...Array.from({ length: 27 }, (_, index) => [`note ${index}`]), header, ["2026-04-01", "Alpha", 2]],
    [1, "2", "200.00", "2026-04-01", "2026-04-01", 0],
  ],
  [
    "columns of the table far apart",
    [
      ["Date", "", "", "Project", "", "", "Hours"],
      ["2026-04-01", "", "", "Alpha", "", "", 2],
    ],
    [1, "2", "200.00", "2026-04-01", "2026-04-01", 0],
  ],
];

testKeptSheets(sheets);
