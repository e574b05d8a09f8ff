import { finished, undone, type Recovered, type Recovery, type RecoveryRequest } from "../recovery/recovery";
import { applyNonEmpty } from "../recovery/redraw";
import { reminderOperations, type ReminderDecision } from "./logReminders";

/** Reminders: the register's notes are written once more, or as they were before. */
export const recoverReminders: Recovery = {
  finish: (request) => write(request, "after", finished),
  undo: (request) => write(request, "before", undone),
};

async function write(
  { environment, billing, intent }: RecoveryRequest,
  side: "before" | "after",
  outcome: Recovered,
): Promise<Recovered> {
  const { notes = [] } = intent.details as Partial<ReminderDecision>;
  await applyNonEmpty(environment, billing, [
    { purpose: "register", operations: reminderOperations(billing, notes, side) },
  ]);
  return outcome;
}
