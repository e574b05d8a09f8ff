import type { ErrorValue } from "../../model/cellValue";
import { divideError, notAvailable, numError } from "../values/errors";

type Result = number | ErrorValue;

export function mean(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0) / values.length;
}

/** The sum of squared distances from the mean. */
export function squaredDistances(values: readonly number[]): number {
  const middle = mean(values);
  return values.reduce((total, value) => total + (value - middle) ** 2, 0);
}

/** Variance, or its root the standard deviation; of a sample or of all. */
export function deviation(values: readonly number[], of: { readonly sample: boolean; readonly root: boolean }): Result {
  const divisor = of.sample ? values.length - 1 : values.length;
  if (divisor <= 0) return divideError;
  const variance = squaredDistances(values) / divisor;
  return of.root ? Math.sqrt(variance) : variance;
}

export function median(values: readonly number[]): Result {
  if (values.length === 0) return numError;
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  return sorted.length % 2 === 1 ? sorted[middle]! : (sorted[middle - 1]! + sorted[middle]!) / 2;
}

/** The most frequent value, the first one of several; #N/A when none occurs twice. */
export function mode(values: readonly number[]): Result {
  const counts = new Map<number, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  const most = [...counts].reduce((best, entry) => (entry[1] > best[1] ? entry : best), [0, 1] as [number, number]);
  return most[1] > 1 ? most[0] : notAvailable;
}

/** The k-th of ascending values, counted from 1. */
export function kthSmallest(sorted: readonly number[], k: number): Result {
  return k >= 1 && k <= sorted.length ? sorted[k - 1]! : numError;
}

export function percentileInclusive(sorted: readonly number[], share: number): Result {
  if (sorted.length === 0 || share < 0 || share > 1) return numError;
  return between(sorted, share * (sorted.length - 1));
}

export function percentileExclusive(sorted: readonly number[], share: number): Result {
  const place = share * (sorted.length + 1) - 1;
  return place < 0 || place > sorted.length - 1 ? numError : between(sorted, place);
}

function between(sorted: readonly number[], place: number): number {
  const below = Math.floor(place);
  const low = sorted[below]!;
  const high = sorted[Math.min(below + 1, sorted.length - 1)]!;
  return low + (place - below) * (high - low);
}
