import { addSheet, renameSheet } from "../../host/model/sheetOperations";
import type { OpenDocument } from "./openDocument";

/** Freezes what is above and left of the active cell (in A1: the first row), or frees it. */
export function toggleFreeze(document: OpenDocument): void {
  const { sheet, active } = document;
  const atCorner = active.row === 0 && active.column === 0;
  sheet.freeze = sheet.freeze ? null : { rows: atCorner ? 1 : active.row, columns: active.column };
  sheet.changed.add("view");
  document.changed();
}

export function setZoom(document: OpenDocument, percent: number): void {
  document.sheet.zoom = percent;
  document.sheet.changed.add("view");
  document.changed();
}

/** Adds an empty sheet and shows it. */
export function appendSheet(document: OpenDocument): void {
  const { workbook } = document;
  document.activateSheet(workbook.sheets.indexOf(addSheet(workbook, null)));
}

/** Throws: a HostError for a name that Excel does not allow. */
export function renameSheetAt(document: OpenDocument, index: number, name: string): void {
  const sheet = document.workbook.sheets[index];
  if (sheet && sheet.name !== name) renameSheet(document.workbook, sheet, name);
}

/** Shows the next visible sheet in a direction. */
export function stepSheet(document: OpenDocument, step: 1 | -1): void {
  const { sheets, activeSheet } = document.workbook;
  let next = activeSheet + step;
  while (sheets[next] && sheets[next]!.visibility !== "Visible") next += step;
  document.activateSheet(next);
}
