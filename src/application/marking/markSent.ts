import type { LocalDate } from "../../domain/calendar/localDate";
import { diagnose, type Outcome } from "../../domain/diagnostics/diagnostic";
import { keyOf } from "../../domain/entries/key";
import { dateCell } from "../content";
import type { Environment } from "../environment";
import type { Billing } from "../readBilling";
import { fillCells } from "./fillCells";

/**
 * Notes in the register that confirmed invoices were sent. Returns how many.
 * Throws: EnvironmentError. Diagnostics: intent.unfinished, invoice.notFound.
 */
export async function markSent(
  environment: Environment,
  billing: Billing,
  sent: { readonly invoices: readonly string[]; readonly date: LocalDate },
): Promise<Outcome<number>> {
  return fillCells(environment, billing, ({ books, sites }) => {
    const numbers = new Set(sent.invoices.map(keyOf));
    const records = books.register.filter(({ state, number }) => state === "Confirmed" && numbers.has(keyOf(number)));
    const site = sites.get("Invoices");
    const known = new Set(records.map(({ number }) => keyOf(number)));
    const unknown = sent.invoices.filter((number) => !known.has(keyOf(number)));
    const values = new Map(
      records.flatMap(({ source }) => (source ? [[source.row - 1, dateCell(sent.date)] as const] : [])),
    );
    return {
      fillings: site ? [{ site, field: "sentOn", values }] : [],
      diagnostics: unknown.map((invoice) => diagnose("invoice.notFound", null, { invoice })),
    };
  });
}
