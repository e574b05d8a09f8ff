import { newWorkbook } from "../../src/host/codec/newWorkbook";
import { writeWorkbook } from "../../src/host/codec/writeWorkbook";

type Rows = readonly (readonly (string | number)[])[];

/** A timesheet as somebody keeps it: a title above, headers of their own. */
export const ownTimesheet: Readonly<Record<string, Rows>> = {
  "What I did": [
    ["My timesheet"],
    ["Day", "Job", "Who", "Hrs spent", "What"],
    ["2026-05-04", "Website", "Ann", 2, "Home page"],
    ["2026-05-05", "Website", "Ann", 3.5, "Menu"],
  ],
};

/** The same with what it needs to be billed beside it. */
export const ownWorkbook: Readonly<Record<string, Rows>> = {
  ...ownTimesheet,
  Projects: [
    ["Project", "Client", "Billing method"],
    ["Website", "Acme", "Time and materials"],
  ],
  Rates: [
    ["Person", "Rate"],
    ["Ann", 100],
  ],
  Settings: [
    ["Key", "Value"],
    ["Default tax", "20 %"],
  ],
};

/** A workbook file with these sheets, as a file chooser takes it. */
export function workbookFile(sheets: Readonly<Record<string, Rows>>) {
  const workbook = newWorkbook("mine.xlsx");
  for (const [name, rows] of Object.entries(sheets)) {
    const sheet = workbook.appendSheet(name);
    rows.forEach((cells, row) => cells.forEach((value, column) => sheet.cells.setValue(row, column, value)));
    sheet.changed.add("cells");
  }
  workbook.sheets.splice(0, 1);
  workbook.notifyStructureChanged();
  return { name: "mine.xlsx", mimeType: "application/octet-stream", buffer: Buffer.from(writeWorkbook(workbook)) };
}
