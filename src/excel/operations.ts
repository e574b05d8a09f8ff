import type { WriteOperation } from "../application/writePlan";
import { addressOf, rangeOf } from "./areas";
import { cellInput } from "./cellInput";
import { applyStyle } from "./cellStyle";
import { requestByteLimit } from "./excelApi";
import type { Targets } from "./targets";
import { writeColumnWidths, writeDocument } from "./writeSheet";

/** An operation, or a run of rows of one, with its size in the request. Units: bytes, estimated. */
export type OperationPiece = { readonly operation: WriteOperation; readonly bytes: number };

const bytesPerAction = 400;
const bytesPerBlank = 5;

/** Cuts an operation that would not fit into one request into runs of rows. */
export function splitOperation(operation: WriteOperation): OperationPiece[] {
  if (operation.kind === "putSheet") return [{ operation, bytes: documentBytes(operation.document) }];
  if (operation.kind !== "putCells") return [{ operation, bytes: bytesPerAction }];
  const pieces: OperationPiece[] = [];
  let first = 0;
  let bytes = bytesPerAction;
  operation.cells.forEach((row, index) => {
    const rowBytes = row.reduce((sum, cell) => sum + (cell === null ? bytesPerBlank : JSON.stringify(cell).length), 2);
    if (bytes + rowBytes > requestByteLimit && index > first) {
      pieces.push(rowsOf(operation, first, index, bytes));
      first = index;
      bytes = bytesPerAction;
    }
    bytes += rowBytes;
  });
  pieces.push(rowsOf(operation, first, operation.cells.length, bytes));
  return pieces;
}

type PutCells = Extract<WriteOperation, { kind: "putCells" }>;

function rowsOf(operation: PutCells, first: number, end: number, bytes: number): OperationPiece {
  const area = { ...operation.area, row: operation.area.row + first, rows: end - first };
  return { operation: { ...operation, area, cells: operation.cells.slice(first, end) }, bytes };
}

function documentBytes(document: { readonly cells: readonly unknown[] }): number {
  return bytesPerAction * 50 + document.cells.length * 120;
}

/** Queues one operation; what it makes or removes is recorded in `targets` for those that follow. */
export function queueOperation(context: Excel.RequestContext, operation: WriteOperation, targets: Targets): void {
  const { worksheets, tables } = context.workbook;
  switch (operation.kind) {
    case "putSheet":
      return putSheet(context, operation, targets);
    case "deleteSheet":
      if (targets.sheets.delete(operation.sheet.toLowerCase())) worksheets.getItem(operation.sheet).delete();
      return;
    case "renameSheet":
      return renameSheet(context, operation, targets);
    case "putCells": {
      const inputs = operation.cells.map((row) => row.map((cell) => cellInput(cell, targets.dateSystem)));
      rangeOf(worksheets.getItem(operation.sheet), operation.area).formulas = inputs;
      return;
    }
    case "styleCells": {
      const range = rangeOf(worksheets.getItem(operation.sheet), operation.area);
      if (operation.style.numberFormat !== undefined)
        range.numberFormat = operation.style.numberFormat as unknown as string[][];
      applyStyle(range, operation.style);
      return;
    }
    case "copyFormats": {
      const sheet = worksheets.getItem(operation.sheet);
      rangeOf(sheet, operation.to).copyFrom(rangeOf(sheet, operation.from), "Formats");
      return;
    }
    case "columnWidths":
      return writeColumnWidths(worksheets.getItem(operation.sheet), operation.column, operation.widths);
    case "resizeTable":
      tables.getItem(operation.table).resize(addressOf(operation.area));
      return;
    case "addTableColumns":
      for (const header of operation.headers) tables.getItem(operation.table).columns.add(undefined, undefined, header);
      return;
    case "deleteRows":
      rangeOf(worksheets.getItem(operation.sheet), operation.area).delete("Up");
      return;
    case "clearCells":
      rangeOf(worksheets.getItem(operation.sheet), operation.area).clear("Contents");
      return;
    case "protectSheet":
      return setProtection(context, operation.sheet, true, targets);
    case "unprotectSheet":
      return setProtection(context, operation.sheet, false, targets);
  }
}

function putSheet(
  context: Excel.RequestContext,
  operation: Extract<WriteOperation, { kind: "putSheet" }>,
  targets: Targets,
): void {
  const { worksheets } = context.workbook;
  const { document } = operation;
  const known = targets.sheets.has(document.name.toLowerCase());
  const sheet = known ? worksheets.getItem(document.name) : worksheets.add(document.name);
  if (known) {
    setProtection(context, document.name, false, targets);
    emptySheet(sheet, targets.sheets.get(document.name.toLowerCase())!.charts);
  } else targets.sheets.set(document.name.toLowerCase(), { isProtected: false, charts: [] });
  writeDocument(context, sheet, document, targets);
  for (const { name } of document.names) targets.names.add(name);
  for (const { name } of document.tables) targets.tables.add(name);
  if (document.protection === "locked") setProtection(context, document.name, true, targets);
}

/** Takes away what an earlier document left; merged cells would swallow what is written into them. */
function emptySheet(sheet: Excel.Worksheet, charts: readonly string[]): void {
  const everything = sheet.getRange();
  everything.unmerge();
  everything.conditionalFormats.clearAll();
  everything.dataValidation.clear();
  everything.clear();
  sheet.horizontalPageBreaks.removePageBreaks();
  sheet.freezePanes.unfreeze();
  for (const chart of charts) sheet.charts.getItem(chart).delete();
}

function renameSheet(
  context: Excel.RequestContext,
  operation: Extract<WriteOperation, { kind: "renameSheet" }>,
  targets: Targets,
): void {
  const known = targets.sheets.get(operation.sheet.toLowerCase());
  if (!known) return;
  context.workbook.worksheets.getItem(operation.sheet).name = operation.name;
  targets.sheets.delete(operation.sheet.toLowerCase());
  targets.sheets.set(operation.name.toLowerCase(), known);
}

/** Excel throws on protecting what is protected, so the known state decides. */
function setProtection(context: Excel.RequestContext, name: string, wanted: boolean, targets: Targets): void {
  const state = targets.sheets.get(name.toLowerCase());
  if (!state || state.isProtected === wanted) return;
  const { protection } = context.workbook.worksheets.getItem(name);
  if (wanted) protection.protect({ allowFormatColumns: true, selectionMode: "Normal" });
  else protection.unprotect();
  state.isProtected = wanted;
}
