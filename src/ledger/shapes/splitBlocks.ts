import type { DateSystem } from "../../domain/calendar/localDate";
import type { TableName } from "../../domain/entries/source";
import { findHeader, type HeaderMatch } from "../header/findHeader";
import { matchHeaders } from "../header/matchHeaders";
import type { RawTable } from "../rawTable";
import { tableSchemas } from "../schemas/tableSchemas";
import type { LocatedTable } from "../tables/locatedTable";
import { slice } from "./findGrid";
import { readTitles, type Titles } from "./titles";

/**
 * The blocks stacked on a sheet, each with a header of its own and what its title says ("Project: Beta"). A header that is only
 * repeated, without a title of its own, does not begin a block. One block: the table as it is.
 */
export function splitBlocks(raw: RawTable, table: TableName, dateSystem: DateSystem): LocatedTable[] {
  const first = findHeader(raw, table);
  const starts = blockStarts(raw, table, first);
  const blocks = starts.map((start, index) => ({
    from: index === 0 ? 0 : start.titleRow,
    header: start.headerRow,
    to: starts[index + 1]?.titleRow ?? raw.values.length,
  }));
  if (blocks.length <= 1) return [withTitlesAbove({ table, match: first, raw }, dateSystem)];
  return blocks.map(({ from, header, to }, index) => {
    const part = slice(raw, from, to);
    const own = findHeader(
      { ...part, values: part.values.map((row, index) => (index === header - from ? row : [])) },
      table,
    );
    const match = index === 0 ? own : withMarksOf(first, own, table);
    return withTitles(
      { table, match, raw: part },
      readTitles([[raw.sheet], ...part.values.slice(0, header - from)], dateSystem),
    );
  });
}

/**
 * The add-in's columns are headed once, above the first block, and hold for all blocks below: without them what was billed would
 * not be known again.
 */
function withMarksOf(first: HeaderMatch, own: HeaderMatch, table: TableName): HeaderMatch {
  const taken = new Set(Object.values(own.columns));
  const marks = tableSchemas[table].fields.filter(({ field, written }) => {
    const offset = first.columns[field];
    return written && offset !== undefined && own.columns[field] === undefined && !taken.has(offset);
  });
  const entries = <T>(of: Readonly<Record<string, T>>) =>
    Object.fromEntries(marks.flatMap(({ field }) => (of[field] === undefined ? [] : [[field, of[field]]])));
  return {
    ...own,
    columns: { ...own.columns, ...entries(first.columns) },
    headers: { ...own.headers, ...entries(first.headers) },
  };
}

type BlockStart = { readonly titleRow: number; readonly headerRow: number };

function blockStarts(raw: RawTable, table: TableName, first: HeaderMatch): BlockStart[] {
  const starts: BlockStart[] = [{ titleRow: 0, headerRow: first.headerRow ?? 0 }];
  let columns = layoutOf(first.columns, table);
  for (let row = (first.headerRow ?? 0) + 1; row < raw.values.length; row++) {
    const layout = headerLayout(raw, row, table);
    if (layout === null) continue;
    const titleRow = titleAbove(raw, row);
    if (layout === columns && titleRow === row) continue;
    columns = layout;
    starts.push({ titleRow, headerRow: row });
  }
  return starts;
}

/** The layout of a row that can only be a header: words alone, most of them known, a required column among them. */
function headerLayout(raw: RawTable, row: number, table: TableName): string | null {
  const cells = raw.values[row]!;
  let filled = 0;
  for (const cell of cells) {
    if (cell === "") continue;
    if (typeof cell !== "string" || /\d/u.test(cell)) return null;
    filled++;
  }
  if (filled < 2) return null;
  const schema = tableSchemas[table];
  const { columns } = matchHeaders(cells, schema);
  const required = schema.fields.filter((field) => field.required && columns.has(field.field)).length;
  return columns.size >= 2 && required > 0 && columns.size * 2 > filled
    ? layoutOf(Object.fromEntries(columns), table)
    : null;
}

/** The first of the title rows directly above a header: rows of words alone that say what the block is about. */
function titleAbove(raw: RawTable, headerRow: number): number {
  let row = headerRow;
  while (row > 0 && isTitle(raw, row - 1)) row--;
  return row;
}

/** One or two cells of words that say what a block is about: never a row that could be work. */
function isTitle(raw: RawTable, row: number): boolean {
  const filled = raw.values[row]!.filter((cell) => cell !== "");
  if (filled.length === 0 || filled.length > 2 || filled.some((cell) => typeof cell !== "string")) return false;
  const { constants, month } = readTitles([filled], 1900);
  return Object.keys(constants).length > 0 || (month !== null && filled.length === 1);
}

/** Which columns the user's own headers name; the add-in's stand above the first block only. */
function layoutOf(columns: Readonly<Record<string, number>>, table: TableName): string {
  const written = new Set(tableSchemas[table].fields.filter((field) => field.written).map(({ field }) => field));
  return Object.entries(columns)
    .filter(([field]) => !written.has(field))
    .map(([field, offset]) => `${offset}:${field}`)
    .sort()
    .join(" ");
}

/** A table with what its sheet's name and the titles above its header say. */
export function withTitlesAbove(located: LocatedTable, dateSystem: DateSystem): LocatedTable {
  const { raw, match } = located;
  return withTitles(located, readTitles([[raw.sheet], ...raw.values.slice(0, match.headerRow ?? 0)], dateSystem));
}

/** A title's month counts bare day numbers, its names fill what no column says. */
function withTitles(located: LocatedTable, { constants, month }: Titles): LocatedTable {
  const named = withConstants(located, constants);
  if (month === null || named.match.columns["date"] === undefined) return named;
  const date = `${month.year}-${String(month.month).padStart(2, "0")}`;
  return { ...named, match: { ...named.match, notations: { date, ...named.match.notations } } };
}

/** A table with what holds for all of its rows: only what no column says. A client alone stands for its project. */
export function withConstants(located: LocatedTable, constants: Titles["constants"]): LocatedTable {
  const { columns, diagnostics } = located.match;
  const { client, ...others } = constants;
  const project = others["project"] ?? (located.table === "Time" ? client : undefined);
  const known = { ...others, ...(project === undefined ? {} : { project }) };
  const missing = Object.fromEntries(Object.entries(known).filter(([field]) => columns[field] === undefined));
  if (Object.keys(missing).length === 0) return located;
  const told = diagnostics.filter(
    ({ code, params }) =>
      !(code === "header.missing" && params["field"] === "Project" && missing["project"] !== undefined),
  );
  return { ...located, match: { ...located.match, diagnostics: told }, constants: missing };
}
