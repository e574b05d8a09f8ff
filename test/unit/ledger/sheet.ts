import type { Books } from "../../../src/domain/entries/books";
import type { TimeEntry } from "../../../src/domain/entries/entry";
import type { TableName } from "../../../src/domain/entries/source";
import { findHeader } from "../../../src/ledger/header/findHeader";
import type { RawCell, RawTable } from "../../../src/ledger/rawTable";
import { readBooks, type LocatedTable } from "../../../src/ledger/readBooks";

/** A cell of a sheet literal: a value, or a value with its number format. */
export type SheetCell = RawCell | { readonly value: RawCell; readonly format: string };

/** A value as a cell of a number format shows it. */
export function shown(value: RawCell, format: string): SheetCell {
  return { value, format };
}

/** A sheet's used range from A1 on, as it would be read with all its number formats. */
export function sheet(name: string, rows: readonly (readonly SheetCell[])[]): RawTable {
  const width = Math.max(...rows.map((row) => row.length));
  const cells = rows.map((row) => Array.from({ length: width }, (_, column) => row[column] ?? ""));
  const formats: Record<number, string[]> = {};
  for (let column = 0; column < width; column++) {
    formats[column] = cells.map((row) => formatOf(row[column]));
  }
  const values = cells.map((row) => row.map((cell) => (typeof cell === "object" ? cell.value : cell)));
  return { sheet: name, excelTable: null, row: 0, column: 0, values, formats, hasTotalsRow: false };
}

function formatOf(cell: SheetCell | undefined): string {
  return typeof cell === "object" ? cell.format : "General";
}

/** A sheet read as a table of the add-in. */
export function located(table: TableName, rows: readonly (readonly SheetCell[])[], name: string = table): LocatedTable {
  const raw = sheet(name, rows);
  return { table, raw, match: findHeader(raw, table) };
}

export function books(...tables: readonly LocatedTable[]): Books {
  return readBooks(tables, 1900);
}

/** The entries of a time sheet with these rows below its header. */
export function timeEntries(rows: readonly (readonly SheetCell[])[]): readonly TimeEntry[] {
  return books(located("Time", rows)).time;
}

/** Codes and cells of diagnostics: "hours.unreadable D3". */
export function codes(
  diagnostics: readonly { readonly code: string; readonly source: { readonly cell: string } | null }[],
): string[] {
  return diagnostics.map(({ code, source }) => `${code} ${source?.cell ?? "-"}`);
}

/** An entry's time as text: "7380 s", "0.5 d" or null. */
export function worked({ duration }: TimeEntry): string | null {
  if (duration === null) return null;
  return duration.unit === "h" ? `${duration.seconds.toFixed()} s` : `${duration.days.toFixed()} d`;
}
