import { hoursFromSeconds } from "../calendar/duration";
import type { HoursRounding } from "../entries/terms";
import type { Decimal } from "../money/decimal";
import { roundSeconds } from "./roundHours";

/** Hours by duration and policy: a ledger has few distinct durations, and a division costs more than a look-up. */
export type HoursTable = {
  readonly actual: Map<string, Decimal>;
  readonly billed: Map<HoursRounding, Map<string, Decimal>>;
};

export function newHoursTable(): HoursTable {
  return { actual: new Map(), billed: new Map() };
}

/** The exact hours of a duration. Equal durations give the same object. */
export function actualHours(table: HoursTable, seconds: Decimal): Decimal {
  return remember(table.actual, seconds, () => hoursFromSeconds(seconds));
}

/** The hours of an entry that is rounded on its own. */
export function billedHours(table: HoursTable, seconds: Decimal, policy: HoursRounding): Decimal {
  let byDuration = table.billed.get(policy);
  if (!byDuration) table.billed.set(policy, (byDuration = new Map()));
  return remember(byDuration, seconds, () => hoursFromSeconds(roundSeconds(seconds, policy)));
}

function remember(known: Map<string, Decimal>, seconds: Decimal, compute: () => Decimal): Decimal {
  const key = seconds.toString();
  const found = known.get(key);
  if (found) return found;
  const hours = compute();
  known.set(key, hours);
  return hours;
}
