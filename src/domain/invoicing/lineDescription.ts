import type { JournalDetail } from "./journal";

const longest = 500;

/**
 * What a printed line says, from its details alone, so that it reads the same when it is built again:
 * the words they share, else their tasks, else their words one after the other, else the contract line.
 */
export function lineDescription(details: readonly JournalDetail[]): string {
  const words = distinct(details.map((detail) => detail.externalDescription));
  if (words.length === 1) return words[0]!;
  const tasks = distinct(details.map((detail) => detail.task));
  if (tasks.length > 0) return shorten(tasks.join(", "));
  if (words.length > 1) return shorten(words.join("; "));
  const first = details[0];
  return first ? first.contractLine || first.project : "";
}

function distinct(texts: readonly string[]): string[] {
  return [...new Set(texts.filter((text) => text !== ""))];
}

function shorten(text: string): string {
  return text.length <= longest ? text : `${text.slice(0, longest - 1)}…`;
}
