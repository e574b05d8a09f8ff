import type { BillableUnit } from "../../domain/pricing/billableUnit";
import { rowsPerStep, type Steps } from "../../domain/steps";
import type { BacklogRow } from "./backlogRows";
import type { ClientNode } from "./backlogTree";

/** Keys of the units ticked. */
export type Selection = ReadonlySet<string>;

export type TickState = "none" | "some" | "all";

/** How much is ticked of each group that has something ticked, by its id; "" is everything. */
export type GroupTicks = ReadonlyMap<string, TickState>;

/** How much of some units is ticked; "none" where there is nothing to tick. */
export function* tickStateOf(units: readonly BillableUnit[], selection: Selection): Steps<TickState> {
  if (selection.size === 0 || units.length === 0) return "none";
  let ticked = 0;
  for (const [index, unit] of units.entries()) {
    if (index % rowsPerStep === rowsPerStep - 1) yield index / units.length;
    if (selection.has(unit.key)) ticked += 1;
    // Neither all nor none any longer, whatever comes.
    if (ticked > 0 && ticked <= index) return "some";
  }
  return ticked === 0 ? "none" : "all";
}

/** How much is ticked of each group, and of everything. */
export function* groupTicks(tree: readonly ClientNode[], selection: Selection): Steps<GroupTicks> {
  const ticks = new Map<string, TickState>();
  if (selection.size === 0) return ticks;
  const note = (id: string, states: readonly TickState[]): TickState[] => {
    if (states.length === 0) return [];
    const state = states.every((each) => each === states[0]) ? states[0]! : "some";
    if (state !== "none") ticks.set(id, state);
    return [state];
  };
  const ofClients: TickState[] = [];
  for (const [index, client] of tree.entries()) {
    const ofLines: TickState[] = [];
    for (const line of client.lines) {
      const ofClasses: TickState[] = [];
      for (const { id, ready } of line.classes) {
        if (ready.length > 0) ofClasses.push(...note(id, [yield* tickStateOf(ready, selection)]));
      }
      ofLines.push(...note(line.id, ofClasses));
      if (line.ready.length > rowsPerStep / 4) yield index / tree.length;
    }
    ofClients.push(...note(client.id, ofLines));
    if (client.ready > rowsPerStep / 4) yield index / tree.length;
  }
  note("", ofClients);
  return ticks;
}

/** Ticks all of the units, or, where all are ticked, none of them. */
export function* toggleUnits(selection: Selection, units: readonly BillableUnit[]): Steps<Selection> {
  const wasAll = (yield* tickStateOf(units, selection)) === "all";
  const changed = new Set(selection);
  for (const [index, { key }] of units.entries()) {
    if (index % rowsPerStep === rowsPerStep - 1) yield index / units.length;
    if (wasAll) changed.delete(key);
    else changed.add(key);
  }
  return changed;
}

/** What a row of the list ticks: only what is ready. */
export function tickableUnits(row: BacklogRow): readonly BillableUnit[] {
  switch (row.kind) {
    case "client":
      return readyOf([row.node]);
    case "line":
    case "class":
      return row.node.ready;
    case "unit":
      return row.unit.state === "ready" ? [row.unit] : [];
  }
}

/** All that is ready in a backlog. */
export function readyOf(tree: readonly ClientNode[]): readonly BillableUnit[] {
  return tree.flatMap(({ lines }) => lines.flatMap(({ ready }) => ready));
}

/** The ready units that are ticked, in the order of the backlog. */
export function selectedUnits(units: readonly BillableUnit[], selection: Selection): BillableUnit[] {
  return selection.size === 0 ? [] : units.filter((unit) => unit.state === "ready" && selection.has(unit.key));
}
