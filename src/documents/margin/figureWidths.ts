import { heightFor } from "../textHeight";
import type { Decimal } from "../../domain/money/decimal";
import type { NamedBlock } from "./marginCharts";
import type { MarginColumn } from "./marginColumns";
import type { MarginContext } from "./marginContext";

/** Room for "100.0%" and for a dash; no column is narrower. Units: characters. */
const narrowest = 9;
const headingSize = 9;

/**
 * The widths of the figures' columns: as wide as their longest figure or the longest word of their heading, so that as many as can be
 * are read on one page. Makes the heading rows as high as their headings then need. Units: characters.
 */
export function figureWidths(context: MarginContext, blocks: readonly NamedBlock[]): number[] {
  const { columns, words, builder } = context;
  const widths = columns.map((column) => widthOf(context, column, blocks));
  const height = Math.max(
    ...columns.map(({ label }, index) => heightFor(words[label], widths[index]!, headingSize)),
    20,
  );
  for (const { block } of blocks) builder.height(block.headingRow, height);
  return widths;
}

function widthOf({ words, decimals }: MarginContext, column: MarginColumn, blocks: readonly NamedBlock[]): number {
  const cells = blocks.flatMap(({ block }) => [...block.rows.map((row) => row.cells), block.totals]);
  const values = cells.flatMap((row) => row[column.figure]?.value ?? []);
  const places = column.kind === "amount" ? decimals : 2;
  const longest = column.kind === "ratio" ? 0 : Math.max(0, ...values.map((value) => charactersOf(value, places)));
  const word = Math.max(...words[column.label].split(/[\s-]/).map(({ length }) => length));
  return Math.max(narrowest, longest + 2, word + 1);
}

/** Digits with their separators, and a sign. */
function charactersOf(value: Decimal, places: number): number {
  const digits = value.abs().toFixed(0).length;
  return digits + Math.floor((digits - 1) / 3) + (places > 0 ? places + 1 : 0) + (value.isNegative() ? 1 : 0);
}
