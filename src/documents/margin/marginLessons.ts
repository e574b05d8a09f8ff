import { exact, subtract } from "../live";
import { hairline, look } from "../palette";
import type { NamedBlock } from "./marginCharts";
import type { MarginContext } from "./marginContext";

const mostLessons = 5;

type Measured = NamedBlock["block"]["rows"][number];

/** What estimates can learn from: the keys most over their hours, and those with the lowest effective rates. */
export function writeLessons(context: MarginContext, start: number, blocks: readonly NamedBlock[]): number {
  const source = blocks.find(({ dimension }) => dimension === "task") ?? blocks[0];
  if (!source) return start;
  const overrun = source.block.rows
    .filter(({ cells }) => cells.estimatedHours && cells.hours && cells.hours.value.gt(cells.estimatedHours.value))
    .sort((left, right) => overOf(right) - overOf(left))
    .slice(0, mostLessons);
  const lowest = source.block.rows
    .filter(({ cells }) => cells.effectiveRate && cells.billed && !cells.billed.value.isZero())
    .sort((left, right) => left.cells.effectiveRate!.value.comparedTo(right.cells.effectiveRate!.value))
    .slice(0, mostLessons);
  const { words } = context;
  const next = writeList(context, start, { title: words.overrun, rows: overrun, write: writeOverrun });
  const comparable = lowest.length > 1 ? lowest : [];
  return writeList(context, next, { title: words.lowestRates, rows: comparable, write: writeRate });
}

function overOf({ cells }: Measured): number {
  return cells.hours!.value.minus(cells.estimatedHours!.value).toNumber();
}

type LessonList = {
  readonly title: string;
  readonly rows: readonly Measured[];
  readonly write: (context: MarginContext, row: number, measured: Measured) => void;
};

function writeList(context: MarginContext, start: number, { title, rows, write }: LessonList): number {
  if (rows.length === 0) return start;
  context.builder.text({ row: start, column: 0 }, title, look.heading);
  rows.forEach((measured, index) => write(context, start + 1 + index, measured));
  return start + rows.length + 2;
}

const nameStyle = { ...look.body, borderBottom: hairline };

function writeOverrun({ builder }: MarginContext, row: number, measured: Measured): void {
  const { hours, estimatedHours } = measured.cells;
  builder.put({ row, column: 0 }, { kind: "formula", formula: `=A${measured.row + 1}`, result: null }, nameStyle);
  const style = { ...nameStyle, ...look.right, numberFormat: "+#,##0.00" };
  builder.live({ row, column: 1 }, exact(subtract(hours!, estimatedHours!), 4), style);
}

function writeRate({ builder, formats }: MarginContext, row: number, measured: Measured): void {
  builder.put({ row, column: 0 }, { kind: "formula", formula: `=A${measured.row + 1}`, result: null }, nameStyle);
  const style = { ...nameStyle, ...look.right, numberFormat: formats.amount };
  builder.live({ row, column: 1 }, measured.cells.effectiveRate!, style);
}
