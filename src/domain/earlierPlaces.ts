/**
 * Where each element of a list stood in an earlier list, by identity; -1 for one that is new. Between two readings of a workbook
 * little changes: what both lists begin and end with is compared place by place, and only what lies between is looked up.
 */
export function earlierPlaces<T extends object>(earlier: readonly T[], now: readonly T[]): Int32Array {
  const places = new Int32Array(now.length).fill(-1);
  const shorter = Math.min(earlier.length, now.length);
  let first = 0;
  while (first < shorter && earlier[first] === now[first]) places[first] = first++;
  let last = 0;
  while (last < shorter - first && earlier[earlier.length - 1 - last] === now[now.length - 1 - last]) last++;
  const shift = earlier.length - now.length;
  for (let index = now.length - last; index < now.length; index++) places[index] = index + shift;
  const between = new Map<T, number>();
  for (let index = first; index < earlier.length - last; index++) between.set(earlier[index]!, index);
  if (between.size === 0) return places;
  for (let index = first; index < now.length - last; index++) places[index] = between.get(now[index]!) ?? -1;
  return places;
}
