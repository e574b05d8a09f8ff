import type { ContractTerms } from "../../../domain/entries/books";
import type { MilestoneEntry } from "../../../domain/entries/entry";
import { keyOf } from "../../../domain/entries/key";

/** How many milestones a contract line has already; advances aside, which are no part of its price. */
export function sameLineMilestones(
  milestones: readonly MilestoneEntry[],
  { project, line }: Pick<ContractTerms, "project" | "line">,
): number {
  return milestones.filter(
    (row) =>
      row.milestoneKind !== "Advance" &&
      keyOf(row.project) === keyOf(project) &&
      (row.line === "" || keyOf(row.line) === keyOf(line)),
  ).length;
}
