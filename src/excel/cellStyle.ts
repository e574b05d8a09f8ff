import type { BorderLine, CellStyle } from "../documents/sheetDocument";

const borderStyles = { hairline: "Continuous", thin: "Continuous", medium: "Continuous", double: "Double" } as const;
const borderWeights = { hairline: "Hairline", thin: "Thin", medium: "Medium", double: "Thick" } as const;

const horizontal = { left: "Left", center: "Center", right: "Right" } as const;
const vertical = { top: "Top", center: "Center", bottom: "Bottom" } as const;

/** One thing a style says of cells: a font's weight, a colour, an edge. */
export type StyleProperty = Exclude<keyof CellStyle, "numberFormat">;

type Cells = Excel.RangeAreas | Excel.Range;

/** How each property is queued. Bottom edges come before top ones: where two cells share an edge, the lower cell's top is meant. */
const setters: {
  readonly [P in StyleProperty]-?: (cells: Cells, value: NonNullable<CellStyle[P]>) => void;
} = {
  bold: ({ format }, bold) => void (format.font.bold = bold),
  italic: ({ format }, italic) => void (format.font.italic = italic),
  color: ({ format }, color) => void (format.font.color = color),
  size: ({ format }, size) => void (format.font.size = size),
  font: ({ format }, name) => void (format.font.name = name),
  fill: ({ format }, color) => void (format.fill.color = color),
  align: ({ format }, side) => void (format.horizontalAlignment = horizontal[side]),
  verticalAlign: ({ format }, side) => void (format.verticalAlignment = vertical[side]),
  wrap: ({ format }, wrap) => void (format.wrapText = wrap),
  indent: ({ format }, level) => void (format.indentLevel = level),
  borderBottom: (cells, line) => applyRows(cells, "EdgeBottom", line),
  borderTop: (cells, line) => applyRows(cells, "EdgeTop", line),
  borderLeft: (cells, line) => applyBorder(cells, "EdgeLeft", line),
  borderRight: (cells, line) => applyBorder(cells, "EdgeRight", line),
  unlocked: ({ format }, unlocked) => void (format.protection.locked = !unlocked),
};

/** Every property, in the order they are queued. */
export const styleProperties = Object.keys(setters) as readonly StyleProperty[];

/** How many actions a property takes at most. */
export function actionsFor(property: StyleProperty): number {
  return property.startsWith("border") ? 8 : 2;
}

/** Queues one property of a style onto cells, which may be scattered. */
export function applyProperty(cells: Cells, style: CellStyle, property: StyleProperty): void {
  const value = style[property];
  if (value !== undefined) (setters[property] as (cells: Cells, value: unknown) => void)(cells, value);
}

/** Queues a look (everything but the number format) onto cells. */
export function applyStyle(cells: Cells, style: CellStyle): void {
  for (const property of styleProperties) applyProperty(cells, style, property);
}

type Edge = "EdgeTop" | "EdgeBottom" | "EdgeLeft" | "EdgeRight" | "InsideHorizontal";

/** Cells of one style that stand below each other were joined into one range: their own rules are its inside ones. */
function applyRows(cells: Cells, edge: Edge, line: BorderLine): void {
  applyBorder(cells, edge, line);
  applyBorder(cells, "InsideHorizontal", line);
}

function applyBorder({ format }: Cells, edge: Edge, line: BorderLine): void {
  const border = format.borders.getItem(edge);
  border.style = borderStyles[line.weight];
  border.weight = borderWeights[line.weight];
  border.color = line.color;
}
