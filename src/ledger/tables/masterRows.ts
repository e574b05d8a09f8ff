import type { DateSystem } from "../../domain/calendar/localDate";
import type { Diagnostic } from "../../domain/diagnostics/diagnostic";
import type { Decimal } from "../../domain/money/decimal";
import { sortRows } from "../rows/sortRows";
import { rowIdentities } from "../rows/rowKinds";
import { summaryOf, TableColumns, type LocatedTable, type TableReading } from "./locatedTable";

/** Reads one row of a table (offset within the area). */
export type RowReader<T> = (row: number) => T;

/**
 * Reads a table of master data: its noise left out, its rows by the reader that `prepare` makes of its columns.
 * Problems of rows that keep none themselves are on the reading, and so are theirs of those that do.
 */
export function readRows<T>(
  located: LocatedTable,
  dateSystem: DateSystem,
  prepare: (columns: TableColumns) => RowReader<T>,
): TableReading<T> {
  const columns = new TableColumns(located, dateSystem);
  const sorted = sortRows({ ...located, figure: figureOf(columns) });
  const readRow = prepare(columns);
  const diagnostics: Diagnostic[] = [...sorted.diagnostics];
  const rows = sorted.entries.map((row) => {
    const value = readRow(row);
    diagnostics.push(...columns.problems.drain());
    return value;
  });
  return { rows, summary: summaryOf(columns, sorted), diagnostics };
}

function figureOf(columns: TableColumns): (row: number) => Decimal | null | "unreadable" {
  const field = rowIdentities[columns.located.table]?.sum;
  if (!field) return () => null;
  const amount = columns.amount(field);
  return (row) => {
    const { value, problem } = amount.at(row);
    return problem === null ? (value?.amount ?? null) : "unreadable";
  };
}

/** The rows' own problems too: for records that keep their diagnostics. */
export function withOwnProblems<T extends { readonly diagnostics: readonly Diagnostic[] }>(
  reading: TableReading<T>,
): TableReading<T> {
  return {
    ...reading,
    diagnostics: [...reading.diagnostics, ...reading.rows.flatMap(({ diagnostics }) => diagnostics)],
  };
}
