import { EnvironmentError } from "./environmentError";
import type { Progress, WorkbookLayout, WorkbookPort } from "./workbookPort";
import type { WriteBatch, WriteOperation } from "./writePlan";

/**
 * Applies batches, unless something that can be known beforehand would stop them half-way.
 * Throws: EnvironmentError "readOnly" or "protected" (with the sheet's name) before anything was written.
 */
export async function applyBatches(
  port: WorkbookPort,
  layout: WorkbookLayout,
  batches: readonly WriteBatch[],
  progress?: Progress,
): Promise<void> {
  if (layout.readOnly) throw new EnvironmentError("readOnly", "ReadOnly", "");
  const blocked = protectedTarget(layout, batches);
  if (blocked !== null) throw new EnvironmentError("protected", "AccessDenied", blocked);
  await port.apply(batches, progress);
}

/** A protected sheet of the user's that a plan would write to; the add-in's own documents are unprotected and protected again. */
function protectedTarget(layout: WorkbookLayout, batches: readonly WriteBatch[]): string | null {
  const guarded = new Map(
    layout.sheets.filter((sheet) => sheet.isProtected).map(({ name }) => [name.toLowerCase(), name]),
  );
  const sheetOfTable = new Map(layout.tables.map((table) => [table.name.toLowerCase(), table.sheet]));
  for (const operation of batches.flatMap((batch) => batch.operations)) {
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
