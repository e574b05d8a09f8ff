import { addDays, daysBetween, type LocalDate } from "../../domain/calendar/localDate";

const monday = "2026-01-05" as LocalDate;

/** Mondays to Fridays from `first` to `last`, both included. */
export function workingDays(first: LocalDate, last: LocalDate): LocalDate[] {
  const days: LocalDate[] = [];
  for (let day = first; day <= last; day = addDays(day, 1)) {
    const weekday = ((daysBetween(monday, day) % 7) + 7) % 7;
    if (weekday < 5) days.push(day);
  }
  return days;
}
