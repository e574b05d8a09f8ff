import type { DiagnosticCode, Severity } from "../../domain/diagnostics/codes";
import type { Diagnostic } from "../../domain/diagnostics/diagnostic";
import { rowsPerStep, type Steps } from "../../domain/steps";

/** Findings of one kind. */
export type CheckGroup = {
  readonly code: DiagnosticCode;
  readonly severity: Severity;
  readonly findings: readonly Diagnostic[];
};

/** Findings by kind, errors first, the most frequent first; the same finding in the same cell is told once. */
export function* checkGroups(diagnostics: readonly Diagnostic[]): Steps<CheckGroup[]> {
  const groups = new Map<string, Diagnostic[]>();
  const seen = new Set<string>();
  for (const [index, finding] of diagnostics.entries()) {
    if (index % rowsPerStep === rowsPerStep - 1) yield index / diagnostics.length;
    const identity = JSON.stringify([finding.code, finding.severity, finding.source, finding.params]);
    if (seen.has(identity)) continue;
    seen.add(identity);
    const key = `${finding.severity}|${finding.code}`;
    const group = groups.get(key);
    if (group) group.push(finding);
    else groups.set(key, [finding]);
  }
  return [...groups.values()]
    .map((findings) => ({ code: findings[0]!.code, severity: findings[0]!.severity, findings }))
    .sort((left, right) => rank(left) - rank(right) || right.findings.length - left.findings.length);
}

function rank({ severity }: CheckGroup): number {
  return severity === "error" ? 0 : 1;
}
