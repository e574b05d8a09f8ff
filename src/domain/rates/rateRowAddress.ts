import type { RateRow } from "../entries/books";
import { cellOf } from "../entries/source";

/** Where a rate row stands, as it is shown and kept with what it priced: its sheet and the cell of its rate. */
export function rateRowAddress(row: RateRow): string {
  const { sheet, cell } = cellOf(row.source, "rate");
  return `${sheet}!${cell}`;
}
