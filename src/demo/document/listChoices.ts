import { intersect, parseArea, splitSheet } from "../../host/model/address";
import type { DataValidation } from "../../host/model/features";
import type { Sheet } from "../../host/model/sheet";
import type { Workbook } from "../../host/model/workbook";

const maxChoices = 1000;

/** The rule that limits what may be typed into a cell. */
export function validationAt(sheet: Sheet, row: number, column: number): DataValidation | undefined {
  const cell = { row, column, rows: 1, columns: 1 };
  return sheet.validations.find((rule) => rule.areas.some((area) => intersect(area, cell)));
}

/** The choices of a validation list: written out, or the cells it refers to. Null when they cannot be told. */
export function listChoices(workbook: Workbook, sheet: Sheet, rule: DataValidation): string[] | null {
  if (rule.type.toLowerCase() !== "list" || rule.formula1 === null) return null;
  const source = rule.formula1.replace(/^=/, "");
  const written = /^"(.*)"$/s.exec(source);
  if (written) return written[1]!.split(",").map((choice) => choice.trim());
  if (!rule.formula1.startsWith("=")) return source.split(",").map((choice) => choice.trim());
  return referredCells(workbook, sheet, source);
}

function referredCells(workbook: Workbook, sheet: Sheet, source: string): string[] | null {
  const column = /^(?:INDIRECT\("([^"]+)"\)|(.+))$/i.exec(source);
  const reference = (column?.[1] ?? column?.[2] ?? source).replace(/^=/, "");
  const structured = /^([\w\\.\u00C0-\u024F]+)\[([^\]]+)\]$/.exec(reference);
  if (structured) return tableColumn(workbook, structured[1]!, structured[2]!);
  const name = workbook.names.find((each) => each.name.toLowerCase() === reference.toLowerCase());
  if (name && name.formula !== source) return referredCells(workbook, sheet, name.formula.replace(/^=/, ""));
  const { sheet: sheetName, local } = splitSheet(reference);
  const area = parseArea(local);
  const home = sheetName === null ? sheet : workbook.sheetNamed(sheetName);
  if (!area || !home) return null;
  return textsIn(home, area.column, area.row, Math.min(area.rows, home.cells.rowCount(area.column) - area.row));
}

function tableColumn(workbook: Workbook, tableName: string, columnName: string): string[] | null {
  for (const sheet of workbook.sheets) {
    const table = sheet.tables.find(({ name }) => name.toLowerCase() === tableName.toLowerCase());
    const index = table?.columns.findIndex(({ name }) => name.toLowerCase() === columnName.toLowerCase()) ?? -1;
    if (table && index >= 0) return textsIn(sheet, table.area.column + index, table.body.row, table.body.rows);
  }
  return null;
}

function textsIn(sheet: Sheet, column: number, firstRow: number, rows: number): string[] {
  const texts: string[] = [];
  for (let row = firstRow; row < firstRow + rows && texts.length < maxChoices; row++) {
    const value = sheet.cells.value(row, column);
    if (value !== null && value !== "") texts.push(String(value));
  }
  return texts;
}
