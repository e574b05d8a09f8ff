import {
  addDays,
  daysBetween,
  fromSerial,
  localDate,
  type DateSystem,
  type LocalDate,
} from "../../domain/calendar/localDate";
import { keyOf } from "../../domain/entries/key";
import { decideDateOrder, readDateText, type DateOrder } from "../cells/dateText";
import { readDurationText } from "../cells/duration";
import type { HeaderMatch } from "../header/findHeader";
import { matchHeaders } from "../header/matchHeaders";
import type { RawCell, RawTable } from "../rawTable";
import { totalLabel } from "../rows/totalLabel";
import { tableSchemas } from "../schemas/tableSchemas";
import type { LocatedTable } from "../tables/locatedTable";
import type { GridColumn, GridShape } from "./gridShape";
import { readTitles, type Titles } from "./titles";

/** Fewer days across are more likely a plain table's from-and-to columns. */
const leastDays = 3;
const leastNames = 2;

/**
 * The grids of a sheet, one per header row: days across ("day"), or people or tasks across below a Date column.
 * Empty when the sheet is no grid, or its days cannot be told for sure (weekdays without a week, day numbers without a month).
 * Whether names across are people or tasks only the user (`agreedAxis`) or the workbook's people (normalised names) can tell.
 */
export function findGrids(
  raw: RawTable,
  dateSystem: DateSystem,
  people: ReadonlySet<string> = new Set(),
  agreedAxis: NamesAcross | null = null,
): LocatedTable[] {
  const headers = gridHeaders(raw, dateSystem, { people, agreedAxis });
  return headers.map(({ row, shape, match, titles }, index) => {
    const end = headers[index + 1]?.row ?? raw.values.length;
    const part = slice(raw, row, end);
    return { table: "Time" as const, match, raw: part, constants: constantsOf(titles), grid: shape };
  });
}

type NamesAcross = "person" | "task";
type KnownNames = { readonly people: ReadonlySet<string>; readonly agreedAxis: NamesAcross | null };

type GridHeader = {
  readonly row: number;
  readonly shape: GridShape;
  readonly match: HeaderMatch;
  readonly titles: Titles;
};

function gridHeaders(raw: RawTable, dateSystem: DateSystem, names: KnownNames): GridHeader[] {
  const found: GridHeader[] = [];
  let titleRow = 0;
  raw.values.forEach((cells, row) => {
    if (!couldHeadGrid(cells)) return;
    const titles = readTitles([[raw.sheet], ...raw.values.slice(Math.max(titleRow, row - 6), row)], dateSystem);
    const columns = dayColumns(cells, titles, dateSystem) ?? nameColumns(raw, row, names);
    if (!columns) return;
    const match = keyColumns(cells, columns);
    const notations = titles.unit === "" ? match.notations : { ...match.notations, hours: titles.unit };
    found.push({ row, shape: columns, match: { ...match, notations }, titles });
    titleRow = row + 1;
  });
  const { axis } = found[0]?.shape ?? { axis: "day" };
  return found.filter(({ shape }) => shape.axis === axis);
}

/** A cheap look before a closer one: several days, day numbers or words. */
function couldHeadGrid(cells: readonly RawCell[]): boolean {
  let likely = 0;
  for (const cell of cells) {
    if (typeof cell === "string" ? cell !== "" : Number.isInteger(cell)) likely++;
  }
  return likely >= leastDays;
}

/** A row of days: serials, dates in text, bare day numbers below a month, or weekdays below a week. */
function dayColumns(cells: readonly RawCell[], titles: Titles, dateSystem: DateSystem): GridShape | null {
  if (cells.filter((cell) => cell !== "").length < leastDays) return null;
  const texts = cells.filter((cell): cell is string => typeof cell === "string");
  const order = decideDateOrder(texts.map(withoutWeekdayWord));
  const context = { titles, dateSystem, order: order === "conflict" ? "either" : order } as const;
  const columns = cells.flatMap((cell, offset): GridColumn[] => {
    const date = dayOf(cell, context);
    return date === null ? [] : [{ offset, header: String(cell), date, name: "" }];
  });
  return columns.length >= leastDays && columns.every(isNextDay) ? { axis: "day", columns } : null;
}

/** Days go forward, by a week at most: figures that happen to look like dates do not. */
function isNextDay({ date }: GridColumn, index: number, columns: readonly GridColumn[]): boolean {
  const before = columns[index - 1]?.date;
  if (!before || date === null) return index === 0;
  const step = daysBetween(before, date);
  return step > 0 && step <= 7;
}

type DayContext = { readonly titles: Titles; readonly dateSystem: DateSystem; readonly order: DateOrder };

function dayOf(cell: RawCell, { titles, dateSystem, order }: DayContext): LocalDate | null {
  if (typeof cell === "number") {
    if (cell > 18264 && Number.isInteger(cell)) return fromSerial(cell, dateSystem);
    return titles.month && cell >= 1 && cell <= 31 ? localDate(titles.month.year, titles.month.month, cell) : null;
  }
  if (typeof cell !== "string" || cell.trim() === "") return null;
  const bare = withoutWeekdayWord(cell);
  const date = readDateText(bare, order);
  if (date !== null) return date === "ambiguous" ? null : date;
  if (titles.month && /^\d{1,2}$/u.test(bare)) return localDate(titles.month.year, titles.month.month, Number(bare));
  return titles.weekStart ? weekdayDate(cell, titles.weekStart) : null;
}

const weekdays = ["mon|lun", "tue|mar", "wed|mer", "thu|jeu", "fri|ven", "sat|sam", "sun|dim"].map(
  (names) => new RegExp(`^(?:${names})`, "u"),
);

/** A weekday of the week that begins on a Monday; of a week that begins on another day nothing is sure. */
function weekdayDate(text: string, weekStart: LocalDate): LocalDate | null {
  const index = weekdays.findIndex((names) => names.test(keyOf(text)));
  return index < 0 || !isMonday(weekStart) || /\d/u.test(text) ? null : addDays(weekStart, index);
}

function isMonday(date: LocalDate): boolean {
  const [year, month, day] = date.split("-").map(Number) as [number, number, number];
  const shifted = month < 3 ? year - 1 : year;
  const monthTable = [0, 3, 2, 5, 0, 3, 5, 1, 4, 6, 2, 4];
  const leapDays = Math.floor(shifted / 4) - Math.floor(shifted / 100) + Math.floor(shifted / 400);
  return (shifted + leapDays + monthTable[month - 1]! + day) % 7 === 1;
}

function withoutWeekdayWord(text: string): string {
  return text.trim().replace(/^(?:mon|tue|wed|thu|fri|sat|sun|lun|mar|mer|jeu|ven|sam|dim)\p{L}*\.?,?\s+(?=\d)/iu, "");
}

/** A Date column, no hours column, and unknown headers over durations: people, or tasks, across. */
function nameColumns(raw: RawTable, row: number, { people, agreedAxis }: KnownNames): GridShape | null {
  const cells = raw.values[row]!;
  const matched = matchHeaders(cells, tableSchemas.Time);
  if (!matched.columns.has("date") || ["hours", "minutes", "start"].some((field) => matched.columns.has(field)))
    return null;
  const columns = matched.unknown
    .filter((offset) => totalLabel(String(cells[offset])) === null && holdsDurations(raw, row, offset))
    .map((offset): GridColumn => {
      const header = String(cells[offset]).trim();
      return { offset, header, date: null, name: header };
    });
  if (columns.length < leastNames) return null;
  if (agreedAxis !== null) return { axis: agreedAxis, columns };
  const known = columns.filter(({ name }) => people.has(keyOf(name))).length;
  if (matched.columns.has("person")) return { axis: "task", columns };
  return matched.columns.has("task") || known * 2 > columns.length ? { axis: "person", columns } : null;
}

function holdsDurations(raw: RawTable, headerRow: number, offset: number): boolean {
  let durations = 0;
  for (let row = headerRow + 1; row < Math.min(raw.values.length, headerRow + 60); row++) {
    const cell = raw.values[row]![offset] ?? "";
    if (cell === "") continue;
    if (typeof cell === "number" ? cell < 0 || cell > 1000 : !isDurationText(cell)) return false;
    durations++;
  }
  return durations > 0;
}

function isDurationText(cell: string | boolean): boolean {
  return typeof cell === "string" && (cell.trim() === "" || readDurationText(cell.trim(), "h", null) !== null);
}

/** The keys of a grid's rows: headers before the grid; a column of names without a header is the task, or the project if none is. */
function keyColumns(cells: readonly RawCell[], shape: GridShape): HeaderMatch {
  const inGrid = new Set(shape.columns.map(({ offset }) => offset));
  const keys = cells.map((cell, offset) => (inGrid.has(offset) ? "" : cell));
  const columns = Object.fromEntries(matchHeaders(keys, tableSchemas.Time).columns);
  const first = shape.columns[0]!.offset;
  if (columns["project"] === undefined && columns["task"] === undefined && first > 0) {
    const free = keys.findIndex((_, offset) => offset < first && !Object.values(columns).includes(offset));
    if (free >= 0) columns["project"] = free;
  }
  const headers = Object.fromEntries(
    Object.entries(columns).map(([field, offset]) => [field, String(cells[offset] ?? "").trim()]),
  );
  return { headerRow: 0, columns, headers, notations: {}, diagnostics: [] };
}

/** A grid titled by client alone is billed by client. */
function constantsOf({ constants }: Titles): Readonly<Record<string, string>> {
  const { client, ...others } = constants;
  return client !== undefined && others["project"] === undefined ? { ...others, project: client } : others;
}

/** Some rows of a sheet as a table of their own. */
export function slice(raw: RawTable, from: number, to: number): RawTable {
  const formats = Object.fromEntries(
    Object.entries(raw.formats).map(([offset, column]) => [offset, column.slice(from, to)]),
  );
  const hasTotalsRow = raw.hasTotalsRow && to === raw.values.length;
  return { ...raw, row: raw.row + from, values: raw.values.slice(from, to), formats, hasTotalsRow };
}
