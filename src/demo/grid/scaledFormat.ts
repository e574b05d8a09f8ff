import type { ConditionalFormatRule } from "../../host/model/features";
import type { Sheet } from "../../host/model/sheet";
import type { StyleLayer } from "./cellStyle";

type Cell = { readonly row: number; readonly column: number };

/** A rule that looks at all values of its cells: where its scale's points lie, and what it draws. */
type Scale = {
  readonly kind: "colorScale" | "dataBar" | "iconSet";
  /** The points' values, rising. */
  readonly points: readonly number[];
  readonly colors: readonly string[];
};

/** Scales by rule; valid as long as the cells stay as they are. */
export type ScaleCache = Map<ConditionalFormatRule, Scale | null>;

const icons = ["▼", "◆", "▲"] as const;
const iconColors = ["#c00000", "#d9a300", "#2e8b2e"] as const;

/** How a colour scale, data bar or icon set paints a cell; null when the rule is none of these or the cell holds no number. */
export function scaledLayer(
  rule: ConditionalFormatRule,
  sheet: Sheet,
  cell: Cell,
  cache: ScaleCache,
): StyleLayer | null {
  const value = sheet.cells.value(cell.row, cell.column);
  if (rule.fileXml === null || typeof value !== "number") return null;
  let scale = cache.get(rule);
  if (scale === undefined) cache.set(rule, (scale = readScale(rule, sheet)));
  if (!scale || scale.points.length === 0) return null;
  const { points, colors, kind } = scale;
  if (kind === "colorScale") return { fill: mixed(points, colors, value) };
  const share = shareOf(value, points[0]!, points.at(-1)!);
  if (kind === "dataBar") return { bar: { percent: share * 100, color: colors[0] ?? "#638EC6" } };
  const reached = points.filter((point) => value >= point).length - 1;
  const level = points.length < 2 ? 2 : Math.round((Math.max(0, reached) / (points.length - 1)) * 2);
  return { icon: { text: icons[level]!, color: iconColors[level]! } };
}

function readScale(rule: ConditionalFormatRule, sheet: Sheet): Scale | null {
  const xml = new DOMParser().parseFromString(rule.fileXml ?? "", "text/xml");
  const kinds = ["colorScale", "dataBar", "iconSet"] as const;
  const kind = kinds.find((name) => xml.getElementsByTagName(name).length > 0);
  if (!kind) return null;
  const values = numbersOf(rule, sheet);
  const points = [...xml.getElementsByTagName("cfvo")].map((item) => pointOf(item, values));
  const colors = [...xml.getElementsByTagName("color")].map(
    (item) => `#${(item.getAttribute("rgb") ?? "FF638EC6").slice(-6)}`,
  );
  return { kind, points: points.every(Number.isFinite) ? points : [], colors };
}

function numbersOf({ areas }: ConditionalFormatRule, { cells }: Sheet): number[] {
  const numbers: number[] = [];
  for (const { row, column, rows, columns } of areas) {
    for (let at = column; at < Math.min(column + columns, cells.columnCount); at++) {
      for (let line = row; line < Math.min(row + rows, cells.rowCount(at)); line++) {
        const value = cells.value(line, at);
        if (typeof value === "number") numbers.push(value);
      }
    }
  }
  return numbers.sort((a, b) => a - b);
}

/** Where a point of the scale lies among the values: an end, a percentage of the way, a percentile, or a number. */
function pointOf(item: Element, values: readonly number[]): number {
  const given = Number(item.getAttribute("val") ?? 0);
  const first = values[0] ?? NaN;
  const last = values.at(-1) ?? NaN;
  switch (item.getAttribute("type")) {
    case "min":
    case "autoMin":
      return first;
    case "max":
    case "autoMax":
      return last;
    case "percent":
      return first + ((last - first) * given) / 100;
    case "percentile":
      return values[Math.round(((values.length - 1) * given) / 100)] ?? NaN;
    default:
      return given;
  }
}

function shareOf(value: number, low: number, high: number): number {
  return high > low ? Math.min(1, Math.max(0, (value - low) / (high - low))) : 1;
}

function mixed(points: readonly number[], colors: readonly string[], value: number): string {
  const above = points.findIndex((point) => value <= point);
  if (above === 0) return colors[0]!;
  if (above < 0) return colors.at(-1)!;
  const percent = shareOf(value, points[above - 1]!, points[above]!) * 100;
  return `color-mix(in srgb, ${colors[above]} ${percent.toFixed(0)}%, ${colors[above - 1]})`;
}
