import type { DiagnosticCode } from "../diagnostics/codes";
import type { Diagnostic } from "../diagnostics/diagnostic";
import type { UserMark } from "../entries/entry";
import type { BacklogState } from "./billableUnit";
import type { Coverage } from "./placement";

/** Where a unit stands as far as its own row and prices tell, and why. */
export type UnitState = { readonly state: BacklogState; readonly reason: DiagnosticCode | null };

const ready: UnitState = { state: "ready", reason: null };
const covered: UnitState = { state: "covered", reason: null };
const internal: UnitState = { state: "internal", reason: "project.internal" };
const writtenOff: UnitState = { state: "writtenOff", reason: "row.writtenOff" };
const onHold: UnitState = { state: "onHold", reason: "row.onHold" };
const notReady: UnitState = { state: "notReady", reason: "row.notReady" };

/**
 * The state of a unit before journal, approvals, caps and cut-off are looked at. Given up by the user, it needs no repair;
 * else an error blocks it; else what never bills comes before the user's marks. Rule: domain rules §5 "Backlog states".
 */
export function stateOf(
  coverage: Coverage,
  diagnostics: readonly Diagnostic[],
  mark: UserMark | null,
  requireReady: boolean,
): UnitState {
  if (mark === "Written off") return writtenOff;
  const error = diagnostics.find(({ severity }) => severity === "error");
  if (error) return { state: "blocked", reason: error.code };
  if (coverage === "internal") return internal;
  if (coverage === "covered") return covered;
  if (mark === "On hold") return onHold;
  if (mark === "Not ready" || (mark === null && requireReady)) return notReady;
  return ready;
}
