import { daysBetween } from "../../domain/calendar/localDate";
import type { Duration } from "../../domain/entries/entry";
import { Decimal, decimalFromCell } from "../../domain/money/decimal";
import { readDateText } from "./dateText";
import { formatKind } from "./numberFormat";
import { cellReader, read, unread, type CellReader } from "./reading";

/**
 * A time of day, with the day and the zone it was written with. Units: `second` since midnight; `day` is a serial or the text of a
 * date, "" without one; `zone` is seconds east of UTC, null without one.
 */
export type ClockTime = { readonly second: number; readonly day: string; readonly zone: number | null };

const secondsPerDay = 86400;

/**
 * Reads a time of day: a day fraction or a date with a time, hours of the day as a plain number (9, 17.5), or text ("9h30", "9:30 PM").
 * Diagnostics: hours.unreadable.
 */
export const readClock: CellReader<ClockTime> = cellReader<ClockTime>(
  "hours.unreadable",
  (value, format) => clockOfNumber(value, format),
  (text) => {
    const time = readClockText(text);
    return time === null ? unread("hours.unreadable") : read(time);
  },
);

function clockOfNumber(value: number, format: string) {
  if (value < 0) return unread("hours.unreadable");
  const day = Math.floor(value);
  if (formatKind(format) === "plain" && value >= 1) {
    if (value <= 24) return wholeSecond(decimalFromCell(value).times(3600), "");
    if (day < 18264) return unread("hours.unreadable");
  }
  if (formatKind(format) === "percent") return unread("hours.unreadable");
  return wholeSecond(decimalFromCell(value).minus(day).times(secondsPerDay), day === 0 ? "" : String(day));
}

function wholeSecond(seconds: Decimal, day: string) {
  return read({ second: seconds.toDecimalPlaces(0, Decimal.ROUND_HALF_UP).toNumber(), day, zone: null });
}

const clock =
  /^(?:(\d{4}-\d{2}-\d{2}|\d{1,2}[/.-]\d{1,2}[/.-]\d{2,4})[T\s]+)?(\d{1,2})(?:[:h]([0-5]\d)?(?::([0-5]\d)(?:\.\d+)?)?|(?=\s*[ap]))\s*([ap])?\.?(?:m\.?)?\s*(z|utc|gmt|[+-]\d{2}:?\d{2})?$/iu;

/** A time of day typed as text, or null. */
function readClockText(text: string): ClockTime | null {
  const match = clock.exec(text.trim());
  if (!match) return null;
  const [, day, hourText, minute, second, half, zone] = match;
  const hour = hourOfDay(Number(hourText), half?.toLowerCase());
  if (hour === null) return null;
  const seconds = hour * 3600 + Number(minute ?? "0") * 60 + Number(second ?? "0");
  return seconds > secondsPerDay ? null : { second: seconds, day: day ?? "", zone: zoneSeconds(zone) };
}

function zoneSeconds(zone: string | undefined): number | null {
  if (zone === undefined) return null;
  const match = /^([+-])(\d{2}):?(\d{2})$/u.exec(zone);
  if (!match) return 0;
  const seconds = Number(match[2]) * 3600 + Number(match[3]) * 60;
  return match[1] === "-" ? -seconds : seconds;
}

/** Whether a text says a time in UTC ("2026-03-04T22:23:00Z"): its day may be another one where the work was done. */
export function isUniversalTime(text: string): boolean {
  return /\d:\d{2}\S*\s?(?:z|utc|[+-]00:?00)$/iu.test(text.trim());
}

function hourOfDay(hour: number, half: string | undefined): number | null {
  if (half === undefined) return hour <= 24 ? hour : null;
  if (hour < 1 || hour > 12) return null;
  return (hour % 12) + (half === "p" ? 12 : 0);
}

/**
 * The time between two clock times; without days, a finish before its start is on the next day. Null when the finish's day is
 * earlier, the days' order cannot be told, or one of the two names its zone and the other does not. Units: seconds.
 */
export function elapsedSeconds(start: ClockTime, end: ClockTime): number | null {
  if ((start.zone === null) !== (end.zone === null)) return null;
  const difference = end.second - (end.zone ?? 0) - (start.second - (start.zone ?? 0));
  if (start.day === "" || end.day === "") return difference < 0 ? difference + secondsPerDay : difference;
  const days = daysFromTo(start.day, end.day);
  if (days === null) return null;
  const elapsed = difference + days * secondsPerDay;
  return elapsed < 0 ? null : elapsed;
}

function daysFromTo(start: string, end: string): number | null {
  if (start === end) return 0;
  const serials = /^\d{1,7}$/u;
  if (serials.test(start) && serials.test(end)) return Number(end) - Number(start);
  const [from, to] = [readDateText(start, "either"), readDateText(end, "either")];
  if (from === null || to === null || from === "ambiguous" || to === "ambiguous") return null;
  return daysBetween(from, to);
}

/** A range in one cell ("18-19:00", "9h–12h30") as a duration; null when it is none. A finish before its start is past midnight. */
export function readClockRange(text: string): Duration | null {
  const match = /^(\d{1,2}(?:[:h](?:[0-5]\d)?)?)\s*(?:-|–|—|to|à|a|>|→)\s*(\d{1,2}(?:[:h](?:[0-5]\d)?)?)$/u.exec(text);
  if (!match || !/[:h]/u.test(text)) return null;
  const start = readClockText(withColon(match[1]!));
  const end = readClockText(withColon(match[2]!));
  if (start === null || end === null) return null;
  return { unit: "h", seconds: new Decimal(elapsedSeconds(start, end) ?? 0) };
}

function withColon(text: string): string {
  return /[:h]/u.test(text) ? text : `${text}:00`;
}
