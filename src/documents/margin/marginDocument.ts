import type { Margin } from "../../domain/margin/computeMargin";
import { diagnosticText } from "../../texts/diagnosticText";
import { formatDate } from "../../texts/formats";
import { formatMessage } from "../../texts/message";
import { breaksBetween } from "../keepTogether";
import { figureWidths } from "./figureWidths";
import { look, palette } from "../palette";
import { plainFrame } from "../sheetBuilder";
import type { SheetDocument } from "../sheetDocument";
import { marginHighlights, writeMarginBlock } from "./marginBlock";
import { chartRows, writeCharts, type NamedBlock } from "./marginCharts";
import { marginContext, rowsBy, type MarginContext, type MarginOptions } from "./marginContext";
import { writeLessons } from "./marginLessons";

/**
 * The margin as a sheet: key figures, charts, a table per dimension with live totals and ratios, lessons, and what is missing.
 * Rounding: percentages to 0.01 %, effective rates to the currency's decimals. Rule: domain rules §6.
 */
export function marginDocument(margin: Margin, options: MarginOptions): SheetDocument {
  const context = marginContext(margin, options);
  const { builder, columns, words } = context;
  const keyFigureRow = writeTitle(context);
  const chartTop = keyFigureRow + 3;
  const hasRows = margin.rows.length > 0;
  let row = hasRows ? chartTop + chartRows + 1 : chartTop;
  if (!hasRows) builder.text({ row: row++, column: 0 }, words.empty, look.body);
  const blocks: NamedBlock[] = [];
  for (const dimension of options.by) {
    const rows = rowsBy(margin, dimension);
    if (rows.length === 0) continue;
    const block = writeMarginBlock(context, row, { title: words.dimensions[dimension], rows });
    blocks.push({ dimension, block });
    row = block.nextRow;
  }
  if (blocks[0]) writeKeyFigures(context, keyFigureRow, blocks[0]);
  const charts = writeCharts(context, chartTop, blocks);
  const end = writeNotes(context, writeLessons(context, row, blocks));
  const columnWidths = [28, ...figureWidths(context, blocks), 3, 22, 12, 12];
  const flow = {
    ...({ paper: options.paper, orientation: "landscape", repeatedHeight: 0 } as const),
    columnWidths: columnWidths.slice(0, columns.length + 1),
    heightOf: (each: number) => builder.heightOf(each),
  };
  const rowBlocks = blocks.map(({ block }) => ({ first: block.headingRow, end: block.nextRow }));
  return builder.build({
    ...plainFrame,
    name: options.sheetName,
    columnWidths,
    conditionalFormats: blocks.flatMap(({ block }) => marginHighlights(context, block)),
    charts,
    page: {
      ...{ paper: options.paper, orientation: "landscape", titleRows: null, fitToWidth: true },
      pageBreaksBefore: breaksBetween([...rowBlocks, { first: row, end }], flow),
      printArea: { row: 0, column: 0, rows: end, columns: columns.length + 1 },
      footer: `${words.title} · &P / &N`,
    },
    tabColor: palette.accent,
    replaces: "area",
  });
}

/** Title, period, as-of stamp, currency. Returns the row of the key figures. */
function writeTitle({ builder, words, options }: MarginContext): number {
  const { language, from, until, asOf, currency } = options;
  const dateText = (date: string) => formatDate(date, language);
  builder.text({ row: 0, column: 0 }, words.title, { ...look.title, size: 20 });
  builder.height(0, 32);
  const period =
    from && until ? formatMessage(words.period, { from: dateText(from), to: dateText(until) }, language) : "";
  const stamp = formatMessage(words.asOf, { date: dateText(asOf) }, language);
  const note = formatMessage(words.inCurrency, { currency }, language);
  builder.text({ row: 1, column: 0 }, [period, stamp, note].filter((text) => text !== "").join(" · "), look.muted);
  return 3;
}

/** Billed, cost, margin and work in progress at a glance: live links to the first table's totals. */
function writeKeyFigures(context: MarginContext, row: number, { block }: NamedBlock): void {
  const { builder, words, formats, columns } = context;
  const shown = (["billed", "cost", "grossMargin", "grossMarginPercent", "wip"] as const).filter(
    (name) => block.totals[name],
  );
  shown.forEach((name, index) => {
    const kind = columns.find((column) => column.figure === name)!.kind;
    const style = { size: 14, bold: true, color: palette.ink, fill: palette.ground, align: "left" } as const;
    // A column is only as wide as the figures of the tables: these are larger, and take two.
    const place = { row, column: index === 0 ? 0 : index * 2 - 1 };
    const area = { ...place, rows: 1, columns: index === 0 ? 1 : 2 };
    builder.fill({ ...area, rows: 2 }, style);
    builder.text(place, words[name], { ...look.label, fill: palette.ground });
    builder.live({ ...place, row: row + 1 }, block.totals[name]!, { ...style, numberFormat: formats[kind] });
    builder.merge(area);
    builder.merge({ ...area, row: row + 1 });
  });
  builder.height(row + 1, 26);
}

/** What the figures leave out for want of a rate, counted and named. */
function writeNotes({ builder, margin, words, options }: MarginContext, start: number): number {
  const { language } = options;
  const missing = margin.diagnostics.filter(({ code }) => code === "cost.missing");
  const count = missing.reduce((sum, { params }) => sum + Number(params["count"] ?? 1), 0);
  const names = missing.map(({ params }) => params["name"] ?? "").filter((name) => name !== "");
  const others = margin.diagnostics.filter(({ code }) => code !== "cost.missing");
  const sentences = [
    ...(count > 0 ? [formatMessage(words.missingCosts, { count, names: names.join(", ") }, language)] : []),
    ...others.map(({ code, params }) => diagnosticText(code, params, language).message),
  ];
  sentences.forEach((text, index) => {
    builder.text({ row: start + index, column: 0 }, text, { ...look.muted, color: palette.warning });
  });
  return start + sentences.length;
}
