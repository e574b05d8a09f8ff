import type { RawCell } from "../ledger/rawTable";
import type { Billing } from "./readBilling";
import type { TableSite } from "./tableSite";

/** A row of a table as it was read: its 0-based place on the sheet, its cells from the table's first column to its last. */
export type ReadRow = { readonly row: number; readonly cells: readonly RawCell[] };

/** The rows of a table below its header, as they were read. */
export function* tableRows(site: TableSite, billing: Pick<Billing, "raws">): Iterable<ReadRow> {
  for (let row = site.headerRow + 1; row <= site.lastRow; row++) {
    const columns = Array.from({ length: site.lastColumn - site.firstColumn + 1 }, (_, at) => site.firstColumn + at);
    yield { row, cells: columns.map((column) => cellAt(billing, site.sheet, { row, column })) };
  }
}

/** What a cell says that was read as part of a table; "" where none was. */
export function cellAt(
  { raws }: Pick<Billing, "raws">,
  sheet: string,
  { row, column }: { readonly row: number; readonly column: number },
): RawCell {
  for (const raw of raws) {
    if (raw.sheet !== sheet) continue;
    const cell = raw.values[row - raw.row]?.[column - raw.column];
    if (cell !== undefined) return cell;
  }
  return "";
}
