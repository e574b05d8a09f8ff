import { billingPeriodOf, billingPeriods } from "../../../../src/domain/calendar/billingPeriods";
import { parseLocalDate } from "../../../../src/domain/calendar/localDate";

const day = (text: string) => parseLocalDate(text)!;

test("a month is begun on its first day", () => {
  const periods = billingPeriods(day("2026-01-01"), day("2026-03-01"), "Monthly");
  expect(periods.map(({ first, last }) => `${first}..${last}`)).toEqual([
    "2026-01-01..2026-01-31",
    "2026-02-01..2026-02-28",
    "2026-03-01..2026-03-31",
  ]);
});

test("a contract that begins in mid-month has months from that day", () => {
  expect(billingPeriods(day("2026-01-15"), day("2026-02-14"), "Monthly")).toEqual([
    { first: "2026-01-15", last: "2026-02-14" },
  ]);
});

test("months from the 31st begin on the last day of shorter months, and come back to the 31st", () => {
  const firsts = billingPeriods(day("2026-01-31"), day("2026-03-31"), "Monthly").map(({ first }) => first);
  expect(firsts).toEqual(["2026-01-31", "2026-02-28", "2026-03-31"]);
});

test("weeks and quarters are counted from the first day too", () => {
  expect(billingPeriods(day("2026-01-01"), day("2026-01-08"), "Weekly")).toEqual([
    { first: "2026-01-01", last: "2026-01-07" },
    { first: "2026-01-08", last: "2026-01-14" },
  ]);
  expect(billingPeriods(day("2026-01-01"), day("2026-06-30"), "Quarterly")).toHaveLength(2);
});

test("before a contract begins there is no period", () => {
  expect(billingPeriods(day("2026-01-02"), day("2026-01-01"), "Monthly")).toEqual([]);
  expect(billingPeriodOf(day("2026-01-01"), day("2026-01-02"), "Monthly")).toBeNull();
});

test.each([
  ["2026-02-27", "Monthly", "2026-01-31"],
  ["2026-02-28", "Monthly", "2026-02-28"],
  ["2026-04-29", "Monthly", "2026-03-31"],
  ["2026-04-30", "Quarterly", "2026-04-30"],
  ["2026-02-06", "Weekly", "2026-01-31"],
] as const)("%s lies in the %s period that begins on %s", (date, length, first) => {
  expect(billingPeriodOf(day(date), day("2026-01-31"), length)?.first).toBe(first);
});
