import type { ImportFile } from "../../application/importing/textFile";
import { readWorkbook } from "../../host/codec/readWorkbook";
import { FileFormatError } from "../../host/model/hostError";
import { ErrorValue, type CellValue } from "../../host/model/cellValue";
import type { Area } from "../../host/model/address";
import type { Sheet } from "../../host/model/sheet";
import { usedArea } from "../../host/model/usedArea";
import type { Workbook } from "../../host/model/workbook";

/** A workbook file's first visible sheet that holds something, as a table; null when it cannot be read or holds nothing. */
export function readWorkbookFile(file: string, bytes: Uint8Array): ImportFile | null {
  const workbook = openWorkbook(bytes);
  const sheet = workbook?.sheets.find(
    (candidate) => candidate.visibility === "Visible" && usedArea(candidate, true) !== null,
  );
  if (!workbook || !sheet) return null;
  const raw = tableOf(workbook, sheet, usedArea(sheet, true)!);
  return { file, raw, dateSystem: workbook.date1904 ? 1904 : 1900 };
}

function openWorkbook(bytes: Uint8Array): Workbook | null {
  try {
    return readWorkbook(bytes);
  } catch (error) {
    if (error instanceof FileFormatError) return null;
    throw error;
  }
}

function tableOf({ formats }: Workbook, sheet: Sheet, area: Area): ImportFile["raw"] {
  const rows = Array.from({ length: area.rows }, (_, offset) => area.row + offset);
  const columns = Array.from({ length: area.columns }, (_, offset) => area.column + offset);
  const formatAt = (row: number, column: number): string =>
    formats.get(sheet.cells.format(row, column) ?? 0).numberFormat;
  return {
    ...{ sheet: sheet.name, excelTable: null, row: area.row, column: area.column, hasTotalsRow: false },
    values: rows.map((row) => columns.map((column) => plainValue(sheet.cells.value(row, column)))),
    formats: Object.fromEntries(columns.map((column, offset) => [offset, rows.map((row) => formatAt(row, column))])),
  };
}

function plainValue(value: CellValue): string | number | boolean {
  return value instanceof ErrorValue ? value.code : (value ?? "");
}
