import type { RateRow } from "../../../domain/entries/books";

/** What a rate row is for, in its own names: "Acme, Website, Ann"; "" where it is for everything. */
export function rateScopeNames({ client, project, task, category, person, role }: RateRow): string {
  return [client, project, task, category, person, role].filter((name) => name !== "").join(", ");
}
