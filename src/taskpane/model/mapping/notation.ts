/** What plain numbers of a duration may be, and how days of numbers may be read. */
export const columnMeanings = { unit: ["h", "min", "s", "d"], dateOrder: ["dmy", "mdy"] } as const;

export type ColumnQuestion = keyof typeof columnMeanings;

/** The answer that a column's notation gives; "" where it gives none. */
export function meaningIn(notation: string, question: ColumnQuestion): string {
  return columnMeanings[question].find((meaning) => wordsOf(notation).includes(meaning)) ?? "";
}

/** A notation with another answer; whatever else it says stays. */
export function withMeaning(notation: string, question: ColumnQuestion, meaning: string): string {
  const others = wordsOf(notation).filter((word) => !columnMeanings[question].some((known) => known === word));
  return [meaning, ...others].filter((word) => word !== "").join(" ");
}

function wordsOf(notation: string): string[] {
  return notation.split(/[\s,;]+/u);
}
