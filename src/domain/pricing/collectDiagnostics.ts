import type { Diagnostic } from "../diagnostics/diagnostic";

/** Diagnostics in the order given; the first list itself where nothing is added, as for most rows. */
export function collectDiagnostics(
  first: readonly Diagnostic[],
  second: readonly Diagnostic[],
  others: readonly (Diagnostic | null)[],
): readonly Diagnostic[] {
  if (second.length === 0 && others.every((diagnostic) => diagnostic === null)) return first;
  return [...first, ...second, ...others.filter((diagnostic) => diagnostic !== null)];
}
