import type { RateRow } from "../entries/books";
import { scopeNamesOf } from "./rateScope";

/** Rate rows that name the same, sale and cost apart, each group by From: what has none is in force from the beginning. */
export function ratesByScope(rows: readonly RateRow[]): readonly (readonly RateRow[])[] {
  const groups = new Map<string, RateRow[]>();
  for (const row of rows) {
    const key = [row.kind, ...Object.values(scopeNamesOf(row))].join("\u0001");
    const group = groups.get(key);
    if (group) group.push(row);
    else groups.set(key, [row]);
  }
  return [...groups.values()].map((group) => group.sort((a, b) => ((a.from ?? "") < (b.from ?? "") ? -1 : 1)));
}
