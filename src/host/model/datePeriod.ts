import { dayOfSerial, serialOfDay, weekdayOfSerial } from "../calc/values/calendar";
import { days1904 } from "../calc/values/displayText";

type Span = { readonly from: number; readonly to: number };

/**
 * Whether a serial lies in a period, by the file's names: today, lastWeek, thisQuarter, yearToDate, M1 (any January), Q1, …
 * `today` counts in the 1900 date system. Weeks begin on Sunday. No day is in a period nobody knows.
 */
export function datePeriod(type: string, today: number, date1904: boolean): (serial: number) => boolean {
  const shift = date1904 ? days1904 : 0;
  const recurring = /^([MQ])(\d+)$/.exec(type);
  if (recurring) {
    const number = Number(recurring[2]);
    return (serial) => {
      const { month } = dayOfSerial(serial + shift);
      return (recurring[1] === "M" ? month : Math.ceil(month / 3)) === number;
    };
  }
  const span = spanOf(type, today);
  return (serial) => span !== null && serial + shift >= span.from && serial + shift < span.to;
}

function spanOf(type: string, today: number): Span | null {
  const days: Readonly<Record<string, number>> = { yesterday: -1, today: 0, tomorrow: 1 };
  if (type in days) return { from: today + days[type]!, to: today + days[type]! + 1 };
  const { year, month } = dayOfSerial(today);
  if (type === "yearToDate") return { from: serialOfDay(year, 1, 1), to: today + 1 };
  const match = /^(last|this|next)(Week|Month|Quarter|Year)$/.exec(type);
  if (!match) return null;
  const step = ["last", "this", "next"].indexOf(match[1]!) - 1;
  if (match[2] === "Week") {
    const from = today - weekdayOfSerial(today) + 7 * step;
    return { from, to: from + 7 };
  }
  const months = { Month: 1, Quarter: 3, Year: 12 }[match[2] as "Month" | "Quarter" | "Year"];
  const first = Math.floor((month - 1) / months) * months + 1 + step * months;
  return { from: serialOfDay(year, first, 1), to: serialOfDay(year, first + months, 1) };
}
