import { rewriting } from "../recovery/rewriting";
import { reminderOperations, type ReminderDecision } from "./logReminders";

/** Reminders: the register's notes are written once more, or as they were before. */
export const recoverReminders = rewriting("register", ({ billing, intent }, side) => {
  const { notes = [] } = intent.details as Partial<ReminderDecision>;
  return reminderOperations(billing, notes, side);
});
