import { deleteTab } from "../recovery/keptRows";
import { finished, undone, type Recovery } from "../recovery/recovery";
import { applyNonEmpty } from "../recovery/redraw";
import { fitTable, removeRows } from "../tableSite";
import type { WriteOperation } from "../writePlan";
import type { Billing } from "../readBilling";
import { addOperations, findAdded, siteOfAdded, type AddedRows, type PlanDetails } from "./addedRows";

/** Planned rows: added where they are not there yet, or taken out as far as nobody changed them. */
export const recoverPlan: Recovery = {
  finish: async ({ environment, billing, intent }) => {
    const operations = addedIn(intent).flatMap((added) =>
      isThere(added, billing) ? [] : addOperations(added, billing, environment),
    );
    await applyNonEmpty(environment, billing, [{ purpose: "rows", operations }]);
    return finished;
  },
  undo: async ({ environment, billing, intent }) => {
    const operations = addedIn(intent).flatMap((added) => takeOut(added, billing));
    await applyNonEmpty(environment, billing, [{ purpose: "rows", operations }]);
    return undone;
  },
};

function addedIn({ details }: { readonly details: object }): readonly AddedRows[] {
  return (details as Partial<PlanDetails>).added ?? [];
}

/** All rows of a table come with one write: none of them is there, or all are. */
function isThere(added: AddedRows, billing: Billing): boolean {
  const site = siteOfAdded(added, billing);
  return site !== null && findAdded(added, site, billing).length > 0;
}

/** A sheet that was made for the rows and not to its end goes; one that is whole stays, empty. */
function takeOut(added: AddedRows, billing: Billing): WriteOperation[] {
  const site = siteOfAdded(added, billing);
  if (!site) return added.isNew ? deleteTab(billing, added.sheet) : [];
  const removed = removeRows(site, new Set(findAdded(added, site, billing)));
  return [...removed.operations, ...fitTable(removed.site)];
}
