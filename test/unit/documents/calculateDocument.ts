import type { CellContent, SheetDocument } from "../../../src/documents/sheetDocument";
import { toSerial } from "../../../src/domain/calendar/localDate";
import { decimal, decimalFromCell } from "../../../src/domain/money/decimal";
import { CalcEngine } from "../../../src/host/calc/calcEngine";
import type { CellValue } from "../../../src/host/model/cellValue";
import type { Sheet } from "../../../src/host/model/sheet";
import { Table } from "../../../src/host/model/table";
import { Workbook } from "../../../src/host/model/workbook";

/** What the host's calculation gives for a formula, beside what its document says it must give. */
export type Calculated = {
  readonly cell: string;
  readonly formula: string;
  readonly expected: string;
  readonly found: string;
};

/** Puts documents into a workbook of the host, calculates, and returns each formula cell that says what it must give. */
export function calculateDocuments(...documents: readonly SheetDocument[]): Calculated[] {
  const workbook = new Workbook();
  const sheets = documents.map((document) => placeDocument(workbook, document));
  new CalcEngine(workbook).calculateAll();
  return documents.flatMap((document, index) => formulasOf(document, sheets[index]!));
}

function placeDocument(workbook: Workbook, document: SheetDocument): Sheet {
  const sheet = workbook.appendSheet(document.name);
  for (const { row, column, content } of document.cells) {
    if (content.kind === "formula") sheet.cells.setFormula(row, column, content.formula, null);
    else sheet.cells.setValue(row, column, valueOf(content));
  }
  for (const { name, area } of document.tables) {
    const table = new Table(workbook.newId(), name, area);
    table.columns = Array.from({ length: area.columns }, (_, offset) => ({
      id: offset + 1,
      name: String(sheet.cells.value(area.row, area.column + offset)),
      ...{ calculatedFormula: null, totalsFunction: null, totalsLabel: null },
    }));
    sheet.tables.push(table);
  }
  return sheet;
}

function valueOf(content: Exclude<CellContent, { kind: "formula" }>): CellValue {
  switch (content.kind) {
    case "text":
      return content.text;
    case "number":
      return Number(content.value);
    case "date":
      return toSerial(content.date, 1900);
    case "flag":
      return content.value;
    case "blank":
      return null;
  }
}

function formulasOf(document: SheetDocument, sheet: Sheet): Calculated[] {
  return document.cells.flatMap(({ row, column, content }) => {
    if (content.kind !== "formula" || content.result === null) return [];
    const found = sheet.cells.value(row, column);
    const shown = typeof found === "number" ? decimalFromCell(found).toFixed() : String(found);
    const expected = decimal(content.result).toFixed();
    return [
      {
        cell: `${document.name} R${row + 1}C${column + 1}`,
        formula: content.formula,
        expected,
        found: shown,
      },
    ];
  });
}
