import { fromSerial, type DateSystem } from "../../domain/calendar/localDate";
import { keyOf } from "../../domain/entries/key";
import type { TableName } from "../../domain/entries/source";
import { decimal } from "../../domain/money/decimal";
import { round } from "../../domain/money/round";
import { halfAwayFromZero } from "../../domain/money/roundingMode";
import { columnLetters } from "../../ledger/cellAddress";
import { formatKind } from "../../ledger/cells/numberFormat";
import { findHeader } from "../../ledger/header/findHeader";
import { mappingOf, type AgreedMapping } from "../../ledger/mapping/agreedMappings";
import type { FieldProposal } from "../../ledger/mapping/mappingProposal";
import { proposeMapping } from "../../ledger/mapping/proposeMapping";
import type { RawCell, RawTable } from "../../ledger/rawTable";
import { findGrids } from "../../ledger/shapes/findGrid";
import type { NamesAcross } from "../../ledger/shapes/gridShape";
import { locateTables } from "../../ledger/shapes/locateTables";
import type { LocatedTable } from "../../ledger/tables/locatedTable";
import type { Environment } from "../environment";
import type { Billing } from "../readBilling";
import { unknownAreas } from "../readBooksOf";
import { tableAreas, type TableArea } from "../recogniseTables";
import { isOwnSheet } from "./ownSheets";
import { readAreaSamples } from "./readTables";

/** One column of a sheet with what it is taken for; `samples` are its first filled cells as they read. */
export type ColumnProposal = {
  readonly letters: string;
  readonly header: string;
  /** The field it is proposed for; null: it is not read. */
  readonly field: string | null;
  /** How surely (0–1); 0 where it is for no field. */
  readonly confidence: number;
  readonly samples: readonly string[];
};

/** What a sheet seems to be, for the user to correct and agree to: `mapping` is what `agreeMapping` would keep. */
export type SheetProposal = {
  readonly sheet: string;
  readonly excelTable: string | null;
  readonly table: TableName;
  /** 1-based sheet row; null: none was found, and columns are named by their letters. */
  readonly headerRow: number | null;
  readonly shape: "table" | "blocks" | "grid";
  /** Across a grid of names: whether they are people, tasks or projects only the user can tell. */
  readonly across: "day" | NamesAcross | null;
  readonly confidence: number;
  readonly columns: readonly ColumnProposal[];
  readonly mapping: AgreedMapping;
};

/** Of a file, so many rows say what it is. */
const sampledRows = 200;
const samplesShown = 3;
/** Names across, of which nobody said whether they are people or tasks. */
const doubtfulGrid = 0.4;

/**
 * The sheets that no name describes and that look like a ledger or a rate table, the surest first; `sheet` asks for one sheet alone,
 * also one that was recognised already, as a table of the user's choice. Nothing is written.
 * Throws: EnvironmentError.
 */
export async function proposeMappings(
  environment: Environment,
  billing: Billing,
  wanted: { readonly sheet: string; readonly table: TableName } | null = null,
): Promise<readonly SheetProposal[]> {
  const { layout, books } = billing;
  const candidates = wanted ? areasOf(billing, wanted.sheet) : undescribedAreas(billing);
  const samples = await readAreaSamples(environment.port, candidates);
  const context = {
    dateSystem: layout.dateSystem,
    people: namesOf([...books.people, ...books.rates].map(({ person }) => person)),
    projects: namesOf(books.projects.map(({ project }) => project)),
  };
  return samples
    .flatMap((raw) => proposalOf(raw, wanted?.table ?? null, context) ?? [])
    .sort((a, b) => b.confidence - a.confidence);
}

/** The sheets that nothing says what they are, whatever they look like. */
export function undescribedSheets(billing: Billing): readonly string[] {
  return [...new Set(undescribedAreas(billing).map(({ sheet }) => sheet))];
}

/** What a table that is in no workbook, such as a file, would be read as: its columns by their headers. */
export function proposeTable(raw: RawTable, table: TableName, dateSystem: DateSystem): SheetProposal {
  const sample = { ...raw, values: raw.values.slice(0, sampledRows) };
  return proposalOf(sample, table, { dateSystem, people: new Set(), projects: new Set() })!;
}

function undescribedAreas(billing: Billing): TableArea[] {
  const { layout, books } = billing;
  return unknownAreas(layout, knownAreas(billing)).filter(({ sheet }) => !isOwnSheet(sheet, books.register));
}

function namesOf(names: readonly string[]): ReadonlySet<string> {
  return new Set(names.filter((name) => name !== "").map(keyOf));
}

type Context = Parameters<typeof locateTables>[2];

function areasOf({ layout, books }: Billing, sheet: string): TableArea[] {
  return tableAreas(layout).filter(
    (area) => keyOf(area.sheet) === keyOf(sheet) && !isOwnSheet(area.sheet, books.register),
  );
}

function knownAreas({ layout, sites, books }: Billing): TableArea[] {
  const sheets = new Set([
    ...[...sites.values()].map(({ sheet }) => sheet),
    ...books.ledgers.map(({ source }) => source.sheet),
  ]);
  return tableAreas(layout).filter(({ sheet }) => sheets.has(sheet));
}

function proposalOf(raw: RawTable, kind: TableName | null, context: Context): SheetProposal | null {
  const found = kind === null ? locateTables(raw, null, context) : locateAs(raw, kind, context);
  const grid =
    found.length === 0 && kind !== "Expenses" ? findGrids(raw, context.dateSystem, { agreedAxis: "person" }) : [];
  const tables = found.length > 0 ? found : grid.map((each) => ({ ...each, confidence: doubtfulGrid }));
  const [first] = tables;
  if (!first) return null;
  const fields = proposeMapping(raw, context.dateSystem, first.table)?.fields ?? [];
  const headerRow = first.match.headerRow === null ? null : first.raw.row + first.match.headerRow + 1;
  return {
    sheet: raw.sheet,
    excelTable: raw.excelTable,
    table: first.table,
    headerRow,
    shape: first.grid ? "grid" : tables.length > 1 ? "blocks" : "table",
    across: first.grid?.axis ?? null,
    confidence: first.confidence ?? 1,
    columns: columnsOf(first, fields, context.dateSystem),
    mapping: agreedAs(first),
  };
}

function locateAs(raw: RawTable, table: TableName, context: Context): readonly LocatedTable[] {
  const proposed = proposeMapping(raw, context.dateSystem, table);
  const match = proposed?.match ?? findHeader(raw, table);
  return [{ table, raw, match, confidence: proposed?.confidence ?? 0 }];
}

/** Names across a grid are kept as a field whose column is all of them: "*". */
function agreedAs(located: LocatedTable): AgreedMapping {
  const mapping = mappingOf(located, columnLetters);
  const axis = located.grid?.axis;
  if (axis === undefined || axis === "day") return mapping;
  const keys = mapping.fields.filter(({ field }) => field !== axis);
  return { ...mapping, fields: [...keys, { field: axis, column: "*", notation: "" }] };
}

function columnsOf(
  { raw, match, grid }: LocatedTable,
  fields: readonly FieldProposal[],
  dateSystem: DateSystem,
): ColumnProposal[] {
  const fieldAt = new Map(Object.entries(match.columns).map(([field, offset]) => [offset, field]));
  const across = new Set(grid?.columns.map(({ offset }) => offset));
  const header = match.headerRow === null ? [] : (raw.values[match.headerRow] ?? []);
  const width = raw.values[0]?.length ?? 0;
  return Array.from({ length: width }, (_, offset) => {
    const field = fieldAt.get(offset) ?? null;
    return {
      letters: columnLetters(raw.column + offset),
      header: String(header[offset] ?? "").trim(),
      field: across.has(offset) ? "hours" : field,
      confidence: field === null ? 0 : (fields.find((each) => each.field === field)?.confidence ?? doubtfulGrid),
      samples: samplesOf(raw, offset, { firstRow: (match.headerRow ?? -1) + 1, dateSystem }),
    };
  }).filter(({ header: name, samples }) => name !== "" || samples.length > 0);
}

function samplesOf(
  raw: RawTable,
  offset: number,
  { firstRow, dateSystem }: { readonly firstRow: number; readonly dateSystem: DateSystem },
): string[] {
  const samples: string[] = [];
  for (let row = firstRow; row < raw.values.length && samples.length < samplesShown; row++) {
    const cell = raw.values[row]![offset] ?? "";
    if (cell !== "") samples.push(shownCell(cell, raw.formats[offset]?.[row] ?? "", dateSystem));
  }
  return samples;
}

const minutesPerHour = 60;
const minutesPerDay = 24 * minutesPerHour;

/** A cell as a person would know it again: days and times as such. */
function shownCell(cell: RawCell, format: string, dateSystem: DateSystem): string {
  if (typeof cell !== "number") return String(cell);
  const kind = formatKind(format);
  if (kind === "date" || kind === "dateTime") return fromSerial(Math.floor(cell), dateSystem) ?? String(cell);
  if (kind !== "time" && kind !== "span") return String(cell);
  const minutes = round(decimal(String(cell)).times(minutesPerDay), 0, halfAwayFromZero);
  const hours = minutes.dividedToIntegerBy(minutesPerHour);
  return `${hours.toFixed()}:${minutes.mod(minutesPerHour).toFixed().padStart(2, "0")}`;
}
