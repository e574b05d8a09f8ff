import type { Activity, CommentIds } from "../model/activity";
import type { Workbook } from "../model/workbook";
import { eventTypes } from "./eventTypes";
import { workbookTarget, type RawEvent } from "./rawEvent";

type ObjectActivity = Extract<Activity, { readonly kind: `${"chart" | "shape" | "comment"}${string}` }>;

/** The event of what happened to a chart, a picture or a comment; null when something else happened. */
export function eventOfObject(workbook: Workbook, activity: Activity): RawEvent | null {
  if (!isOfObject(activity)) return null;
  const worksheetId = activity.sheet.id;
  const common = { source: workbook.changeSource, worksheetId };
  const type = eventTypes[activity.kind];
  switch (activity.kind) {
    case "chartAdded":
    case "chartDeleted":
    case "chartActivated":
    case "chartDeactivated":
      return { type, targets: [worksheetId, activity.id], message: { ...common, chartId: activity.id } };
    case "shapeActivated":
    case "shapeDeactivated":
      return { type, targets: [activity.id], message: { ...common, shapeId: activity.id } };
    default:
      return { type, targets: [worksheetId, workbookTarget], message: { ...common, ...detailsOf(activity) } };
  }
}

function isOfObject(activity: Activity): activity is ObjectActivity {
  return /^(?:chart|shape|comment)/.test(activity.kind);
}

function detailsOf(activity: { readonly comment: CommentIds; readonly change?: string }): Record<string, unknown> {
  const { id, replyIds } = activity.comment;
  const details = { commentDetails: [{ commentId: id, replyIds }] };
  return activity.change === undefined ? details : { ...details, changeType: activity.change };
}
