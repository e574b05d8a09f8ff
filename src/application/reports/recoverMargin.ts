import { computeMargin } from "../../domain/margin/computeMargin";
import { deleteTab } from "../recovery/keptRows";
import { finished, undone, type Recovery, type RecoveryRequest } from "../recovery/recovery";
import { applyNonEmpty } from "../recovery/redraw";
import { marginSheet, type MarginDecision } from "./writeMarginSheet";

/** Margin sheets: drawn once more; a new one is taken out to undo it. What was written over cannot come back, and is drawn as well. */
export const recoverMargin: Recovery = {
  finish,
  undo: async (request) => {
    const { billing, environment } = request;
    const { sheet, isNew } = decisionIn(request);
    if (!isNew) return finish(request);
    await applyNonEmpty(environment, billing, [{ purpose: "margin", operations: deleteTab(billing, sheet) }]);
    return undone;
  },
};

async function finish(request: RecoveryRequest) {
  const { billing, environment } = request;
  const { by, from, until, asOf } = decisionIn(request);
  const { books, backlog } = billing;
  const scope = { by, from, until, asOf };
  const margin = computeMargin({ ...scope, books, units: backlog.units });
  const document = marginSheet(environment, billing, { ...scope, margin });
  await applyNonEmpty(environment, billing, [
    { purpose: "margin", operations: [{ kind: "putSheet", document, after: null }] },
  ]);
  return finished;
}

function decisionIn({ intent }: RecoveryRequest): MarginDecision {
  return intent.details as MarginDecision;
}
