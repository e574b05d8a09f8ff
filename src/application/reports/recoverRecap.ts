import { hasErrors } from "../../domain/diagnostics/diagnostic";
import { finished, undone, type Recovery } from "../recovery/recovery";
import { applyNonEmpty } from "../recovery/redraw";
import { planValidation, type RecapValidation } from "./validateRecap";

/** Validations are made again, which changes nothing that was written. Rows that a client approved stay so when one is undone. */
export const recoverRecap: Recovery = {
  finish: async ({ environment, billing, intent }) => {
    const { value, diagnostics } = await planValidation(environment, billing, intent.details as RecapValidation);
    if (!value) return { outcome: hasErrors(diagnostics) ? "failed" : "finished", diagnostics };
    await applyNonEmpty(environment, billing, value.batches);
    return finished;
  },
  undo: () => Promise.resolve(undone),
};
