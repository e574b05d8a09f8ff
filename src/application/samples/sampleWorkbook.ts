import type { TableName } from "../../domain/entries/source";

/** A cell of a sample: text (days as YYYY-MM-DD, choices as their English word), a number, or a flag. */
export type SampleCell = string | number | boolean;

/** One table of a sample workbook: its columns by field, in order, and rows under them ("" is blank). */
export type SampleTable = {
  readonly table: TableName;
  readonly fields: readonly string[];
  readonly rows: readonly (readonly SampleCell[])[];
};

export type SampleWorkbook = { readonly language: "en" | "fr"; readonly tables: readonly SampleTable[] };

/** The same pseudo-random sequence for the same seed, so that a sample is the same file every time it is made. */
export function sequence(seed: number): (limit: number) => number {
  let state = seed >>> 0;
  return (limit) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 4294967296) * limit);
  };
}
