import { keyOf } from "../../domain/entries/key";

/** The languages headers and words are written in; both are always read. */
export type Language = "en" | "fr";

/** One choice of a cell: the domain's value, its word in each language, and what else is read as it. */
export type Word<T extends string = string> = {
  readonly value: T;
  readonly en: string;
  readonly fr: string;
  readonly also: readonly string[];
};

/** The choices of a cell. */
export type Vocabulary<T extends string = string> = readonly Word<T>[];

/** A choice whose value is its English word. */
export function word<T extends string>(value: T, fr: string, also: readonly string[] = []): Word<T> {
  return { value, en: value, fr, also };
}

/** A choice whose value is a code, written in words in both languages. */
export function codeWord<T extends string>(value: T, en: string, fr: string, also: readonly string[] = []): Word<T> {
  return { value, en, fr, also };
}

/**
 * How a choice is written in a language.
 * Throws: on a value that the vocabulary does not have.
 */
export function wordIn<T extends string>(vocabulary: Vocabulary<T>, value: T, language: Language): string {
  const found = vocabulary.find((candidate) => candidate.value === value);
  if (!found) throw new RangeError(`No word for "${value}"`);
  return found[language];
}

const indexes = new WeakMap<Vocabulary, ReadonlyMap<string, string>>();

/** The choice that a text names in either language, or null. */
export function valueOfWord<T extends string>(vocabulary: Vocabulary<T>, text: string): T | null {
  let index = indexes.get(vocabulary);
  if (!index) {
    index = indexWords(vocabulary);
    indexes.set(vocabulary, index);
  }
  return (index.get(wordKey(text)) as T | undefined) ?? null;
}

function indexWords(vocabulary: Vocabulary): ReadonlyMap<string, string> {
  const index = new Map<string, string>();
  for (const { value, en, fr, also } of vocabulary) {
    for (const text of [value, en, fr, ...also]) index.set(wordKey(text), value);
  }
  return index;
}

/** Hyphens and apostrophes are typed or not: "non chargeable" is "Non-chargeable". */
function wordKey(text: string): string {
  return keyOf(text.replace(/[-‐‑–'’.]/gu, " "));
}
