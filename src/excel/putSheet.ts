import { EnvironmentError } from "../application/environmentError";
import type { CellArea, SheetDocument } from "../documents/sheetDocument";
import { passing, rangeOf } from "./areas";
import { bytesPerAction, type RequestPart } from "./requestParts";
import { areaName, newSheet, type SheetState, type Targets } from "./targets";
import { pictureParts } from "./writePictures";
import { boundingArea, chartPrefix, documentParts } from "./writeSheet";

/** Names of an invoice's key figures begin so; others are the user's. */
const figurePrefix = "INV_";

/**
 * Writes a document onto its sheet, which is made, or emptied of what an earlier document left.
 * Throws: EnvironmentError "exists" when a document that is written again and again would go over a sheet of the user's own.
 */
export function putSheetParts(
  context: Excel.RequestContext,
  document: SheetDocument,
  targets: Targets,
): readonly RequestPart[] {
  const { worksheets } = context.workbook;
  let held: Excel.Worksheet | null = null;
  const sheet = () => (held ??= worksheets.getItem(document.name));
  const written = documentParts(context, sheet, document, targets);
  return [
    { bytes: bytesPerAction * 40, queue: () => prepareSheet(context, document, targets) },
    ...written,
    ...pictureParts(context, document, targets.pictures),
    { bytes: bytesPerAction * 6, queue: () => closeSheet(context, document, targets) },
  ];
}

function prepareSheet(context: Excel.RequestContext, document: SheetDocument, targets: Targets): void {
  const key = document.name.toLowerCase();
  const state = targets.sheets.get(key);
  if (!state) {
    const made = context.workbook.worksheets.add(document.name);
    targets.sheets.set(key, { ...newSheet, documentArea: claimArea(made, document) });
    return;
  }
  if (document.replaces === "area" && !state.documentArea && !state.isEmpty) {
    throw new EnvironmentError("exists", "ItemAlreadyExists", document.name);
  }
  setProtection(context, document.name, false, targets);
  const kept = new Set(document.names.map(({ name }) => name));
  removeDocumentNames(context, targets, { sheet: key, kept });
  const sheet = context.workbook.worksheets.getItem(document.name);
  removeTables(sheet, document, state);
  if (state.documentArea && document.replaces === "area") makeRoom(sheet, document, state.documentArea);
  else {
    emptyCells(passing(sheet.getRange()));
    targets.sheets.set(key, { ...state, isProtected: false, documentArea: claimArea(sheet, document) });
  }
  const isWhole = document.replaces !== "area";
  for (const chart of state.charts) {
    if (isWhole || chart.startsWith(chartPrefix)) sheet.charts.getItem(chart).delete();
  }
  for (const picture of state.pictures) sheet.shapes.getItem(picture).delete();
  sheet.horizontalPageBreaks.removePageBreaks();
  sheet.freezePanes.unfreeze();
}

/** Tables become cells again: clearing cells would leave them in the way. Of a sheet that is the document's only in part, its own. */
function removeTables(sheet: Excel.Worksheet, document: SheetDocument, state: SheetState): void {
  const own = new Set(document.tables.map(({ name }) => name.toLowerCase()));
  for (const table of state.tables) {
    if (document.replaces !== "area" || own.has(table.toLowerCase())) sheet.tables.getItem(table).convertToRange();
  }
}

/** Says of a sheet whose it is before anything is written there: one that was cut off is known again. */
function claimArea(sheet: Excel.Worksheet, document: SheetDocument): CellArea | null {
  if (document.replaces !== "area") return null;
  const area = documentArea(document);
  sheet.names.add(areaName, rangeOf(sheet, area)).visible = false;
  return area;
}

/**
 * Empties the area of the earlier document; what stands beside and below it moves away as far as the new one is larger. Columns and rows
 * are inserted inside the area, so that its name grows with them: a run that is cut off never inserts them twice.
 */
function makeRoom(sheet: Excel.Worksheet, document: SheetDocument, before: CellArea): void {
  const after = documentArea(document);
  const [columns, rows] = [after.columns - before.columns, after.rows - before.rows];
  if (columns > 0) {
    const at = { row: 0, column: before.columns - 1, rows: 1, columns };
    passing(passing(rangeOf(sheet, at).getEntireColumn()).insert("Right"));
  }
  if (rows > 0) {
    const below = { row: before.rows - 1, column: 0, rows, columns: 1 };
    passing(passing(rangeOf(sheet, below).getEntireRow()).insert("Down"));
  }
  emptyCells(rangeOf(sheet, unionFromA1(before, after)));
}

function documentArea({ cells }: SheetDocument): CellArea {
  return boundingArea(cells) ?? { row: 0, column: 0, rows: 1, columns: 1 };
}

function unionFromA1(left: CellArea, right: CellArea): CellArea {
  const rows = Math.max(left.row + left.rows, right.rows);
  return { row: 0, column: 0, rows, columns: Math.max(left.column + left.columns, right.columns) };
}

/** Takes away what an earlier document left; merged cells would swallow what is written into them. */
function emptyCells(cells: Excel.Range): void {
  cells.unmerge();
  cells.conditionalFormats.clearAll();
  cells.dataValidation.clear();
  cells.clear();
}

/** Remembers the names that the document gave, and locks it where it is to be locked. */
function closeSheet(context: Excel.RequestContext, document: SheetDocument, targets: Targets): void {
  const key = document.name.toLowerCase();
  for (const { name } of document.names) targets.names.set(name, key);
  if (document.protection === "locked") setProtection(context, document.name, true, targets);
}

/** Deletes the names that an earlier document gave to cells of a sheet: a draft's, once the sheet is the invoice's. */
export function removeDocumentNames(
  context: Excel.RequestContext,
  targets: Targets,
  { sheet, kept }: { readonly sheet: string; readonly kept: ReadonlySet<string> },
): void {
  for (const [name, home] of targets.names) {
    if (home !== sheet || !name.startsWith(figurePrefix) || kept.has(name)) continue;
    context.workbook.names.getItem(name).delete();
    targets.names.delete(name);
  }
}

/** Excel throws on protecting what is protected, so the known state decides. */
export function setProtection(context: Excel.RequestContext, name: string, wanted: boolean, targets: Targets): void {
  const state = targets.sheets.get(name.toLowerCase());
  if (!state || state.isProtected === wanted) return;
  const { protection } = context.workbook.worksheets.getItem(name);
  if (wanted) protection.protect({ allowFormatColumns: true, selectionMode: "Normal" });
  else protection.unprotect();
  state.isProtected = wanted;
}
