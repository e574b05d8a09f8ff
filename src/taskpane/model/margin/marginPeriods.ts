import {
  addDays,
  addMonths,
  localDate,
  partsOf,
  startOfMonth,
  type LocalDate,
} from "../../../domain/calendar/localDate";

/** Periods that are asked for by a word; "custom" takes the days that are typed. */
export const marginPeriods = ["all", "thisMonth", "lastMonth", "thisYear", "lastYear", "custom"] as const;
export type MarginPeriod = (typeof marginPeriods)[number];

/** A period's days, both in it; null is open. */
export type MarginDays = { readonly from: LocalDate | null; readonly until: LocalDate | null };

/** The days of a period as of a day. */
export function daysOf(period: Exclude<MarginPeriod, "custom">, today: LocalDate): MarginDays {
  const { year } = partsOf(today);
  const month = startOfMonth(today);
  switch (period) {
    case "all":
      return { from: null, until: null };
    case "thisMonth":
      return { from: month, until: addDays(addMonths(month, 1), -1) };
    case "lastMonth":
      return { from: addMonths(month, -1), until: addDays(month, -1) };
    case "thisYear":
      return yearOf(year);
    case "lastYear":
      return yearOf(year - 1);
  }
}

function yearOf(year: number): MarginDays {
  return { from: localDate(year, 1, 1), until: localDate(year, 12, 31) };
}
