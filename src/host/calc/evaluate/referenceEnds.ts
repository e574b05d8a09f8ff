import { maxColumns, maxRows } from "../../model/address";
import type { Corner } from "../syntax/ast";

/** One end of a reference along one axis: an index, or an offset from the formula's cell. */
export type End = { readonly relative: boolean; readonly value: number };

/** The four ends of a reference; relative ones may be crossed at some cells. */
export type ReferenceEnds = { readonly top: End; readonly bottom: End; readonly left: End; readonly right: End };

/** The ends of a reference as seen from a formula's cell. */
export function referenceEnds(
  first: Corner,
  last: Corner | null,
  place: { readonly row: number; readonly column: number },
): ReferenceEnds {
  const end = last ?? first;
  const wholeColumns = first.row === null;
  const wholeRows = first.column === null;
  return {
    top: endAt(first.row ?? 0, first.rowAbsolute || wholeColumns, place.row),
    bottom: endAt(end.row ?? maxRows - 1, end.rowAbsolute || wholeColumns, place.row),
    left: endAt(first.column ?? 0, first.columnAbsolute || wholeRows, place.column),
    right: endAt(end.column ?? maxColumns - 1, end.columnAbsolute || wholeRows, place.column),
  };
}

function endAt(index: number, absolute: boolean, origin: number): End {
  return absolute ? { relative: false, value: index } : { relative: true, value: index - origin };
}

/** Where an end is for a formula's row or column. */
export function indexOfEnd(end: End, origin: number): number {
  return end.relative ? origin + end.value : end.value;
}
