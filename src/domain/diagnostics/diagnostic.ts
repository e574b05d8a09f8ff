import { diagnosticSeverities, type DiagnosticCode, type Severity } from "./codes";

/** Where in the workbook something was read: a sheet and an A1 address on it. */
export type CellAddress = { readonly sheet: string; readonly cell: string };

/** What the words of a message are filled with; amounts and dates in canonical form. */
export type DiagnosticParams = Readonly<Record<string, string>>;

/** A problem found in data: what, how bad, and the cell it was found in. Never thrown. */
export type Diagnostic = {
  readonly code: DiagnosticCode;
  readonly severity: Severity;
  readonly source: CellAddress | null;
  readonly params: DiagnosticParams;
};

/** A result together with everything found on the way to it. */
export type Outcome<T> = { readonly value: T; readonly diagnostics: readonly Diagnostic[] };

/** A diagnostic of a code, with the code's own severity. */
export function diagnose(code: DiagnosticCode, source: CellAddress | null, params: DiagnosticParams = {}): Diagnostic {
  return { code, severity: diagnosticSeverities[code], source, params };
}

/** The same diagnostic as a warning: for rows that are not billed, where the problem costs nothing. */
export function asWarning(diagnostic: Diagnostic): Diagnostic {
  return diagnostic.severity === "warning" ? diagnostic : { ...diagnostic, severity: "warning" };
}

export function hasErrors(diagnostics: readonly Diagnostic[]): boolean {
  return diagnostics.some((diagnostic) => diagnostic.severity === "error");
}
