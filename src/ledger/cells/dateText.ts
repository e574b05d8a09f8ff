import { localDate, partsOf, type LocalDate } from "../../domain/calendar/localDate";
import { keyOf } from "../../domain/entries/key";

/** The order of day and month in numeric dates; "either": nothing in the column decides. */
export type DateOrder = "dmy" | "mdy" | "either";

/** A date typed as text: the day, "ambiguous" when only the column's order could tell, or null when it is none. */
type DateText = LocalDate | "ambiguous" | null;

const time = String.raw`(?:[T\s]+\d{1,2}[:h]\d{2}.*)?`;
const iso = new RegExp(String.raw`^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})${time}$`, "u");
const compact = /^(\d{4})(\d{2})(\d{2})$/u;
const numeric = new RegExp(String.raw`^(\d{1,2})([-/. ])(\d{1,2})\2(\d{4}|\d{2})${time}$`, "u");
const dayFirst = new RegExp(
  String.raw`^(\d{1,2})(?:er|st|nd|rd|th)?[-/. ]+(?:of )?([a-z]+)\.?[-/, ]+(\d{4}|\d{2})${time}$`,
  "u",
);
const monthFirst = new RegExp(String.raw`^([a-z]+)\.?[-/ ]+(\d{1,2})(?:st|nd|rd|th)?[-/, ]+(\d{4})${time}$`, "u");
const weekday = /^(?:mon|tue|wed|thu|fri|sat|sun|lun|mar|mer|jeu|ven|sam|dim)[a-z]*\.?,?\s+(?=\d|[a-z])/u;

/** A day typed as text in any usual notation; the column's order decides numeric ones. Two-digit years are 1970–2069. */
export function readDateText(text: string, order: DateOrder): DateText {
  const isoMatch = iso.exec(text) ?? compact.exec(text);
  if (isoMatch) return day(isoMatch[1]!, isoMatch[2]!, isoMatch[3]!);
  const bare = withoutWeekday(keyOf(text));
  const numbers = numeric.exec(bare);
  if (numbers) return numericDate(numbers, order);
  const named = dayFirst.exec(bare);
  if (named) return namedDate(named[3]!, named[2]!, named[1]!);
  const american = monthFirst.exec(bare);
  return american ? namedDate(american[3]!, american[1]!, american[2]!) : null;
}

/**
 * The day of a month that a text without a year names: a bare number, with its weekday, its month's name, or the month's number
 * before or after it. Null when it names another month, or is no such text.
 */
export function dayWithoutYear(text: string, month: number): number | null {
  const bare = withoutWeekday(keyOf(text)).trim();
  if (/^\d{1,2}$/u.test(bare)) return Number(bare);
  const numbers = /^(\d{1,2})[-/.](\d{1,2})\.?$/u.exec(bare);
  if (numbers) {
    const [first, second] = [Number(numbers[1]), Number(numbers[2])];
    return second === month ? first : first === month ? second : null;
  }
  const named =
    /^(\d{1,2})(?:er|st|nd|rd|th)?[-. ]+([a-z]+)\.?$/u.exec(bare) ??
    /^([a-z]+)\.?[-. ]+(\d{1,2})(?:st|nd|rd|th)?$/u.exec(bare);
  if (!named) return null;
  const [word, day] = /^\d/u.test(named[1]!) ? [named[2]!, named[1]!] : [named[1]!, named[2]!];
  return monthNumber(word) === month ? Number(day) : null;
}

/**
 * The order of day and month that a column's numeric dates agree on: any first part above 12 means day first, any second part
 * month first; both: "conflict". Dots are only written day first.
 */
export function decideDateOrder(texts: Iterable<string>): DateOrder | "conflict" {
  let first = false;
  let second = false;
  for (const text of texts) {
    const match = numeric.exec(withoutWeekday(keyOf(text)));
    if (!match || match[2] === ".") continue;
    if (Number(match[1]) > 12) first = true;
    if (Number(match[3]) > 12) second = true;
  }
  if (first && second) return "conflict";
  return first ? "dmy" : second ? "mdy" : "either";
}

/** Whether a text is a date of numbers that some order of day and month could read: not ISO, not dotted. */
export function isNumericDate(text: string): boolean {
  const match = numeric.exec(withoutWeekday(keyOf(text)));
  return match !== null && match[2] !== ".";
}

/**
 * Whether real dates in a column look as if day and month were swapped when the file was opened: the days that could not be
 * swapped stayed text, and the real dates' days are those texts' months, while their own months are not.
 */
export function looksSwapped(realDates: readonly LocalDate[], textDates: readonly LocalDate[]): boolean {
  const months = new Set(textDates.map((date) => partsOf(date).month));
  const isNear = (month: number) => months.has(month) || months.has(month - 1) || months.has(month + 1);
  const dates = realDates.map(partsOf);
  return (
    dates.length > 0 &&
    months.size > 0 &&
    dates.every(({ day: d }) => isNear(d)) &&
    dates.some(({ month }) => !isNear(month))
  );
}

/** The month (1–12) that a word names in English or French, in full or shortened; null when it names none. */
export function monthNumber(name: string): number | null {
  const key = keyOf(name).replace(/\.$/u, "");
  if (key.length < 3) return null;
  const index = monthNames.findIndex((names) => names.some((full) => full.startsWith(key)));
  return index < 0 ? null : index + 1;
}

const monthNames: readonly (readonly string[])[] = [
  ["january", "janvier", "januar"],
  ["february", "fevrier", "februar"],
  ["march", "mars", "marz"],
  ["april", "avril"],
  ["may", "mai"],
  ["june", "juin", "juni"],
  ["july", "juillet", "juli"],
  ["august", "aout"],
  ["september", "septembre"],
  ["october", "octobre", "oktober"],
  ["november", "novembre"],
  ["december", "decembre", "dezember"],
];

function numericDate(match: RegExpExecArray, order: DateOrder): DateText {
  const [, first, mark, second, year] = match as unknown as [string, string, string, string, string];
  const dayFirstDate = day(fullYear(year), second, first);
  if (mark === "." || order === "dmy") return dayFirstDate;
  const monthFirstDate = day(fullYear(year), first, second);
  if (order === "mdy") return monthFirstDate;
  if (dayFirstDate === null || monthFirstDate === null) return dayFirstDate ?? monthFirstDate;
  return dayFirstDate === monthFirstDate ? dayFirstDate : "ambiguous";
}

function namedDate(year: string, month: string, dayOfMonth: string): LocalDate | null {
  const number = monthNumber(month);
  return number === null ? null : localDate(Number(fullYear(year)), number, Number(dayOfMonth));
}

function day(year: string, month: string, dayOfMonth: string): LocalDate | null {
  return localDate(Number(year), Number(month), Number(dayOfMonth));
}

function fullYear(year: string): string {
  if (year.length === 4) return year;
  return Number(year) < 70 ? `20${year}` : `19${year}`;
}

function withoutWeekday(text: string): string {
  return monthFirst.test(text) ? text : text.replace(weekday, "");
}
