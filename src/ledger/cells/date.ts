import { fromSerial, localDate, type DateSystem, type LocalDate } from "../../domain/calendar/localDate";
import { dayWithoutYear, readDateText, type DateOrder } from "./dateText";
import { formatKind } from "./numberFormat";
import { cellReader, read, unread, type CellReader, type Reading } from "./reading";

/** Plain numbers below this are day numbers, counts or slips, not dates: 1 January 1950 in the 1900 system. */
const firstPlausibleSerial = 18264;

/** The same reader for a column whose real dates may have day and month swapped: only its texts are sure. */
export function withDoubtfulSerials(reader: CellReader<LocalDate>): CellReader<LocalDate> {
  return (cell, format) => {
    const reading = reader(cell, format);
    return typeof cell === "number" && reading.value !== null ? unread("date.ambiguous") : reading;
  };
}

/**
 * The same reader below a month's title ("2026-04"), where a bare day number is a day of that month, and a day without its year
 * ("03/04", "3 avril", "lun. 6") is one of that month or none.
 */
export function withinMonth(reader: CellReader<LocalDate>, month: string): CellReader<LocalDate> {
  const [year, number] = month.split("-").map(Number) as [number, number];
  return (cell, format) => {
    const day = typeof cell === "string" ? dayWithoutYear(cell, number) : cell;
    if (typeof day !== "number" || !Number.isInteger(day) || day < 1 || day > 31) return reader(cell, format);
    const date = localDate(year, number, day);
    return date === null ? unread("date.unreadable") : read(date);
  };
}

/**
 * A reader of dates: serial numbers of the workbook's date system, or text in the order decided for the column.
 * Diagnostics: date.unreadable, date.ambiguous.
 */
export function dateReader(system: DateSystem, order: DateOrder): CellReader<LocalDate> {
  return cellReader<LocalDate>(
    "date.unreadable",
    (value, format) => dateOfNumber(value, format, system),
    (text) => {
      const date = readDateText(text, order);
      if (date === null) return unread("date.unreadable");
      return date === "ambiguous" ? unread("date.ambiguous") : read(date);
    },
  );
}

function dateOfNumber(value: number, format: string, system: DateSystem): Reading<LocalDate> {
  if (value >= 19000101 && value <= 99991231 && Number.isInteger(value)) {
    const compact = readDateText(String(value), "either");
    return compact === null || compact === "ambiguous" ? unread("date.unreadable") : read(compact);
  }
  const kind = formatKind(format);
  const shownAsDate = kind === "date" || kind === "dateTime";
  const least = system === 1904 ? firstPlausibleSerial - 1462 : firstPlausibleSerial;
  if (!shownAsDate && value < least) return unread("date.unreadable");
  const date = fromSerial(value, system);
  return date === null ? unread("date.unreadable") : read(date);
}
