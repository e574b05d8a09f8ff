import { columnWidthPoints, leftOfColumn, rowHeightPoints, topOfRow } from "../../model/measures";
import type { Sheet } from "../../model/sheet";

/** Where something lies on a sheet, in points from its top left corner. */
export type Anchor = { left: number; top: number; width: number; height: number };

/** A point on the sheet by its cell; offsets in English metric units. */
export type Corner = { column: number; columnOffset: number; row: number; rowOffset: number };

export const emuPerPoint = 12_700;
const lastCell = 20_000;

/** The place of a corner in points. */
export function pointOf(sheet: Sheet, corner: Corner): { left: number; top: number } {
  return {
    left: rounded(leftOfColumn(sheet, corner.column) + corner.columnOffset / emuPerPoint),
    top: rounded(topOfRow(sheet, corner.row) + corner.rowOffset / emuPerPoint),
  };
}

/** The corner at a place given in points. */
export function cornerAt(sheet: Sheet, left: number, top: number): Corner {
  const x = stepsTo(left, (column) => columnWidthPoints(sheet, column));
  const y = stepsTo(top, (row) => rowHeightPoints(sheet, row));
  return { column: x.index, columnOffset: x.offset, row: y.index, rowOffset: y.offset };
}

function stepsTo(points: number, size: (index: number) => number): { index: number; offset: number } {
  let rest = Math.max(0, points);
  let index = 0;
  for (let next = size(0); rest >= next && index < lastCell; next = size(++index)) rest -= next;
  return { index, offset: Math.round(rest * emuPerPoint) };
}

function rounded(points: number): number {
  return Math.round(points * 100) / 100;
}
