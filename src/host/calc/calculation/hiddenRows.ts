import type { Area } from "../../model/address";
import type { Sheet } from "../../model/sheet";

/** Whether a row is hidden; `onlyFiltered`: by a filter. A row hidden by hand inside an active filter counts as filtered. */
export function isRowHidden(sheet: Sheet, row: number, onlyFiltered: boolean): boolean {
  if (!sheet.rowSettings.get(row)?.hidden) return false;
  return !onlyFiltered || filteredAreas(sheet).some((area) => row > area.row && row < area.row + area.rows);
}

function filteredAreas(sheet: Sheet): Area[] {
  const areas = sheet.tables.filter((table) => table.filters.size > 0).map((table) => table.area);
  const { autoFilter } = sheet;
  return autoFilter && autoFilter.criteria.size > 0 ? [...areas, autoFilter.area] : areas;
}
