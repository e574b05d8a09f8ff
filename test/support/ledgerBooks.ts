import type { Workbook } from "../../src/host/model/workbook";
import { smallBook, workbookOf, type SheetLiterals } from "./sheetLiteral";

const expenses: SheetLiterals[string] = [
  ["Date", "Project", "Category", "Person", "Unit cost", "Quantity"],
  ["2026-04-02", "Website", "Train", "Ann", "$12", 1],
  ["2026-04-03", "Website", "Hotel", "Ann", 90, 2],
];
const settings: SheetLiterals[string] = [
  ["Key", "Value"],
  ["Base currency", "USD"],
  ["Default tax", "20 %"],
];
const projects: SheetLiterals[string] = [
  ["Project", "Client", "Billing method"],
  ["Website", "Acme", "Time and materials"],
];

function bookWith(time: SheetLiterals[string], more: SheetLiterals = {}): Workbook {
  return workbookOf({ Time: time, Expenses: expenses, Projects: projects, Settings: settings, ...more });
}

/** Ledgers of all shapes, small. */
export const ledgerBooks: Readonly<Record<string, () => Workbook>> = {
  "plain rows": () =>
    bookWith([
      ["Date", "Project", "Task", "Person", "Hours", "Description"],
      ["03/04/2026", "Website", "Design", "Ann", 2, "x"],
      ["04/04/2026", "Website", "Design", "Ann", "1,5", "y"],
      [46115, "Website", "Code", "Bob", { time: "1:30" }, ""],
      ["2026-04-07", "Website", "Code", "Bob", 4, ""],
      ["Total", "", "", "", 9, ""],
    ]),
  "start and end": () =>
    bookWith([
      ["Date", "Project", "Start", "End", "Break", "Person"],
      ["2026-04-01", "Website", { time: "9:00" }, { time: "12:30" }, { time: "0:30" }, "Ann"],
      ["2026-04-02", "Website", { time: "13:00" }, { time: "17:00" }, "", "Ann"],
      ["2026-04-03", "Website", 9.3, 17.45, "", "Bob"],
    ]),
  "a grid of days": () =>
    bookWith([
      ["Project", 46114, 46115, 46116, 46117, 46118],
      ["Website", 1, 2, "", 4, ""],
      ["Website", "", 2, 3, "", 1],
      ["Shop", 8, "", 8, "", ""],
      ["Total", 9, 4, 11, 4, 1],
    ]),
  "blocks with titles": () =>
    bookWith([
      ["Project: Website", "", ""],
      ["Date", "Task", "Hours"],
      ["2026-04-01", "Design", 2],
      ["2026-04-02", "Design", 3],
      ["Project: Shop", "", ""],
      ["Date", "Task", "Hours"],
      ["2026-04-01", "Design", 4],
    ]),
  "blank cells that mean what is above": () =>
    bookWith(
      [
        ["Date", "Project", "Task", "Person", "Hours"],
        ["2026-04-01", "Website", "Design", "Ann", 2],
        ["", "", "Code", "Ann", 3],
        ["2026-04-02", "", "Code", "Bob", 1],
        ["", "Shop", "Code", "Bob", 4],
      ],
      {
        Sources: [
          ["Ledger", "Sheet", "Header row", "Field", "Column", "Notation", "Agreed on"],
          ["Time", "Time", 1, "date", "Date", "above", "2026-04-01"],
          ["Time", "Time", 1, "project", "Project", "above", "2026-04-01"],
        ],
      },
    ),
  "sheets by month, two ledgers": () =>
    bookWith(
      [
        ["Date", "Project", "Person", "Hours", "Billing ID"],
        ["2026-04-01", "Website", "Ann", 2, "T-1"],
        ["2026-04-02", "Website", "Ann", 3, ""],
      ],
      {
        "Time May": [
          ["Date", "Project", "Person", "Hours"],
          ["2026-05-01", "Website", "Ann", 2],
          ["2026-05-02", "Website", "Ann", 3],
        ],
      },
    ),
  "the ledger of a small studio": () =>
    smallBook([
      ["2026-05-04", "Website", "Design", "Ann", 2, "x"],
      ["2026-05-05", "Website", "Design", "Ann", 3, "y"],
    ]),
};
