import type { CellArea } from "./sheetDocument";

/** A cell's place on its sheet; 0-based. */
export type CellPlace = { readonly row: number; readonly column: number };

/** "A1" of a cell. */
export function addressOf({ row, column }: CellPlace): string {
  return columnLetters(column) + String(row + 1);
}

/** "A1:B2" of an area. */
export function areaAddress(area: CellArea): string {
  const last = { row: area.row + area.rows - 1, column: area.column + area.columns - 1 };
  return `${addressOf(area)}:${addressOf(last)}`;
}

/** "$A$1:$B$2" of an area. */
export function fixedAreaAddress(area: CellArea): string {
  return areaAddress(area).replace(/([A-Z]+)(\d+)/g, "$$$1$$$2");
}

/** Letters of a 0-based column: 0 is "A", 27 "AB". */
export function columnLetters(column: number): string {
  let letters = "";
  for (let rest = column + 1; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters;
  }
  return letters;
}
