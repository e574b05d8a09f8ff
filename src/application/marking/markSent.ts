import type { LocalDate } from "../../domain/calendar/localDate";
import { diagnose, type Outcome } from "../../domain/diagnostics/diagnostic";
import { keyOf } from "../../domain/entries/key";
import { dateCell } from "../content";
import type { Environment } from "../environment";
import type { Billing } from "../readBilling";
import type { Progress } from "../workbookPort";
import { fillCells, type FillRun } from "./fillCells";

/** Invoices that were sent, and the day. */
export type SentInvoices = { readonly invoices: readonly string[]; readonly date: LocalDate };

/**
 * Notes in the register that confirmed invoices were sent; one that was noted before keeps its day. Returns how many were noted.
 * Throws: EnvironmentError, and what `progress` throws. Diagnostics: intent.unfinished, invoice.notFound.
 */
export async function markSent(
  environment: Environment,
  billing: Billing,
  sent: SentInvoices,
  progress?: Progress,
): Promise<Outcome<number>> {
  return fillCells(environment, billing, (now) => chooseSent(now, sent), progress);
}

function chooseSent({ books, sites }: Billing, { invoices, date }: SentInvoices): FillRun {
  const wanted = new Set(invoices.map(keyOf));
  const records = books.register.filter(({ state, number }) => state === "Confirmed" && wanted.has(keyOf(number)));
  const known = new Set(records.map(({ number }) => keyOf(number)));
  const unknown = invoices.filter((number) => !known.has(keyOf(number)));
  const unsent = records.filter(({ sentOn }) => sentOn === null);
  const site = sites.get("Invoices");
  const rows = unsent.flatMap(({ source }) => (source ? [source.row - 1] : []));
  return {
    ...{ action: "sent", invoices: unsent.map(({ number }) => number) },
    fillings: site ? [{ site, field: "sentOn", content: dateCell(date), rows }] : [],
    diagnostics: unknown.map((invoice) => diagnose("invoice.notFound", null, { invoice })),
  };
}
