import type { Diagnostic } from "../../domain/diagnostics/diagnostic";
import type { BillableUnit } from "../../domain/pricing/billableUnit";
import { rowsPerStep, type Steps } from "../../domain/steps";

/** What keeps a unit from being billed: the finding that its reason names, else its first error. */
export function blockingDiagnostic(unit: BillableUnit): Diagnostic | null {
  const { diagnostics, reason } = unit;
  return (
    diagnostics.find((diagnostic) => diagnostic.code === reason) ??
    diagnostics.find((diagnostic) => diagnostic.severity === "error") ??
    null
  );
}

/** One reason for which units wait, with an example of it. */
export type BlockedReason = {
  readonly reason: string;
  readonly count: number;
  readonly example: Diagnostic | null;
  readonly units: readonly BillableUnit[];
};

/** Why units wait, the most frequent reason first. Units that wait by the user's own mark are left out. */
export function* blockedReasons(units: readonly BillableUnit[]): Steps<BlockedReason[]> {
  const groups = new Map<string, BillableUnit[]>();
  for (const [index, unit] of units.entries()) {
    if (index % rowsPerStep === 0) yield index / units.length;
    if (unit.state !== "blocked") continue;
    const reason = unit.reason ?? blockingDiagnostic(unit)?.code ?? "";
    const group = groups.get(reason);
    if (group) group.push(unit);
    else groups.set(reason, [unit]);
  }
  return [...groups]
    .map(([reason, own]) => ({ reason, count: own.length, example: blockingDiagnostic(own[0]!), units: own }))
    .sort((left, right) => right.count - left.count);
}
