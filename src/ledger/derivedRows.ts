/**
 * What rows became after they were read, by what made them so: the same row and the same reason give the same object, reading after
 * reading.
 */
export class DerivedRows {
  private readonly kept = new WeakMap<object, { readonly reason: string; readonly derived: object }>();

  of<T extends object>(row: T, reason: string, derive: () => T): T {
    const known = this.kept.get(row);
    if (known?.reason === reason) return known.derived as T;
    const derived = derive();
    this.kept.set(row, { reason, derived });
    return derived;
  }
}

/** Rows of which some become others; the very same list where none does. */
export function mapRows<T>(rows: readonly T[], change: (row: T) => T): readonly T[] {
  let isChanged = false;
  const changed = rows.map((row) => {
    const next = change(row);
    isChanged ||= next !== row;
    return next;
  });
  return isChanged ? changed : rows;
}
