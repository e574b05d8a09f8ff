import { deleteTab, takeOut } from "./keptRows";
import { detailsIn, restore } from "./recoverKept";
import { finished, type Recovery } from "./recovery";
import { applyNonEmpty, redraw } from "./redraw";

/** Discarding: what is left of the drafts goes, or comes back from the rows that the intent kept. */
export const recoverDiscard: Recovery = {
  finish: async (request) => {
    const { environment, billing } = request;
    const { kept = [] } = detailsIn(request);
    const taken = takeOut(
      billing,
      kept.map(({ draft }) => draft),
    );
    await applyNonEmpty(environment, billing, [
      { purpose: "journal", operations: taken.operations },
      { purpose: "documents", operations: kept.flatMap(({ sheet }) => deleteTab(billing, sheet)) },
    ]);
    await redraw(request, { invoices: [], units: kept.flatMap(({ units }) => units) });
    return finished;
  },
  undo: restore,
};
