import type { LocalDate } from "../../domain/calendar/localDate";
import type { Outcome } from "../../domain/diagnostics/diagnostic";
import { keyOf } from "../../domain/entries/key";
import { reimbursementsDue } from "../../domain/planning/reimbursements";
import { dateCell } from "../content";
import type { Environment } from "../environment";
import type { Billing } from "../readBilling";
import type { Progress } from "../workbookPort";
import { fillCells } from "./fillCells";
import { fillingsOf } from "./fillingsOf";

/** What a person was paid back: all that was owed in a currency, and the day. */
export type Reimbursed = { readonly person: string; readonly currency: string; readonly date: LocalDate };

/**
 * Notes that a person was reimbursed what was owed in a currency: Reimbursed on, on each expense whose amount can be read.
 * Returns how many. Throws: EnvironmentError, and what `progress` throws. Diagnostics: intent.unfinished.
 * Rule: domain rules §5 "Payments, reminders".
 */
export async function markReimbursed(
  environment: Environment,
  billing: Billing,
  paid: Reimbursed,
  progress?: Progress,
): Promise<Outcome<number>> {
  const choose = ({ books, ledgers }: Billing) => {
    const owed = reimbursementsDue(books).filter(
      ({ person, currency }) => keyOf(person) === keyOf(paid.person) && currency === paid.currency,
    );
    const expenses = owed.flatMap((each) => each.expenses.filter((expense) => !each.unreadable.includes(expense)));
    const fillings = fillingsOf(expenses, ledgers, "reimbursedOn", dateCell(paid.date));
    return { action: "reimburse", invoices: [], fillings, diagnostics: [] } as const;
  };
  return fillCells(environment, billing, choose, progress);
}
