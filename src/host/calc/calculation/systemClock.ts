/** The computer's local time as a serial number of the 1900 date system. */
export function systemClock(): number {
  const now = new Date();
  return (now.getTime() - now.getTimezoneOffset() * 60_000) / 86_400_000 + 25_569;
}
