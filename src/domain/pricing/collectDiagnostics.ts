import type { Diagnostic } from "../diagnostics/diagnostic";

/** Diagnostics in the order given; the first list itself where nothing is added, as for most rows. */
export function collectDiagnostics(
  first: readonly Diagnostic[],
  second: readonly Diagnostic[],
  others: readonly (Diagnostic | null)[],
): readonly Diagnostic[] {
  const found = others.filter((diagnostic) => diagnostic !== null);
  return second.length + found.length === 0 ? first : [...first, ...second, ...found];
}
