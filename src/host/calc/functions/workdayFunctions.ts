import { ErrorValue } from "../../model/cellValue";
import type { Context } from "../evaluate/context";
import { whole, type FunctionFamily } from "../evaluate/functionDefinition";
import { weekdayOfSerial } from "../values/calendar";
import { failWith, numError, valueError } from "../values/errors";
import { Reference, type Value } from "../values/value";
import { eachValue, numberOf, numbersOf, scalarOf } from "./arguments";

type WorkCalendar = { readonly isFree: (serial: number) => boolean; readonly freeWeekdays: ReadonlySet<number> };

/** Weekend numbers of the .INTL forms: 1 Saturday and Sunday … 7 Friday and Saturday, 11 Sunday … 17 Saturday only. */
function weekendOf(value: Value, context: Context): ReadonlySet<number> {
  const given = value === undefined ? 1 : scalarOf(value, context);
  if (given instanceof ErrorValue) return failWith(given);
  if (typeof given === "string") return weekendOfText(given);
  const number = Number(given ?? 1);
  if (number >= 1 && number <= 7) return new Set([(number + 5) % 7, (number + 6) % 7]);
  return number >= 11 && number <= 17 ? new Set([number - 11]) : failWith(numError);
}

/** "0000011": Monday to Sunday, 1 is free. */
function weekendOfText(text: string): ReadonlySet<number> {
  if (!/^[01]{7}$/.test(text)) return failWith(valueError);
  return new Set([...text].flatMap((mark, day) => (mark === "1" ? [(day + 1) % 7] : [])));
}

function calendarOf(weekend: ReadonlySet<number>, holidays: Value, context: Context): WorkCalendar {
  const { date1904 } = context.cells.workbook;
  const free = new Set<number>();
  if (holidays instanceof Reference) {
    eachValue([holidays], context, (value) => {
      if (typeof value === "number") free.add(Math.floor(value));
    });
  } else if (holidays !== undefined) for (const day of numbersOf([holidays], context)) free.add(Math.floor(day));
  return {
    freeWeekdays: weekend,
    isFree: (serial) => weekend.has(weekdayOfSerial(serial, date1904)) || free.has(serial),
  };
}

function workdaysBetween(from: number, to: number, { isFree }: WorkCalendar): number {
  let count = 0;
  for (let serial = Math.min(from, to); serial <= Math.max(from, to); serial++) if (!isFree(serial)) count++;
  return from <= to ? count : -count;
}

function workdayAfter(from: number, days: number, { isFree, freeWeekdays }: WorkCalendar): number | ErrorValue {
  if (freeWeekdays.size === 7) return valueError;
  const step = Math.sign(days);
  let serial = from;
  for (let left = Math.abs(days); left > 0;) {
    serial += step;
    if (serial < 0 || serial > 2_958_465) return numError;
    if (!isFree(serial)) left--;
  }
  return serial;
}

function dayOf(value: Value, context: Context): number {
  return Math.floor(numberOf(value, context));
}

/** Counting working days. */
export const workdayFunctions: FunctionFamily = {
  NETWORKDAYS: whole(2, 3, ([from, to, holidays], context) => {
    const calendar = calendarOf(new Set([0, 6]), holidays, context);
    return workdaysBetween(dayOf(from, context), dayOf(to, context), calendar);
  }),
  "NETWORKDAYS.INTL": whole(2, 4, ([from, to, weekend, holidays], context) => {
    const calendar = calendarOf(weekendOf(weekend, context), holidays, context);
    return workdaysBetween(dayOf(from, context), dayOf(to, context), calendar);
  }),
  WORKDAY: whole(2, 3, ([from, days, holidays], context) => {
    const calendar = calendarOf(new Set([0, 6]), holidays, context);
    return workdayAfter(dayOf(from, context), Math.trunc(numberOf(days, context)), calendar);
  }),
  "WORKDAY.INTL": whole(2, 4, ([from, days, weekend, holidays], context) => {
    const calendar = calendarOf(weekendOf(weekend, context), holidays, context);
    return workdayAfter(dayOf(from, context), Math.trunc(numberOf(days, context)), calendar);
  }),
};
