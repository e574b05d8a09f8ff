import type { Diagnostic } from "../domain/diagnostics/diagnostic";
import { textsFor } from "../texts/catalogue";
import { diagnosticText } from "../texts/diagnosticText";
import { formatMessage } from "../texts/message";
import type { Language } from "../texts/language";

const mostShown = 50;

/** Diagnostics as JSON: with their words in the chosen language. */
export function diagnosticsJson(diagnostics: readonly Diagnostic[], language: Language): object[] {
  return diagnostics.map(({ code, severity, source, params }) => ({
    code,
    severity,
    sheet: source?.sheet ?? null,
    cell: source?.cell ?? null,
    ...diagnosticText(code, params, language),
  }));
}

/** Diagnostics for people, errors first: the cell, what is wrong, what to do; "" when there are none. */
export function printDiagnostics(diagnostics: readonly Diagnostic[], language: Language): string {
  if (diagnostics.length === 0) return "";
  const { severities, results } = textsFor(language).cli;
  const sorted = [...diagnostics].sort((a, b) => Number(b.severity === "error") - Number(a.severity === "error"));
  const lines = sorted.slice(0, mostShown).map(({ code, severity, source, params }) => {
    const place = source ? `${source.sheet}!${source.cell}` : "";
    const { message, remedy } = diagnosticText(code, params, language);
    return `${severities[severity]}  ${[place, message, remedy].filter((part) => part !== "").join("  ")}  [${code}]`;
  });
  const errors = sorted.filter((diagnostic) => diagnostic.severity === "error").length;
  const counts = [
    formatMessage(results.errors, { count: errors }, language),
    formatMessage(results.warnings, { count: sorted.length - errors }, language),
  ];
  return [...lines, ...(sorted.length > mostShown ? ["…"] : []), counts.join(", ")].join("\n");
}
