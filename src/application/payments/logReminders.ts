import type { LocalDate } from "../../domain/calendar/localDate";
import type { Diagnostic } from "../../domain/diagnostics/diagnostic";
import { keyOf } from "../../domain/entries/key";
import { ensureBookkeeping } from "../bookkeeping";
import { textCell } from "../content";
import type { Environment } from "../environment";
import { newIntent } from "../intentLog";
import type { Billing } from "../readBilling";
import { refuseUnfinished } from "../safety/refuseUnfinished";
import { updateColumn } from "../tableSite";
import { tryOnWorkbook, writeHeld } from "../writeHeld";
import type { WriteOperation } from "../writePlan";
import type { Reminder } from "./overdueReminders";

/** What the register says of an invoice's reminders, before and after some were sent. */
export type ReminderNote = { readonly invoice: string; readonly before: string; readonly after: string };

/** What the intent of reminders keeps. */
export type ReminderDecision = { readonly notes: readonly ReminderNote[] };

/**
 * Notes reminders that were handed to the mail program: in the Log, and in the register with their level and day.
 * Throws: EnvironmentError. Diagnostics: intent.unfinished (then nothing is written).
 */
export async function logReminders(
  environment: Environment,
  billing: Billing,
  reminders: readonly Reminder[],
  date: LocalDate,
): Promise<readonly Diagnostic[]> {
  const run = await tryOnWorkbook(environment, billing, async (now) => {
    const refused = refuseUnfinished(now);
    if (refused.length > 0) return { value: null, diagnostics: refused };
    const levels = new Map(reminders.map(({ overdue }) => [keyOf(overdue.record.number), overdue.level]));
    const notes = now.books.register.flatMap(({ number, reminder }): ReminderNote[] => {
      const level = levels.get(keyOf(number));
      return level === undefined ? [] : [{ invoice: number, before: reminder, after: `${level} · ${date}` }];
    });
    return (await writeNotes(environment, now, notes)) ? { value: notes, diagnostics: [] } : null;
  });
  return run.diagnostics;
}

/** False: somebody else was faster, and nothing was written. */
async function writeNotes(
  environment: Environment,
  billing: Billing,
  notes: readonly ReminderNote[],
): Promise<boolean> {
  const decision: ReminderDecision = { notes };
  const invoices = notes.map(({ invoice }) => invoice);
  const { sites, operations } = ensureBookkeeping(billing, ["Log"], environment);
  return writeHeld(environment, billing, {
    ...{
      intent: newIntent(environment, "remind", invoices, decision),
      log: sites.get("Log")!,
      preparation: operations,
    },
    batches: [{ purpose: "register", operations: reminderOperations(billing, notes, "after") }],
  });
}

/** Writes what the register is to say of reminders: as they were sent, or as it was before. */
export function reminderOperations(
  { books, sites }: Billing,
  notes: readonly ReminderNote[],
  side: "before" | "after",
): WriteOperation[] {
  const site = sites.get("Invoices");
  const wanted = new Map(notes.map((note) => [keyOf(note.invoice), note[side]]));
  const cells = books.register.flatMap(({ number, source, reminder }) => {
    const text = wanted.get(keyOf(number));
    return source && text !== undefined && text !== reminder ? [[source.row - 1, textCell(text)] as const] : [];
  });
  return site ? updateColumn(site, "reminder", new Map(cells)) : [];
}
