import { rewriting } from "../recovery/rewriting";
import { fillOperations, type FillDetails } from "./filledCells";

/** Cells that were filled: filled where they are not yet, or as they were before. */
export const recoverFilled = rewriting("marks", ({ environment, billing, intent }, side) => {
  const { filled = [] } = intent.details as Partial<FillDetails>;
  return fillOperations(filled, billing, { side, language: environment.language });
});
