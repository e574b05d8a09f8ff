import {
  addDays,
  addMonths,
  daysBetween,
  endOfMonth,
  partsOf,
  startOfMonth,
  type LocalDate,
} from "../calendar/localDate";
import type { BillingFrequency, Books } from "../entries/books";
import { keyOf } from "../entries/key";
import type { BillableUnit } from "../pricing/billableUnit";

/** A contract that a run of "everything due" looks at. */
export type DueContract = {
  readonly client: string;
  readonly contract: string;
  readonly projects: readonly string[];
  readonly frequency: BillingFrequency | null;
  /** The last day of the last period that is over: what is dated later waits for the next run. */
  readonly cutOff: LocalDate;
};

/**
 * Every contract, with the day its frequency says to bill up to: the end of the last whole week, month or quarter; any day for
 * milestones and for contracts that name no frequency. Rule: domain rules §5 "Everything due".
 */
export function contractsDue(books: Pick<Books, "projects">, date: LocalDate): DueContract[] {
  const contracts = new Map<string, DueContract>();
  for (const row of books.projects) {
    if (row.method === "Internal") continue;
    const contract = row.contract || row.project;
    const key = `${keyOf(row.client)}|${keyOf(contract)}`;
    const known = contracts.get(key);
    const frequency = known?.frequency ?? row.billingFrequency;
    const projects = [...new Set([...(known?.projects ?? []), row.project])];
    contracts.set(key, { client: row.client, contract, projects, frequency, cutOff: lastDayDue(frequency, date) });
  }
  return [...contracts.values()];
}

/** The ready units of a contract dated up to its cut-off; what has no date comes first and is never after it. */
export function unitsDue(due: DueContract, units: readonly BillableUnit[]): BillableUnit[] {
  return units.filter(
    (unit) =>
      unit.state === "ready" &&
      unit.client !== null &&
      unit.terms !== null &&
      keyOf(unit.terms.client) === keyOf(due.client) &&
      keyOf(unit.terms.contract || unit.terms.project) === keyOf(due.contract) &&
      (unit.date === null || unit.date <= due.cutOff || unit.origin === "Retainer"),
  );
}

const aMonday = "2024-01-01" as LocalDate;

/** The last day on or before a date that ends a week (Sunday), a month or a quarter. */
function lastDayDue(frequency: BillingFrequency | null, date: LocalDate): LocalDate {
  switch (frequency) {
    case null:
    case "At milestone":
      return date;
    case "Weekly": {
      const weekday = ((daysBetween(aMonday, date) % 7) + 7) % 7;
      return weekday === 6 ? date : addDays(date, -weekday - 1);
    }
    case "Monthly":
      return endOfMonth(date) === date ? date : addDays(startOfMonth(date), -1);
    case "Quarterly": {
      const { month } = partsOf(date);
      const last = endOfMonth(addMonths(date, (3 - (month % 3)) % 3));
      return last === date ? date : addDays(startOfMonth(addMonths(last, -2)), -1);
    }
  }
}
