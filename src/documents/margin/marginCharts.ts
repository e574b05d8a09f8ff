import type { MarginRow } from "../../domain/margin/computeMargin";
import type { MarginDimension } from "../../domain/margin/measures";
import { formatMessage } from "../../texts/message";
import { figure, type Live } from "../live";
import { look } from "../palette";
import type { CellArea, ChartModel } from "../sheetDocument";
import type { MarginBlock } from "./marginBlock";
import type { MarginFigure } from "./marginColumns";
import type { MarginContext } from "./marginContext";

/** How many keys a chart can show and still be read. */
const mostBars = 12;

export type NamedBlock = { readonly dimension: MarginDimension; readonly block: MarginBlock };

type ChartPlan = {
  readonly title: string;
  readonly kind: ChartModel["kind"];
  readonly source: NamedBlock;
  readonly series: readonly MarginFigure[];
};

/** Rows that the charts take up, side by side above the tables. */
export const chartRows = 15;

/**
 * The charts: margin by the first dimension, billed against cost (by month where there are months), estimate against actual.
 * Their figures stand beside the tables, linked to them by formulas, since a chart wants its columns together.
 */
export function writeCharts(context: MarginContext, top: number, blocks: readonly NamedBlock[]): ChartModel[] {
  const plans = planCharts(context, blocks);
  let row = top;
  return plans.map((plan, index) => {
    const data = writeChartData(context, row, plan);
    row += data.rows + 1;
    const placement = placementOf(index, context.columns.length + 1);
    return { kind: plan.kind, title: plan.title, data, placement: { ...placement, row: top, rows: chartRows } };
  });
}

/** The first chart over the names and three figures, the others side by side over the rest of the tables. */
function placementOf(index: number, columns: number): { column: number; columns: number } {
  const first = 4;
  if (index === 0) return { column: 0, columns: first };
  const each = Math.max(4, Math.floor((columns - first) / 2));
  return { column: first + (index - 1) * each, columns: each };
}

function planCharts({ words, options, columns }: MarginContext, blocks: readonly NamedBlock[]): ChartPlan[] {
  const first = blocks.find(({ block }) => block.rows.length > 0);
  if (!first) return [];
  const byMonth = blocks.find(({ dimension, block }) => dimension === "month" && block.rows.length > 0);
  const dimension = words.dimensions[first.dimension].toLocaleLowerCase(options.language);
  const title = formatMessage(words.chartByKey, { dimension }, options.language);
  const plans: ChartPlan[] = [
    { title, kind: "bar", source: first, series: ["grossMargin"] },
    { title: words.chartBilledCost, kind: "column", source: byMonth ?? first, series: ["billed", "cost"] },
  ];
  const isEstimated = columns.some((column) => column.figure === "estimatedHours");
  const estimated = isEstimated && blocks.find(({ block }) => block.rows.some(({ cells }) => cells.estimatedHours));
  if (!estimated) return plans;
  return [
    ...plans,
    { title: words.chartEstimate, kind: "column", source: estimated, series: ["estimatedHours", "hours"] },
  ];
}

/**
 * The figures of one chart, right of the tables, in quiet type. Names are texts, and the corner above them is empty: so a
 * spreadsheet takes them for the labels, even before it has calculated.
 */
function writeChartData(context: MarginContext, row: number, { source, series }: ChartPlan): CellArea {
  const { builder, columns, words, formats } = context;
  const column = columns.length + 2;
  series.forEach((name, index) => builder.text({ row, column: column + 1 + index }, words[name], look.muted));
  const shown = biggest(source.block, series);
  shown.forEach(({ margin, cells }, index) => {
    const place = (offset: number) => ({ row: row + 1 + index, column: column + offset });
    builder.text(place(0), nameOf(words.unnamed, margin), look.muted);
    series.forEach((name, offset) => {
      const live = cells[name];
      const kind = columns.find((candidate) => candidate.figure === name)?.kind ?? "amount";
      const style = { ...look.muted, ...look.right, numberFormat: formats[kind] };
      if (live) builder.live(place(offset + 1), linkTo(live), style);
      else builder.text(place(offset + 1), "", style);
    });
  });
  return { row, column, rows: shown.length + 1, columns: series.length + 1 };
}

function nameOf(unnamed: string, { key }: MarginRow): string {
  return key === "" ? unnamed : key;
}

function linkTo(live: Live): Live {
  return figure(live.formula, live.value);
}

/** The rows a chart shows: all in their order, or where there are too many those with the largest figures. */
function biggest({ rows }: MarginBlock, series: readonly MarginFigure[]): MarginBlock["rows"] {
  if (rows.length <= mostBars) return rows;
  const name = series[0]!;
  const size = (row: MarginBlock["rows"][number]) => row.cells[name]?.value.abs().toNumber() ?? 0;
  const largest = new Set([...rows].sort((left, right) => size(right) - size(left)).slice(0, mostBars));
  return rows.filter((row) => largest.has(row));
}
