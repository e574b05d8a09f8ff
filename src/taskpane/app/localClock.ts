import type { ClockPort } from "../../application/environment";
import { localDate } from "../../domain/calendar/localDate";

/** The clock of this device: its day in its own zone, its moment in UTC, its timers. */
export const localClock: ClockPort = {
  today: () => {
    const now = new Date();
    return localDate(now.getFullYear(), now.getMonth() + 1, now.getDate())!;
  },
  now: () => new Date().toISOString(),
  pause: (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds)),
};
