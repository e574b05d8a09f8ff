import type { TimeEntry } from "../../domain/entries/entry";
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
  return hash([entry.date ?? "", ...when, ...names].join("\u001f"));
}

const { imul } = Math;

/** Two 32-bit FNV-1a hashes with different seeds. */
function hash(text: string): string {
  let first = 0x811c9dc5 | 0;
  let second = 0x1b873593;
  for (let index = 0; index < text.length; index++) {
    const code = text.charCodeAt(index);
    first = imul(first ^ code, 0x01000193);
    second = imul(second ^ (code + index), 0x85ebca6b);
  }
  return [first, second].map((half) => (half >>> 0).toString(16).padStart(8, "0")).join("");
}
