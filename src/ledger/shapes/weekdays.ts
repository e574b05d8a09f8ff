import { keyOf } from "../../domain/entries/key";
import { daysBetween, type LocalDate } from "../../domain/calendar/localDate";

const weekdays = ["mon|lun", "tue|mar", "wed|mer", "thu|jeu", "fri|ven", "sat|sam", "sun|dim"].map(
  (names) => new RegExp(`^(?:${names})[a-z]*\\.?$`, "u"),
);
const aMonday = "2024-01-01" as LocalDate;

/** Which day of the week a text names, Monday being 0; null when it names none. */
export function weekdayIndex(text: string): number | null {
  const key = keyOf(text);
  const index = weekdays.findIndex((names) => names.test(key));
  return index < 0 ? null : index;
}

/** Whether a day is a Monday. */
export function isMonday(date: LocalDate): boolean {
  return daysBetween(aMonday, date) % 7 === 0;
}
