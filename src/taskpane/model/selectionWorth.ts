import type { ClientNode, LineNode } from "./backlogTree";
import { tickStateOf, type Selection } from "./selection";
import { addWorths, noWorth, worthOf, type Worth } from "./worth";

/** What the ticked units come to. Lines ticked whole are not added up again, so that ticking everything is quick. */
export function selectionWorth(tree: readonly ClientNode[], selection: Selection): Worth {
  if (selection.size === 0) return noWorth;
  return addWorths(tree.flatMap(({ lines }) => lines.map((line) => worthOfTicked(line, selection))));
}

function worthOfTicked(line: LineNode, selection: Selection): Worth {
  switch (tickStateOf(line.ready, selection)) {
    case "none":
      return noWorth;
    case "all":
      return line.worth;
    case "some":
      return worthOf(line.ready.filter(({ key }) => selection.has(key)));
  }
}
