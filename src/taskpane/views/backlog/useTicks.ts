import { useMemo, useState } from "react";
import type { BillableUnit } from "../../../domain/pricing/billableUnit";
import { usePane } from "../../app/paneContext";
import type { ClientNode } from "../../model/backlogTree";
import { groupTicks, type GroupTicks, type Selection, type TickState } from "../../model/selection";
import { useSteps } from "../../parts/useSteps";

const noTicks: GroupTicks = new Map();

/** Boxes that were clicked since it was last worked out what is ticked. */
type Clicked = { readonly since: GroupTicks; readonly boxes: GroupTicks };

/**
 * How much is ticked of each group, and ticking one. With many rows that takes a moment: the box that was clicked shows it at once, all
 * that follows from it when it is worked out.
 */
export function useTicks(tree: readonly ClientNode[], selection: Selection) {
  const { controller } = usePane();
  const begin = useMemo(() => () => groupTicks(tree, selection), [tree, selection]);
  const known = useSteps(begin) ?? noTicks;
  const [clicked, setClicked] = useState<Clicked | null>(null);
  const ticks = useMemo(
    () => (clicked?.since === known ? new Map([...known, ...clicked.boxes]) : known),
    [known, clicked],
  );
  const tickGroup = (id: string, units: readonly BillableUnit[]): void => {
    const state: TickState = ticks.get(id) === "all" ? "none" : "all";
    setClicked({ since: known, boxes: new Map(clicked?.since === known ? clicked.boxes : []).set(id, state) });
    void controller.tick(units);
  };
  return { ticks, tickGroup };
}
