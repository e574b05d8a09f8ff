import { ReadingPace } from "../../src/taskpane/app/readingPace";

function paceAfter(...changes: readonly number[]): ReadingPace {
  const pace = new ReadingPace();
  for (const now of changes) pace.noteChange(now);
  return pace;
}

test("without a change nothing is read", () => {
  expect(paceAfter().dueAt()).toBeNull();
});

test("a change is read once nothing has followed it for a tenth of a second", () => {
  expect(paceAfter(1000).dueAt()).toBe(1100);
  expect(paceAfter(1000, 1080).dueAt()).toBe(1180);
});

test("changes that do not stop are read 0.4 seconds after the first of them", () => {
  expect(paceAfter(1000, 1090, 1180, 1270, 1360).dueAt()).toBe(1400);
});

test("what changes while changes are read is read after a rest as long as that reading", () => {
  const pace = paceAfter(1000);
  pace.begin();
  pace.noteChange(1200);
  pace.noteReading(1100, 1700);
  expect(pace.dueAt()).toBe(2300);
});

test("a change after a quick reading waits no longer than the first one", () => {
  const pace = paceAfter(1000);
  pace.begin();
  pace.noteReading(1100, 1150);
  expect(pace.dueAt()).toBeNull();
  pace.noteChange(5000);
  expect(pace.dueAt()).toBe(5100);
});
