import { EnvironmentError } from "./environmentError";
import type { WorkbookLayout } from "./workbookPort";
import type { WriteBatch, WriteOperation } from "./writePlan";

/**
 * Makes sure that nothing that can be known beforehand would stop a run half-way; asked with all of its batches, before its intent.
 * Throws: EnvironmentError "readOnly"; "protected" with the sheet's name; "structure" where sheets can be neither made nor renamed.
 */
export function assertWritable(layout: WorkbookLayout, batches: readonly WriteBatch[]): void {
  if (layout.readOnly) throw new EnvironmentError("readOnly", "ReadOnly", "");
  const operations = batches.flatMap((batch) => batch.operations);
  const blocked = protectedTarget(layout, operations);
  if (blocked !== null) throw new EnvironmentError("protected", "AccessDenied", blocked);
  const sheet = layout.structureProtected ? changedSheet(layout, operations) : null;
  if (sheet !== null) throw new EnvironmentError("structure", "StructureProtected", sheet);
}

/** A protected sheet of the user's that a plan would write to; the add-in's own are unprotected by the plan, and protected again. */
function protectedTarget(layout: WorkbookLayout, operations: readonly WriteOperation[]): string | null {
  const guarded = new Map(
    layout.sheets.filter((sheet) => sheet.isProtected).map(({ name }) => [name.toLowerCase(), name]),
  );
  if (guarded.size === 0) return null;
  const sheetOfTable = new Map(layout.tables.map((table) => [table.name.toLowerCase(), table.sheet]));
  for (const operation of operations) {
    if (operation.kind === "unprotectSheet") guarded.delete(operation.sheet.toLowerCase());
    const found = guarded.get(targetOf(operation, sheetOfTable)?.toLowerCase() ?? "");
    if (found !== undefined) return found;
  }
  return null;
}

function targetOf(operation: WriteOperation, sheetOfTable: ReadonlyMap<string, string>): string | undefined {
  switch (operation.kind) {
    case "putSheet":
    case "deleteSheet":
    case "renameSheet":
    case "protectSheet":
    case "unprotectSheet":
      return undefined;
    case "addTableColumns":
    case "resizeTable":
      return sheetOfTable.get(operation.table.toLowerCase());
    default:
      return operation.sheet;
  }
}

/** The first sheet that a plan makes, renames or deletes. */
function changedSheet({ sheets }: WorkbookLayout, operations: readonly WriteOperation[]): string | null {
  const known = new Set(sheets.map(({ name }) => name.toLowerCase()));
  for (const operation of operations) {
    if (operation.kind === "renameSheet" && operation.sheet !== operation.name) return operation.sheet;
    if (operation.kind === "deleteSheet") return operation.sheet;
    if (operation.kind === "putSheet" && !known.has(operation.document.name.toLowerCase()))
      return operation.document.name;
  }
  return null;
}
