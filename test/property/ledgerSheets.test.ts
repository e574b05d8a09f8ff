import fc from "fast-check";
import { readBooks } from "../../src/ledger/readBooks";
import { findRepeats } from "../../src/ledger/repeats/copiedSheets";
import { locateTables } from "../../src/ledger/shapes/locateTables";
import { ledgerFamily } from "../../src/ledger/sheets/ledgerFamily";
import { sheet } from "../unit/ledger/sheet";

type Work = { readonly day: number; readonly project: string; readonly person: string; readonly minutes: number };

const work: fc.Arbitrary<Work> = fc.record({
  day: fc.integer({ min: 1, max: 28 }),
  project: fc.constantFrom("Alpha", "Beta"),
  person: fc.constantFrom("Ann", "Bob", "Cy"),
  minutes: fc.integer({ min: 1, max: 600 }),
});
const ledger = fc.array(work, { minLength: 1, maxLength: 12 });

const header = ["Date", "Project", "Person", "Minutes"];
const rowsOf = (works: readonly Work[], month: number) =>
  works.map(({ day, project, person, minutes }) => [
    `2026-${String(month).padStart(2, "0")}-${String(day).padStart(2, "0")}`,
    project,
    person,
    minutes,
  ]);
const context = { dateSystem: 1900 as const };
const locate = (name: string, rows: ReturnType<typeof rowsOf>) =>
  locateTables(sheet(name, [header, ...rows]), "Time", context);
const secondsOf = (tables: Parameters<typeof readBooks>[0]) =>
  readBooks(tables, 1900).time.reduce(
    (sum, { duration }) => sum + (duration?.unit === "h" ? duration.seconds.toNumber() : 0),
    0,
  );

test("a ledger spread over months has the hours of one sheet, and no month is another's copy", () => {
  fc.assert(
    fc.property(ledger, ledger, (january, march) => {
      const tables = [...locate("Time January", rowsOf(january, 1)), ...locate("Time March", rowsOf(march, 3))];
      const whole = locate("Time", [...rowsOf(january, 1), ...rowsOf(march, 3)]);
      expect(secondsOf(tables)).toBe(secondsOf(whole));
      const repeats = findRepeats(readBooks(tables, 1900), []);
      expect([repeats.sheets.size, repeats.entries.size]).toEqual([0, 0]);
    }),
  );
});

test("a sheet per person is never another person's copy, whatever they both worked on", () => {
  fc.assert(
    fc.property(ledger, (works) => {
      const ann = works.map((each) => ({ ...each, person: "Ann" }));
      const bob = works.map((each) => ({ ...each, person: "Bob" }));
      const tables = [...locate("Time Ann", rowsOf(ann, 1)), ...locate("Time Bob", rowsOf(bob, 1))];
      expect(findRepeats(readBooks(tables, 1900), []).sheets.size).toBe(0);
    }),
  );
});

test("a copy of a sheet, or of a part of it, is found in whatever order its rows are, and one of the two is left out", () => {
  fc.assert(
    fc.property(
      ledger.chain((works) => fc.tuple(fc.constant(works), fc.shuffledSubarray(works, { minLength: 1 }))),
      ([works, some]) => {
        const days = new Set(some.map(({ day }) => day));
        const part = works.filter(({ day }) => days.has(day));
        const tables = [...locate("Time", rowsOf(works, 1)), ...locate("Backup", rowsOf([...part].reverse(), 1))];
        const { sheets } = findRepeats(readBooks(tables, 1900), ["Time", "Backup"]);
        expect([...sheets.keys()]).toEqual(["Backup"]);
      },
    ),
  );
});

test.each([
  ["Time January", "Time", "period"],
  ["Temps 2026-03", "Time", "period"],
  ["2026 03 Temps", "Time", "period"],
  ["Time W12", "Time", "period"],
  ["Timesheet March 2026", "Time", "period"],
  ["Frais Q1 2026", "Expenses", "period"],
  ["Time Ann", "Time", "name"],
  ["Ann Martin - Time", "Time", "name"],
  ["Time (2)", "Time", "other"],
  ["Time 2", "Time", "other"],
  ["Time copy", "Time", "other"],
  ["Temps - synthèse", "Time", "other"],
] as const)("%s is %s of kind %s", (name, table, kind) => {
  expect(ledgerFamily(name)).toMatchObject({ table, kind });
});

test.each(["Time", "Temps", "Suivi", "January", "Settings 2026", "Total Temps 2026"])(
  "%s is no sheet of several",
  (name) => {
    expect(ledgerFamily(name)).toBeNull();
  },
);
