import type { CellStyle, PlacedCell, SheetDocument } from "../sheetDocument";

/**
 * Bands of colour reach to the edge of the page; what stands in them at the left, and in the column under them, keeps off the edge.
 * Amounts at the right do not: other spreadsheets draw such an indent in some rows and not in others.
 */
export function offTheEdge(document: SheetDocument, headingRow: number): SheetDocument {
  const indented = new Map<CellStyle, CellStyle>();
  const indent = (style: CellStyle): CellStyle => {
    const known = indented.get(style) ?? { ...style, align: style.align ?? "left", indent: 1 };
    indented.set(style, known);
    return known;
  };
  const isAtEdge = ({ row, column, style, content }: PlacedCell) => {
    if (row < headingRow || column !== 0) return false;
    const isNumber = content.kind === "number" || content.kind === "formula" || content.kind === "date";
    return style.align !== "center" && (isNumber || style.fill !== undefined);
  };
  return {
    ...document,
    cells: document.cells.map((cell) => (isAtEdge(cell) ? { ...cell, style: indent(cell.style) } : cell)),
  };
}
