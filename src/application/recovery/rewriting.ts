import type { WriteBatch, WriteOperation } from "../writePlan";
import { finished, undone, type Recovered, type Recovery, type RecoveryRequest } from "./recovery";
import { applyNonEmpty } from "./redraw";

/** What cells are to say: as a run meant them, or as they were before it. */
export type Side = "before" | "after";

/** The recovery of a run whose cells are written once more, or as they were before, in one request. */
export function rewriting(
  purpose: WriteBatch["purpose"],
  operationsOf: (request: RecoveryRequest, side: Side) => readonly WriteOperation[],
): Recovery {
  const write = async (request: RecoveryRequest, side: Side, outcome: Recovered): Promise<Recovered> => {
    const { environment, billing } = request;
    await applyNonEmpty(environment, billing, [{ purpose, operations: operationsOf(request, side) }]);
    return outcome;
  };
  return {
    finish: (request) => write(request, "after", finished),
    undo: (request) => write(request, "before", undone),
  };
}
