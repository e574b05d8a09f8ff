import { newWorkbook } from "../../src/host/codec/newWorkbook";
import type { CellValue } from "../../src/host/model/cellValue";
import { ErrorValue } from "../../src/host/model/cellValue";
import type { Workbook } from "../../src/host/model/workbook";

/** What a cell of a literal sheet is written as: {error}, {percent}, {time} and {value, format} give the cell its kind; the rest is the value. */
export type LiteralCell =
  | CellValue
  | { readonly error: "#REF!" | "#N/A" | "#VALUE!" }
  | { readonly percent: number }
  | { readonly time: string }
  | { readonly value: number; readonly format: string };

/** Sheets by name, each a list of rows, the first of them the header. */
export type SheetLiterals = Readonly<Record<string, readonly (readonly LiteralCell[])[]>>;

/** A workbook of plain sheets as a person would type them: no Excel tables, dates as YYYY-MM-DD text or serials. */
export function workbookOf(sheets: SheetLiterals): Workbook {
  const workbook = newWorkbook("Book.xlsx");
  for (const [name, rows] of Object.entries(sheets)) {
    const sheet = workbook.appendSheet(name);
    rows.forEach((cells, row) => cells.forEach((cell, column) => put(workbook, sheet.cells, { row, column, cell })));
    sheet.changed.add("cells");
  }
  workbook.sheets.splice(0, 1);
  workbook.notifyStructureChanged();
  return workbook;
}

type Placed = { readonly row: number; readonly column: number; readonly cell: LiteralCell };

function put(workbook: Workbook, cells: Workbook["sheets"][number]["cells"], { row, column, cell }: Placed): void {
  const format = (numberFormat: string): number => workbook.formats.idOf({ ...workbook.formats.get(0), numberFormat });
  if (typeof cell !== "object" || cell === null || cell instanceof ErrorValue) return cells.setValue(row, column, cell);
  if ("error" in cell) return cells.setValue(row, column, ErrorValue.of(cell.error));
  if ("percent" in cell) {
    cells.setFormat(row, column, format("0%"));
    return cells.setValue(row, column, cell.percent / 100);
  }
  if ("value" in cell) {
    cells.setFormat(row, column, format(cell.format));
    return cells.setValue(row, column, cell.value);
  }
  const [hours = 0, minutes = 0] = cell.time.split(":").map(Number);
  cells.setFormat(row, column, format("h:mm"));
  cells.setValue(row, column, (hours * 60 + minutes) / 1440);
}

/** A row of the small book's Time: hours of Ann on the one project. */
export function work(date: string, hours: number, task = "Design"): LiteralCell[] {
  return [date, "Website", task, "Ann", hours, "x"];
}

/** The least that can be billed: one client, one project at 100 an hour, 20 % tax, a French seller who says all that is required. */
export function smallBook(time: readonly (readonly LiteralCell[])[], more: SheetLiterals = {}): Workbook {
  return workbookOf({
    Projects: [
      ["Project", "Client", "Billing method"],
      ["Website", "Acme", "Time and materials"],
    ],
    Time: [["Date", "Project", "Task", "Person", "Hours", "Description"], ...time],
    Rates: [
      ["Project", "Rate"],
      ["Website", 100],
    ],
    Clients: [
      ["Client", "Billing address", "Country", "VAT no.", "Company no."],
      ["Acme", "1 rue A, Paris", "FR", "FR11111111111", "111111111"],
    ],
    Settings: [
      ["Key", "Value"],
      ["Seller name", "Studio"],
      ["Address", "2 rue B, Lyon"],
      ["Country", "FR"],
      ["VAT no.", "FR22222222222"],
      ["Company no.", "222222222"],
      ["Legal form", "SARL"],
      ["Capital", "1000 €"],
      ["Register", "RCS Lyon"],
      ["Default tax", "20 %"],
      ["Interest", "10 %"],
      ["Indemnity", "40 €"],
      ["Early-payment discount", "None"],
    ],
    ...more,
  });
}
