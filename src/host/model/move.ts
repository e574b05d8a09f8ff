/** Inserting or deleting cells: along which axis the others move, and how far the affected strip reaches across. */
export type Move = {
  readonly kind: "inserted" | "deleted";
  readonly axis: "row" | "column";
  readonly at: number;
  readonly count: number;
  /** Only these columns (or rows) move; absent for whole rows (or columns). */
  readonly across?: { readonly first: number; readonly last: number };
};
