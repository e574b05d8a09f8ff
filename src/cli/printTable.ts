/** A column of a printed table; numbers stand right. */
export type Column<Row> = {
  readonly title: string;
  readonly cell: (row: Row) => string;
  readonly align?: "left" | "right";
};

const widestCell = 48;

/** Rows as an aligned plain-text table, long cells cut with an ellipsis; "" when there is no row. */
export function printTable<Row>(rows: readonly Row[], columns: readonly Column<Row>[]): string {
  if (rows.length === 0) return "";
  const cells = rows.map((row) => columns.map((column) => shortened(column.cell(row))));
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
