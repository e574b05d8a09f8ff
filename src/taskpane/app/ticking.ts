import { takeSteps } from "../../application/takeSteps";
import type { BillableUnit } from "../../domain/pricing/billableUnit";
import { toggleUnits } from "../model/selection";
import type { PaneSession } from "./paneSession";

/** Ticking units of the backlog. */
export type Ticking = {
  /** Ticks all of the units, or, where all are ticked, none of them. What is read meanwhile comes first: then nothing is ticked. */
  readonly tick: (units: readonly BillableUnit[]) => Promise<void>;
};

export function ticking({ store, world }: PaneSession): Ticking {
  return {
    tick: async (units) => {
      const { billing } = store.state();
      for (;;) {
        const { selection } = store.state().backlog;
        const toggled = await takeSteps(toggleUnits(selection, units), world.giveWay);
        const now = store.state();
        if (now.billing !== billing) return;
        // Two groups that are ticked one right after the other are both ticked in the end.
        if (now.backlog.selection === selection) return store.dispatch({ type: "selected", selection: toggled });
      }
    },
  };
}
