import { buildBacklog } from "../../../../src/domain/backlog/buildBacklog";
import { budget } from "../pricing/ledger";
import { amount, books, day, expenseEntry, timeEntry, unit } from "../invoicing/billingFixtures";

const today = day("2026-12-31");
const days = { cutOff: today, today };

/** The nets of what is chargeable, under a cap of 150 on time without a task. */
function chargeable(...units: readonly ReturnType<typeof unit>[]) {
  const from = books({ budget: [budget("Capped", "150", "")] });
  const backlog = buildBacklog({ books: from, units, ...days });
  return backlog.units.filter(({ billingType }) => billingType === "Chargeable").map(({ net }) => amount(net));
}

test("what is not time uses up no task's cap, on whatever day", () => {
  const train = unit(2, { entry: expenseEntry(2), origin: "Expenses", entryClass: "Expense", date: day("2026-01-01") });
  const early = unit(3, { entry: timeEntry(3) });
  const late = unit(4, { entry: timeEntry(4), date: day("2026-03-11") });
  expect(chargeable(train, early, late)).toEqual(["100.00", "100.00", "50.00"]);
});

test("of several lines' work only that under a cap without room is cut", () => {
  const [first, second] = [unit(2), unit(3, { date: day("2026-03-11") })];
  const other = unit(4, { task: "Design", date: day("2026-03-12") });
  expect(chargeable(second, other, first)).toEqual(["50.00", "100.00", "100.00"]);
});
