import type { Duration } from "../../domain/entries/entry";
import { Decimal, decimal, decimalFromCell } from "../../domain/money/decimal";
import { readClockRange } from "./clock";
import { formatKind } from "./numberFormat";
import { readNumberText, type DecimalMark } from "./numberText";
import { cellReader, read, unread, type CellReader, type Reading } from "./reading";

/** What a plain number of a duration column counts. */
export type DurationUnit = "h" | "min" | "s" | "d";

const secondsPer: Readonly<Record<Exclude<DurationUnit, "d">, number>> = { h: 3600, min: 60, s: 1 };
const secondsPerDay = 86400;

/**
 * A reader of durations: numbers in the column's unit, day fractions where the number format shows a time (to the second),
 * and text in any usual notation, whose own unit wins.
 * Rounding: only of day fractions, half away from zero to the second. Diagnostics: hours.unreadable, hours.negative.
 */
export function durationReader(unit: DurationUnit, mark: DecimalMark | null): CellReader<Duration> {
  return cellReader<Duration>(
    "hours.unreadable",
    (value, format) => notNegative(durationOfNumber(value, format, unit)),
    (text) => notNegative(readDurationText(text, unit, mark)),
  );
}

/** An exact duration of so many seconds. */
export function ofSeconds(seconds: Decimal): Duration {
  return { unit: "h", seconds };
}

function durationOfNumber(value: number, format: string, unit: DurationUnit): Duration | null {
  switch (formatKind(format)) {
    case "plain":
      return inUnit(decimalFromCell(value), unit);
    case "span":
      return dayFraction(value);
    case "time":
      // From 24 hours on the cell shows less than it holds: what the user sees and what is there differ.
      return Math.abs(value) < 1 ? dayFraction(value) : null;
    case "percent":
    case "date":
    case "dateTime":
      return null;
  }
}

function dayFraction(days: number): Duration {
  return ofSeconds(decimalFromCell(days).times(secondsPerDay).toDecimalPlaces(0, Decimal.ROUND_HALF_UP));
}

function inUnit(number: Decimal, unit: DurationUnit): Duration {
  return unit === "d" ? { unit, days: number } : ofSeconds(number.times(secondsPer[unit]));
}

function notNegative(duration: Duration | null): Reading<Duration> {
  if (duration === null) return unread("hours.unreadable");
  const amount = duration.unit === "d" ? duration.days : duration.seconds;
  return amount.isNegative() && !amount.isZero() ? unread("hours.negative") : read(duration);
}

const number = String.raw`(\d+(?:[.,]\d+)?|[.,]\d+)`;
const hourWord = String.raw`(?:h|hr|hrs|hour|hours|heure|heures|std|u)\.?`;
const minuteWord = String.raw`(?:m|mn|min|mins|minute|minutes|['′])\.?`;
const secondWord = String.raw`(?:s|sec|secs|second|seconds|seconde|secondes|["″])\.?`;
const dayWord = String.raw`(?:d|day|days|j|jour|jours|jh|md)\.?`;
const colons = /^(\d+):([0-5]\d)(?::([0-5]\d)(?:[.,]0+)?)?(?:\s*(?:h|hr|hrs|hours?|heures?))?$/u;
const minutesAndSeconds = /^(\d+):([0-5]\d)\s*(?:min|mins|minutes)$/u;
const hoursThenMinutes = /^(\d+)\s*h\s*([0-5]\d)$/u;
const words = new RegExp(
  `^(?:${number}\\s*${hourWord})?[\\s:,]*(?:(?:and|et)\\s+)?(?:${number}\\s*${minuteWord})?[\\s:,]*(?:${number}\\s*${secondWord})?$`,
  "u",
);
const inDays = new RegExp(`^${number}\\s*${dayWord}$`, "u");

/** A duration typed as text; null when it cannot be read for sure ("1:75", "7h5"). A plain number counts in the column's unit. */
export function readDurationText(text: string, unit: DurationUnit, mark: DecimalMark | null): Duration | null {
  const lower = text
    .toLowerCase()
    .replace(/[\u00a0\u202f\u2009]/gu, " ")
    .replace(/[\u2212]/gu, "-");
  if (/^-\s*[\d.,]/u.test(lower)) {
    const positive = readDurationText(lower.slice(1).trim(), unit, mark);
    return positive && negated(positive);
  }
  return fixedShape(lower) ?? inWords(lower) ?? plainNumber(lower, unit, mark) ?? readClockRange(lower);
}

function fixedShape(text: string): Duration | null {
  const short = minutesAndSeconds.exec(text);
  if (short) return hms("0", short[1]!, short[2]!);
  const clock = colons.exec(text) ?? hoursThenMinutes.exec(text);
  if (clock) return hms(clock[1]!, clock[2]!, clock[3] ?? "0");
  const days = inDays.exec(text);
  return days ? { unit: "d", days: numberOf(days[1]!) } : null;
}

function inWords(text: string): Duration | null {
  const match = words.exec(text);
  if (!match || text === "") return null;
  const [, hours, minutes, seconds] = match;
  if (hours === undefined && minutes === undefined && seconds === undefined) return null;
  if (hours !== undefined && minutes !== undefined && (/[.,]/u.test(hours) || numberOf(minutes).gte(60))) return null;
  return hms(hours ?? "0", minutes ?? "0", seconds ?? "0");
}

function plainNumber(text: string, unit: DurationUnit, mark: DecimalMark | null): Duration | null {
  // "1,333" in a duration cannot be a thousand hours of one day's work, so its only mark is the decimal one.
  const found = readNumberText(text, mark ?? (text.includes(",") ? "," : "."));
  return found === null || found === "ambiguous" ? null : inUnit(found, unit);
}

function hms(hours: string, minutes: string, seconds: string): Duration {
  return ofSeconds(numberOf(hours).times(3600).plus(numberOf(minutes).times(60)).plus(numberOf(seconds)));
}

function numberOf(text: string): Decimal {
  return decimal(text.replace(",", "."));
}

function negated(duration: Duration): Duration {
  return duration.unit === "d" ? { unit: "d", days: duration.days.negated() } : ofSeconds(duration.seconds.negated());
}
