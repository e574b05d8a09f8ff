import { translateFormula } from "../calc/references/translateFormula";
import { dayOfSerial, serialOfDay, weekdayOfSerial } from "../calc/values/calendar";
import { areaName, bounding, type Area } from "./address";
import { formatAt } from "./cellFormats";
import type { CellValue } from "./cellValue";
import { watchFormulas } from "./formulaChanges";
import { HostError } from "./hostError";
import { assertEditable } from "./protection";
import type { Sheet } from "./sheet";
import { afterTableWrite } from "./tableWrites";
import type { Workbook } from "./workbook";

export const fillTypes = [
  "FillDefault",
  "FillCopy",
  "FillSeries",
  "FillFormats",
  "FillValues",
  "FillDays",
  "FillWeekdays",
  "FillMonths",
  "FillYears",
  "LinearTrend",
  "GrowthTrend",
] as const;
export type FillType = (typeof fillTypes)[number];

type Place = { readonly row: number; readonly column: number };
type Line = { readonly values: readonly CellValue[]; readonly isDate: boolean };

/** Continues the cells of an area over a larger one, down, up, right or left: series, copies, formulas as seen from each cell. */
export function autoFill(
  workbook: Workbook,
  { sheet, area }: { readonly sheet: Sheet; readonly area: Area },
  to: Area,
  type: FillType,
): void {
  const isDown = to.columns === area.columns;
  const grows = areaName(bounding(area, to)) === areaName(to) && (isDown || to.rows === area.rows);
  if (!grows) throw new HostError("InvalidArgument", "The destination has to contain the range and extend it one way.");
  assertEditable(workbook, sheet, to);
  const tellFormulas = watchFormulas(workbook, sheet, to);
  const lines = isDown ? area.columns : area.rows;
  for (let line = 0; line < lines; line++) fillLine(workbook, sheet, { area, to, isDown, line, type });
  workbook.notifyCellsChanged({ sheet, ...to });
  afterTableWrite(workbook, sheet, to);
  tellFormulas();
}

type Fill = {
  readonly area: Area;
  readonly to: Area;
  readonly isDown: boolean;
  readonly line: number;
  readonly type: FillType;
};

function fillLine(workbook: Workbook, sheet: Sheet, { area, to, isDown, line, type }: Fill): void {
  const length = isDown ? area.rows : area.columns;
  const before = isDown ? area.row - to.row : area.column - to.column;
  const total = isDown ? to.rows : to.columns;
  const at = (index: number): Place =>
    isDown
      ? { row: area.row + index, column: area.column + line }
      : { row: area.row + line, column: area.column + index };
  const source = Array.from({ length }, (_, index) => at(index));
  const values = source.map(({ row, column }) => sheet.cells.value(row, column));
  const format = formatAt(workbook, sheet, at(0).row, at(0).column).numberFormat;
  const continued = seriesOf({ values, isDate: /[dy]/i.test(format.replace(/"[^"]*"|\[[^\]]*\]/g, "")) }, type);
  for (let index = -before; index < total - before; index++) {
    if (index >= 0 && index < length) continue;
    const from = source[((index % length) + length) % length]!;
    fillCell(sheet, from, at(index), { type, value: continued?.(index) ?? null });
  }
}

function fillCell(
  { cells }: Sheet,
  from: Place,
  to: Place,
  { type, value }: { readonly type: FillType; readonly value: CellValue },
): void {
  if (type !== "FillValues") cells.setFormat(to.row, to.column, cells.format(from.row, from.column));
  if (type === "FillFormats") return;
  const formula = cells.formula(from.row, from.column);
  if (formula !== undefined) {
    const moved = translateFormula(formula, to.row - from.row, to.column - from.column);
    cells.setFormula(to.row, to.column, moved, 0);
  } else cells.setValue(to.row, to.column, value ?? cells.value(from.row, from.column));
}

/** The values of a series by their place in it, the first cell's being 0; null where the cells are just repeated. */
function seriesOf(line: Line, type: FillType): ((index: number) => CellValue) | null {
  const { values } = line;
  if (type === "FillCopy" || type === "FillFormats") return null;
  const numbers = values.filter((value) => typeof value === "number");
  if (numbers.length !== values.length)
    return type === "FillDefault" || type === "FillSeries" ? countedText(values) : null;
  const dated = datedSeries(numbers, type);
  if (dated) return dated;
  if (type === "GrowthTrend") {
    const fitted = fittedLine(numbers.map(Math.log), 0);
    return (index) => tidy(Math.exp(fitted(index)));
  }
  const isSeries = numbers.length > 1 || line.isDate || type === "FillSeries" || type === "LinearTrend";
  if (!isSeries) return null;
  const fitted = fittedLine(numbers, 1);
  return (index) => tidy(fitted(index));
}

/** Days of the week without its end, months and years from the last date. */
function datedSeries(numbers: readonly number[], type: FillType): ((index: number) => number) | null {
  const last = numbers.at(-1)!;
  const steps = (index: number) => (index < 0 ? index : index - numbers.length + 1);
  const from = (index: number) => (index < 0 ? numbers[0]! : last);
  if (type === "FillDays") return (index) => from(index) + steps(index);
  if (type === "FillWeekdays") return (index) => workdayFrom(from(index), steps(index));
  if (type !== "FillMonths" && type !== "FillYears") return null;
  return (index) => {
    const { year, month, day } = dayOfSerial(from(index));
    const shifted = steps(index) * (type === "FillYears" ? 12 : 1);
    const lastDay = serialOfDay(year, month + shifted + 1, 0);
    return Math.min(serialOfDay(year, month + shifted, day), lastDay);
  };
}

function workdayFrom(serial: number, steps: number): number {
  let day = serial;
  for (let left = Math.abs(steps); left > 0;) {
    day += Math.sign(steps);
    if (weekdayOfSerial(day) % 6 !== 0) left--;
  }
  return day;
}

/** The straight line nearest to some numbers; through a single one with a given step. */
function fittedLine(numbers: readonly number[], step: number): (index: number) => number {
  const count = numbers.length;
  if (count === 1) return (index) => numbers[0]! + step * index;
  const middle = (count - 1) / 2;
  const mean = numbers.reduce((sum, number) => sum + number, 0) / count;
  const spread = numbers.reduce((sum, _, index) => sum + (index - middle) ** 2, 0);
  const slope = numbers.reduce((sum, number, index) => sum + (index - middle) * (number - mean), 0) / spread;
  return (index) => mean + slope * (index - middle);
}

/** "Item 1", "Item 2": texts that count up. */
function countedText(values: readonly CellValue[]): ((index: number) => string) | null {
  const parts = values.map((value) => (typeof value === "string" ? /^(.*?)(\d+)$/s.exec(value) : null));
  const first = parts[0];
  if (!first || parts.some((part) => part?.[1] !== first[1])) return null;
  const fitted = fittedLine(
    parts.map((part) => Number(part![2])),
    1,
  );
  return (index) => first[1]! + String(Math.abs(Math.round(fitted(index)))).padStart(first[2]!.length, "0");
}

function tidy(number: number): number {
  return Number(number.toPrecision(15));
}
