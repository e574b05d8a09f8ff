import type { Diagnostic } from "../../domain/diagnostics/diagnostic";

/** A row that is left out: for what it is, or for what was found wrong with it. `row` counts from 1. */
export type LeftOutRow<R extends string> = { readonly row: number; readonly reason: R | Diagnostic };

/** The rows that one reason leaves out, in order; `finding` is the first's, where something was found wrong. */
export type ReasonGroup<R extends string> = {
  readonly key: string;
  readonly reason: R | null;
  readonly finding: Diagnostic | null;
  readonly rows: readonly number[];
};

/** Rows by the reason that leaves them out, what is wrong first, then the most frequent. */
export function reasonGroups<R extends string>(leftOut: readonly LeftOutRow<R>[]): ReasonGroup<R>[] {
  const groups = new Map<string, ReasonGroup<R> & { readonly rows: number[] }>();
  for (const { row, reason } of leftOut) {
    const key = typeof reason === "string" ? reason : reason.code;
    const group = groups.get(key);
    if (group) group.rows.push(row);
    else if (typeof reason === "string") groups.set(key, { key, reason, finding: null, rows: [row] });
    else groups.set(key, { key, reason: null, finding: reason, rows: [row] });
  }
  return [...groups.values()].sort(
    (left, right) =>
      Number(right.finding !== null) - Number(left.finding !== null) || right.rows.length - left.rows.length,
  );
}
