import type { ConditionalFormatRule } from "../../host/model/features";
import { readScale, type Scale, type ScalePoint } from "../../host/model/scaleXml";
import type { Sheet } from "../../host/model/sheet";
import type { StyleLayer } from "./cellStyle";
import { iconOf } from "./iconSets";

type Cell = { readonly row: number; readonly column: number };

/** A rule that looks at all values of its cells, and where its points lie among them; rising. */
type PlacedScale = { readonly scale: Scale; readonly points: readonly number[] };

/** Scales by rule; valid as long as the cells stay as they are. */
export type ScaleCache = Map<ConditionalFormatRule, PlacedScale | null>;

/** How a colour scale, data bar or icon set paints a cell; null when the rule is none of these or the cell holds no number. */
export function scaledLayer(
  rule: ConditionalFormatRule,
  sheet: Sheet,
  cell: Cell,
  cache: ScaleCache,
): StyleLayer | null {
  const value = sheet.cells.value(cell.row, cell.column);
  if (rule.fileXml === null || typeof value !== "number") return null;
  let placed = cache.get(rule);
  if (placed === undefined) cache.set(rule, (placed = placeScale(rule, sheet)));
  if (!placed) return null;
  const { scale, points } = placed;
  if (scale.kind === "colorScale") return { fill: mixed(points, scale.colors, value) };
  if (scale.kind === "dataBar") {
    return { bar: { percent: shareOf(value, points[0]!, points.at(-1)!) * 100, color: scale.colors[0] ?? "#638EC6" } };
  }
  const reached = scale.points.filter(
    ({ inclusive }, index) => value > points[index]! || (inclusive && value === points[index]),
  ).length;
  const level = Math.max(0, reached - 1);
  return { icon: iconOf(scale.icons!, scale.reversed ? points.length - 1 - level : level) };
}

function placeScale(rule: ConditionalFormatRule, sheet: Sheet): PlacedScale | null {
  const scale = readScale(rule.fileXml ?? "");
  if (!scale || scale.points.length === 0) return null;
  const values = numbersOf(rule, sheet);
  const points = scale.points.map((point) => pointOf(point, values));
  return points.every(Number.isFinite) ? { scale, points } : null;
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
function pointOf({ type, value }: ScalePoint, values: readonly number[]): number {
  const given = Number(value ?? 0);
  const first = values[0] ?? NaN;
  const last = values.at(-1) ?? NaN;
  switch (type) {
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
