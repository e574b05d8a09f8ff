import { finished, undone, type Recovered, type Recovery, type RecoveryRequest } from "../recovery/recovery";
import { applyNonEmpty } from "../recovery/redraw";
import { fillOperations, type FillDetails } from "./filledCells";

/** Cells that were filled: filled where they are not yet, or as they were before. */
export const recoverFilled: Recovery = {
  finish: (request) => write(request, "after", finished),
  undo: (request) => write(request, "before", undone),
};

async function write(
  { environment, billing, intent }: RecoveryRequest,
  side: "before" | "after",
  outcome: Recovered,
): Promise<Recovered> {
  const { filled = [] } = intent.details as Partial<FillDetails>;
  const operations = fillOperations(filled, billing, { side, language: environment.language });
  await applyNonEmpty(environment, billing, [{ purpose: "marks", operations }]);
  return outcome;
}
