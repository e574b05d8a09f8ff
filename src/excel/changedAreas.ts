import type { CellArea } from "../documents/sheetDocument";
import { columnOfLetters } from "../ledger/cellAddress";

const lastRow = 1_048_576;
const lastColumn = 16_384;

/**
 * The areas of an address as events tell it: "B2", "A1:B2,D4", whole columns ("C:C") and rows ("5:7"), with or without the sheet's
 * name. Null where any of it is nothing of the kind: then nobody knows what changed.
 */
export function changedAreas(address: string | null | undefined): readonly CellArea[] | null {
  if (!address) return null;
  const areas = address.split(",").map(areaOf);
  return areas.every((area) => area !== null) ? areas : null;
}

type Corner = { readonly row: number | null; readonly column: number | null };

function areaOf(text: string): CellArea | null {
  const corners = text
    .slice(text.lastIndexOf("!") + 1)
    .trim()
    .split(":");
  const [first, last = first] = corners.map(cornerOf);
  if (corners.length > 2 || !first || !last) return null;
  const isOneCell = corners.length === 1 && (first.row === null || first.column === null);
  if (isOneCell || (first.row === null) !== (last.row === null) || (first.column === null) !== (last.column === null))
    return null;
  const [top, bottom] = [first.row ?? 0, last.row ?? lastRow - 1];
  const [left, right] = [first.column ?? 0, last.column ?? lastColumn - 1];
  if (bottom < top || right < left) return null;
  return { row: top, column: left, rows: bottom - top + 1, columns: right - left + 1 };
}

function cornerOf(text: string): Corner | null {
  const match = /^\$?([A-Z]{1,3})?\$?(\d{1,7})?$/u.exec(text);
  if (!match || text === "") return null;
  const [, letters, digits] = match;
  const column = letters === undefined ? null : columnOfLetters(letters);
  const row = digits === undefined ? null : Number(digits) - 1;
  if (letters !== undefined && column === null) return null;
  return row !== null && (row < 0 || row >= lastRow) ? null : { row, column };
}
