import type { Area } from "../../host/model/address";
import { formatAt } from "../../host/model/cellFormats";
import { shownIn } from "./notation";
import type { FilterCriterion } from "../../host/model/features";
import type { Sheet } from "../../host/model/sheet";
import type { Workbook } from "../../host/model/workbook";

/** A filterable list: a table, or the sheet's own filter. Criteria go by column within it. */
export type FilterList = {
  readonly body: Area;
  readonly criteria: Map<number, FilterCriterion>;
  readonly part: "tables" | "autoFilter";
};

const maxChoices = 2000;

/** The list whose header a cell is. */
export function filterListAt(sheet: Sheet, row: number, column: number): FilterList | null {
  const inColumns = (area: Area): boolean => column >= area.column && column < area.column + area.columns;
  const table = sheet.tables.find(({ area }) => area.row === row && inColumns(area));
  if (table) return { body: table.body, criteria: table.filters, part: "tables" };
  const { autoFilter } = sheet;
  if (autoFilter?.area.row !== row || !inColumns(autoFilter.area)) return null;
  const { area, criteria } = autoFilter;
  return { body: { ...area, row: area.row + 1, rows: area.rows - 1 }, criteria, part: "autoFilter" };
}

/** The texts a column of a list shows, each once, in the order of a list. */
export function filterChoices(workbook: Workbook, sheet: Sheet, list: FilterList, column: number): string[] {
  const texts = new Set<string>();
  for (let row = list.body.row; row < list.body.row + list.body.rows && texts.size < maxChoices; row++) {
    texts.add(textAt(workbook, sheet, row, column));
  }
  return [...texts].sort((a, b) => a.localeCompare(b, undefined, { numeric: true }));
}

/** Filters a column to some of its texts (null: to all), and hides the rows that do not pass. */
export function applyFilter(
  workbook: Workbook,
  sheet: Sheet,
  list: FilterList,
  choice: { readonly column: number; readonly values: readonly string[] | null },
): void {
  const index = choice.column - list.body.column;
  if (choice.values === null) list.criteria.delete(index);
  else list.criteria.set(index, { kind: "values", values: [...choice.values] });
  sheet.changed.add(list.part).add("rows");
  const tests = [...list.criteria].flatMap(([at, criterion]) =>
    criterion.kind === "values" ? [{ column: list.body.column + at, values: new Set(criterion.values) }] : [],
  );
  for (let row = list.body.row; row < list.body.row + list.body.rows; row++) {
    const hidden = !tests.every(({ column, values }) => values.has(textAt(workbook, sheet, row, column)));
    hideRow(sheet, row, hidden);
  }
  workbook.notifyActivity({ kind: "rowHiddenChanged", sheet, area: list.body, hidden: choice.values !== null });
}

function hideRow(sheet: Sheet, row: number, hidden: boolean): void {
  const known = sheet.rowSettings.get(row);
  if ((known?.hidden ?? false) === hidden) return;
  sheet.rowSettings.set(row, { ...(known ?? { height: null, format: undefined }), hidden });
}

function textAt(workbook: Workbook, sheet: Sheet, row: number, column: number): string {
  const { numberFormat } = formatAt(workbook, sheet, row, column);
  return shownIn(sheet.cells.value(row, column), numberFormat, workbook.date1904);
}
