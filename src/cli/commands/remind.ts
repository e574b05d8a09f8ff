import { logReminders } from "../../application/payments/logReminders";
import { overdueReminders, type Reminder } from "../../application/payments/overdueReminders";
import { readBilling } from "../../application/readBilling";
import { textsFor } from "../../texts/catalogue";
import type { Command } from "../command";
import { amountText } from "../json/decimals";
import { dateOption } from "../optionValues";
import { printTable } from "../printTable";

/** `remind`: the overdue invoices with the words to send; logged where a copy is written. */
export const remind: Command = {
  kind: "onBook",
  options: { date: { type: "string" } },
  run: async (session, { line, language, today }) => {
    const date = dateOption(line, "date") ?? today;
    const billing = await readBilling(session.environment);
    const reminders = overdueReminders(billing, date, session.environment);
    const writes = reminders.length > 0 && (line.text("out") !== undefined || line.flag("in-place"));
    const diagnostics = writes ? await logReminders(session.environment, billing, reminders, date) : [];
    const { headings, results } = textsFor(language).cli;
    const table = printTable(
      reminders,
      [
        { title: headings.number, cell: ({ overdue }) => overdue.record.number },
        { title: headings.client, cell: ({ overdue }) => overdue.record.client },
        { title: headings.due, cell: ({ overdue }) => overdue.record.due ?? "" },
        { title: headings.days, cell: ({ overdue }) => String(overdue.days), align: "right" },
        { title: headings.balance, cell: balanceOf, align: "right" },
        { title: headings.currency, cell: ({ overdue }) => overdue.record.currency },
        { title: headings.level, cell: ({ overdue }) => String(overdue.level), align: "right" },
      ],
      language,
    );
    return {
      json: { overdue: reminders.map(reminderJson) },
      text: reminders.length === 0 ? results.nothingOverdue : table,
      diagnostics,
      changed: writes && diagnostics.length === 0,
    };
  },
};

function reminderJson(reminder: Reminder): object {
  const { record, days, level } = reminder.overdue;
  const { subject, body } = reminder;
  const invoice = { invoice: record.number, client: record.client, due: record.due };
  return { ...invoice, days, balance: balanceOf(reminder), level, subject, body };
}

function balanceOf({ overdue }: Reminder): string {
  return amountText(overdue.balance, overdue.record.currency) ?? "";
}
