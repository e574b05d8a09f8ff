/** What a cell holds as read: a number (dates are serials), text, a flag, or "" when empty; errors read as their text ("#REF!"). */
export type RawCell = string | number | boolean;

/**
 * A rectangle of cells as read from the workbook, before anything is known about it: an Excel table with its header
 * (and totals row, if it has one), or a sheet's used range.
 */
export type RawTable = {
  readonly sheet: string;
  readonly excelTable: string | null;
  /** 0-based position of the first cell. */
  readonly row: number;
  readonly column: number;
  readonly values: readonly (readonly RawCell[])[];
  /** Number formats row by row, only of the columns that were asked for, by offset within the area. */
  readonly formats: Readonly<Record<number, readonly string[]>>;
  readonly hasTotalsRow: boolean;
  /** Of a text file: the record (1-based) whose quotation mark is never closed, so that all rows after it are lost in it. */
  readonly unclosedAt?: number;
};
