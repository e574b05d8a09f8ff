/** Whether two values of the model say the same; Maps by their entries. */
export function isSame(a: unknown, b: unknown): boolean {
  return a === b || textOf(a) === textOf(b);
}

/** A text that equal values of the model share. */
export function textOf(value: unknown): string {
  return JSON.stringify(value, (_, item: unknown) =>
    item instanceof Map
      ? [...(item as Map<unknown, unknown>)].sort((x, y) => (String(x[0]) < String(y[0]) ? -1 : 1))
      : item,
  );
}
