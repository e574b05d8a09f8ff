import { rowsPerStep, type Steps } from "./steps";

/** Sorts in steps, with the same result as `sort`: what is equal keeps its order. */
export function* sortInSteps<T>(items: readonly T[], compare: (left: T, right: T) => number): Steps<T[]> {
  let runs: T[][] = [];
  for (let first = 0; first < items.length; first += rowsPerStep) {
    runs.push(items.slice(first, first + rowsPerStep).sort(compare));
    yield (0.5 * first) / items.length;
  }
  while (runs.length > 1) {
    const merged: T[][] = [];
    for (let index = 0; index < runs.length; index += 2) {
      const [left, right] = [runs[index]!, runs[index + 1]];
      merged.push(right ? yield* mergeInSteps(left, right, compare) : left);
    }
    runs = merged;
  }
  return runs[0] ?? [];
}

function* mergeInSteps<T>(left: readonly T[], right: readonly T[], compare: (left: T, right: T) => number): Steps<T[]> {
  const merged: T[] = [];
  let [at, of] = [0, 0];
  while (at < left.length || of < right.length) {
    const isLeft = of === right.length || (at < left.length && compare(left[at]!, right[of]!) <= 0);
    merged.push(isLeft ? left[at++]! : right[of++]!);
    if (merged.length % (2 * rowsPerStep) === 0) yield 0.5;
  }
  return merged;
}
