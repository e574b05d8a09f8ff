import { Decimal } from "../money/decimal";

const secondsPerHour = new Decimal(3600);

/** Hours of a duration, exact as far as decimals go: twenty minutes are a third of an hour to 40 digits. */
export function hoursFromSeconds(seconds: Decimal): Decimal {
  return seconds.div(secondsPerHour);
}

/** Seconds of a duration in hours: 2.05 h are 7,380 s. */
export function secondsFromHours(hours: Decimal): Decimal {
  return hours.times(secondsPerHour);
}
