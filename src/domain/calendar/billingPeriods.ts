import { addDays, addMonths, daysBetween, partsOf, type LocalDate } from "./localDate";

export type PeriodLength = "Weekly" | "Monthly" | "Quarterly";

/** A period from its first to its last day, both in it. */
export type BillingPeriod = { readonly first: LocalDate; readonly last: LocalDate };

/**
 * The periods begun up to a day, counted from the first day of a contract: a month from the 15th lasts to the 14th, one
 * from the 31st begins on the last day of shorter months. A period is begun on its first day; the last may end later.
 */
export function billingPeriods(start: LocalDate, until: LocalDate, length: PeriodLength): readonly BillingPeriod[] {
  const periods: BillingPeriod[] = [];
  for (let index = 0; periodStart(start, index, length) <= until; index++) periods.push(period(start, index, length));
  return periods;
}

/** The period a day falls in, counted from the first day of a contract; null before it. */
export function billingPeriodOf(date: LocalDate, start: LocalDate, length: PeriodLength): BillingPeriod | null {
  if (date < start) return null;
  return period(start, periodIndex(date, start, length), length);
}

function periodIndex(date: LocalDate, start: LocalDate, length: PeriodLength): number {
  if (length === "Weekly") return Math.floor(daysBetween(start, date) / 7);
  const [from, to] = [partsOf(start), partsOf(date)];
  const months = (to.year - from.year) * 12 + to.month - from.month;
  const index = Math.floor(months / monthsOf(length));
  return periodStart(start, index, length) <= date ? index : index - 1;
}

function period(start: LocalDate, index: number, length: PeriodLength): BillingPeriod {
  return { first: periodStart(start, index, length), last: addDays(periodStart(start, index + 1, length), -1) };
}

function periodStart(start: LocalDate, index: number, length: PeriodLength): LocalDate {
  return length === "Weekly" ? addDays(start, index * 7) : addMonths(start, index * monthsOf(length));
}

function monthsOf(length: "Monthly" | "Quarterly"): number {
  return length === "Monthly" ? 1 : 3;
}
