import { diagnose, type Diagnostic } from "../diagnostics/diagnostic";
import type { Books, RateRow } from "../entries/books";
import { keyOf } from "../entries/key";
import { cellOf } from "../entries/source";

const limits = ["client", "project", "task", "category", "person", "role"] as const;
type Limit = (typeof limits)[number];

/**
 * Rate rows that can price nothing because a name in them is found nowhere else: most often it is misspelt, and a more
 * general rate silently takes its place.
 * Diagnostics: rate.unused, a warning, at the name. A column of which the workbook has no names at all tells nothing.
 */
export function unusedRates(books: Books): readonly Diagnostic[] {
  const used = limits.filter((limit) => books.rates.some((row) => row[limit] !== ""));
  const names = new Map(used.map((limit) => [limit, namesOf(books, limit)]));
  return books.rates.flatMap((row) => {
    const unknown = used.find((limit) => isUnknown(row, limit, names.get(limit)!));
    return unknown ? [diagnose("rate.unused", cellOf(row.source, unknown), { name: row[unknown] })] : [];
  });
}

function isUnknown(row: RateRow, limit: Limit, names: ReadonlySet<string>): boolean {
  return row[limit] !== "" && names.size > 0 && !names.has(keyOf(row[limit]));
}

function namesOf(books: Books, limit: Limit): ReadonlySet<string> {
  const names = new Set<string>();
  for (const name of mentions(books, limit)) if (name !== "") names.add(keyOf(name));
  return names;
}

function* mentions({ time, expenses, projects, people, budget, clients }: Books, limit: Limit): Iterable<string> {
  switch (limit) {
    case "client":
      for (const { name } of clients) yield name;
      for (const { client } of [...projects, ...expenses]) yield client;
      return;
    case "project":
      for (const { project } of projects) yield project;
      return;
    case "task":
      for (const { task } of time) yield task;
      for (const { task } of [...expenses, ...budget]) yield task;
      for (const { tasks } of projects) yield* tasks;
      return;
    case "category":
      for (const { category } of expenses) yield category;
      return;
    case "person":
      for (const { person } of time) yield person;
      for (const { person } of [...expenses, ...people]) yield person;
      return;
    case "role":
      for (const { role } of time) yield role;
      for (const { role } of people) yield role;
  }
}
