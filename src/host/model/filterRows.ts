import type { Area } from "./address";
import { formatAt } from "./cellFormats";
import { displayText } from "./displayText";
import type { FilterCriterion } from "./features";
import { filterTest, type FilteredCell } from "./filterTests";
import type { Sheet } from "./sheet";
import type { Table } from "./table";
import type { Workbook } from "./workbook";

/** Hides the rows of a table's body that its filters do not let through. */
export function reapplyFilters(workbook: Workbook, sheet: Sheet, table: Table): void {
  filterArea(workbook, sheet, table.body, table.filters);
  sheet.changed.add("tables");
}

/** Takes a table's filters off and shows its rows. */
export function clearFilters(workbook: Workbook, sheet: Sheet, table: Table): void {
  if (table.filters.size === 0) return;
  table.filters.clear();
  reapplyFilters(workbook, sheet, table);
}

/** Applies filters by column offset to the rows of an area; rows are hidden, not removed. */
export function filterArea(
  workbook: Workbook,
  sheet: Sheet,
  body: Area,
  criteria: ReadonlyMap<number, FilterCriterion>,
): void {
  const accepts = [...criteria].map(([offset, criterion]) => ({
    offset,
    test: filterTest(criterion, () => numbersIn(sheet, body, offset), workbook.date1904),
  }));
  for (let row = body.row; row < body.row + body.rows; row++) {
    const hidden = !accepts.every(({ offset, test }) => test(cellOf(workbook, sheet, row, body.column + offset)));
    setHidden(sheet, row, hidden);
  }
  workbook.notifyActivity({ kind: "rowHiddenChanged", sheet, area: body, hidden: criteria.size > 0 });
  sheet.changed.add("rows");
  sheet.changed.add("autoFilter");
}

function cellOf(workbook: Workbook, sheet: Sheet, row: number, column: number): FilteredCell {
  const value = sheet.cells.value(row, column);
  const { numberFormat } = formatAt(workbook, sheet, row, column);
  const number = typeof value === "number" ? value : null;
  return { text: displayText(value, numberFormat, workbook.date1904), number };
}

function setHidden(sheet: Sheet, row: number, hidden: boolean): void {
  const setting = sheet.rowSettings.get(row);
  if (!setting && !hidden) return;
  if ((setting?.hidden ?? false) === hidden) return;
  sheet.rowSettings.set(row, { ...(setting ?? { height: null, format: undefined }), hidden });
}

function numbersIn({ cells }: Sheet, body: Area, offset: number): number[] {
  const numbers: number[] = [];
  for (let row = body.row; row < body.row + body.rows; row++) {
    const value = cells.value(row, body.column + offset);
    if (typeof value === "number") numbers.push(value);
  }
  return numbers;
}
