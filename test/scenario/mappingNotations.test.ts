import { clock, day, span, testKeptSheets, type KeptSheet } from "../support/sheetCheck";

const header = ["Date", "Project", "Hours"];

const sheets: readonly KeptSheet[] = [
  [
    "decimal hours with points and commas as text",
    [header, ["2026-04-01", "Alpha", "1,5"], ["2026-04-02", "Alpha", "2,25"]],
    [2, "3.75", "375.00", "2026-04-01", "2026-04-02", 0],
  ],
  [
    "h:mm cells are day fractions, and [h]:mm cells pass 24 hours",
    [header, [day(46113), "Alpha", clock("1:30")], [day(46114), "Alpha", span(1.25)]],
    [2, "31.5", "3150.00", "2026-04-01", "2026-04-02", 0],
  ],
  [
    "words of hours and minutes",
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
    [
      ["Date", "Projet", "HEURE (min)"],
      ["2026-04-01", "Alpha", 90],
      ["2026-04-02", "Alpha", 30],
    ],
    [2, "2", "200.00", "2026-04-01", "2026-04-02", 0],
  ],
  [
    "the unit of hours in brackets, in French",
    [
      ["Jour", "Projet", "Temps:(en heure)"],
      ["01/04/2026", "Alpha", "1,5"],
      ["30/04/2026", "Alpha", 2],
    ],
    [2, "3.5", "350.00", "2026-04-01", "2026-04-30", 0],
  ],
  [
    "hours and minutes in two columns",
    [
      ["Date", "Project", "Hours", "Minutes"],
      ["2026-04-01", "Alpha", 1, 30],
      ["2026-04-02", "Alpha", 0, 45],
    ],
    [2, "2.25", "225.00", "2026-04-01", "2026-04-02", 0],
  ],
  [
    "start, end and break, past midnight too",
    [
      ["Date", "Project", "Start", "End", "Break"],
      ["2026-04-01", "Alpha", clock("9:00"), clock("12:30"), clock("0:30")],
      ["2026-04-02", "Alpha", "22:00", "01:00", ""],
    ],
    [2, "6", "600.00", "2026-04-01", "2026-04-02", 0],
  ],
  [
    "seconds by the header",
    [
      ["Date", "Project", "Duration (s)"],
      ["2026-04-01", "Alpha", 5400],
    ],
    [1, "1.5", "150.00", "2026-04-01", "2026-04-01", 0],
  ],
  [
    "day first, decided once for the column",
    [header, ["03/04/2026", "Alpha", 1], ["25/04/2026", "Alpha", 1]],
    [2, "2", "200.00", "2026-04-03", "2026-04-25", 0],
  ],
  [
    "month first, decided once for the column",
    [header, ["03/04/2026", "Alpha", 1], ["03/25/2026", "Alpha", 1]],
    [2, "2", "200.00", "2026-03-04", "2026-03-25", 0],
  ],
  [
    "dates with dots, in words, compact and with a time",
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
    [header, ["03/04/2026", "Alpha", 1], ["2026-04-05", "Alpha", 1]],
    [1, "1", "100.00", "2026-04-05", "2026-04-05", 0],
    ["date.ambiguous A2"],
  ],
  [
    "two duration columns: the unrounded one counts",
    [
      ["Date", "Project", "Duration (h)", "Duration (decimal)"],
      ["2026-04-01", "Alpha", "00:13:00", 0.22],
    ],
    [1, "0.2167", "21.67", "2026-04-01", "2026-04-01", 0],
  ],
  [
    "dates without a year under a month's title",
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
  [
    "a custom format of hours and minutes, and one that adds a letter to a number",
    [
      header,
      ["2026-04-01", "Alpha", { value: 0.0625, format: 'hh"h"mm' }],
      ["2026-04-02", "Alpha", { value: 0.5, format: '[$-40C]h"h"mm;@' }],
      ["2026-04-03", "Alpha", { value: 7, format: '0"h"' }],
    ],
    [3, "20.5", "2050.00", "2026-04-01", "2026-04-03", 0],
  ],
  [
    "90m, hours and minutes above a day, a quarter in words and a range of the clock",
    [
      header,
      ["2026-04-01", "Alpha", "90m"],
      ["2026-04-02", "Alpha", "51:21"],
      ["2026-04-03", "Alpha", "18-19:00"],
      ["2026-04-04", "Alpha", "0h45"],
      ["2026-04-05", "Alpha", "1h 30m"],
      ["2026-04-06", "Alpha", "2 heures et 15 minutes"],
    ],
    [6, "58.35", "5835.00", "2026-04-01", "2026-04-06", 0],
  ],
  [
    "days by the header, at eight hours",
    [
      ["Date", "Client", "Nb jours consommés"],
      ["13/04/2026", "Alpha", 0.5],
      ["14/04/2026", "Alpha", "1 j"],
    ],
    [2, "12", "1200.00", "2026-04-13", "2026-04-14", 0],
  ],
  [
    "minutes, and a time in the middle of a header",
    [
      ["Date", "Projet", "Temps [min]"],
      ["13/04/2026", "Alpha", 45],
      ["14/04/2026", "Alpha", "1h15"],
    ],
    [2, "2", "200.00", "2026-04-13", "2026-04-14", 0],
  ],
  [
    "times with their zones: an hour of the night when clocks go forward is no second one",
    [
      ["Start", "End", "Project"],
      ["2026-03-29T01:30:00+01:00", "2026-03-29T03:30:00+02:00", "Alpha"],
      ["2026-03-30T09:00:00+02:00", "2026-03-30T10:30:00+02:00", "Alpha"],
    ],
    [2, "2.5", "250.00", "2026-03-29", "2026-03-30", 0],
  ],
  [
    "times of a clock in two halves of the day, one of them free",
    [
      ["Date", "Projet", "Début matin", "Fin matin", "Début après-midi", "Fin après-midi"],
      ["13/04/2026", "Alpha", "9:00", "12:00", "13:00", "17:00"],
      ["14/04/2026", "Alpha", "9:00", "12:00", "", ""],
      ["15/04/2026", "Alpha", "", "", "14:00", "16h30"],
    ],
    [3, "12.5", "1250.00", "2026-04-13", "2026-04-15", 0],
  ],
  [
    "in, out, in, out",
    [
      ["Date", "Project", "In", "Out", "In", "Out"],
      ["2026-04-13", "Alpha", "9:00 AM", "12:00 PM", "1:00 PM", "5:30 PM"],
    ],
    [1, "7.5", "750.00", "2026-04-13", "2026-04-13", 0],
  ],
  [
    "times with a second day of their own",
    [
      ["Date", "Project", "Start time", "End date", "End time"],
      ["2026-04-13", "Alpha", "22:00", "2026-04-14", "06:00"],
    ],
    [1, "8", "800.00", "2026-04-13", "2026-04-13", 0],
  ],
  [
    "day numbers below a month that the spreadsheet made a date of",
    [
      ["Nom :", "Ann Martin"],
      ["Mois :", { value: 46113, format: "mmm yy" }],
      [],
      ["Jour", "Projet", "Début", "Fin", "Pause"],
      [1, "Alpha", "09:00", "12:30", "00:30"],
      [2, "Beta", "22:00", "02:00", ""],
    ],
    [2, "7", "700.00", "2026-04-01", "2026-04-02", 0],
  ],
  [
    "German headers and marks",
    [
      ["Datum", "Projekt", "Tätigkeit", "Beginn", "Ende", "Pause", "Stunden"],
      ["13.04.2026", "Alpha", "Dev", "08:00", "12:00", "0:30", "3,50"],
      ["Summe", "", "", "", "", "", "3,50"],
    ],
    [1, "3.5", "350.00", "2026-04-13", "2026-04-13", 1],
  ],
  [
    "headers in two languages, in two lines, and naming client and project at once",
    [
      ["Datum / Date", "Projet / Client", "Hours\nworked"],
      ["2026-04-13", "Alpha", 1.5],
    ],
    [1, "1.5", "150.00", "2026-04-13", "2026-04-13", 0],
  ],
  [
    "real dates and typed ones in one column",
    [header, [day(46120), "Alpha", 1], ["13/04/2026", "Alpha", 2], [" 14/04/26 ", "Alpha", 3]],
    [3, "6", "600.00", "2026-04-08", "2026-04-14", 0],
  ],
];

testKeptSheets(sheets);
