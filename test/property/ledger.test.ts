import fc from "fast-check";
import { addDays, partsOf, toSerial, type LocalDate } from "../../src/domain/calendar/localDate";
import { hasErrors } from "../../src/domain/diagnostics/diagnostic";
import type { TimeEntry } from "../../src/domain/entries/entry";
import { readBooks } from "../../src/ledger/readBooks";
import { locateTables } from "../../src/ledger/shapes/locateTables";
import { sheet, shown, type SheetCell } from "../unit/ledger/sheet";

/** A clean row of a ledger. Units: whole minutes. */
type Work = { readonly day: number; readonly project: string; readonly minutes: number; readonly note: string };

const firstDay = "2026-01-01" as LocalDate;
const work: fc.Arbitrary<Work> = fc.record({
  day: fc.integer({ min: 0, max: 400 }),
  project: fc.constantFrom("Alpha", "Bêta", "Total", "Sum Ltd", "42"),
  minutes: fc.integer({ min: 1, max: 23 * 60 + 59 }),
  note: fc.constantFrom("", "Design", "total redesign", "Réunion", "see notes"),
});
const ledger = fc.array(work, { minLength: 1, maxLength: 12 });

const two = (value: number) => String(value).padStart(2, "0");
const hoursAndMinutes = (minutes: number): [string, string] => [String(Math.floor(minutes / 60)), two(minutes % 60)];

/** Every way to write a duration of whole minutes without loss. */
const durations: Readonly<Record<string, (minutes: number) => SheetCell>> = {
  "h:mm cell": (minutes) => shown(minutes / 1440, "h:mm"),
  "[h]:mm cell": (minutes) => shown(minutes / 1440, "[h]:mm"),
  'hh"h"mm cell': (minutes) => shown(minutes / 1440, 'hh"h"mm'),
  "h:mm:ss text": (minutes) => `${hoursAndMinutes(minutes).join(":")}:00`,
  "1:30": (minutes) => hoursAndMinutes(minutes).join(":"),
  "1h30": (minutes) => hoursAndMinutes(minutes).join("h"),
  "90 min": (minutes) => `${minutes} min`,
  "90m": (minutes) => `${minutes}m`,
  words: (minutes) => `${hoursAndMinutes(minutes)[0]} hours: ${minutes % 60} minutes`,
};

/** Every way to write a day that a column of such days can be read by for sure. */
const dates: Readonly<Record<string, (date: LocalDate) => SheetCell>> = {
  serial: (date) => shown(toSerial(date, 1900), "dd/mm/yyyy"),
  iso: (date) => date,
  compact: (date) => Number(date.replace(/-/gu, "")),
  dotted: (date) => date.split("-").reverse().join("."),
  named: (date) => `${partsOf(date).day} ${months[partsOf(date).month - 1]!} ${partsOf(date).year}`,
};
const months = [
  "janvier",
  "février",
  "mars",
  "avril",
  "mai",
  "juin",
  "juillet",
  "août",
  "septembre",
  "octobre",
  "novembre",
  "décembre",
];

const headers = fc.constantFrom(
  ["Date", "Project", "Hours", "Description"],
  ["Date", "Projet", "Heures", "Description"],
  ["DAY", "Matter", "Temps:(en heure)", "Commentaires"],
);

function render(rows: readonly Work[], duration: string, date: string): SheetCell[][] {
  return rows.map(({ day, project, minutes, note }) => [
    dates[date]!(addDays(firstDay, day)),
    project,
    durations[duration]!(minutes),
    note,
  ]);
}

function readBack(rows: readonly (readonly SheetCell[])[]): readonly TimeEntry[] {
  return readBooks(locateTables(sheet("Time", rows), "Time", { dateSystem: 1900 }), 1900).time;
}

function plain({ date, project, duration, description }: TimeEntry) {
  return [date, project, duration?.unit === "h" ? duration.seconds.toFixed() : null, description].join("|");
}

const expected = (rows: readonly Work[]) =>
  rows.map(({ day, project, minutes, note }) =>
    [addDays(firstDay, day), project, String(minutes * 60), note].join("|"),
  );

const notation = fc.record({
  duration: fc.constantFrom(...Object.keys(durations)),
  date: fc.constantFrom(...Object.keys(dates)),
});

/** Two rows that a total could be confused with stay out: a project called Total whose hours are the sum of those above. */
function isPlain(rows: readonly Work[]): boolean {
  return rows.every(({ project, minutes }, index) => {
    const above = rows.slice(0, index).reduce((sum, row) => sum + row.minutes, 0);
    return project !== "Total" || Math.abs(minutes - above) > 1;
  });
}

test("A clean ledger rendered in any notation reads back to the same entries", () => {
  fc.assert(
    fc.property(ledger.filter(isPlain), notation, headers, (rows, { duration, date }, header) => {
      const entries = readBack([header, ...render(rows, duration, date)]);
      expect(entries.map(plain)).toEqual(expected(rows));
      expect(entries.some(({ diagnostics }) => hasErrors(diagnostics))).toBe(false);
    }),
    { numRuns: 300 },
  );
});

test("Start and end say the same as hours, past midnight too", () => {
  fc.assert(
    fc.property(ledger, fc.integer({ min: 0, max: 1439 }), (rows, startMinute) => {
      const cells = rows.map(({ day, project, minutes }) => [
        toSerial(addDays(firstDay, day), 1900),
        project,
        shown(startMinute / 1440, "h:mm"),
        shown(((startMinute + minutes) % 1440) / 1440, "h:mm"),
      ]);
      const entries = readBack([["Date", "Project", "Start", "End"], ...cells]);
      expect(entries.map(({ duration }) => (duration?.unit === "h" ? duration.seconds.toFixed() : null))).toEqual(
        rows.map(({ minutes }) => String(minutes * 60)),
      );
    }),
    { numRuns: 100 },
  );
});

type Noise = { readonly at: number; readonly kind: "blank" | "header" | "note" };
const noise = fc.array(fc.record({ at: fc.nat(12), kind: fc.constantFrom<Noise["kind"]>("blank", "header", "note") }), {
  maxLength: 4,
});
const preamble = fc.constantFrom<SheetCell[][]>(
  [],
  [["Acme Ltd"]],
  [["Timesheet", "", "", "v2"], [], ["Printed", 46113]],
);

test("Totals, blank rows, preambles and repeated headers change no entry", () => {
  fc.assert(
    fc.property(ledger.filter(isPlain), notation, preamble, noise, (rows, { duration, date }, above, extra) => {
      const header: SheetCell[] = ["Date", "Project", "Hours", "Description"];
      const body = render(rows, duration, date);
      for (const { at, kind } of extra) {
        body.splice(Math.min(at, body.length), 0, kind === "blank" ? [] : kind === "header" ? header : ["Week 12"]);
      }
      const sum = rows.reduce((total, { minutes }) => total + minutes, 0);
      const noisy = [...above, header, ...body, ["Total", "", shown(sum / 1440, "[h]:mm"), ""]];
      const found = readBooks(locateTables(sheet("Time", noisy), "Time", { dateSystem: 1900 }), 1900);
      expect(found.time.map(plain)).toEqual(expected(rows));
      expect(found.diagnostics.filter(({ code }) => code === "total.mismatch")).toEqual([]);
      expect(found.ledgers[0]!.skipped).toHaveLength(extra.length + 1);
    }),
    { numRuns: 300 },
  );
});
