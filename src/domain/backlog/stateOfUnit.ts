import type { DiagnosticCode } from "../diagnostics/codes";
import type { Diagnostic } from "../diagnostics/diagnostic";
import type { BacklogState, BillableUnit } from "../pricing/billableUnit";
import { blockers, blocks, type BlockerContext } from "./blockers";

/** A unit's state, why, and what was found on the way to it. */
export type StateFound = {
  readonly state: BacklogState;
  readonly reason: DiagnosticCode | null;
  readonly found: readonly Diagnostic[];
};

const nothingFound: readonly Diagnostic[] = [];

/**
 * The state of a unit, or of a unit's free part, before caps: what pricing made of its row and marks, and what the backlog's own
 * rules say of those that pricing left open. Rule: domain rules §5 "Backlog states".
 */
export function stateOfUnit(unit: BillableUnit, context: BlockerContext): StateFound {
  const { state, reason } = unit;
  if (unit.entry?.alreadyInvoiced) return { state: "invoiced", reason: "row.alreadyInvoiced", found: nothingFound };
  if (state !== "ready" && state !== "notReady") return { state, reason, found: nothingFound };
  const found = findBlockers(unit, context);
  const blocker = found.find(blocks);
  return blocker ? { state: "blocked", reason: blocker.code, found } : { state, reason, found };
}

function findBlockers(unit: BillableUnit, context: BlockerContext): readonly Diagnostic[] {
  let found: Diagnostic[] | null = null;
  for (const blocker of blockers) {
    const diagnostic = blocker(unit, context);
    if (diagnostic) (found ??= []).push(diagnostic);
  }
  return found ?? nothingFound;
}
