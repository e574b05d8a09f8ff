import type { TableSchema } from "../schemas/columnSchema";
import { headerText } from "./headerText";

/** The column header that a misspelt one most likely means ("Houres" → "Hours"), or null when none is near. */
export function nearestHeader(text: string, schema: TableSchema): string | null {
  const { name } = headerText(text);
  const tolerance = name.length < 4 ? 0 : name.length < 7 ? 1 : 2;
  let nearest: string | null = null;
  let least = tolerance + 1;
  for (const field of schema.fields) {
    for (const candidate of [field.en, field.fr, ...field.also]) {
      const distance = editDistance(name, headerText(candidate).name, least);
      if (distance < least) {
        least = distance;
        nearest = candidate;
      }
    }
  }
  return nearest;
}

/** Letters to change, insert, drop or swap with their neighbour to make one text of the other; `limit` when that many or more. */
function editDistance(from: string, to: string, limit: number): number {
  if (Math.abs(from.length - to.length) >= limit) return limit;
  let beforeLast: number[] = [];
  let last = Array.from({ length: to.length + 1 }, (_, index) => index);
  for (let i = 1; i <= from.length; i++) {
    const current = [i];
    for (let j = 1; j <= to.length; j++) {
      const same = from[i - 1] === to[j - 1];
      const swapped = i > 1 && j > 1 && from[i - 1] === to[j - 2] && from[i - 2] === to[j - 1];
      const simple = Math.min(last[j]! + 1, current[j - 1]! + 1, last[j - 1]! + (same ? 0 : 1));
      current.push(swapped ? Math.min(simple, beforeLast[j - 2]! + 1) : simple);
    }
    beforeLast = last;
    last = current;
  }
  return Math.min(limit, last[to.length]!);
}
