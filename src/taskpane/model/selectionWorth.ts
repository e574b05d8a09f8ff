import type { ClassNode, ClientNode } from "./backlogTree";
import { tickStateOf, type Selection } from "./selection";
import { addWorths, noWorth, worthOf, type Worth } from "./worth";

/** What the ticked units come to. Groups ticked whole are not added up again, so that ticking everything is quick. */
export function selectionWorth(tree: readonly ClientNode[], selection: Selection): Worth {
  if (selection.size === 0) return noWorth;
  const classes = tree.flatMap(({ lines }) => lines.flatMap((line) => line.classes));
  return addWorths(classes.map((group) => worthOfTicked(group, selection)));
}

function worthOfTicked({ ready, worth }: ClassNode, selection: Selection): Worth {
  switch (tickStateOf(ready, selection)) {
    case "none":
      return noWorth;
    case "all":
      return worth;
    case "some":
      return worthOf(ready.filter(({ key }) => selection.has(key)));
  }
}
