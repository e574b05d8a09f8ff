import type { TimeEntry } from "../entries/entry";
import { keyOf } from "../entries/key";
import type { TableSource } from "../entries/source";

/**
 * The Billing IDs of a grid's cells, and of rows without a place for one: sheet, what the row and the column say, and which
 * of several such cells it is. Hours are no part of it, so that a changed cell is known again and shown as changed.
 * Rule: domain rules §5 "Grid ledgers carry no marks".
 */
export function gridIds(time: readonly TimeEntry[]): ReadonlyMap<TimeEntry, string> {
  const grids = gridTables(time);
  const ids = new Map<TimeEntry, string>();
  if (grids.size === 0) return ids;
  const counts = new Map<string, number>();
  for (const entry of time) {
    if (entry.billingId !== null || !grids.has(entry.source.table)) continue;
    const { project, line, phase, task, person, role } = entry;
    // Of rows the words tell pieces of work apart that one cell of a grid would add up.
    const words = entry.source.table.keyed ? [entry.description] : [];
    const names = [entry.source.table.sheet, project, line, phase, task, person, role, ...words].map(keyOf);
    const id = ["Grid", entry.date ?? "", ...names].join("|");
    const count = (counts.get(id) ?? 0) + 1;
    counts.set(id, count);
    ids.set(entry, count === 1 ? id : `${id}|${count}`);
  }
  return ids;
}

/** The tables that are grids: marked so, of days (their date is where their hours are), or alike but for the column of hours. */
function gridTables(time: readonly TimeEntry[]): ReadonlySet<TableSource> {
  const tables = new Set(time.map(({ source }) => source.table));
  const alike = new Map<string, Set<TableSource>>();
  const grids = new Set<TableSource>();
  for (const table of tables) {
    const { hours, date, ...others } = table.columns;
    if (table.keyed) grids.add(table);
    if (hours === undefined || table.keyed) continue;
    if (table.grid || hours === date) grids.add(table);
    const key = JSON.stringify([table.sheet, others]);
    alike.set(key, (alike.get(key) ?? new Set()).add(table));
  }
  for (const same of alike.values()) {
    const columns = new Set([...same].map((table) => table.columns["hours"]));
    if (columns.size > 1) for (const table of same) grids.add(table);
  }
  return grids;
}
