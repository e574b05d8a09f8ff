import { diagnose, type Diagnostic } from "../diagnostics/diagnostic";
import type { Books } from "./books";
import { keyOf } from "./key";
import { cellOf } from "./source";

/**
 * Who logs time and is not in People, where the workbook keeps that table: a misspelt name loses its role, and with it
 * the role's rate.
 * Diagnostics: person.unknown, a warning, once for each name, at its first row.
 */
export function unknownPeople({ time, people }: Pick<Books, "time" | "people">): readonly Diagnostic[] {
  if (people.length === 0) return [];
  const told = new Set(["", ...people.map(({ person }) => keyOf(person))]);
  const found: Diagnostic[] = [];
  for (const { person, source } of time) {
    const key = keyOf(person);
    if (told.has(key)) continue;
    told.add(key);
    found.push(diagnose("person.unknown", cellOf(source, "person"), { person }));
  }
  return found;
}
