import type { ErrorValue } from "../../model/cellValue";
import type { Context } from "../evaluate/context";
import { type FunctionFamily, type ScalarFunction } from "../evaluate/functionDefinition";
import { toText } from "../values/coerce";
import { dayOfSerial, lengthOfMonth, serialOfDay, weekdayOfSerial, type CalendarDay } from "../values/calendar";
import { days1904, numberInText } from "../values/displayText";
import { numError, valueError } from "../values/errors";
import { fifteenDigits } from "../values/round";
import { numeric, withoutErrors } from "./arguments";

/** What date functions need of the workbook: its date system. */
class Calendar {
  constructor(private readonly date1904: boolean) {}

  static of(context: Context): Calendar {
    return new Calendar(context.cells.workbook.date1904);
  }

  day(serial: number): CalendarDay {
    return dayOfSerial(serial, this.date1904);
  }

  serial(year: number, month: number, day: number): number | ErrorValue {
    const serial = serialOfDay(year, month, day, this.date1904);
    return serial < 0 || serial > 2_958_465 ? numError : serial;
  }

  weekday(serial: number): number {
    return weekdayOfSerial(serial, this.date1904);
  }
}

function ofSerial(
  least: number,
  most: number,
  apply: (calendar: Calendar, numbers: readonly number[]) => number | ErrorValue,
): ScalarFunction {
  return numeric(least, most, (numbers, context) =>
    numbers[0]! < 0 ? numError : apply(Calendar.of(context), numbers),
  );
}

/** Seconds of the day, to the nearest one. */
function secondsOf(serial: number): number {
  return Math.round(fifteenDigits(serial - Math.floor(serial)) * 86_400) % 86_400;
}

/** WEEKDAY's first days of the week, by its type. */
const weekStarts: Readonly<Record<number, number>> = { 1: 0, 2: 1, 11: 1, 12: 2, 13: 3, 14: 4, 15: 5, 16: 6, 17: 0 };

function weekday(calendar: Calendar, serial: number, type: number): number | ErrorValue {
  const day = calendar.weekday(serial);
  if (type === 3) return (day + 6) % 7;
  const start = weekStarts[type];
  return start === undefined ? numError : ((day - start + 7) % 7) + 1;
}

function isoWeek(calendar: Calendar, serial: number): number {
  const whole = Math.floor(serial);
  const thursday = whole - ((calendar.weekday(whole) + 6) % 7) + 3;
  const first = calendar.serial(calendar.day(thursday).year, 1, 1);
  return Math.floor((thursday - Number(first)) / 7) + 1;
}

function weekNumber(calendar: Calendar, serial: number, type: number): number | ErrorValue {
  if (type === 21) return isoWeek(calendar, serial);
  const start = weekStarts[type];
  if (start === undefined) return numError;
  const first = Number(calendar.serial(calendar.day(serial).year, 1, 1));
  const lead = (calendar.weekday(first) - start + 7) % 7;
  return Math.floor((Math.floor(serial) - first + lead) / 7) + 1;
}

/** Rule: the day of the month stays, or is the last one where the month is shorter. */
function addMonths(calendar: Calendar, serial: number, months: number): number | ErrorValue {
  const { year, month, day } = calendar.day(serial);
  const first = month + Math.trunc(months);
  const target = new Date(Date.UTC(year, first - 1, 1));
  const length = lengthOfMonth(target.getUTCFullYear(), target.getUTCMonth() + 1);
  return calendar.serial(year, first, Math.min(day, length));
}

function days360(from: CalendarDay, to: CalendarDay, european: boolean): number {
  const lastOfFebruary = (day: CalendarDay): boolean => day.month === 2 && day.day === lengthOfMonth(day.year, 2);
  let first = from.day;
  let last = to.day;
  if (european) {
    first = Math.min(first, 30);
    last = Math.min(last, 30);
  } else {
    if (lastOfFebruary(from) || first === 31) first = 30;
    if (last === 31 && first >= 30) last = 30;
  }
  return (to.year - from.year) * 360 + (to.month - from.month) * 30 + last - first;
}

function dateDifference(calendar: Calendar, [from, to]: readonly [number, number], unit: string): number | ErrorValue {
  if (from > to) return numError;
  const a = calendar.day(from);
  const b = calendar.day(to);
  const months = (b.year - a.year) * 12 + b.month - a.month - (b.day < a.day ? 1 : 0);
  switch (unit.toLowerCase()) {
    case "d":
      return Math.floor(to) - Math.floor(from);
    case "m":
      return months;
    case "y":
      return Math.floor(months / 12);
    case "ym":
      return months % 12;
    case "md":
      return b.day >= a.day ? b.day - a.day : Math.floor(to) - Number(calendar.serial(b.year, b.month - 1, a.day));
    case "yd":
      return Math.floor(to) - Number(addMonths(calendar, from, 12 * Math.floor(months / 12)));
    default:
      return numError;
  }
}

function textSerial(date: boolean): ScalarFunction {
  return withoutErrors(1, 1, ([text], { cells }) => {
    const content = toText(text);
    const serial =
      typeof text === "string" && typeof content === "string" ? numberInText(content, cells.workbook.date1904) : null;
    if (serial === null || /^[+-]?[\d.,]*$/.test(String(content))) return valueError;
    return date ? Math.floor(serial) : fifteenDigits(serial - Math.floor(serial));
  });
}

/** Days, months and times; dates are serial numbers. */
export const dateFunctions: FunctionFamily = {
  DATE: numeric(3, 3, ([year, month, day], context) =>
    Calendar.of(context).serial(Math.trunc(year! < 1900 ? year! + 1900 : year!), Math.trunc(month!), Math.trunc(day!)),
  ),
  TIME: numeric(3, 3, ([hour, minute, second]) => {
    const seconds = Math.trunc(hour!) * 3600 + Math.trunc(minute!) * 60 + Math.trunc(second!);
    return seconds < 0 ? numError : (seconds % 86_400) / 86_400;
  }),
  YEAR: ofSerial(1, 1, (calendar, [serial]) => calendar.day(serial!).year),
  MONTH: ofSerial(1, 1, (calendar, [serial]) => calendar.day(serial!).month),
  DAY: ofSerial(1, 1, (calendar, [serial]) => calendar.day(serial!).day),
  HOUR: ofSerial(1, 1, (_, [serial]) => Math.floor(secondsOf(serial!) / 3600)),
  MINUTE: ofSerial(1, 1, (_, [serial]) => Math.floor(secondsOf(serial!) / 60) % 60),
  SECOND: ofSerial(1, 1, (_, [serial]) => secondsOf(serial!) % 60),
  EDATE: ofSerial(2, 2, (calendar, [serial, months]) => addMonths(calendar, serial!, months!)),
  EOMONTH: ofSerial(2, 2, (calendar, [serial, months]) => {
    const { year, month } = calendar.day(serial!);
    return calendar.serial(year, month + Math.trunc(months!) + 1, 0);
  }),
  WEEKDAY: ofSerial(1, 2, (calendar, [serial, type = 1]) => weekday(calendar, serial!, Math.trunc(type))),
  WEEKNUM: ofSerial(1, 2, (calendar, [serial, type = 1]) => weekNumber(calendar, serial!, Math.trunc(type))),
  ISOWEEKNUM: ofSerial(1, 1, (calendar, [serial]) => isoWeek(calendar, serial!)),
  DAYS: numeric(2, 2, ([to, from]) => Math.floor(to!) - Math.floor(from!)),
  DAYS360: numeric(2, 3, ([from, to, european = 0], context) => {
    const calendar = Calendar.of(context);
    return days360(calendar.day(from!), calendar.day(to!), european !== 0);
  }),
  YEARFRAC: numeric(2, 3, ([from, to, basis = 0], context) => {
    const [first, last] = from! <= to! ? [Math.floor(from!), Math.floor(to!)] : [Math.floor(to!), Math.floor(from!)];
    return yearFraction(Calendar.of(context), [first, last], Math.trunc(basis));
  }),
  DATEDIF: withoutErrors(3, 3, ([from, to, unit], context) => {
    if (typeof from === "string" || typeof to === "string") return valueError;
    return dateDifference(Calendar.of(context), [Number(from), Number(to)], String(toText(unit)));
  }),
  DATEVALUE: textSerial(true),
  TIMEVALUE: textSerial(false),
  TODAY: numeric(0, 0, (_, { cells }) => Math.floor(cells.now()) - (cells.workbook.date1904 ? days1904 : 0)),
  NOW: numeric(0, 0, (_, { cells }) => cells.now() - (cells.workbook.date1904 ? days1904 : 0)),
};

function yearFraction(calendar: Calendar, [from, to]: readonly [number, number], basis: number): number | ErrorValue {
  const a = calendar.day(from);
  const b = calendar.day(to);
  switch (basis) {
    case 0:
      return days360(a, b, false) / 360;
    case 1:
      return (to - from) / averageYear(calendar, a, b);
    case 2:
      return (to - from) / 360;
    case 3:
      return (to - from) / 365;
    case 4:
      return days360(a, b, true) / 360;
    default:
      return numError;
  }
}

function averageYear(calendar: Calendar, from: CalendarDay, to: CalendarDay): number {
  const withinYear =
    to.year === from.year ||
    (to.year === from.year + 1 && (to.month < from.month || (to.month === from.month && to.day <= from.day)));
  if (!withinYear) {
    const span = Number(calendar.serial(to.year + 1, 1, 1)) - Number(calendar.serial(from.year, 1, 1));
    return span / (to.year - from.year + 1);
  }
  const leapDayYear = from.month <= 2 ? from.year : to.year;
  const leapDay = Number(calendar.serial(leapDayYear, 2, 29));
  const isLeap = lengthOfMonth(leapDayYear, 2) === 29;
  const first = Number(calendar.serial(from.year, from.month, from.day));
  const last = Number(calendar.serial(to.year, to.month, to.day));
  if (from.year === to.year) return lengthOfMonth(from.year, 2) === 29 ? 366 : 365;
  return isLeap && leapDay >= first && leapDay <= last ? 366 : 365;
}
