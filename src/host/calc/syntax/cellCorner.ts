import { columnIndex, maxColumns, maxRows } from "../../model/address";
import type { Corner } from "./ast";

const cell = /^(\$?)([A-Za-z]{1,3})(\$?)([1-9]\d{0,6})$/;
const column = /^(\$?)([A-Za-z]{1,3})$/;
const row = /^(\$?)([1-9]\d{0,6})$/;

/** Reads "$A1"; null when the text is no cell of a sheet. */
export function readCell(text: string): Corner | null {
  const match = cell.exec(text);
  if (!match) return null;
  const corner = {
    row: Number(match[4]) - 1,
    column: columnIndex(match[2]!),
    rowAbsolute: match[3] === "$",
    columnAbsolute: match[1] === "$",
  };
  return corner.row < maxRows && corner.column < maxColumns ? corner : null;
}

/** Reads "$A" as a whole column. */
export function readColumn(text: string): Corner | null {
  const match = column.exec(text);
  if (!match) return null;
  const index = columnIndex(match[2]!);
  if (index >= maxColumns) return null;
  return { row: null, column: index, rowAbsolute: false, columnAbsolute: match[1] === "$" };
}

/** Reads "$1" as a whole row. */
export function readRow(text: string): Corner | null {
  const match = row.exec(text);
  if (!match) return null;
  const index = Number(match[2]) - 1;
  return index < maxRows ? { row: index, column: null, rowAbsolute: match[1] === "$", columnAbsolute: false } : null;
}
