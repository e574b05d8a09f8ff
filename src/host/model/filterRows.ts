import type { Area } from "./address";
import { formatAt } from "./cellFormats";
import { displayText } from "./displayText";
import type { FilterCriterion } from "./features";
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
  const accepts = [...criteria].map(([offset, criterion]) => ({ offset, test: testOf(criterion) }));
  for (let row = body.row; row < body.row + body.rows; row++) {
    const hidden = !accepts.every(({ offset, test }) => test(cellOf(workbook, sheet, row, body.column + offset)));
    setHidden(sheet, row, hidden);
  }
  workbook.notifyActivity({ kind: "rowHiddenChanged", sheet, area: body, hidden: criteria.size > 0 });
  sheet.changed.add("rows");
  sheet.changed.add("autoFilter");
}

type FilteredCell = { readonly text: string; readonly number: number | null };

function cellOf(workbook: Workbook, sheet: Sheet, row: number, column: number): FilteredCell {
  const value = sheet.cells.value(row, column);
  const { numberFormat } = formatAt(workbook, sheet, row, column);
  const number = typeof value === "number" ? value : null;
  return { text: displayText(value, numberFormat, workbook.date1904), number };
}

function testOf(criterion: FilterCriterion): (cell: FilteredCell) => boolean {
  switch (criterion.kind) {
    case "values": {
      const wanted = new Set(criterion.values.map((value) => value.toLowerCase()));
      return ({ text }) => wanted.has(text.toLowerCase());
    }
    case "custom": {
      const first = compare(criterion.criterion1);
      const second = criterion.criterion2 === null ? null : compare(criterion.criterion2);
      if (!second) return first;
      return criterion.and ? (cell) => first(cell) && second(cell) : (cell) => first(cell) || second(cell);
    }
    case "other":
      return () => true;
  }
}

/** ">=5", "<>", "=North*": an operator and a number or a text with wildcards. */
function compare(criterion: string): (cell: FilteredCell) => boolean {
  const [, operator = "=", operand = ""] = /^(<>|>=|<=|=|>|<)?(.*)$/s.exec(criterion)!;
  const number = operand.trim() === "" ? NaN : Number(operand);
  if (!Number.isNaN(number)) return ({ number: own }) => own !== null && holds(operator, own - number);
  const pattern = wildcardPattern(operand);
  if (operator === "=") return ({ text }) => pattern.test(text);
  if (operator === "<>") return ({ text }) => !pattern.test(text);
  return ({ text }) =>
    holds(
      operator,
      text.toLowerCase() < operand.toLowerCase() ? -1 : text.toLowerCase() > operand.toLowerCase() ? 1 : 0,
    );
}

function holds(operator: string, difference: number): boolean {
  switch (operator) {
    case ">":
      return difference > 0;
    case ">=":
      return difference >= 0;
    case "<":
      return difference < 0;
    case "<=":
      return difference <= 0;
    case "<>":
      return difference !== 0;
    default:
      return difference === 0;
  }
}

function wildcardPattern(text: string): RegExp {
  const escaped = text
    .replace(/[.+^${}()|[\]\\]/g, "\\$&")
    .replace(/(?<!~)\*/g, ".*")
    .replace(/(?<!~)\?/g, ".");
  return new RegExp(`^${escaped.replace(/~([*?~])/g, "\\$1")}$`, "is");
}

function setHidden(sheet: Sheet, row: number, hidden: boolean): void {
  const setting = sheet.rowSettings.get(row);
  if (!setting && !hidden) return;
  if ((setting?.hidden ?? false) === hidden) return;
  sheet.rowSettings.set(row, { ...(setting ?? { height: null, format: undefined }), hidden });
}
