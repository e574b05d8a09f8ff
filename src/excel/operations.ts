import type { WriteOperation } from "../application/writePlan";
import { addressOf, rangeOf } from "./areas";
import { cellInput } from "./cellInput";
import { applyStyle } from "./cellStyle";
import { requestByteLimit } from "./excelApi";
import { putSheetParts, removeDocumentNames, setProtection } from "./putSheet";
import { bytesPerAction, type RequestPart } from "./requestParts";
import { runsOfRows, singleRows } from "./runsOfRows";
import type { Targets } from "./targets";
import { writeColumnWidths } from "./writeLooks";
import { writeList } from "./writeRules";

/** What an operation queues; what it makes or removes is recorded in `targets` for those that follow. */
export function operationParts(
  context: Excel.RequestContext,
  operation: WriteOperation,
  targets: Targets,
): readonly RequestPart[] {
  if (operation.kind === "putSheet") return putSheetParts(context, operation.document, targets);
  if (operation.kind === "putCells") return putCellsParts(context, operation, targets);
  return [{ bytes: bytesPerAction * actionsOf(operation), queue: () => queueOperation(context, operation, targets) }];
}

type PutCells = Extract<WriteOperation, { kind: "putCells" }>;

/** Cells as one array, or runs of rows where one array would not fit into a request; row by row where a filter hides some. */
function putCellsParts(context: Excel.RequestContext, operation: PutCells, targets: Targets): RequestPart[] {
  const grid = operation.cells.map((row) => row.map((cell) => cellInput(cell, targets.dateSystem)));
  const isFiltered = targets.sheets.get(operation.sheet.toLowerCase())?.isFiltered ?? false;
  const runs = isFiltered ? singleRows(grid) : runsOfRows(grid, requestByteLimit - bytesPerAction);
  return runs.map(({ first, rows, bytes }) => {
    const area = { ...operation.area, row: operation.area.row + first, rows: rows.length };
    return {
      bytes: bytes + bytesPerAction,
      queue: () => void (rangeOf(context.workbook.worksheets.getItem(operation.sheet), area).formulas = rows),
    };
  });
}

type OtherOperation = Exclude<WriteOperation, { kind: "putSheet" | "putCells" }>;

function actionsOf(operation: OtherOperation): number {
  if (operation.kind === "addTableColumns") return 2 * operation.headers.length + 1;
  if (operation.kind === "columnWidths") return 2 * operation.widths.length + 1;
  if (operation.kind === "offerList") return 6;
  return operation.kind === "styleCells" ? 20 : operation.kind === "deleteSheet" ? 12 : 4;
}

function queueOperation(context: Excel.RequestContext, operation: OtherOperation, targets: Targets): void {
  const { worksheets, tables } = context.workbook;
  switch (operation.kind) {
    case "deleteSheet":
      return deleteSheet(context, operation.sheet, targets);
    case "renameSheet":
      return renameSheet(context, operation, targets);
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
    case "offerList":
      return writeList(worksheets.getItem(operation.sheet), operation.validation);
    case "columnWidths":
      return writeColumnWidths(worksheets.getItem(operation.sheet), operation.column, operation.widths);
    case "resizeTable":
      tables.getItem(operation.table).resize(addressOf(operation.area));
      return;
    case "addTableColumns":
      for (const header of operation.headers) tables.getItem(operation.table).columns.add(undefined, undefined, header);
      return;
    case "deleteRows":
      showAllRows(context, operation.sheet, targets);
      rangeOf(worksheets.getItem(operation.sheet), operation.area).delete("Up");
      return;
    case "clearCells":
      showAllRows(context, operation.sheet, targets);
      rangeOf(worksheets.getItem(operation.sheet), operation.area).clear("Contents");
      return;
    case "protectSheet":
      return setProtection(context, operation.sheet, true, targets);
    case "unprotectSheet":
      return setProtection(context, operation.sheet, false, targets);
  }
}

/** Rows cannot be taken out from between hidden ones: the filter is lifted, its buttons stay. */
function showAllRows(context: Excel.RequestContext, name: string, targets: Targets): void {
  const state = targets.sheets.get(name.toLowerCase());
  if (!state?.isFiltered) return;
  const sheet = context.workbook.worksheets.getItem(name);
  if (state.hasSheetFilter) sheet.autoFilter.clearCriteria();
  for (const table of state.tables) sheet.tables.getItem(table).clearFilters();
  state.isFiltered = false;
}

function deleteSheet(context: Excel.RequestContext, sheet: string, targets: Targets): void {
  const key = sheet.toLowerCase();
  if (!targets.sheets.delete(key)) return;
  removeDocumentNames(context, targets, { sheet: key, kept: new Set() });
  context.workbook.worksheets.getItem(sheet).delete();
}

function renameSheet(
  context: Excel.RequestContext,
  operation: Extract<WriteOperation, { kind: "renameSheet" }>,
  targets: Targets,
): void {
  const [from, to] = [operation.sheet.toLowerCase(), operation.name.toLowerCase()];
  const known = targets.sheets.get(from);
  if (!known) return;
  context.workbook.worksheets.getItem(operation.sheet).name = operation.name;
  targets.sheets.delete(from);
  targets.sheets.set(to, known);
  for (const [name, sheet] of targets.names) if (sheet === from) targets.names.set(name, to);
}
