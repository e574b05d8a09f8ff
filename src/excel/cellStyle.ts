import type { BorderLine, CellStyle } from "../documents/sheetDocument";

const borderStyles = { hairline: "Continuous", thin: "Continuous", medium: "Continuous", double: "Double" } as const;
const borderWeights = { hairline: "Hairline", thin: "Thin", medium: "Medium", double: "Thick" } as const;

const horizontal = { left: "Left", center: "Center", right: "Right" } as const;
const vertical = { top: "Top", center: "Center", bottom: "Bottom" } as const;

/** Queues a look (everything but the number format) onto cells, which may be scattered. */
export function applyStyle(cells: Excel.RangeAreas | Excel.Range, style: CellStyle): void {
  const { format } = cells;
  applyFont(format.font, style);
  if (style.fill !== undefined) format.fill.color = style.fill;
  if (style.align !== undefined) format.horizontalAlignment = horizontal[style.align];
  if (style.verticalAlign !== undefined) format.verticalAlignment = vertical[style.verticalAlign];
  if (style.wrap !== undefined) format.wrapText = style.wrap;
  if (style.indent !== undefined) format.indentLevel = style.indent;
  applyBorder(format.borders, "EdgeTop", style.borderTop);
  applyBorder(format.borders, "EdgeBottom", style.borderBottom);
  applyBorder(format.borders, "EdgeLeft", style.borderLeft);
  applyBorder(format.borders, "EdgeRight", style.borderRight);
  applyInnerRows(format.borders, style);
  if (style.unlocked) format.protection.locked = false;
}

function applyFont(font: Excel.RangeFont, style: CellStyle): void {
  if (style.bold !== undefined) font.bold = style.bold;
  if (style.italic !== undefined) font.italic = style.italic;
  if (style.color !== undefined) font.color = style.color;
  if (style.size !== undefined) font.size = style.size;
  if (style.font !== undefined) font.name = style.font;
}

type Edge = "EdgeTop" | "EdgeBottom" | "EdgeLeft" | "EdgeRight" | "InsideHorizontal";

function applyBorder(borders: Excel.RangeBorderCollection, edge: Edge, line: BorderLine | undefined): void {
  if (!line) return;
  const border = borders.getItem(edge);
  border.style = borderStyles[line.weight];
  border.weight = borderWeights[line.weight];
  border.color = line.color;
}

/** Cells of one style that stand below each other were joined into one range: their own rules are its inside ones. */
function applyInnerRows(borders: Excel.RangeBorderCollection, style: CellStyle): void {
  const line = style.borderBottom ?? style.borderTop;
  if (line) applyBorder(borders, "InsideHorizontal", line);
}
