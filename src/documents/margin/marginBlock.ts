import type { MarginRow } from "../../domain/margin/computeMargin";
import { roundAmount } from "../../domain/invoicing/roundAmount";
import { addressOf } from "../address";
import { cellFigure, exact, sumOf, type Live } from "../live";
import { hairline, look } from "../palette";
import type { CellStyle, ConditionalFormat } from "../sheetDocument";
import type { MarginColumn, MarginFigure, RowCells } from "./marginColumns";
import type { MarginContext } from "./marginContext";

/** A dimension's table as written. */
export type MarginBlock = {
  readonly rows: readonly { readonly row: number; readonly margin: MarginRow; readonly cells: RowCells }[];
  readonly totals: RowCells;
  readonly headingRow: number;
  readonly nextRow: number;
};

/** Writes one dimension: heading, a row per key, totals; ratios are formulas over the row. */
export function writeMarginBlock(
  context: MarginContext,
  start: number,
  block: { readonly title: string; readonly rows: readonly MarginRow[] },
): MarginBlock {
  const { builder, columns, words } = context;
  builder.fill({ row: start, column: 0, rows: 1, columns: columns.length + 1 }, look.columnHeading);
  builder.text({ row: start, column: 0 }, block.title, look.columnHeading);
  columns.forEach(({ label }, index) => {
    builder.text({ row: start, column: index + 1 }, words[label], { ...look.columnHeading, ...look.right });
  });
  const rows = block.rows.map((margin, index) => {
    const row = start + 1 + index;
    builder.text({ row, column: 0 }, margin.key === "" ? words.unnamed : margin.key, rowStyle);
    builder.height(row, 17);
    return { row, margin, cells: writeRow(context, row, (column) => column.value && measureOf(column, margin)) };
  });
  const totalRow = start + 1 + rows.length;
  builder.text({ row: totalRow, column: 0 }, words.total, look.sum);
  builder.height(totalRow, 20);
  const totals = writeRow(context, totalRow, (column) => sumColumn(context, rows, column), look.sum);
  return { rows, totals, headingRow: start, nextRow: totalRow + 2 };
}

const rowStyle: CellStyle = { ...look.body, borderBottom: hairline };

/** A measure as it is written. Rounding: to 4 decimals, since an estimate may be a fraction without end. */
function measureOf(column: MarginColumn, margin: MarginRow): Live | null {
  const value = column.value?.(margin) ?? null;
  return value === null ? null : { formula: "", value: roundAmount(value, 4), isSum: false };
}

/** Writes the figures of a row: constants and sums first in their columns, then what is computed from them. */
function writeRow(
  context: MarginContext,
  row: number,
  given: (column: MarginColumn) => Live | null,
  base: CellStyle = rowStyle,
): RowCells {
  const { builder, columns, formats, decimals } = context;
  const cells: Partial<Record<MarginFigure, Live>> = {};
  const place = (index: number) => ({ row, column: index + 1 });
  const styleOf = (column: MarginColumn) => ({ ...base, ...look.right, numberFormat: formats[column.kind] });
  columns.forEach((column, index) => {
    const live = column.formula ? null : given(column);
    if (live) cells[column.figure] = cellFigure(place(index), live.value);
    if (live === null) builder.text(place(index), "", styleOf(column));
    else if (live.formula === "") builder.number(place(index), live.value, styleOf(column));
    else builder.live(place(index), live, styleOf(column));
  });
  columns.forEach((column, index) => {
    const live = column.formula?.(cells, decimals);
    if (live) cells[column.figure] = builder.live(place(index), live, styleOf(column));
  });
  return cells;
}

function sumColumn({ columns }: MarginContext, rows: MarginBlock["rows"], column: MarginColumn): Live | null {
  const known = rows.map(({ cells }) => cells[column.figure]?.value).filter((value) => value !== undefined);
  if (!column.isAdded || known.length === 0) return null;
  const area = { row: rows[0]!.row, column: columns.indexOf(column) + 1, rows: rows.length, columns: 1 };
  return exact(sumOf(area, known), 4);
}

/** Losses in red, hours over their estimate in amber. */
export function marginHighlights(context: MarginContext, block: MarginBlock): ConditionalFormat[] {
  const { columns } = context;
  const columnOf = (name: MarginFigure) => columns.findIndex((column) => column.figure === name) + 1;
  const first = block.headingRow + 1;
  const area = (column: number, rows: number) => ({ row: first, column, rows, columns: 1 });
  const losses = (["grossMargin", "grossMarginPercent", "marginWithWipPercent", "expectedMarginPercent"] as const)
    .map(columnOf)
    .filter((column) => column > 0)
    .map((column) => {
      const cell = addressOf({ row: first, column });
      return {
        area: area(column, block.rows.length + 1),
        formula: `=AND(ISNUMBER(${cell}),${cell}<0)`,
        ...context.alarm,
      };
    });
  const hours = columnOf("hours");
  const estimate = columnOf("estimatedHours");
  if (hours === 0 || estimate === 0 || block.rows.length === 0) return losses;
  const [actual, planned] = [hours, estimate].map((column) => addressOf({ row: first, column }));
  const formula = `=AND(ISNUMBER(${planned}),${actual}>${planned})`;
  return [...losses, { area: area(hours, block.rows.length), formula, ...context.warning }];
}
