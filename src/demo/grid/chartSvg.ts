import { parseArea, splitSheet } from "../../host/model/address";
import type { CellValue } from "../../host/model/cellValue";
import type { Chart } from "../../host/model/features";
import type { Sheet } from "../../host/model/sheet";
import type { Workbook } from "../../host/model/workbook";
import { formatAt } from "../../host/model/cellFormats";
import { displayText } from "../../host/model/displayText";

type Size = { readonly width: number; readonly height: number };
type Series = { readonly name: string; readonly values: readonly number[] };
type Data = { readonly series: readonly Series[]; readonly categories: readonly string[] };

const colors = ["#0f7b6e", "#e08a1e", "#4b6bce", "#b0487a", "#7a8b2c", "#6b5bb5"];
const margin = { left: 56, right: 12, top: 34, bottom: 44 };

/** A simple drawing of a chart: columns, bars, lines or a pie. */
export function chartSvg(chart: Chart, workbook: Workbook, home: Sheet, size: Size): SVGElement {
  const svg = svgElement("svg", { viewBox: `0 0 ${size.width} ${size.height}`, role: "img" });
  const categories = textsOf(chart.series[0]?.categories ?? null, workbook, home);
  const series = chart.series.map((each, index) => ({
    name: each.name ?? textsOf(each.nameReference, workbook, home)[0] ?? `${index + 1}`,
    values: valuesOf(each.values, workbook, home).map((value) => (typeof value === "number" ? value : 0)),
  }));
  svg.append(textAt(chart.title ?? "", size.width / 2, 20, "title"));
  svg.setAttribute("aria-label", chart.title ?? chart.name);
  const kind = chart.type.toLowerCase();
  if (kind.includes("pie") || kind.includes("doughnut")) drawPie(svg, series[0]?.values ?? [], categories, size);
  else if (kind.includes("bar") && !kind.includes("column")) drawBars(svg, { series, categories }, size, true);
  else if (kind.includes("line") || kind.includes("area")) drawLines(svg, series, categories, size);
  else drawBars(svg, { series, categories }, size, false);
  if (chart.legend.visible && series.length > 1) drawLegend(svg, series, size);
  return svg;
}

function drawBars(svg: SVGElement, { series, categories }: Data, size: Size, across: boolean): void {
  const plot = plotOf(size);
  const [low, high] = rangeOf(series);
  const length = across ? plot.width : plot.height;
  const slot = (across ? plot.height : plot.width) / Math.max(1, categories.length);
  const thick = (slot * 0.7) / Math.max(1, series.length);
  const at = (value: number): number => ((value - low) / (high - low)) * length;
  drawScale(svg, [low, high], size, across);
  series.forEach((each, s) =>
    each.values.forEach((value, i) => {
      const from = Math.min(at(0), at(value));
      const extent = Math.abs(at(value) - at(0));
      const start = i * slot + slot * 0.15 + s * thick;
      const box = across
        ? { x: plot.left + from, y: plot.top + start, width: extent, height: thick }
        : { x: plot.left + start, y: plot.top + plot.height - from - extent, width: thick, height: extent };
      svg.append(svgElement("rect", { ...box, fill: colorOf(s) }));
    }),
  );
  labelCategories(svg, categories, size, across);
}

function drawLines(svg: SVGElement, series: readonly Series[], categories: readonly string[], size: Size): void {
  const plot = plotOf(size);
  const [low, high] = rangeOf(series);
  const slot = plot.width / Math.max(1, categories.length);
  drawScale(svg, [low, high], size, false);
  series.forEach((each, s) => {
    const points = each.values.map((value, i) => {
      const y = plot.top + plot.height * (1 - (value - low) / (high - low));
      return `${plot.left + slot * (i + 0.5)},${y}`;
    });
    svg.append(
      svgElement("polyline", { points: points.join(" "), fill: "none", stroke: colorOf(s), "stroke-width": 2 }),
    );
  });
  labelCategories(svg, categories, size, false);
}

function drawPie(svg: SVGElement, values: readonly number[], categories: readonly string[], size: Size): void {
  const total = values.reduce((sum, value) => sum + Math.abs(value), 0);
  const radius = Math.min(size.width, size.height - margin.top) / 2 - 16;
  const middle = { x: size.width / 2, y: margin.top + radius };
  let turn = -Math.PI / 2;
  values.forEach((value, i) => {
    const next = turn + (total === 0 ? 0 : (Math.abs(value) / total) * 2 * Math.PI * 0.99999);
    const point = (angle: number): string =>
      `${middle.x + radius * Math.cos(angle)},${middle.y + radius * Math.sin(angle)}`;
    const large = next - turn > Math.PI ? 1 : 0;
    const slice = svgElement("path", {
      d: `M${middle.x},${middle.y} L${point(turn)} A${radius},${radius} 0 ${large} 1 ${point(next)} Z`,
      fill: colorOf(i),
    });
    slice.append(Object.assign(svgElement("title", {}), { textContent: `${categories[i] ?? ""}: ${value}` }));
    svg.append(slice);
    turn = next;
  });
}

function drawScale(svg: SVGElement, [low, high]: readonly [number, number], size: Size, across: boolean): void {
  const plot = plotOf(size);
  for (let i = 0; i <= 4; i++) {
    const share = i / 4;
    const label = new Intl.NumberFormat(undefined, { notation: "compact" }).format(low + (high - low) * share);
    const x = plot.left + plot.width * share;
    const y = plot.top + plot.height * (1 - share);
    const line = across
      ? { x1: x, x2: x, y1: plot.top, y2: plot.top + plot.height }
      : { x1: plot.left, x2: plot.left + plot.width, y1: y, y2: y };
    svg.append(svgElement("line", line));
    svg.append(
      across ? textAt(label, x, plot.top + plot.height + 16, "middle") : textAt(label, plot.left - 6, y + 4, "end"),
    );
  }
}

function labelCategories(svg: SVGElement, categories: readonly string[], size: Size, across: boolean): void {
  const plot = plotOf(size);
  const slot = (across ? plot.height : plot.width) / Math.max(1, categories.length);
  const room = across ? 8 : Math.max(3, Math.floor(slot / 6.5));
  categories.forEach((category, i) => {
    const text = category.length > room ? `${category.slice(0, room - 1)}…` : category;
    if (across) svg.append(textAt(text, plot.left - 6, plot.top + slot * (i + 0.5) + 4, "end"));
    else svg.append(textAt(text, plot.left + slot * (i + 0.5), plot.top + plot.height + 16, "middle"));
  });
}

function drawLegend(svg: SVGElement, series: readonly Series[], size: Size): void {
  series.forEach((each, i) => {
    const x = margin.left + (i * (size.width - margin.left)) / series.length;
    svg.append(svgElement("rect", { x, y: size.height - 16, width: 9, height: 9, fill: colorOf(i) }));
    svg.append(textAt(each.name, x + 14, size.height - 8, "start"));
  });
}

function plotOf({ width, height }: Size): { left: number; top: number; width: number; height: number } {
  return {
    left: margin.left,
    top: margin.top,
    width: Math.max(1, width - margin.left - margin.right),
    height: Math.max(1, height - margin.top - margin.bottom),
  };
}

/** From 0 (or the lowest value) to a round number above the highest. */
function rangeOf(series: readonly Series[]): [number, number] {
  const values = series.flatMap((each) => each.values);
  const high = Math.max(0, ...values);
  const low = Math.min(0, ...values);
  const magnitude = 10 ** Math.floor(Math.log10(Math.max(high, -low, 1)));
  const step = magnitude / 2;
  return [Math.floor(low / step) * step, Math.max(step, Math.ceil(high / step) * step)];
}

function colorOf(index: number): string {
  return colors[index % colors.length]!;
}

function valuesOf(reference: string, workbook: Workbook, home: Sheet): CellValue[] {
  return cellsOf(reference, workbook, home).map(({ sheet, row, column }) => sheet.cells.value(row, column));
}

function textsOf(reference: string | null, workbook: Workbook, home: Sheet): string[] {
  return cellsOf(reference ?? "", workbook, home).map(({ sheet, row, column }) =>
    displayText(sheet.cells.value(row, column), formatAt(workbook, sheet, row, column).numberFormat),
  );
}

function cellsOf(reference: string, workbook: Workbook, home: Sheet): { sheet: Sheet; row: number; column: number }[] {
  const { sheet: name, local } = splitSheet(reference.replace(/^=/, ""));
  const sheet = name === null ? home : workbook.sheetNamed(name);
  const area = parseArea(local);
  if (!sheet || !area) return [];
  const cells = [];
  for (let row = area.row; row < Math.min(area.row + area.rows, area.row + 500); row++) {
    for (let column = area.column; column < area.column + area.columns; column++) cells.push({ sheet, row, column });
  }
  return cells;
}

function textAt(text: string, x: number, y: number, kind: "title" | "start" | "middle" | "end"): SVGElement {
  const anchor = kind === "title" ? "middle" : kind;
  const made = svgElement("text", {
    x,
    y,
    "text-anchor": anchor,
    class: kind === "title" ? "chart-title" : "chart-label",
  });
  made.textContent = text;
  return made;
}

function svgElement(tag: string, attributes: Readonly<Record<string, string | number>>): SVGElement {
  const made = document.createElementNS("http://www.w3.org/2000/svg", tag);
  for (const [name, value] of Object.entries(attributes)) made.setAttribute(name, String(value));
  return made;
}
