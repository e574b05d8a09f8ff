import { textsFor } from "./catalogue";
import type { Language } from "./language";

/** What a new ledger's heading explains; undefined where the heading says it all. `table` by its English name. */
export function columnNote(table: string, field: string, language: Language): string | undefined {
  const notes: Readonly<Record<string, Readonly<Record<string, string>>>> = textsFor(language).ledgers.notes;
  return notes[table]?.[field] ?? notes["common"]?.[field];
}

/** The sentence above a new ledger; undefined for the add-in's own tables. */
export function tableHint(table: string, language: Language): string | undefined {
  const hints: Readonly<Record<string, string>> = textsFor(language).ledgers.hints;
  return hints[table];
}
