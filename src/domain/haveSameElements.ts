/** Whether two lists hold the very same objects in the same order. */
export function haveSameElements<T>(one: readonly T[], other: readonly T[]): boolean {
  return one === other || (one.length === other.length && one.every((element, index) => element === other[index]));
}
