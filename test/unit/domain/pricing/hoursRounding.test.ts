import type { TimeEntry } from "../../../../src/domain/entries/entry";
import type { HoursRounding } from "../../../../src/domain/entries/terms";
import { roundSeconds } from "../../../../src/domain/pricing/roundHours";
import { day, days, dec, minutes, onlyUnit, priced, project, rate, settings, text, time } from "./ledger";

const none: HoursRounding = { direction: "none", increment: 0, scope: "entry", minimum: 0 };
const up15: HoursRounding = { direction: "up", increment: 15, scope: "entry", minimum: 0 };
const nearest15: HoursRounding = { direction: "nearest", increment: 15, scope: "entry", minimum: 0 };
const upPerDay: HoursRounding = { direction: "up", increment: 15, scope: "day", minimum: 0 };

const billedMinutes = (worked: string, policy: HoursRounding) =>
  roundSeconds(dec(worked).times(60), policy).div(60).toFixed();

test.each([
  ["1", "15"],
  ["15", "15"],
  ["15.5", "30"],
  ["0", "0"],
])("up 15: %s minutes are %s", (worked, billed) => expect(billedMinutes(worked, up15)).toBe(billed));

test.each([
  ["7", "0"],
  ["7.5", "15"],
  ["22.4", "15"],
  ["22.5", "30"],
])("nearest 15, half going up: %s minutes are %s", (worked, billed) => {
  expect(billedMinutes(worked, nearest15)).toBe(billed);
});

test("the minimum applies after rounding, to more than 0", () => {
  expect(billedMinutes("16", { ...nearest15, minimum: 30 })).toBe("30");
  expect(billedMinutes("50", { ...nearest15, minimum: 30 })).toBe("45");
  expect(billedMinutes("5", { ...nearest15, minimum: 30 })).toBe("0");
  expect(billedMinutes("1", { ...up15, minimum: 30 })).toBe("30");
});

test("without rounding a duration is billed to the second", () => {
  expect(billedMinutes("7.05", none)).toBe("7.05");
});

test("a line's own policy beats the settings'; actual and billed are both kept", () => {
  const values = {
    rates: [rate("100")],
    settings: settings({ hoursRounding: up15 }),
    time: [time({ duration: minutes(20) })],
  };
  const bySettings = onlyUnit(values);
  expect([bySettings.actualQuantity!.toFixed(4), text(bySettings.quantity)]).toEqual(["0.3333", "0.5"]);
  const byLine = onlyUnit({ ...values, projects: [project({ hoursRounding: nearest15 })] });
  expect(text(byLine.quantity)).toBe("0.25");
});

test("entries in days are not rounded", () => {
  const unit = onlyUnit({
    rates: [rate("100")],
    settings: settings({ hoursRounding: { ...up15, increment: 480 } }),
    time: [time({ duration: days("0.1") })],
  });
  expect(text(unit.quantity)).toBe("0.8");
});

function billedPerDay(entries: readonly TimeEntry[], policy = upPerDay): readonly (string | null)[] {
  const projects = [project({ hoursRounding: policy })];
  return priced({ rates: [rate("100")], projects, time: entries }).map(({ quantity }) => text(quantity));
}

test("per day, the day's total is rounded once and shared by what was worked", () => {
  expect(
    billedPerDay([time({ duration: minutes(5) }), time({ duration: minutes(5) }), time({ duration: minutes(6) })]),
  ).toEqual(["0.1563", "0.1562", "0.1875"]);
});

test("an entry alone on its day keeps the exact result", () => {
  const thirds: HoursRounding = { direction: "up", increment: 20, scope: "day", minimum: 0 };
  const [quantity] = billedPerDay([time({ duration: minutes(20) })], thirds);
  expect(dec(quantity!).times(3).toDecimalPlaces(4).toFixed()).toBe("1");
});

test.each<[string, Partial<TimeEntry>]>([
  ["date", { date: day("2026-05-05") }],
  ["task", { task: "Talk" }],
  ["person", { person: "Bob" }],
  ["billing type", { billingType: "Complimentary" }],
])("work of another %s is another day", (_, difference) => {
  const first = time({ duration: minutes(5) });
  expect(billedPerDay([first, { ...first, ...difference }])).toEqual(["0.25", "0.25"]);
});

test("a day's minimum is shared like its rounding", () => {
  const policy: HoursRounding = { ...upPerDay, minimum: 60 };
  expect(billedPerDay([time({ duration: minutes(10) }), time({ duration: minutes(5) })], policy)).toEqual([
    "0.6667",
    "0.3333",
  ]);
});
