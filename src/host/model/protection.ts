import { intersect, type Area } from "./address";
import { formatIdAt } from "./cellFormats";
import { HostError } from "./hostError";
import type { Sheet } from "./sheet";
import type { Workbook } from "./workbook";

/** What protection may allow besides editing unlocked cells; the API's names. */
export type ProtectedAction =
  | "allowFormatCells"
  | "allowFormatColumns"
  | "allowFormatRows"
  | "allowInsertColumns"
  | "allowInsertRows"
  | "allowInsertHyperlinks"
  | "allowDeleteColumns"
  | "allowDeleteRows"
  | "allowSort"
  | "allowAutoFilter"
  | "allowPivotTables"
  | "allowEditObjects"
  | "allowEditScenarios";

const denied = (): HostError => new HostError("AccessDenied", "You cannot perform the requested operation.", null, 403);

/** Throws AccessDenied when the sheet is protected and the area has a locked cell. */
export function assertEditable(workbook: Workbook, sheet: Sheet, area: Area): void {
  if (!sheet.protection.protected) return;
  const locked = new Map<number, boolean>();
  for (let row = area.row; row < area.row + area.rows; row++) {
    for (let column = area.column; column < area.column + area.columns; column++) {
      const id = formatIdAt(sheet, row, column);
      let isLocked = locked.get(id);
      if (isLocked === undefined) locked.set(id, (isLocked = workbook.formats.get(id).protection.locked));
      if (isLocked) throw denied();
    }
  }
}

/** Throws AccessDenied when the sheet is protected and the action is not among those allowed. */
export function assertAllowed(sheet: Sheet, action: ProtectedAction | null): void {
  if (sheet.protection.protected && !(action !== null && sheet.protection.options[action])) throw denied();
}

/** Throws AccessDenied when the workbook's structure is protected. */
export function assertStructure(workbook: Workbook): void {
  if (workbook.properties["structureProtected"] === "1") throw denied();
}

/** Throws AccessDenied when a table of a protected sheet would have to change. */
export function assertTableChangeable(sheet: Sheet): void {
  if (sheet.protection.protected) throw denied();
}

/** The rows hidden by a filter within an area. */
export function filteredRowsIn(sheet: Sheet, area: Area): number[] {
  const filtered = filteredAreas(sheet).filter((filter) => intersect(filter, area) !== null);
  if (filtered.length === 0) return [];
  const rows: number[] = [];
  for (let row = area.row; row < area.row + area.rows; row++) {
    const inFilter = filtered.some((filter) => row >= filter.row && row < filter.row + filter.rows);
    if (inFilter && sheet.rowSettings.get(row)?.hidden) rows.push(row);
  }
  return rows;
}

function filteredAreas(sheet: Sheet): Area[] {
  const tables = sheet.tables.filter((table) => table.filters.size > 0).map((table) => table.body);
  return sheet.autoFilter && sheet.autoFilter.criteria.size > 0 ? [...tables, sheet.autoFilter.area] : tables;
}
