import { maxColumns, maxRows, parseArea, splitSheet, type Area } from "../../model/address";
import type { Sheet } from "../../model/sheet";
import { absoluteName } from "../sheet/areaList";
import { quoteSheetName } from "../../model/address";

export const printAreaName = "_xlnm.Print_Area";
export const printTitlesName = "_xlnm.Print_Titles";

/** Puts what a name says of printing into the sheet's page layout; what is no plain address is left to the file. */
export function readPrintNames(sheet: Sheet, name: string, formula: string): void {
  if (!sheet.page) return;
  const areas = areasIn(formula);
  if (!areas) return;
  if (name === printAreaName) sheet.page.printArea = areas;
  if (name !== printTitlesName) return;
  for (const area of areas) {
    if (area.columns === maxColumns) sheet.page.titleRows = { first: area.row, last: area.row + area.rows - 1 };
    else if (area.rows === maxRows) {
      sheet.page.titleColumns = { first: area.column, last: area.column + area.columns - 1 };
    }
  }
}

/** The formula of a sheet's print area; null when everything is printed. */
export function printAreaFormula(sheet: Sheet): string | null {
  const areas = sheet.page?.printArea ?? [];
  return areas.length === 0 ? null : areas.map((area) => onSheet(sheet, absoluteName(area))).join(",");
}

/** The formula of the rows and columns that repeat on every page. */
export function printTitlesFormula(sheet: Sheet): string | null {
  const { titleRows: rows, titleColumns: columns } = sheet.page ?? {};
  const parts: string[] = [];
  if (columns) {
    const area = { row: 0, rows: maxRows, column: columns.first, columns: columns.last - columns.first + 1 };
    parts.push(onSheet(sheet, absoluteName(area)));
  }
  if (rows) {
    const area = { row: rows.first, rows: rows.last - rows.first + 1, column: 0, columns: maxColumns };
    parts.push(onSheet(sheet, absoluteName(area)));
  }
  return parts.length === 0 ? null : parts.join(",");
}

/** The areas a formula lists; null when it is anything but a list of addresses. */
export function areasIn(formula: string): Area[] | null {
  const areas = splitList(formula).map((part) => parseArea(splitSheet(part.trim()).local));
  return areas.every((area) => area !== null) ? areas : null;
}

/** Splits at commas outside of quoted sheet names. */
function splitList(formula: string): string[] {
  return formula.match(/(?:'(?:[^']|'')*'|[^,'])+/g) ?? [];
}

function onSheet(sheet: Sheet, address: string): string {
  return `${quoteSheetName(sheet.name)}!${address}`;
}
