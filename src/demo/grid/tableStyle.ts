import type { Table } from "../../host/model/table";
import type { StyleLayer } from "./cellStyle";

/** Office's accent colours 1 to 6, which the built-in table styles cycle through. */
const accents = ["#4472C4", "#ED7D31", "#A5A5A5", "#FFC000", "#5B9BD5", "#70AD47"];
const none: StyleLayer = {};

/** How a table's style paints one of its cells. */
export function tableLayer(table: Table, row: number, column: number): StyleLayer {
  const parts = /^TableStyle(Light|Medium|Dark)(\d+)$/.exec(table.style ?? "");
  if (!parts) return none;
  const colors = colorsOf(parts[1]!, Number(parts[2]));
  if (table.showHeaders && row === table.area.row) return { ...colors.header, bold: true };
  if (table.showTotals && row === table.area.row + table.area.rows - 1) return { bold: true };
  const edge =
    (table.showFirstColumn && column === table.area.column) ||
    (table.showLastColumn && column === table.area.column + table.area.columns - 1);
  const banded = table.showBandedRows && (row - table.body.row) % 2 === 0;
  return { fill: banded ? colors.band : null, bold: edge };
}

/** Style numbers go black, then the accents, and again with another look; only header and bands are drawn here. */
function colorsOf(group: string, number: number): { header: StyleLayer; band: string } {
  const accent = (number - 1) % 7;
  const strong = accent === 0 ? "#404040" : accents[accent - 1]!;
  const band = tint(strong, 16);
  if (group === "Light" && number <= 14) return { header: { color: accent === 0 ? null : tint(strong, 80) }, band };
  return { header: { fill: strong, color: "#FFFFFF" }, band };
}

/** A share of a colour on the sheet's paper, light or dark. */
function tint(color: string, percent: number): string {
  return `color-mix(in srgb, ${color} ${percent}%, var(--paper))`;
}
