import { dueDate } from "../../../../src/domain/calendar/dueDate";
import { parseLocalDate } from "../../../../src/domain/calendar/localDate";

const invoiced = parseLocalDate("2026-01-31")!;

test("30 days are counted from the invoice's date", () => {
  expect(dueDate(invoiced, { days: 30, endOfMonth: "none" })).toBe("2026-03-02");
});

test("“30 EOM” adds the days, then goes to the end of that month", () => {
  expect(dueDate(invoiced, { days: 30, endOfMonth: "after" })).toBe("2026-03-31");
});

test("“EOM 30” goes to the end of the month, then adds the days", () => {
  expect(dueDate(parseLocalDate("2026-01-10")!, { days: 30, endOfMonth: "before" })).toBe("2026-03-02");
});

test("“on receipt” is the invoice's date", () => {
  expect(dueDate(invoiced, { days: 0, endOfMonth: "none" })).toBe("2026-01-31");
});
