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
 * The state of a unit, or of a unit's free part, before caps.
 * What is never billed comes first, then the user's side marks, then what blocks, then readiness. Rule: domain rules §5 "Backlog states".
 */
export function stateOfUnit(
  unit: BillableUnit,
  context: BlockerContext & { readonly requireReady: boolean },
): StateFound {
  const terms = unit.terms;
  const mark = unit.entry?.mark ?? null;
  if (terms?.method === "Internal") return { state: "internal", reason: "project.internal", found: nothingFound };
  if (unit.entry?.alreadyInvoiced) return { state: "invoiced", reason: "row.alreadyInvoiced", found: nothingFound };
  if (mark === "Written off") return { state: "writtenOff", reason: "row.writtenOff", found: nothingFound };
  if (mark === "On hold") return { state: "onHold", reason: "row.onHold", found: nothingFound };
  const own = unit.diagnostics.find(blocks);
  if (isCovered(unit)) {
    return own
      ? { state: "blocked", reason: own.code, found: nothingFound }
      : { state: "covered", reason: null, found: nothingFound };
  }
  const found = findBlockers(unit, context);
  const blocker = own ?? found.find(blocks);
  if (blocker) return { state: "blocked", reason: blocker.code, found };
  if (mark === "Not ready" || (context.requireReady && mark !== "Ready" && unit.entry !== null)) {
    return { state: "notReady", reason: "row.notReady", found };
  }
  return { state: "ready", reason: null, found };
}

/**
 * Whether the contract's price already pays for it: time and expenses on a fixed price, time on a retainer.
 * Disbursements are never part of a price. Rule: domain rules §5 "Side states".
 */
export function isCovered(unit: BillableUnit): boolean {
  if (unit.state === "covered") return true;
  if (unit.entry === null || unit.entryClass === "Milestone" || unit.entryClass === "Disbursement") return false;
  if (unit.terms?.method === "Fixed price") return true;
  return unit.terms?.method === "Retainer" && unit.entryClass === "Time";
}

function findBlockers(unit: BillableUnit, context: BlockerContext): readonly Diagnostic[] {
  let found: Diagnostic[] | null = null;
  for (const blocker of blockers) {
    const diagnostic = blocker(unit, context);
    if (diagnostic) (found ??= []).push(diagnostic);
  }
  return found ?? nothingFound;
}
