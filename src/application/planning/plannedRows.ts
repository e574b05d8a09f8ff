import type { ChangeOrder } from "../../domain/entries/books";
import type { PlannedMilestone } from "../../domain/planning/planMilestones";
import { dateCell, numberCell, textCell } from "../content";
import type { RowContent } from "../tableSite";
import type { Words } from "../words";

/** A change order as it is typed in the pane. */
export type PlannedChangeOrder = Omit<ChangeOrder, "source">;

/** A planned milestone as a row of Milestones. */
export function milestoneRow(planned: PlannedMilestone, words: Words): RowContent {
  const { project, line, milestone, milestoneKind, amount, due, evidence } = planned;
  return {
    ...{ project: textCell(project), line: textCell(line), milestone: textCell(milestone) },
    kind: words.choice("Milestones", "kind", milestoneKind === "Milestone" ? null : milestoneKind),
    ...{ value: numberCell(amount), due: dateCell(due), evidence: textCell(evidence) },
  };
}

/** A change order as a row of Change orders. */
export function changeOrderRow(order: PlannedChangeOrder, words: Words): RowContent {
  return {
    ...{ project: textCell(order.project), line: textCell(order.line), request: textCell(order.request) },
    ...{ requestedOn: dateCell(order.requestedOn), estimatedHours: numberCell(order.estimatedHours) },
    ...{ amount: numberCell(order.amount), quotedOn: dateCell(order.quotedOn), agreedOn: dateCell(order.agreedOn) },
    ...{ evidence: textCell(order.evidence), status: words.choice("Change orders", "status", order.status) },
  };
}
