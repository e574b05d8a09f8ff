import { formatCanonical } from "../texts/canonical";
import type { Language } from "../texts/language";

/** A column of a printed table; numbers stand right. */
export type Column<Row> = {
  readonly title: string;
  readonly cell: (row: Row) => string;
  readonly align?: "left" | "right";
};

const widestCell = 48;

const isDay = /^\d{4}-\d{2}-\d{2}$/u;

/**
 * Rows as an aligned plain-text table for people: numbers and days as the language writes them, long cells cut with an ellipsis,
 * columns without any text left out; "" when there is no row.
 */
export function printTable<Row>(rows: readonly Row[], wanted: readonly Column<Row>[], language: Language): string {
  if (rows.length === 0) return "";
  const columns = wanted.filter(({ cell }) => rows.some((row) => cell(row) !== ""));
  const cells = rows.map((row) =>
    columns.map(({ cell, align }) => {
      const text = cell(row);
      return align === "right" || isDay.test(text) ? formatCanonical(text, language) : shortened(text);
    }),
  );
  const widths = columns.map((column, index) =>
    Math.max(column.title.length, ...cells.map((line) => line[index]!.length)),
  );
  const lineOf = (texts: readonly string[]): string =>
    texts
      .map((text, index) =>
        columns[index]!.align === "right" ? text.padStart(widths[index]!) : text.padEnd(widths[index]!),
      )
      .join("  ")
      .trimEnd();
  const rule = widths.map((width) => "─".repeat(width)).join("  ");
  return [lineOf(columns.map((column) => column.title)), rule, ...cells.map(lineOf)].join("\n");
}

function shortened(text: string): string {
  const line = text.replace(/\s+/g, " ");
  return line.length > widestCell ? `${line.slice(0, widestCell - 1)}…` : line;
}
