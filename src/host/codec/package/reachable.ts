import type { Package } from "./package";
import { readRelations, relationsPart } from "./relations";

/** The parts that the package leads to, from part to part. */
export function reachableParts(source: Package): Set<string> {
  const found = new Set<string>();
  const waiting = [""];
  for (let part = waiting.pop(); part !== undefined; part = waiting.pop()) {
    for (const { external, target } of readRelations(source, part)) {
      if (external || found.has(target) || !source.has(target)) continue;
      found.add(target);
      waiting.push(target);
    }
  }
  return found;
}

/** Removes the parts that were reachable and are no more, with their relations; what never was stays. */
export function removeUnreachable(target: Package, before: ReadonlySet<string>): void {
  const now = reachableParts(target);
  for (const part of before) {
    if (now.has(part)) continue;
    target.remove(part);
    target.remove(relationsPart(part));
  }
}
