import { rowsPerStep, type Steps } from "../../domain/steps";
import type { ClassNode, ClientNode } from "./backlogTree";
import { tickStateOf, type Selection } from "./selection";
import { addWorths, noWorth, worthInSteps, type Worth } from "./worth";

/** What the ticked units come to. Groups ticked whole are not added up again, so that ticking everything is quick. */
export function* selectionWorth(tree: readonly ClientNode[], selection: Selection): Steps<Worth> {
  if (selection.size === 0) return noWorth;
  const worths: Worth[] = [];
  for (const [index, { lines, ready }] of tree.entries()) {
    for (const line of lines) {
      for (const group of line.classes) worths.push(yield* worthOfTicked(group, selection));
      if (line.ready.length > rowsPerStep / 4) yield index / tree.length;
    }
    if (ready > rowsPerStep / 4) yield index / tree.length;
  }
  return addWorths(worths);
}

function* worthOfTicked({ ready, worth }: ClassNode, selection: Selection): Steps<Worth> {
  switch (yield* tickStateOf(ready, selection)) {
    case "none":
      return noWorth;
    case "all":
      return worth;
    case "some":
      return yield* worthInSteps(ready.filter(({ key }) => selection.has(key)));
  }
}
