import type { LocalDate } from "../domain/calendar/localDate";
import type { Decimal } from "../domain/money/decimal";
import { exact, sumOf } from "./live";
import { look, palette } from "./palette";
import { reportCell, reportFigure, reportSum, writeHeadings } from "./reportParts";
import type { SheetBuilder } from "./sheetBuilder";

/** One column of a block of figures on a report. Null shows nothing. */
export type ReportColumn<T> =
  | {
      readonly kind: "text";
      readonly header: string;
      readonly value: (row: T) => string;
      /** A formula that shows the text and leads somewhere; null: nowhere. */
      readonly link?: (row: T) => string | null;
    }
  | { readonly kind: "date"; readonly header: string; readonly value: (row: T) => LocalDate | null }
  | {
      readonly kind: "amount";
      readonly header: string;
      readonly value: (row: T) => Decimal | null;
      /** Added up under the block; left out where the rows are of several currencies. */
      readonly isAdded: boolean;
    };

export type ReportTable<T> = {
  readonly title: string;
  readonly columns: readonly ReportColumn<T>[];
  readonly rows: readonly T[];
  /** What stands there when there is nothing to list. */
  readonly empty: string;
  readonly totalLabel: string;
  readonly formats: { readonly amount: string; readonly date: string };
  /** The figures' colour, where they must not be overlooked. */
  readonly color?: string;
};

/** Where a block of a report was written. */
export type WrittenTable = { readonly firstRow: number; readonly rows: number; readonly nextRow: number };

/** Writes a titled block: headings, rows, live totals; or one line that says there is nothing. */
export function writeReportTable<T>(builder: SheetBuilder, start: number, table: ReportTable<T>): WrittenTable {
  const { columns, rows } = table;
  builder.text({ row: start, column: 0 }, table.title, look.heading);
  builder.height(start, 22);
  const firstRow = start + 2;
  if (rows.length === 0) {
    builder.text({ row: start + 1, column: 0 }, table.empty, look.muted);
    return { firstRow, rows: 0, nextRow: start + 3 };
  }
  writeHeadings(
    builder,
    start + 1,
    columns.map(({ header, kind }) => ({ text: header, isFigure: kind === "amount" })),
  );
  rows.forEach((row, index) => {
    columns.forEach((column, position) =>
      writeCell(builder, { row: firstRow + index, column: position }, { table, row, column }),
    );
  });
  const hasTotals = columns.some((column) => column.kind === "amount" && column.isAdded);
  if (hasTotals) writeTotals(builder, firstRow, table);
  return { firstRow, rows: rows.length, nextRow: firstRow + rows.length + (hasTotals ? 2 : 1) };
}

function writeCell<T>(
  builder: SheetBuilder,
  place: { readonly row: number; readonly column: number },
  { table, row, column }: { readonly table: ReportTable<T>; readonly row: T; readonly column: ReportColumn<T> },
): void {
  const { amount, date } = table.formats;
  if (column.kind === "text") {
    const formula = column.link?.(row) ?? null;
    if (formula === null) return builder.text(place, column.value(row), reportCell);
    const style = { ...reportCell, color: palette.accent };
    return builder.put(place, { kind: "formula", formula, result: null }, style);
  }
  if (column.kind === "date") {
    const day = column.value(row);
    const style = { ...reportCell, align: "left", numberFormat: date } as const;
    return day === null ? builder.text(place, "", style) : builder.date(place, day, style);
  }
  const value = column.value(row);
  const style = { ...reportFigure, numberFormat: amount, ...(table.color === undefined ? {} : { color: table.color }) };
  if (value === null) builder.text(place, "", style);
  else builder.number(place, value, style);
}

function writeTotals<T>(builder: SheetBuilder, firstRow: number, table: ReportTable<T>): void {
  const row = firstRow + table.rows.length;
  table.columns.forEach((column, position) => {
    const place = { row, column: position };
    if (column.kind !== "amount" || !column.isAdded) {
      builder.text(place, position === 0 ? table.totalLabel : "", look.sum);
      return;
    }
    const known = table.rows.map((each) => column.value(each)).filter((value) => value !== null);
    const area = { row: firstRow, column: position, rows: table.rows.length, columns: 1 };
    builder.live(place, exact(sumOf(area, known), 4), { ...reportSum, numberFormat: table.formats.amount });
  });
}
