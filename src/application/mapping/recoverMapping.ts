import { applyBatches } from "../applyPlan";
import { ensureBookkeeping } from "../bookkeeping";
import { finished, undone, type Recovered, type Recovery, type RecoveryRequest } from "../recovery/recovery";
import { mappingOperations, type MappingDetails } from "./agreeMapping";

/** Runs that changed what is agreed about sheets: their rows in Sources are written once more, as agreed or as they were before. */
export const recoverMapping: Recovery = {
  finish: (request) => write(request, detailsOf(request), finished),
  undo: (request) => {
    const { agreed, before } = detailsOf(request);
    return write(request, { agreed: before, before: agreed }, undone);
  },
};

function detailsOf({ intent }: RecoveryRequest): MappingDetails {
  const { agreed = [], before = [] } = intent.details as Partial<MappingDetails>;
  return { agreed, before };
}

async function write(
  { environment, billing }: RecoveryRequest,
  details: MappingDetails,
  outcome: Recovered,
): Promise<Recovered> {
  if (details.agreed.length + details.before.length === 0) return outcome;
  const { sites, operations } = ensureBookkeeping(billing, ["Sources"], environment);
  const edits = mappingOperations(environment, billing, { sources: sites.get("Sources")!, details });
  const all = [...operations, ...edits];
  if (all.length > 0) await applyBatches(environment.port, billing.layout, [{ purpose: "sources", operations: all }]);
  return outcome;
}
