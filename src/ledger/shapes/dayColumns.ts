import {
  addDays,
  daysBetween,
  fromSerial,
  localDate,
  type DateSystem,
  type LocalDate,
} from "../../domain/calendar/localDate";
import { dayWithoutYear, decideDateOrder, readDateText } from "../cells/dateText";
import type { RawCell } from "../rawTable";
import type { GridColumn, GridShape } from "./gridShape";
import type { Titles } from "./titles";
import { isMonday, weekdayIndex } from "./weekdays";

/** Fewer days across are more likely a plain table's from-and-to columns. */
const leastDays = 3;

type DayContext = { readonly titles: Titles; readonly dateSystem: DateSystem };

/**
 * A row of days: serials, dates in text, days without a year below one, bare day numbers below a month, or weekdays below a week.
 * Where day and month could be either way round, the order in which the days follow each other; null where both or none do.
 */
export function dayColumns(cells: readonly RawCell[], context: DayContext): GridShape | null {
  if (cells.filter((cell) => cell !== "").length < leastDays) return null;
  const texts = cells.filter((cell): cell is string => typeof cell === "string");
  const decided = decideDateOrder(texts.map(withoutWeekdayWord));
  const orders = decided === "dmy" || decided === "mdy" ? [decided] : (["dmy", "mdy"] as const);
  const shapes = orders.flatMap((order) => shapeIn(cells, context, order) ?? []);
  const [first, second] = shapes;
  return first && (!second || isSame(first, second)) ? first : null;
}

function shapeIn(cells: readonly RawCell[], context: DayContext, order: "dmy" | "mdy"): GridShape | null {
  const columns = cells.flatMap((cell, offset): GridColumn[] => {
    const date = dayOf(cell, context, order);
    return date === null ? [] : [{ offset, header: String(cell), date, name: "" }];
  });
  return columns.length >= leastDays && columns.every(isNextDay)
    ? { axis: "day", columns: withHalves(cells, columns) }
    : null;
}

/**
 * Days headed across several columns, as merged cells are: the blank headers between two days belong to the left one, and after the
 * last day as many as after the others. Their hours are work like any other, and told where a day has two.
 */
function withHalves(cells: readonly RawCell[], columns: readonly GridColumn[]): readonly GridColumn[] {
  const isBlank = (offset: number) => (cells[offset] ?? "") === "";
  const width = columns[1]!.offset - columns[0]!.offset;
  const isEven = columns.every(({ offset }, index) => index === 0 || offset - columns[index - 1]!.offset === width);
  if (width < 2 || !isEven) return columns;
  return columns.flatMap((column): GridColumn[] => {
    const others = Array.from({ length: width - 1 }, (_, index) => column.offset + index + 1);
    return others.every(isBlank) ? [column, ...others.map((offset) => ({ ...column, offset }))] : [column];
  });
}

function isSame(one: GridShape, two: GridShape): boolean {
  return (
    one.columns.length === two.columns.length &&
    one.columns.every(({ date }, index) => date === two.columns[index]!.date)
  );
}

/** Days go forward, by a week at most: figures that happen to look like dates do not. */
function isNextDay({ date }: GridColumn, index: number, columns: readonly GridColumn[]): boolean {
  const before = columns[index - 1]?.date;
  if (!before || date === null) return index === 0;
  const step = daysBetween(before, date);
  return step > 0 && step <= 7;
}

function dayOf(cell: RawCell, { titles, dateSystem }: DayContext, order: "dmy" | "mdy"): LocalDate | null {
  if (typeof cell === "number") {
    if (cell > 18264 && Number.isInteger(cell)) return fromSerial(cell, dateSystem);
    return titles.month && cell >= 1 && cell <= 31 ? localDate(titles.month.year, titles.month.month, cell) : null;
  }
  if (typeof cell !== "string" || cell.trim() === "") return null;
  const bare = withoutWeekdayWord(cell);
  const date = readDateText(bare, order);
  if (date !== null) return date === "ambiguous" ? null : date;
  return dayOfMonth(bare, titles) ?? dayOfYear(bare, titles, order) ?? weekdayDate(cell, titles.weekStart);
}

function dayOfMonth(text: string, { month }: Titles): LocalDate | null {
  if (month === null) return null;
  const day = dayWithoutYear(text, month.month);
  return day === null ? null : localDate(month.year, month.month, day);
}

/** "13/04", "Apr 13": a day of the year that a title names. */
function dayOfYear(text: string, { year }: Titles, order: "dmy" | "mdy"): LocalDate | null {
  if (year === null || !/\d/u.test(text) || /\d{3}/u.test(text)) return null;
  const separated = /^\d{1,2}([-/.])\d{1,2}\.?$/u.exec(text);
  const whole = separated ? `${text.replace(/\.$/u, "")}${separated[1]!}${year}` : `${text} ${year}`;
  const date = readDateText(whole, order);
  return date === "ambiguous" ? null : date;
}

/** A weekday of the week that begins on a Monday; of a week that begins on another day nothing is sure. */
function weekdayDate(text: string, weekStart: LocalDate | null): LocalDate | null {
  if (weekStart === null || !isMonday(weekStart)) return null;
  const index = weekdayIndex(text);
  return index === null ? null : addDays(weekStart, index);
}

function withoutWeekdayWord(text: string): string {
  return text
    .trim()
    .replace(/^(?:mon|tue|wed|thu|fri|sat|sun|lun|mar|mer|jeu|ven|sam|dim)\p{L}*\.?,?\s+(?=\d|\p{L})/iu, "");
}
