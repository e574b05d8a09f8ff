import type { BillableUnit } from "../../domain/pricing/billableUnit";
import type { BacklogRow } from "./backlogRows";
import type { ClientNode } from "./backlogTree";

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

/** How much is ticked of each group that has something ticked, by its id. */
export function groupTicks(tree: readonly ClientNode[], selection: Selection): ReadonlyMap<string, TickState> {
  const ticks = new Map<string, TickState>();
  if (selection.size === 0) return ticks;
  const note = (id: string, states: readonly TickState[]): TickState => {
    const state = states.every((each) => each === states[0]) ? (states[0] ?? "none") : "some";
    if (state !== "none") ticks.set(id, state);
    return state;
  };
  for (const client of tree) {
    const lines = client.lines.filter(({ ready }) => ready.length > 0);
    const states = lines.map((line) => {
      const classes = line.classes.filter(({ ready }) => ready.length > 0);
      const ofClasses = classes.map(({ id, ready }) => note(id, [tickStateOf(ready, selection)]));
      return note(line.id, ofClasses);
    });
    note(client.id, states);
  }
  return ticks;
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
    case "class":
      return row.node.ready;
    case "unit":
      return row.unit.state === "ready" ? [row.unit] : [];
  }
}

/** The ready units that are ticked, in the order of the backlog. */
export function selectedUnits(units: readonly BillableUnit[], selection: Selection): BillableUnit[] {
  return selection.size === 0 ? [] : units.filter((unit) => unit.state === "ready" && selection.has(unit.key));
}
