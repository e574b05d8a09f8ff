import type { BorderSide, CellFormat } from "../../host/model/format";
import { fallbackFonts } from "./textWidth";

/** What makes up a cell's look besides its own format, strongest last. */
export type StyleLayer = {
  readonly fill?: string | null;
  readonly color?: string | null;
  readonly bold?: boolean | null;
  readonly italic?: boolean | null;
  readonly underline?: boolean;
  readonly bar?: { readonly percent: number; readonly color: string };
  readonly icon?: { readonly text: string; readonly color: string };
};

const borderStyles: Readonly<Record<string, string>> = {
  thin: "1px solid",
  hair: "1px dotted",
  dotted: "1px dotted",
  dashed: "1px dashed",
  dashDot: "1px dashed",
  dashDotDot: "1px dashed",
  medium: "2px solid",
  mediumDashed: "2px dashed",
  mediumDashDot: "2px dashed",
  mediumDashDotDot: "2px dashed",
  slantDashDot: "2px dashed",
  thick: "3px solid",
  double: "3px double",
};

const verticalAlignments: Readonly<Record<string, string>> = {
  top: "flex-start",
  center: "center",
  bottom: "flex-end",
};
const automaticInk = /^#(000000|ffffff)$/i;

/** CSS of a format; fonts scale with the zoom. `below` lies under the format (table styles), `above` over it (conditions). */
export function cellCss(format: CellFormat, below: StyleLayer, above: readonly StyleLayer[], scale: number): string {
  const paint = lastOf(above, "fill") ?? ownFill(format);
  const color = lastOf(above, "color") ?? ownColor(format) ?? below.color ?? null;
  const bold = lastOf(above, "bold") ?? (format.font.bold || below.bold === true);
  const css = [`font-size:${((format.font.size * 4) / 3) * scale}px`];
  if (format.font.name !== "Calibri")
    css.push(`font-family:'${format.font.name.replace(/['"\\;]/g, "")}',${fallbackFonts}`);
  if (bold) css.push("font-weight:700");
  if (lastOf(above, "italic") ?? format.font.italic) css.push("font-style:italic");
  const decoration = decorationOf(
    format,
    above.some((layer) => layer.underline),
  );
  if (decoration) css.push(`text-decoration:${decoration}`);
  if (paint ?? below.fill) css.push(`background-color:${paint ?? below.fill}`);
  const bar = lastOf(above, "bar");
  if (bar) {
    const end = `${bar.percent.toFixed(1)}%`;
    css.push(`background-image:linear-gradient(90deg,${bar.color}b0 ${end},transparent ${end})`);
  }
  // The author chose the fill for black ink, which it keeps in the dark theme.
  if (color ?? paint) css.push(`color:${color ?? "#000"}`);
  css.push(...borderCss(format), ...alignmentCss(format, scale));
  return css.join(";");
}

/** Whether a format draws anything in an empty cell. */
export function showsWhenEmpty(format: CellFormat): boolean {
  const { left, right, top, bottom } = format.borders;
  return ownFill(format) !== null || Boolean(left ?? right ?? top ?? bottom);
}

/** Whether a format colours its cell. */
export function isFilled(format: CellFormat): boolean {
  return ownFill(format) !== null;
}

function ownFill(format: CellFormat): string | null {
  return format.fill && format.fill.pattern !== "none" ? format.fill.color : null;
}

/** Black and white on no fill are the automatic ink, which follows the theme. */
function ownColor(format: CellFormat): string | null {
  const { color } = format.font;
  return color && (ownFill(format) !== null || !automaticInk.test(color)) ? color : null;
}

function decorationOf(format: CellFormat, underline: boolean): string {
  const lines = [];
  if (underline || (format.font.underline && format.font.underline !== "none")) lines.push("underline");
  if (format.font.strikethrough) lines.push("line-through");
  return lines.join(" ");
}

function borderCss(format: CellFormat): string[] {
  const sides = Object.entries(format.borders).filter(([side]) => side !== "diagonal") as [string, BorderSide | null][];
  return sides.flatMap(([side, border]) =>
    border ? [`border-${side}:${borderStyles[border.style] ?? "1px solid"} ${border.color ?? "var(--ink)"}`] : [],
  );
}

function alignmentCss(format: CellFormat, scale: number): string[] {
  const { horizontal, vertical, wrap, indent, rotation } = format.alignment;
  const css = [`align-items:${verticalAlignments[vertical ?? "bottom"] ?? "flex-end"}`];
  if (wrap) css.push("white-space:pre-wrap", "overflow-wrap:anywhere");
  const padding = `${(3 + indent * 9) * scale}px`;
  if (indent > 0) css.push(horizontal === "right" ? `padding-right:${padding}` : `padding-left:${padding}`);
  if (rotation === 90) css.push("writing-mode:sideways-lr");
  return css;
}

/** The strongest layer's word on something. */
export function lastOf<Key extends keyof StyleLayer>(
  layers: readonly StyleLayer[],
  key: Key,
): StyleLayer[Key] | undefined {
  for (let index = layers.length - 1; index >= 0; index--) {
    const value = layers[index]![key];
    if (value != null) return value;
  }
  return undefined;
}
