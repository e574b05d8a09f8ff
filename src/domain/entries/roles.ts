import type { LocalDate } from "../calendar/localDate";
import type { PersonRole } from "./books";
import { keyOf } from "./key";

/** The rows of People by normalised name. */
export type RoleIndex = ReadonlyMap<string, readonly PersonRole[]>;

export function indexRoles(people: readonly PersonRole[]): RoleIndex {
  const index = new Map<string, PersonRole[]>();
  for (const row of people) {
    const rows = index.get(keyOf(row.person));
    if (rows) rows.push(row);
    else index.set(keyOf(row.person), [row]);
  }
  return index;
}

/** A person's default role on a day: of the rows in force, those with the latest From; several when they contradict. */
export function rolesOn(index: RoleIndex, person: string, date: LocalDate): readonly PersonRole[] {
  const rows = index.get(keyOf(person));
  if (!rows) return [];
  const inForce = rows.filter(({ from, to }) => (from === null || from <= date) && (to === null || date <= to));
  const latest = inForce.reduce((best, { from }) => ((from ?? "") > best ? (from ?? "") : best), "");
  const current = inForce.filter(({ from }) => (from ?? "") === latest);
  return current.filter((row, index) => current.findIndex((other) => keyOf(other.role) === keyOf(row.role)) === index);
}
