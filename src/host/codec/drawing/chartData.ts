import { parseArea, quoteSheetName, splitSheet, type Area } from "../../model/address";
import { ErrorValue, type CellValue } from "../../model/cellValue";
import type { Sheet } from "../../model/sheet";
import type { Workbook } from "../../model/workbook";
import { absoluteName } from "../sheet/areaList";

/** A chart shows no more points than this of a reference. */
const maxPoints = 32_000;

/** A reference of a chart in full, and the texts its cells show now. */
export function cachedTexts(reference: string, workbook: Workbook, home: Sheet): { formula: string; texts: string[] } {
  const { formula, values } = valuesOf(reference, workbook, home);
  return { formula, texts: values.map((value) => (value === null ? "" : String(value))) };
}

/** A reference of a chart in full, and the numbers in its cells; null where there is none. */
export function cachedNumbers(
  reference: string,
  workbook: Workbook,
  home: Sheet,
): { formula: string; numbers: (number | null)[] } {
  const { formula, values } = valuesOf(reference, workbook, home);
  return { formula, numbers: values.map((value) => (typeof value === "number" ? value : null)) };
}

function valuesOf(reference: string, workbook: Workbook, home: Sheet): { formula: string; values: CellValue[] } {
  const plain = reference.replace(/^=/, "");
  const { sheet: name, local } = splitSheet(plain);
  const sheet = name === null ? home : workbook.sheetNamed(name);
  const area = parseArea(local);
  if (!sheet || !area) return { formula: plain, values: [] };
  const formula = `${quoteSheetName(sheet.name)}!${absoluteName(area)}`;
  return { formula, values: cellsIn(sheet, area) };
}

function cellsIn(sheet: Sheet, area: Area): CellValue[] {
  const values: CellValue[] = [];
  const rows = Math.min(area.rows, maxPoints);
  for (let row = area.row; row < area.row + rows; row++) {
    for (let column = area.column; column < area.column + area.columns; column++) {
      const value = sheet.cells.value(row, column);
      values.push(value instanceof ErrorValue ? null : value);
    }
  }
  return values.slice(0, maxPoints);
}
