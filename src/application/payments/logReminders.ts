import type { LocalDate } from "../../domain/calendar/localDate";
import { applyBatches } from "../applyPlan";
import { ensureBookkeeping } from "../bookkeeping";
import { textCell } from "../content";
import type { Environment } from "../environment";
import { closeIntent, newIntent, openIntent } from "../intentLog";
import type { Billing } from "../readBilling";
import { updateColumn } from "../tableSite";
import type { Reminder } from "./overdueReminders";

/** Notes reminders that were handed to the mail program: in the Log, and in the register with their level and day. Throws: EnvironmentError. */
export async function logReminders(
  environment: Environment,
  billing: Billing,
  reminders: readonly Reminder[],
  date: LocalDate,
): Promise<void> {
  const records = reminders.map(({ overdue }) => overdue);
  const intent = newIntent(
    environment,
    "remind",
    records.map(({ record }) => record.number),
    { date, levels: records.map(({ level }) => level) },
  );
  const { sites, operations } = ensureBookkeeping(billing, ["Log"], environment);
  const log = sites.get("Log")!;
  const notes = new Map(
    records.map(({ record, level }) => [record.source!.row - 1, textCell(`${level} · ${date}`)] as const),
  );
  await applyBatches(environment.port, billing.layout, [
    { purpose: "intent", operations: [...operations, ...openIntent(log, intent).operations] },
    { purpose: "register", operations: updateColumn(sites.get("Invoices")!, "reminder", notes) },
    { purpose: "close", operations: closeIntent(log, log.lastRow + 1, intent) },
  ]);
}
