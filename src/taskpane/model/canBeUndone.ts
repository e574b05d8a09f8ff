import type { ChangeName, Notice } from "../app/state";

/** What the Log keeps enough of to take it back. */
const undoable: ReadonlySet<ChangeName> = new Set<ChangeName>([
  ...(["discarded", "refreshed", "sentToReview", "takenBack", "edited", "takenOver", "paid", "reminded"] as const),
  ...(["sent", "reimbursed", "recapValidated", "rowsPlanned"] as const),
]);

/** Whether what a notice tells of was the last run in the Log, so that undoing takes back just that. */
export function canBeUndone(notice: Notice): boolean {
  switch (notice.kind) {
    case "changed":
      return notice.done && undoable.has(notice.change);
    case "drafted":
      return notice.count > 0;
    case "marginWritten":
      return true;
    default:
      return false;
  }
}
