import { sameValue } from "./sameValue";

/** What one client changed from, what it has now, and what the others have meanwhile. */
export type ThreeWay<T> = { readonly base: T; readonly mine: T; readonly theirs: T };

/** Mine where I changed it, else theirs. */
export function mergeValue<T>({ base, mine, theirs }: ThreeWay<T>): T {
  return sameValue(mine, base) ? theirs : structuredClone(mine);
}

/** Items by key: those I removed go, those I added or changed are mine, all others theirs. */
export function mergeItems<T>({ base, mine, theirs }: ThreeWay<readonly T[]>, keyOf: (item: T) => string): T[] {
  const before = new Map(base.map((item) => [keyOf(item), item]));
  const now = new Map(mine.map((item) => [keyOf(item), item]));
  const merged: T[] = [];
  const taken = new Set<string>();
  for (const item of theirs) {
    const key = keyOf(item);
    const own = now.get(key);
    taken.add(key);
    if (own !== undefined) merged.push(sameValue(own, before.get(key)) ? item : structuredClone(own));
    else if (!before.has(key)) merged.push(item);
  }
  for (const [key, item] of now) {
    const isNew = !taken.has(key) && (!before.has(key) || !sameValue(before.get(key), item));
    if (isNew) merged.push(structuredClone(item));
  }
  return merged;
}

/** Entries of a map, in place: `theirs` gets what I set and loses what I removed. The entries themselves never change. */
export function mergeMap<K, V>({ base, mine, theirs }: ThreeWay<Map<K, V>>): boolean {
  let changed = false;
  for (const [key, value] of mine) {
    if (sameValue(value, base.get(key)) || sameValue(value, theirs.get(key))) continue;
    theirs.set(key, value);
    changed = true;
  }
  for (const key of base.keys()) if (!mine.has(key) && theirs.delete(key)) changed = true;
  return changed;
}
