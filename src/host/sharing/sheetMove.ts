import type { Move } from "../model/move";

/** Cells inserted or deleted on a sheet, as one client made it. */
export type SheetMove = { readonly sheet: string; readonly move: Move };

/**
 * Two clients inserted and deleted cells at the same time, starting from the same sheet. Gives each list as it has to
 * be made after the other one: `first` after `second` and `second` after `first` end in the same arrangement.
 * Of two insertions at one place, that of `first` stands above.
 */
export function crossMoves(
  first: readonly SheetMove[],
  second: readonly SheetMove[],
): { readonly first: SheetMove[]; readonly second: SheetMove[] } {
  if (first.length === 0 || second.length === 0) return { first: [...first], second: [...second] };
  if (first.length === 1 && second.length === 1) {
    return { first: after(first[0]!, second[0]!, true), second: after(second[0]!, first[0]!, false) };
  }
  if (first.length > 1) {
    const head = crossMoves(first.slice(0, 1), second);
    const tail = crossMoves(first.slice(1), head.second);
    return { first: [...head.first, ...tail.first], second: tail.second };
  }
  const head = crossMoves(first, second.slice(0, 1));
  const tail = crossMoves(head.first, second.slice(1));
  return { first: tail.first, second: [...head.second, ...tail.second] };
}

/** A move as it has to be made once another one has been made. */
function after(own: SheetMove, other: SheetMove, ownFirst: boolean): SheetMove[] {
  if (own.sheet !== other.sheet) return [own];
  const moves =
    own.move.axis === other.move.axis ? shifted(own.move, other.move, ownFirst) : beside(own.move, other.move);
  return moves.map((move) => ({ sheet: own.sheet, move }));
}

/** Rows against columns: only how far the strip reaches across can change. */
function beside(own: Move, other: Move): Move[] {
  if (!own.across || other.across) return [own];
  const first = placeAfter(own.across.first, other, true);
  const last = placeAfter(own.across.last + 1, other, true) - 1;
  return last < first ? [] : [{ ...own, across: { first, last } }];
}

function shifted(own: Move, other: Move, ownFirst: boolean): Move[] {
  if (!reaches(other, own)) return [own];
  if (own.kind === "inserted") return [{ ...own, at: placeAfter(own.at, other, ownFirst) }];
  return other.kind === "inserted" ? deletionAfterInsertion(own, other) : deletionAfterDeletion(own, other);
}

/** Whether the strip of a move holds all of another's: only then its cells move along. */
function reaches(other: Move, own: Move): boolean {
  if (!other.across) return true;
  return Boolean(own.across && own.across.first >= other.across.first && own.across.last <= other.across.last);
}

function placeAfter(place: number, { kind, at, count }: Move, staysBefore: boolean): number {
  if (kind === "inserted") return place > at || (place === at && !staysBefore) ? place + count : place;
  return place >= at + count ? place - count : Math.min(place, at);
}

/** Cells inserted amid cells deleted by the other one stay: what is deleted falls in two. */
function deletionAfterInsertion(own: Move, { at, count }: Move): Move[] {
  const end = own.at + own.count;
  if (at <= own.at) return [{ ...own, at: own.at + count }];
  if (at >= end) return [own];
  return [
    { ...own, at: at + count, count: end - at },
    { ...own, count: at - own.at },
  ];
}

function deletionAfterDeletion(own: Move, other: Move): Move[] {
  const at = placeAfter(own.at, other, true);
  const count = placeAfter(own.at + own.count, other, true) - at;
  return count > 0 ? [{ ...own, at, count }] : [];
}
