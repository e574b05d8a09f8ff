import { maxColumns, maxRows } from "../../model/address";
import type { Corner } from "../syntax/ast";
import type { ReferenceChange } from "./referenceChange";

type Move = Extract<ReferenceChange, { kind: "inserted" | "deleted" }>;
type Corners = { readonly first: Corner; readonly last: Corner | null };
type Interval = { readonly from: number; readonly to: number };

/** The corners of a reference after cells moved; null when nothing of it is left. */
export function shiftCorners(corners: Corners, move: Move): Corners | null {
  const along = intervalOf(corners, move.axis);
  if (!along || !isWithin(corners, move)) return corners;
  const moved = move.kind === "inserted" ? afterInsertion(along, move) : afterDeletion(along, move);
  if (!moved) return null;
  if (corners.last === null) return { first: placed(corners.first, move.axis, moved.from), last: null };
  const firstIsLower = corners.first[move.axis]! <= corners.last[move.axis]!;
  return {
    first: placed(corners.first, move.axis, firstIsLower ? moved.from : moved.to),
    last: placed(corners.last, move.axis, firstIsLower ? moved.to : moved.from),
  };
}

function placed(corner: Corner, axis: "row" | "column", index: number): Corner {
  return { ...corner, [axis]: index };
}

function intervalOf({ first, last }: Corners, axis: "row" | "column"): Interval | null {
  const a = first[axis];
  const b = (last ?? first)[axis];
  return a === null || b === null ? null : { from: Math.min(a, b), to: Math.max(a, b) };
}

/** Cells shifted in part of the sheet take a reference along only when it lies in that part as a whole. */
function isWithin(corners: Corners, { across, axis }: Move): boolean {
  if (!across) return true;
  const other = intervalOf(corners, axis === "row" ? "column" : "row");
  return other !== null && other.from >= across.first && other.to <= across.last;
}

function afterInsertion({ from, to }: Interval, { at, count, axis }: Move): Interval | null {
  const limit = axis === "row" ? maxRows : maxColumns;
  const moved = { from: from >= at ? from + count : from, to: to >= at ? to + count : to };
  if (moved.from >= limit) return null;
  return { from: moved.from, to: Math.min(moved.to, limit - 1) };
}

function afterDeletion({ from, to }: Interval, { at, count }: Move): Interval | null {
  const end = at + count;
  if (from >= at && to < end) return null;
  const lower = from >= end ? from - count : Math.min(from, at);
  const upper = to >= end ? to - count : to >= at ? at - 1 : to;
  return { from: lower, to: upper };
}
