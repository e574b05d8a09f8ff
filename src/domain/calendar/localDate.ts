declare const localDateBrand: unique symbol;

/** A calendar day without time or zone, written YYYY-MM-DD; compares as text. Never a JS Date. */
export type LocalDate = string & { readonly [localDateBrand]: "LocalDate" };

/** Two date systems a workbook may use for serial numbers. */
export type DateSystem = 1900 | 1904;

const pattern = /^(\d{4})-(\d{2})-(\d{2})$/;

/** A day from YYYY-MM-DD text, or null when it is not a day of the calendar. */
export function parseLocalDate(text: string): LocalDate | null {
  const match = pattern.exec(text);
  if (!match) return null;
  return localDate(Number(match[1]), Number(match[2]), Number(match[3]));
}

/** A day from its parts, or null when the calendar has no such day (years 1900–9999). */
export function localDate(year: number, month: number, day: number): LocalDate | null {
  if (year < 1900 || year > 9999 || month < 1 || month > 12 || day < 1) return null;
  if (day > daysInMonth(year, month)) return null;
  return `${year}-${two(month)}-${two(day)}` as LocalDate;
}

/** The parts of a day. */
export function partsOf(date: LocalDate): { year: number; month: number; day: number } {
  return { year: Number(date.slice(0, 4)), month: Number(date.slice(5, 7)), day: Number(date.slice(8, 10)) };
}

export function daysInMonth(year: number, month: number): number {
  if (month === 2) return isLeapYear(year) ? 29 : 28;
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
}

/** The day that is `days` later (earlier when negative). */
export function addDays(date: LocalDate, days: number): LocalDate {
  return fromDayNumber(toDayNumber(date) + days);
}

/** The same day some months later; the month's last day where it has no such day. */
export function addMonths(date: LocalDate, months: number): LocalDate {
  const { year, month, day } = partsOf(date);
  const index = year * 12 + (month - 1) + months;
  const targetYear = Math.floor(index / 12);
  const targetMonth = (index % 12) + 1;
  return localDate(targetYear, targetMonth, Math.min(day, daysInMonth(targetYear, targetMonth)))!;
}

/** The last day of the day's month. */
export function endOfMonth(date: LocalDate): LocalDate {
  const { year, month } = partsOf(date);
  return localDate(year, month, daysInMonth(year, month))!;
}

/** The first day of the day's month. */
export function startOfMonth(date: LocalDate): LocalDate {
  return `${date.slice(0, 7)}-01` as LocalDate;
}

/** Days from `from` to `to`; negative when `to` is earlier. */
export function daysBetween(from: LocalDate, to: LocalDate): number {
  return toDayNumber(to) - toDayNumber(from);
}

/**
 * The day of a spreadsheet serial number; a time of day is dropped.
 * Null: before the system's first day, and serial 60 of the 1900 system, a 29 February that never was.
 */
export function fromSerial(serial: number, system: DateSystem): LocalDate | null {
  const whole = Math.floor(serial);
  if (system === 1904) return whole >= 0 && whole <= 2957003 ? fromDayNumber(day1904 + whole) : null;
  if (whole < 1 || whole > 2958465 || whole === 60) return null;
  return fromDayNumber(day1900 + whole - (whole > 60 ? 1 : 0));
}

/** The spreadsheet serial number of a day. */
export function toSerial(date: LocalDate, system: DateSystem): number {
  const number = toDayNumber(date);
  if (system === 1904) return number - day1904;
  const serial = number - day1900;
  return serial >= 60 ? serial + 1 : serial;
}

function two(value: number): string {
  return value < 10 ? `0${value}` : `${value}`;
}

function isLeapYear(year: number): boolean {
  return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
}

/** Days since 1970-01-01 in the proleptic Gregorian calendar (Howard Hinnant's civil-day algorithm). */
function toDayNumber(date: LocalDate): number {
  const { year, month, day } = partsOf(date);
  const shifted = month <= 2 ? year - 1 : year;
  const era = Math.floor(shifted / 400);
  const yearOfEra = shifted - era * 400;
  const dayOfYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + day - 1;
  const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear;
  return era * 146097 + dayOfEra - 719468;
}

function fromDayNumber(number: number): LocalDate {
  const shifted = number + 719468;
  const era = Math.floor(shifted / 146097);
  const dayOfEra = shifted - era * 146097;
  const yearOfEra = Math.floor(
    (dayOfEra - Math.floor(dayOfEra / 1460) + Math.floor(dayOfEra / 36524) - Math.floor(dayOfEra / 146096)) / 365,
  );
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const monthIndex = Math.floor((5 * dayOfYear + 2) / 153);
  const day = dayOfYear - Math.floor((153 * monthIndex + 2) / 5) + 1;
  const month = monthIndex < 10 ? monthIndex + 3 : monthIndex - 9;
  const year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0);
  return `${year}-${two(month)}-${two(day)}` as LocalDate;
}

const day1900 = toDayNumber("1899-12-31" as LocalDate);
const day1904 = toDayNumber("1904-01-01" as LocalDate);
