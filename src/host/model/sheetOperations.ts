import { updateReferences } from "./formulaReferences";
import { HostError } from "./hostError";
import { assertSheetName, freeSheetName } from "./names";
import { assertStructure } from "./protection";
import type { Sheet, SheetVisibility } from "./sheet";
import type { Workbook } from "./workbook";

const invalidOperation = (): HostError =>
  new HostError("InvalidOperation", "The operation attempted is invalid on the object.");

/** Adds a sheet at the end. */
export function addSheet(workbook: Workbook, name: string | null): Sheet {
  assertStructure(workbook);
  const wanted = name ?? freeSheetName(workbook);
  assertSheetName(workbook, wanted);
  const sheet = workbook.appendSheet(wanted);
  workbook.notifyStructureChanged();
  workbook.notifyActivity({ kind: "sheetAdded", sheet });
  return sheet;
}

/** Deletes a sheet; the last visible one stays. References to it become #REF!. */
export function deleteSheet(workbook: Workbook, sheet: Sheet): void {
  assertStructure(workbook);
  const others = workbook.sheets.filter((each) => each !== sheet && each.visibility === "Visible");
  if (others.length === 0 || sheet.visibility === "VeryHidden") throw invalidOperation();
  const active = workbook.sheets[workbook.activeSheet];
  updateReferences(workbook, { kind: "sheetDeleted", sheet: sheet.name });
  workbook.sheets.splice(workbook.sheets.indexOf(sheet), 1);
  workbook.names = workbook.names.filter((name) => name.sheet !== sheet.id);
  const still = active && active !== sheet ? workbook.sheets.indexOf(active) : nextVisible(workbook);
  workbook.activeSheet = still;
  workbook.notifyStructureChanged();
  workbook.notifyActivity({ kind: "sheetDeleted", sheet });
}

/** Renames a sheet; formulas follow. */
export function renameSheet(workbook: Workbook, sheet: Sheet, name: string): void {
  assertStructure(workbook);
  assertSheetName(workbook, name, sheet.id);
  const before = sheet.name;
  if (before === name) return;
  updateReferences(workbook, { kind: "sheetRenamed", sheet: before, to: name });
  sheet.name = name;
  workbook.notifyStructureChanged();
  workbook.notifyActivity({ kind: "sheetRenamed", sheet, before });
}

/** Moves a sheet's tab. */
export function moveSheet(workbook: Workbook, sheet: Sheet, position: number): void {
  assertStructure(workbook);
  if (!Number.isInteger(position) || position < 0 || position >= workbook.sheets.length) {
    throw new HostError("InvalidArgument", "The argument is invalid or missing or has an incorrect format.");
  }
  const active = workbook.sheets[workbook.activeSheet];
  const before = workbook.sheets.indexOf(sheet);
  workbook.sheets.splice(before, 1);
  workbook.sheets.splice(position, 0, sheet);
  if (active) workbook.activeSheet = workbook.sheets.indexOf(active);
  workbook.notifyStructureChanged();
  if (before !== position) workbook.notifyActivity({ kind: "sheetMoved", sheet, before, after: position });
}

/** Shows or hides a sheet; one visible sheet has to stay. */
export function setVisibility(workbook: Workbook, sheet: Sheet, visibility: SheetVisibility): void {
  assertStructure(workbook);
  const before = sheet.visibility;
  if (before === visibility) return;
  const others = workbook.sheets.some((each) => each !== sheet && each.visibility === "Visible");
  if (visibility !== "Visible" && !others) throw invalidOperation();
  sheet.visibility = visibility;
  workbook.changed = true;
  if (workbook.sheets[workbook.activeSheet] === sheet && visibility !== "Visible") {
    workbook.activeSheet = nextVisible(workbook);
  }
  workbook.notifyActivity({ kind: "visibilityChanged", sheet, before });
}

/** Shows a sheet to the user. */
export function activateSheet(workbook: Workbook, sheet: Sheet): void {
  if (sheet.visibility !== "Visible") throw invalidOperation();
  const before = workbook.sheets[workbook.activeSheet];
  if (before === sheet) return;
  workbook.activeSheet = workbook.sheets.indexOf(sheet);
  if (before) workbook.notifyActivity({ kind: "sheetDeactivated", sheet: before });
  workbook.notifyActivity({ kind: "sheetActivated", sheet });
  workbook.notifyActivity({ kind: "selectionChanged", sheet, area: sheet.selection });
}

function nextVisible(workbook: Workbook): number {
  return Math.max(
    0,
    workbook.sheets.findIndex((sheet) => sheet.visibility === "Visible"),
  );
}
