import { diagnose, type CellAddress, type Diagnostic } from "../../domain/diagnostics/diagnostic";
import type { TableName } from "../../domain/entries/source";
import { cellAddress } from "../cellAddress";
import type { RawCell, RawTable } from "../rawTable";
import type { FieldKind, TableSchema } from "../schemas/columnSchema";
import { tableSchemas } from "../schemas/tableSchemas";
import { currencyInHeader, durationUnitOf, headerText } from "./headerText";
import { matchHeaders, type MatchedHeaders } from "./matchHeaders";
import { nearestHeader } from "./nearestHeader";

/** Where a table's header is and which column holds which field. Offsets count from the area's first cell. */
export type HeaderMatch = {
  /** Null: no header; the columns were named by the user or proposed, and data begins on the first row. */
  readonly headerRow: number | null;
  readonly columns: Readonly<Record<string, number>>;
  /** The headers as typed, by field. */
  readonly headers: Readonly<Record<string, string>>;
  /** What a column's plain values mean, by field: a duration's unit, an amount's currency, a date's order. */
  readonly notations: Readonly<Record<string, string>>;
  readonly diagnostics: readonly Diagnostic[];
};

const rowsSearched = 30;

/**
 * The header of a table among the first 30 rows of a sample: the row that names most of the table's columns.
 * Diagnostics: header.missing, header.unknown (with the nearest known header), header.duplicate.
 */
export function findHeader(sample: RawTable, table: TableName): HeaderMatch {
  const schema = tableSchemas[table];
  const best = bestRow(sample, schema);
  const { row } = best;
  const matched = withDayOfStart(sample, row, best.matched);
  const cells = sample.values[row] ?? [];
  const columns = Object.fromEntries(matched.columns);
  const headers = mapValues(columns, (offset) => String(cells[offset]).trim());
  return {
    headerRow: row,
    columns,
    headers,
    notations: notationsOf(headers, schema),
    diagnostics: problemsOf({ sample, row, matched, schema }),
  };
}

const rowsLookedAt = 20;

/** Without a column of days, a start that says its day ("2026-03-04 10:23") says the row's. */
function withDayOfStart(sample: RawTable, row: number, matched: MatchedHeaders): MatchedHeaders {
  const start = matched.columns.get("start");
  if (start === undefined || matched.columns.has("date")) return matched;
  const cells = sample.values.slice(row + 1, row + 1 + rowsLookedAt).map((each) => each[start] ?? "");
  const filled = cells.filter((cell) => cell !== "");
  return filled.length > 0 && filled.every(saysDayAndTime)
    ? { ...matched, columns: new Map([...matched.columns, ["date", start]]) }
    : matched;
}

function saysDayAndTime(cell: RawCell): boolean {
  if (typeof cell === "number") return cell > 18264 && !Number.isInteger(cell);
  return typeof cell === "string" && /^\s*\d{1,4}[-/.]\d{1,2}[-/.]\d{1,4}[T ]\s*\d{1,2}:\d{2}/u.test(cell);
}

/** The offsets of columns whose number formats are needed to read them: dates, times, durations and percentages. */
export function columnsNeedingFormats(match: HeaderMatch, table: TableName): number[] {
  const kinds: readonly FieldKind[] = ["date", "time", "duration", "percent", "share", "tax"];
  const fields = tableSchemas[table].fields.filter(({ kind, written }) => kinds.includes(kind) && !written);
  const offsets = [
    ...fields.map(({ field }) => match.columns[field]),
    table === "Settings" ? match.columns["value"] : undefined,
  ];
  return offsets.filter((offset) => offset !== undefined).sort((a, b) => a - b);
}

/** What headers say about their columns' values: the unit of durations and the currency of amounts, by field. */
export function notationsOf(
  headers: Readonly<Record<string, string>>,
  schema: TableSchema,
): Readonly<Record<string, string>> {
  const notations: Record<string, string> = {};
  for (const { field, kind } of schema.fields) {
    const header = headers[field];
    if (header === undefined) continue;
    const notation =
      kind === "duration" ? durationUnitOf(headerText(header)) : kind === "amount" ? currencyInHeader(header) : "";
    if (notation) notations[field] = notation;
  }
  return notations;
}

function bestRow(sample: RawTable, schema: TableSchema): { row: number; matched: MatchedHeaders } {
  let best = { row: 0, matched: matchHeaders(sample.values[0] ?? [], schema) };
  if (sample.excelTable !== null) return best;
  const last = Math.min(rowsSearched, sample.values.length);
  for (let row = 1; row < last; row++) {
    const cells = sample.values[row]!;
    if (!couldBeHeader(cells)) continue;
    const matched = matchHeaders(cells, schema);
    if (matched.columns.size > best.matched.columns.size) best = { row, matched };
  }
  return best;
}

/** A header row names its columns in words. */
function couldBeHeader(cells: readonly RawCell[]): boolean {
  return cells.some((cell) => typeof cell === "string" && cell !== "");
}

type HeaderFacts = {
  readonly sample: RawTable;
  readonly row: number;
  readonly matched: MatchedHeaders;
  readonly schema: TableSchema;
};

function problemsOf({ sample, row, matched, schema }: HeaderFacts): Diagnostic[] {
  const cells = sample.values[row] ?? [];
  const at = (offset: number): CellAddress => ({
    sheet: sample.sheet,
    cell: cellAddress(sample.row + row, sample.column + offset),
  });
  const { table } = schema;
  const unknown = matched.unknown.map((offset) => {
    const text = String(cells[offset]).trim();
    const nearest = nearestHeader(text, schema);
    return diagnose("header.unknown", at(offset), nearest === null ? { text } : { text, nearest });
  });
  const duplicates = matched.duplicates.map(({ field, offset }) =>
    diagnose("header.duplicate", at(offset), { table, field }),
  );
  const missing = missingFields(matched.columns, schema).map((field) =>
    diagnose("header.missing", at(0), { field, table }),
  );
  return [...missing, ...duplicates, ...unknown];
}

/** Required fields that no column holds. Time may have its hours as hours, minutes, or start and end; an expense its project or client. */
function missingFields(columns: ReadonlyMap<string, number>, schema: TableSchema): string[] {
  const missing = schema.fields.filter(({ field, required }) => required && !columns.has(field)).map(({ en }) => en);
  if (schema.table === "Time") {
    const hasTimes = columns.has("start") && columns.has("end");
    if (!columns.has("hours") && !columns.has("minutes") && !hasTimes) missing.push("Hours");
  }
  if (schema.table === "Expenses" && !columns.has("project") && !columns.has("client")) missing.push("Project");
  return missing;
}

function mapValues<T>(record: Readonly<Record<string, number>>, change: (value: number) => T): Record<string, T> {
  return Object.fromEntries(Object.entries(record).map(([field, value]) => [field, change(value)]));
}
