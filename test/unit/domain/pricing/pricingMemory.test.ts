import type { TimeEntry } from "../../../../src/domain/entries/entry";
import { PricingMemory } from "../../../../src/domain/pricing/pricingMemory";
import { priceUnitsInSteps } from "../../../../src/domain/pricing/priceUnits";
import { runToEnd } from "../../../../src/domain/steps";
import { at, books, budget, expense, hours, milestone, minutes, project, rate, text, time } from "./ledger";

const byDay = { direction: "up", increment: 15, scope: "day", minimum: 0 } as const;

const opened = books({
  projects: [project(), project({ project: "Days", hoursRounding: byDay })],
  rates: [rate("80")],
  budget: [budget("Plus fixed", "100", "Audit")],
  time: [
    time({ duration: hours("1") }),
    time({ duration: hours("2"), task: "Audit" }),
    time({ project: "Days", duration: minutes(10) }),
    time({ project: "Days", duration: minutes(11) }),
    time({ project: "Days", duration: minutes(12), person: "Bob" }),
  ],
  expenses: [expense()],
  milestones: [milestone("100", { project: "Days" })],
});

const retyped = (place: number, row: TimeEntry) => opened.time.map((each, index) => (index === place ? row : each));

/** Prices the books above, then others with what is remembered of them. */
function priceTwice(now: typeof opened) {
  const memory = new PricingMemory();
  const [before, after] = [opened, now].map((each) => runToEnd(priceUnitsInSteps(each, 100, memory)).units);
  const isKept = after!.map((unit) => before!.includes(unit));
  return { after: after!, isKept };
}

test("what no edit touches keeps its very units", () => {
  const again = { ...opened, time: [...opened.time], rates: [...opened.rates], settings: { ...opened.settings } };
  expect(priceTwice(again).isKept).toEqual(Array(8).fill(true));
  const edited = { ...opened, time: retyped(0, { ...opened.time[0]!, duration: hours("3") }) };
  const { after, isKept } = priceTwice(edited);
  expect(isKept).toEqual([false, true, true, true, true, true, true, true]);
  expect(text(after[0]!.net)).toBe("240");
});

test("rows that moved, without being changed, keep their units", () => {
  const added = time({ source: at("Time", 99) });
  const moved = { ...opened, time: [opened.time[4]!, added, opened.time[1]!, opened.time[2]!, opened.time[3]!] };
  expect(priceTwice(moved).isKept).toEqual([true, false, true, true, true, true, true, true]);
});

test("a row of a day that is rounded as a whole prices the other rows of that day anew", () => {
  const edited = { ...opened, time: retyped(2, { ...opened.time[2]!, duration: minutes(30) }) };
  const { after, isKept } = priceTwice(edited);
  expect(isKept.slice(2, 5)).toEqual([false, false, true]);
  expect(after.slice(2, 5).map(({ quantity }) => text(quantity))).toEqual(["0.5488", "0.2012", "0.25"]);
});

test("another first row of a task moves the day of its fixed amount", () => {
  const edited = { ...opened, time: retyped(1, { ...opened.time[1]!, mark: "Written off" as const }) };
  const { after } = priceTwice(edited);
  expect(after.some(({ origin }) => origin === "Budget")).toBe(false);
});

test("with another rate, every row is priced anew", () => {
  const { after, isKept } = priceTwice({ ...opened, rates: [rate("90", { source: at("Rates", 2) })] });
  expect(isKept).toEqual(Array(8).fill(false));
  expect(text(after[0]!.net)).toBe("90");
});

test("what was kept of a workbook prices another one as if nothing were kept", () => {
  const other = books({ rates: [rate("50")], time: [time()] });
  const { after, isKept } = priceTwice(other);
  expect(isKept).toEqual([false]);
  expect(text(after[0]!.net)).toBe("50");
});
