import type { CellAddress } from "../../domain/diagnostics/diagnostic";
import type { BillableUnit } from "../../domain/pricing/billableUnit";
import type { RowSource } from "../../domain/entries/source";

/** Rows selected on a sheet; `row` is 0-based. */
export type SelectedRows = { readonly sheet: string; readonly area: { readonly row: number; readonly rows: number } };

/** The units whose ledger rows are selected on the sheet. */
export function unitsInRows(units: readonly BillableUnit[], { sheet, area }: SelectedRows): BillableUnit[] {
  const first = area.row + 1;
  const last = area.row + area.rows;
  return units.filter(
    ({ source }) => source !== null && source.table.sheet === sheet && source.row >= first && source.row <= last,
  );
}

/** The cells of a ledger row, from its first known column to its last. */
export function rowAddress({ table, row }: RowSource): CellAddress {
  const columns = Object.values(table.columns).sort(compareColumns);
  const first = columns[0] ?? "A";
  return { sheet: table.sheet, cell: `${first}${row}:${columns.at(-1) ?? first}${row}` };
}

function compareColumns(left: string, right: string): number {
  return left.length - right.length || (left < right ? -1 : left > right ? 1 : 0);
}
