import { days1904 } from "./displayText";

/** A day of the calendar that Excel counts by; February 1900 has 29 days there. */
export type CalendarDay = { readonly year: number; readonly month: number; readonly day: number };

const dayMilliseconds = 86_400_000;
const unixEpochSerial = 25_569;

/** The serial number of a day; months and days beyond their range carry over. */
export function serialOfDay(year: number, month: number, day: number, date1904 = false): number {
  if (year === 1900 && month === 2 && day === 29 && !date1904) return 60;
  const date = new Date(0);
  date.setUTCFullYear(year, month - 1, day);
  const serial = Math.round(date.getTime() / dayMilliseconds) + unixEpochSerial;
  if (date1904) return serial - days1904;
  return serial <= 60 ? serial - 1 : serial;
}

/** The day of a serial number; its time of day is ignored. */
export function dayOfSerial(serial: number, date1904 = false): CalendarDay {
  const whole = Math.floor(serial) + (date1904 ? days1904 : 0);
  if (whole === 60) return { year: 1900, month: 2, day: 29 };
  if (whole === 0) return { year: 1900, month: 1, day: 0 };
  const date = new Date((whole + (whole < 60 ? 1 : 0) - unixEpochSerial) * dayMilliseconds);
  return { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() };
}

/** 0 Sunday … 6 Saturday, by Excel's count (which places 1900-01-01 on a Sunday). */
export function weekdayOfSerial(serial: number, date1904 = false): number {
  return (Math.floor(serial) + (date1904 ? days1904 : 0) + 6) % 7;
}

/** Days of a month. */
export function lengthOfMonth(year: number, month: number): number {
  return new Date(Date.UTC(year, month, 0)).getUTCDate();
}
