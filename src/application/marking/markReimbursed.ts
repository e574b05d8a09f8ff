import type { LocalDate } from "../../domain/calendar/localDate";
import type { Outcome } from "../../domain/diagnostics/diagnostic";
import { keyOf } from "../../domain/entries/key";
import { reimbursementsDue } from "../../domain/planning/reimbursements";
import { dateCell } from "../content";
import type { Environment } from "../environment";
import type { Billing } from "../readBilling";
import { fillCells } from "./fillCells";
import { fillingsOf } from "./fillingsOf";

/**
 * Notes that a person was reimbursed what was owed in a currency: Reimbursed on, on each expense whose amount can be read.
 * Returns how many. Throws: EnvironmentError. Diagnostics: intent.unfinished. Rule: domain rules §5 "Payments, reminders".
 */
export async function markReimbursed(
  environment: Environment,
  billing: Billing,
  paid: { readonly person: string; readonly currency: string; readonly date: LocalDate },
): Promise<Outcome<number>> {
  return fillCells(environment, billing, ({ books, ledgers }) => {
    const owed = reimbursementsDue(books).filter(
      ({ person, currency }) => keyOf(person) === keyOf(paid.person) && currency === paid.currency,
    );
    const expenses = owed.flatMap((each) => each.expenses.filter((expense) => !each.unreadable.includes(expense)));
    return { fillings: fillingsOf(expenses, ledgers, "reimbursedOn", dateCell(paid.date)), diagnostics: [] };
  });
}
