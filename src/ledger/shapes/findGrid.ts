import type { DateSystem } from "../../domain/calendar/localDate";
import { keyOf } from "../../domain/entries/key";
import { readDurationText } from "../cells/duration";
import type { HeaderMatch } from "../header/findHeader";
import { matchHeaders } from "../header/matchHeaders";
import type { RawCell, RawTable } from "../rawTable";
import { totalLabel } from "../rows/totalLabel";
import { tableSchemas } from "../schemas/tableSchemas";
import type { LocatedTable } from "../tables/locatedTable";
import type { GridColumn, GridShape, NamesAcross } from "./gridShape";
import { dayColumns } from "./dayColumns";
import { readTitles, type Titles } from "./titles";

/** Fewer cells across are no grid's header. */
const leastCells = 3;
const leastNames = 2;

/**
 * The grids of a sheet, one per header row: days across ("day"), or people or tasks across below a Date column.
 * Empty when the sheet is no grid, or its days cannot be told for sure (weekdays without a week, day numbers without a month).
 * Whether names across are people, projects or tasks only the user (`agreedAxis`) or the names that the workbook knows can tell.
 */
export function findGrids(raw: RawTable, dateSystem: DateSystem, known: KnownNames = {}): LocatedTable[] {
  const headers = gridHeaders(raw, dateSystem, known);
  return headers.map(({ row, shape, match, titles }, index) => {
    const end = headers[index + 1]?.row ?? raw.values.length;
    const part = slice(raw, row, end);
    return { table: "Time" as const, match, raw: part, constants: constantsOf(titles), grid: shape };
  });
}

/** Normalised names of people and projects, and what the user said that names across are. */
export type KnownNames = {
  readonly people?: ReadonlySet<string> | undefined;
  readonly projects?: ReadonlySet<string> | undefined;
  readonly agreedAxis?: NamesAcross | null;
};

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
    const columns = dayColumns(cells, { titles, dateSystem }) ?? nameColumns(raw, row, names);
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
  return likely >= leastCells;
}

/** A Date column, no hours column, and unknown headers over durations: people, projects or tasks across. */
function nameColumns(raw: RawTable, row: number, { people, projects, agreedAxis }: KnownNames): GridShape | null {
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
  if (agreedAxis) return { axis: agreedAxis, columns };
  const areMostly = (names: ReadonlySet<string> | undefined) =>
    columns.filter(({ name }) => names?.has(keyOf(name))).length * 2 > columns.length;
  if (!matched.columns.has("project") && areMostly(projects)) return { axis: "project", columns };
  if (matched.columns.has("person")) return { axis: "task", columns };
  return matched.columns.has("task") || areMostly(people) ? { axis: "person", columns } : null;
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
  if (shape.axis !== "project" && columns["project"] === undefined && columns["task"] === undefined && first > 0) {
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
