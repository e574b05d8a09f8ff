import type { SelectedAreas } from "../../application/workbookPort";
import type { CellAddress } from "../../domain/diagnostics/diagnostic";
import type { RowSource } from "../../domain/entries/source";
import type { BillableUnit } from "../../domain/pricing/billableUnit";

type Run = { readonly first: number; last: number };

/** The units whose ledger rows are selected on the sheet. */
export function unitsInAreas(units: readonly BillableUnit[], { sheet, areas }: SelectedAreas): BillableUnit[] {
  const runs = areas.map(({ row, rows }) => ({ first: row + 1, last: row + rows }));
  return units.filter(
    ({ source }) =>
      source !== null &&
      source.table.sheet === sheet &&
      runs.some(({ first, last }) => source.row >= first && source.row <= last),
  );
}

/** The ledger rows of units, on the sheet that has most of them: what can be selected there, and how many units that is. */
export function areasOfUnits(units: readonly BillableUnit[]): (SelectedAreas & { readonly count: number }) | null {
  const bySheet = new Map<string, RowSource[]>();
  for (const { source } of units) {
    if (source === null) continue;
    const rows = bySheet.get(source.table.sheet);
    if (rows) rows.push(source);
    else bySheet.set(source.table.sheet, [source]);
  }
  const [most] = [...bySheet].sort(([, left], [, right]) => right.length - left.length);
  if (!most) return null;
  const [sheet, rows] = most;
  const columns = [...new Set(rows.map(({ table }) => table))].flatMap(({ columns }) => columnIndexes(columns));
  const column = Math.min(...columns);
  const width = Math.max(...columns) - column + 1;
  const areas = runsOf(rows).map(({ first, last }) => ({
    ...{ row: first - 1, rows: last - first + 1 },
    ...{ column, columns: width },
  }));
  return { sheet, areas, count: rows.length };
}

/** The cells of a ledger row, from its first known column to its last. */
export function rowAddress({ table, row }: RowSource): CellAddress {
  const columns = Object.values(table.columns).sort(compareColumns);
  const first = columns[0] ?? "A";
  return { sheet: table.sheet, cell: `${first}${row}:${columns.at(-1) ?? first}${row}` };
}

function runsOf(rows: readonly RowSource[]): Run[] {
  const runs: Run[] = [];
  for (const row of [...new Set(rows.map((source) => source.row))].sort((left, right) => left - right)) {
    const last = runs.at(-1);
    if (last && last.last === row - 1) last.last = row;
    else runs.push({ first: row, last: row });
  }
  return runs;
}

/** 0-based columns of a ledger's fields; the first column where none is known. */
function columnIndexes(columns: Readonly<Record<string, string>>): number[] {
  const letters = Object.values(columns);
  if (letters.length === 0) return [0];
  return letters.map((each) => [...each].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1);
}

function compareColumns(left: string, right: string): number {
  return left.length - right.length || (left < right ? -1 : left > right ? 1 : 0);
}
