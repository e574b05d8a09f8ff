import { clock, day, testKeptSheets, type KeptSheet } from "../support/sheetCheck";

const header = ["Date", "Project", "Hours"];

const sheets: readonly KeptSheet[] = [
  [
    "a week of days across",
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
    [["Avril 2026"], ["Projet", 1, 2, 3, 6], ["Alpha", 1, "", "", 2], ["Beta", "", "2,5", "", ""]],
    [3, "5.5", "550.00", "2026-04-01", "2026-04-06", 0],
  ],
  [
    "days down and projects' tasks across, by a Person column",
    [
      ["Date", "Person", "Project", "Design", "Build"],
      ["2026-04-01", "Ada", "Alpha", 2, 3],
      ["2026-04-02", "Ada", "Beta", "", 1],
    ],
    [3, "6", "600.00", "2026-04-01", "2026-04-02", 0],
  ],
  [
    "blocks stacked under their titles",
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
    "weekdays below the Monday of their week, whichever way its date is written",
    [
      ["Semaine du 06/04/2026"],
      ["Projet", "Lun", "Mar", "Mer", "Jeu", "Ven", "Total"],
      ["Alpha", 7, 7, "", 3, "", 17],
      ["Beta", "", "", 7, 4, 7, 18],
      ["Total", 7, 7, 7, 7, 7, 35],
    ],
    [6, "35", "3500.00", "2026-04-06", "2026-04-10", 1],
  ],
  [
    "days without a year below a month, told apart by their order",
    [["Avril 2026"], ["Projet", "01/04", "02/04", "03/04", "04/04"], ["Alpha", 7, 7, "", 1]],
    [3, "15", "1500.00", "2026-04-01", "2026-04-04", 0],
  ],
  [
    "weekdays in a row of their own below the days",
    [["March 2026"], ["Project", 1, 2, 3, 4, 5], ["", "Sun", "Mon", "Tue", "Wed", "Thu"], ["Alpha", 0, 7, 7, "", 3.5]],
    [3, "17.5", "1750.00", "2026-03-02", "2026-03-05", 1],
  ],
  [
    "parts of days where the title says so",
    [
      ["Mars 2026", "en jours"],
      ["Projet", 2, 3, 4, 5, 6],
      ["Alpha", 1, 0.5, "", 1, ""],
      ["Beta", "", 0.5, 1, "", 1],
    ],
    [6, "40", "4000.00", "2026-03-02", "2026-03-06", 0],
  ],
  [
    "days down, projects across",
    [
      ["Date", "Alpha", "Beta", "Total"],
      ["2026-04-01", 4, 3, 7],
      ["2026-04-02", 7, "", 7],
      ["Total", 11, 3, 14],
    ],
    [3, "14", "1400.00", "2026-04-01", "2026-04-02", 1],
  ],
  [
    "a week per person below each other",
    [
      ["Employee: Ann"],
      ["Week of 2026-04-06"],
      ["Project", "Mon", "Tue", "Wed"],
      ["Alpha", 7, 7, 2],
      [],
      ["Employee: Bob"],
      ["Week of 2026-04-13"],
      ["Project", "Mon", "Tue", "Wed"],
      ["Alpha", 5, 3, 2],
    ],
    [6, "26", "2600.00", "2026-04-06", "2026-04-15", 1],
  ],
  [
    "weeks beside each other, the order of their days decided by all of them",
    [
      ["Semaine 14", "", "", "Semaine 15", "", ""],
      ["Date", "Projet", "Heures", "Date", "Projet", "Heures"],
      ["30/03/2026", "Alpha", 2, "06/04/2026", "Alpha", 3],
      ["31/03/2026", "Alpha", 1, "07/04/2026", "Alpha", 4],
    ],
    [4, "10", "1000.00", "2026-03-30", "2026-04-07", 0],
  ],
];

testKeptSheets(sheets);
