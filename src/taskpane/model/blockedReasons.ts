import type { Diagnostic } from "../../domain/diagnostics/diagnostic";
import { haveSameElements } from "../../domain/haveSameElements";
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

/**
 * Why units wait, the most frequent reason first. Units that wait by the user's own mark are left out. `earlier`: reasons found before;
 * those of the very same units are theirs.
 */
export function* blockedReasons(
  units: readonly BillableUnit[],
  earlier: readonly BlockedReason[] = [],
): Steps<readonly BlockedReason[]> {
  const groups = new Map<string, BillableUnit[]>();
  for (const [index, unit] of units.entries()) {
    if (index % rowsPerStep === 0) yield index / units.length;
    if (unit.state !== "blocked") continue;
    const reason = unit.reason ?? blockingDiagnostic(unit)?.code ?? "";
    const group = groups.get(reason);
    if (group) group.push(unit);
    else groups.set(reason, [unit]);
  }
  const reasons = [...groups].map(([reason, own]): BlockedReason => {
    const same = earlier.find((each) => each.reason === reason);
    if (same && haveSameElements(same.units, own)) return same;
    return { reason, count: own.length, example: blockingDiagnostic(own[0]!), units: own };
  });
  reasons.sort((left, right) => right.count - left.count);
  return haveSameElements(earlier, reasons) ? earlier : reasons;
}
