import type { LocalDate } from "../../domain/calendar/localDate";
import { overdueInvoices, type OverdueInvoice } from "../../domain/corrections/paymentState";
import type { Client } from "../../domain/entries/books";
import type { Settings } from "../../domain/entries/settings";
import { clientOfRecord } from "../../domain/invoicing/clientOfRecord";
import { decimalsOf } from "../../domain/invoicing/assembleInvoice";
import type { Decimal } from "../../domain/money/decimal";
import { textsFor, type Texts } from "../../texts/catalogue";
import { formatAmount, formatDate } from "../../texts/formats";
import type { Language } from "../../texts/language";
import { formatMessage } from "../../texts/message";
import type { Environment } from "../environment";
import type { Billing } from "../readBilling";

/** A reminder to be sent: for the user's mail program, in the client's language. */
export type Reminder = {
  readonly overdue: OverdueInvoice;
  readonly email: string;
  readonly subject: string;
  readonly body: string;
};

/** The reminders of every invoice overdue on a day, the latest first. Nothing is sent. Rule: domain rules §5 "Payments, reminders". */
export function overdueReminders({ books }: Billing, date: LocalDate, environment: Environment): Reminder[] {
  return overdueInvoices(books, date).map((overdue) => {
    const client = clientOfRecord(overdue.record, books);
    const language = client?.language ?? books.settings.language ?? environment.language;
    const letter = writeLetter(overdue, client, { settings: books.settings, language });
    return { overdue, email: client?.email ?? "", ...letter };
  });
}

type Writing = { readonly settings: Settings; readonly language: Language };

function writeLetter(
  overdue: OverdueInvoice,
  client: Client | null,
  { settings, language }: Writing,
): { subject: string; body: string } {
  const words = textsFor(language).reminders;
  const params = paramsOf(overdue, client, { settings, language });
  const fill = (message: string) => formatMessage(message, params, language);
  const tone = toneOf(overdue, settings);
  const parts = [words.greeting, words.openings[tone], ...surcharges(words, client, settings)];
  const closing = [words.crossed, `${words.closing}\n${settings.seller.name}`];
  const account = settings.seller.iban === "" ? [] : [words.account];
  return { subject: fill(words.subjects[tone]), body: [...parts, ...account, ...closing].map(fill).join("\n\n") };
}

/** The words harden with each reminder day that has passed; the last one's are the last. */
function toneOf({ level }: OverdueInvoice, { reminderDays }: Settings): keyof Texts["reminders"]["openings"] {
  if (level <= 1) return "first";
  return level < reminderDays.length ? "second" : "last";
}

/** Interest from Settings; the fixed indemnity between businesses only. */
function surcharges(words: Texts["reminders"], client: Client | null, { interest, indemnity }: Settings): string[] {
  return [
    ...(interest === "" ? [] : [words.interest]),
    ...(indemnity === "" || client?.type === "Consumer" ? [] : [words.indemnity]),
  ];
}

function paramsOf({ record, days, balance }: OverdueInvoice, client: Client | null, { settings, language }: Writing) {
  const { currency, number } = record;
  const amount = (value: Decimal) => formatAmount(value.toFixed(decimalsOf(currency)), { language, currency });
  const date = (day: LocalDate | null) => (day === null ? "" : formatDate(day, language, client?.country));
  return {
    ...{ number, days, client: record.client, date: date(record.date), due: date(record.due) },
    ...{ total: amount(record.total), balance: amount(balance) },
    ...{ interest: settings.interest, indemnity: settings.indemnity },
    ...{ iban: settings.seller.iban, bic: settings.seller.bic },
  };
}
