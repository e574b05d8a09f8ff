import { translateFormula } from "../calc/references/translateFormula";
import type { Area } from "./address";
import { formatAt } from "./cellFormats";
import { ErrorValue, type CellValue } from "./cellValue";
import { assertEditable } from "./protection";
import type { Sheet } from "./sheet";
import type { Workbook } from "./workbook";

/** One level of a sort; `key` is an offset within the area. */
export type SortField = {
  readonly key: number;
  readonly ascending: boolean;
  readonly on: "Value" | "CellColor" | "FontColor" | "Icon";
  readonly color: string | null;
  readonly textAsNumbers: boolean;
};

type StoredCell = { formula: string | undefined; value: CellValue; format: number | undefined };
type Line = { readonly index: number; readonly cells: readonly StoredCell[] };

/** Sorts the rows (or columns) of an area as Excel does: numbers, text, logical values, errors; empty cells always last; stable. */
export function sortArea(
  workbook: Workbook,
  place: { readonly sheet: Sheet; readonly area: Area },
  fields: readonly SortField[],
  options: { readonly matchCase: boolean; readonly byColumns: boolean },
): void {
  const { sheet, area } = place;
  assertEditable(workbook, sheet, area);
  const lines = readLines(place, options.byColumns);
  const compare = comparer(workbook, place, fields, options);
  const sorted = [...lines].sort((a, b) => compare(a, b) || a.index - b.index);
  sorted.forEach((line, index) => writeLine(place, line, index, options.byColumns));
  workbook.notifyCellsChanged({ sheet, ...area });
  workbook.notifyActivity({ kind: options.byColumns ? "columnSorted" : "rowSorted", sheet, area });
}

function readLines({ sheet, area }: { sheet: Sheet; area: Area }, byColumns: boolean): Line[] {
  const { cells } = sheet;
  const [count, length] = byColumns ? [area.columns, area.rows] : [area.rows, area.columns];
  return Array.from({ length: count }, (_, index) => ({
    index,
    cells: Array.from({ length }, (__, at) => {
      const row = area.row + (byColumns ? at : index);
      const column = area.column + (byColumns ? index : at);
      return {
        formula: cells.formula(row, column),
        value: cells.value(row, column),
        format: cells.format(row, column),
      };
    }),
  }));
}

function writeLine(place: { sheet: Sheet; area: Area }, line: Line, index: number, byColumns: boolean): void {
  const { sheet, area } = place;
  const moved = index - line.index;
  line.cells.forEach(({ formula, value, format }, at) => {
    const row = area.row + (byColumns ? at : index);
    const column = area.column + (byColumns ? index : at);
    if (formula === undefined) sheet.cells.setValue(row, column, value);
    else
      sheet.cells.setFormula(
        row,
        column,
        translateFormula(formula, byColumns ? 0 : moved, byColumns ? moved : 0),
        value,
      );
    sheet.cells.setFormat(row, column, format);
  });
}

function comparer(
  workbook: Workbook,
  { sheet, area }: { sheet: Sheet; area: Area },
  fields: readonly SortField[],
  options: { matchCase: boolean; byColumns: boolean },
): (a: Line, b: Line) => number {
  const colorOf = (line: Line, field: SortField) => {
    const row = area.row + (options.byColumns ? field.key : line.index);
    const column = area.column + (options.byColumns ? line.index : field.key);
    const format = formatAt(workbook, sheet, row, column);
    return field.on === "CellColor" ? (format.fill?.color ?? null) : format.font.color;
  };
  return (a, b) => {
    for (const field of fields) {
      const order =
        field.on === "Value"
          ? compareValues(a.cells[field.key]!.value, b.cells[field.key]!.value, field, options.matchCase)
          : Number(colorOf(b, field) === field.color) - Number(colorOf(a, field) === field.color);
      if (order !== 0) return order;
    }
    return 0;
  };
}

/** Kinds in ascending order; empty cells stay at the end in both directions. */
function rank(value: CellValue): number {
  if (typeof value === "number") return 0;
  if (typeof value === "string") return 1;
  if (typeof value === "boolean") return 2;
  return value instanceof ErrorValue ? 3 : 4;
}

const ignoringCase = new Intl.Collator("en-US", { sensitivity: "accent" });
const withCase = new Intl.Collator("en-US", { sensitivity: "variant", caseFirst: "lower" });

function compareValues(a: CellValue, b: CellValue, field: SortField, matchCase: boolean): number {
  const x = field.textAsNumbers ? asNumber(a) : a;
  const y = field.textAsNumbers ? asNumber(b) : b;
  if (x === null || y === null) return Number(x === null) - Number(y === null);
  const direction = field.ascending ? 1 : -1;
  const ranks = rank(x) - rank(y);
  if (ranks !== 0) return ranks * direction;
  if (typeof x === "number") return (x - (y as number)) * direction;
  if (typeof x === "string") return (matchCase ? withCase : ignoringCase).compare(x, y as string) * direction;
  return typeof x === "boolean" ? (Number(x) - Number(y)) * direction : 0;
}

function asNumber(value: CellValue): CellValue {
  if (typeof value !== "string" || value.trim() === "") return value;
  const number = Number(value);
  return Number.isNaN(number) ? value : number;
}
