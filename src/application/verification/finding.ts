import { cellOf, type RowSource } from "../../domain/entries/source";

/** One thing that is not as it was confirmed. `expected` is "" where nothing in the workbook tells any more. */
export type Finding = {
  readonly invoice: string;
  readonly sheet: string;
  readonly cell: string;
  readonly expected: string;
  readonly found: string;
};

/** A finding in a field of a table's row. */
export function findingAt(
  source: RowSource,
  field: string,
  told: { readonly invoice: string; readonly expected: string; readonly found: string },
): Finding {
  return { ...told, ...cellOf(source, field) };
}
