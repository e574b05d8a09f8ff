import type { BillableUnit } from "../../domain/pricing/billableUnit";
import type { BacklogRow } from "./backlogRows";

/** Keys of the units ticked. */
export type Selection = ReadonlySet<string>;

export type TickState = "none" | "some" | "all";

/** How much of some units is ticked; "none" where there is nothing to tick. */
export function tickStateOf(units: readonly BillableUnit[], selection: Selection): TickState {
  if (selection.size === 0 || units.length === 0) return "none";
  let ticked = 0;
  for (const unit of units) if (selection.has(unit.key)) ticked += 1;
  if (ticked === 0) return "none";
  return ticked === units.length ? "all" : "some";
}

/** Ticks all of the units, or, where all are ticked, none of them. */
export function toggleUnits(selection: Selection, units: readonly BillableUnit[]): Selection {
  const changed = new Set(selection);
  const wasAll = tickStateOf(units, selection) === "all";
  for (const { key } of units) {
    if (wasAll) changed.delete(key);
    else changed.add(key);
  }
  return changed;
}

/** What a row of the list ticks: only what is ready. */
export function tickableUnits(row: BacklogRow): readonly BillableUnit[] {
  switch (row.kind) {
    case "client":
      return row.node.lines.flatMap((line) => line.ready);
    case "line":
      return row.node.ready;
    case "unit":
      return row.unit.state === "ready" ? [row.unit] : [];
  }
}

/** The ready units that are ticked, in the order of the backlog. */
export function selectedUnits(units: readonly BillableUnit[], selection: Selection): BillableUnit[] {
  return selection.size === 0 ? [] : units.filter((unit) => unit.state === "ready" && selection.has(unit.key));
}
