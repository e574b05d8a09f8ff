import type { TimeEntry } from "../../domain/entries/entry";

/**
 * The entries of a grid's cells, as the very objects of an earlier reading wherever they say the same: a cell means what its row, its
 * column and the titles around say, so it is compared once it is read.
 */
export function withKnownCells(entries: readonly TimeEntry[], earlier: readonly TimeEntry[]): readonly TimeEntry[] {
  const known = new Map(earlier.map((entry) => [cellKey(entry), entry]));
  return entries.map((entry) => {
    const before = known.get(cellKey(entry));
    return before !== undefined && saysTheSame(before, entry) ? before : entry;
  });
}

function cellKey({ source: { table, row } }: TimeEntry): string {
  return `${table.columns["hours"] ?? ""}${row}`;
}

function saysTheSame(one: unknown, other: unknown): boolean {
  if (Object.is(one, other)) return true;
  if (typeof one !== "object" || typeof other !== "object" || one === null || other === null) return false;
  const [mine, theirs] = [Object.entries(one), other as Readonly<Record<string, unknown>>];
  return (
    mine.length === Object.keys(other).length &&
    mine.every(([name, value]) => Object.hasOwn(theirs, name) && saysTheSame(value, theirs[name]))
  );
}
