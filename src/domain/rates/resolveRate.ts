import type { LocalDate } from "../calendar/localDate";
import type { RateRow } from "../entries/books";
import type { RateFacts } from "./rateFacts";
import { rateGroupsFor, type RateGroup, type RateIndex } from "./rateIndex";

/** What the rate table says of an entry. `unreadable`: the row that would apply has a cell that could not be read. */
export type RateResolution =
  | { readonly kind: "found"; readonly row: RateRow }
  | { readonly kind: "ambiguous"; readonly rows: readonly RateRow[] }
  | { readonly kind: "unreadable"; readonly row: RateRow }
  | { readonly kind: "missing" };

const missing: RateResolution = { kind: "missing" };

/**
 * The rate row that prices an entry on a day: the most specific scope, then the latest From; two rows equal in both are
 * ambiguous, even at the same rate. Rule: domain rules §3.
 */
export function resolveRate(index: RateIndex, facts: RateFacts, date: LocalDate): RateResolution {
  return resolveInGroups(rateGroupsFor(index, facts), date);
}

/** Of the rows that price an entry on some date, in precedence, the one that does on a day. */
export function resolveInGroups(groups: readonly RateGroup[], date: LocalDate): RateResolution {
  for (const group of groups) {
    const resolution = resolveInGroup(group, date);
    if (resolution) return resolution;
  }
  return missing;
}

/** Whether a day lies in the row's From..To, both in it, either end open. */
export function isInForce(row: RateRow, date: LocalDate): boolean {
  return (row.from === null || row.from <= date) && (row.to === null || date <= row.to);
}

function resolveInGroup(group: RateGroup, date: LocalDate): RateResolution | null {
  const first = group.rows.findIndex((row) => isInForce(row, date));
  if (first < 0) return null;
  // A row with an unreadable From could be the latest: within its scope nothing can be said of the rate.
  const unreadable = group.unreadable.find((row) => isInForce(row, date));
  if (unreadable) return { kind: "unreadable", row: unreadable };
  const row = group.rows[first]!;
  const next = group.rows[first + 1];
  if (!next || next.from !== row.from || !hasTie(group, row, date)) return { kind: "found", row };
  return { kind: "ambiguous", rows: tiedRows(group, row, date) };
}

function hasTie(group: RateGroup, row: RateRow, date: LocalDate): boolean {
  return tiedRows(group, row, date).length > 1;
}

function tiedRows(group: RateGroup, row: RateRow, date: LocalDate): readonly RateRow[] {
  return group.rows.filter((candidate) => candidate.from === row.from && isInForce(candidate, date));
}
