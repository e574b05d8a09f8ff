import type { LocalDate } from "../calendar/localDate";
import type { Books } from "../entries/books";
import type { ExpenseEntry } from "../entries/entry";
import { keyOf } from "../entries/key";
import { currencyDecimals } from "../money/currencyDecimals";
import { one, zero, type Decimal } from "../money/decimal";
import { roundAmount } from "../invoicing/roundAmount";
import { currencyCode } from "../rates/exchangeRates";

/** What a person is owed in one currency, and the expenses it is for, oldest first. */
export type Reimbursement = {
  readonly person: string;
  readonly currency: string;
  readonly amount: Decimal;
  readonly oldest: LocalDate | null;
  readonly expenses: readonly ExpenseEntry[];
  /** Rows without a readable amount: they are owed too, and no one knows how much. */
  readonly unreadable: readonly ExpenseEntry[];
};

/**
 * The reimbursable expenses not yet reimbursed, per person and currency: what was paid, tax and all, whatever the client is billed.
 * Units: the expense's currency, else the base. Rounding: each row to its currency's decimals. Rule: domain rules §5 "Payments".
 */
export function reimbursementsDue(books: Pick<Books, "expenses" | "settings">): Reimbursement[] {
  const groups = new Map<string, { person: string; currency: string; rows: ExpenseEntry[] }>();
  for (const entry of books.expenses) {
    if (!entry.reimbursable || entry.reimbursedOn !== null) continue;
    const currency = currencyCode(entry.currency) || books.settings.baseCurrency;
    const key = `${keyOf(entry.person)}|${currency}`;
    const group = groups.get(key);
    if (group) group.rows.push(entry);
    else groups.set(key, { person: entry.person, currency, rows: [entry] });
  }
  return [...groups.values()].map(sumUp).sort((left, right) => compareText(left.person, right.person));
}

function sumUp({ person, currency, rows }: { person: string; currency: string; rows: ExpenseEntry[] }): Reimbursement {
  const expenses = rows.sort((left, right) => compareText(left.date ?? "", right.date ?? ""));
  const amount = expenses.reduce((total, entry) => total.plus(paidOf(entry, currency) ?? zero), zero);
  const unreadable = expenses.filter((entry) => paidOf(entry, currency) === null);
  return {
    person,
    currency,
    amount,
    oldest: expenses.find(({ date }) => date !== null)?.date ?? null,
    expenses,
    unreadable,
  };
}

function paidOf({ quantity, unitCost }: ExpenseEntry, currency: string): Decimal | null {
  return unitCost && roundAmount((quantity ?? one).times(unitCost), currencyDecimals(currency) ?? 2);
}

function compareText(left: string, right: string): number {
  return left === right ? 0 : left < right ? -1 : 1;
}
