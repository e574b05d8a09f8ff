import type { ExpenseEntry, TimeEntry } from "../../domain/entries/entry";
import { keyOf } from "../../domain/entries/key";

/** What an imported row says besides its entry. */
type FingerprintParts = {
  readonly client: string;
  readonly start: string;
  readonly end: string;
  readonly tags: string;
};

/**
 * Tells an imported row from all others, so that a repeated import adds nothing: who, when (start and end, or day and time worked),
 * for whom, on what. 16 hexadecimal digits.
 */
export function importFingerprint(entry: TimeEntry, { client, start, end, tags }: FingerprintParts): string {
  const { duration } = entry;
  const worked =
    duration === null ? "" : duration.unit === "h" ? duration.seconds.toFixed() : `${duration.days.toFixed()}d`;
  const when = start !== "" && end !== "" ? [start, end] : [worked];
  const names = [entry.person, client, entry.project, entry.task, entry.description, tags].map(keyOf);
  return textHash([entry.date ?? "", ...when, ...names].join("\u001f"));
}

/** The same for an expense: who paid when for what, how many at which cost. */
export function expenseFingerprint(entry: ExpenseEntry): string {
  const { date, quantity, unitCost, currency } = entry;
  const figures = [quantity?.toFixed() ?? "", unitCost?.toFixed() ?? "", currency];
  const { person, client, project, task, category, description, receipt } = entry;
  return textHash(
    [date ?? "", ...figures, ...[person, client, project, task, category, description, receipt].map(keyOf)].join(
      "\u001f",
    ),
  );
}

const { imul } = Math;

/** A hash of any text, for telling rows apart: two 32-bit FNV-1a hashes with different seeds, as 16 hexadecimal digits. */
export function textHash(text: string): string {
  let first = 0x811c9dc5 | 0;
  let second = 0x1b873593;
  for (let index = 0; index < text.length; index++) {
    const code = text.charCodeAt(index);
    first = imul(first ^ code, 0x01000193);
    second = imul(second ^ (code + index), 0x85ebca6b);
  }
  return [first, second].map((half) => (half >>> 0).toString(16).padStart(8, "0")).join("");
}
