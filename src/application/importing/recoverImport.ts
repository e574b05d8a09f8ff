import { finished, undone, type Recovered, type Recovery, type RecoveryRequest } from "../recovery/recovery";
import { applyNonEmpty } from "../recovery/redraw";
import type { ImportDetails } from "./importedBefore";
import { findImportedRows, takeImportOut } from "./importedRows";

/** Imports: one whose rows are all there is finished; of any other, what came in is taken out, and the file can be imported again. */
export const recoverImport: Recovery = {
  finish: async (request) => {
    const details = request.intent.details as ImportDetails;
    return findImportedRows(details, request.billing).length === details.rows ? finished : remove(request);
  },
  undo: (request) => remove(request),
};

async function remove({ intent, billing, environment }: RecoveryRequest): Promise<Recovered> {
  const details = intent.details as ImportDetails;
  const operations = takeImportOut(details, findImportedRows(details, billing), billing);
  await applyNonEmpty(environment, billing, [{ purpose: "ledger", operations }]);
  return undone;
}
