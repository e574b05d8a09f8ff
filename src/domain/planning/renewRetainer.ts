import { addDays, addMonths, daysBetween, endOfMonth, partsOf, type LocalDate } from "../calendar/localDate";
import type { ContractTerms } from "../entries/books";
import type { Decimal } from "../money/decimal";

/** When a retainer goes on, and what changes with it. */
export type Renewal = {
  readonly start: LocalDate;
  readonly end: LocalDate;
  readonly retainerFee: Decimal | null;
  readonly includedHours: Decimal | null;
};

/**
 * The next term of a retainer that ends: from the day after, as long as the term that ends. A term of whole months is followed
 * by as many, any other by as many days. Null: it has no Start or no End, so there is nothing to renew.
 * Rule: domain rules §5 "Retainers".
 */
export function renewRetainer(terms: ContractTerms): Renewal | null {
  const { start, end, retainerFee, includedHours, method } = terms;
  if (method !== "Retainer" || start === null || end === null || end < start) return null;
  const next = addDays(end, 1);
  return { start: next, end: lastDay(start, end, next), retainerFee, includedHours };
}

function lastDay(start: LocalDate, end: LocalDate, next: LocalDate): LocalDate {
  const months = wholeMonths(start, addDays(end, 1));
  if (months === null) return addDays(next, daysBetween(start, end));
  const last = addDays(addMonths(next, months), -1);
  return end === endOfMonth(end) && partsOf(next).day === 1 ? endOfMonth(last) : last;
}

/** The months from a day to the same day of a later month; null when it is another day. */
function wholeMonths(from: LocalDate, to: LocalDate): number | null {
  const [first, last] = [partsOf(from), partsOf(to)];
  const months = (last.year - first.year) * 12 + last.month - first.month;
  return months > 0 && addMonths(from, months) === to ? months : null;
}
