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
const hours = (minutes: number) => String(minutes / 60);

/** A way to write a duration of whole minutes without loss, with the header that it needs. */
type DurationNotation = readonly [header: string, cell: (minutes: number) => SheetCell];

const durations: Readonly<Record<string, DurationNotation>> = {
  "h:mm cell": ["Duration", (minutes) => shown(minutes / 1440, "h:mm")],
  "[h]:mm cell": ["Hours", (minutes) => shown(minutes / 1440, "[h]:mm")],
  "[h]:mm:ss cell": ["Temps passé", (minutes) => shown(minutes / 1440, "[h]:mm:ss")],
  'hh"h"mm cell': ["Heures", (minutes) => shown(minutes / 1440, 'hh"h"mm')],
  "h:mm:ss text": ["Hours", (minutes) => `${hoursAndMinutes(minutes).join(":")}:00`],
  "1:30": ["Durée", (minutes) => hoursAndMinutes(minutes).join(":")],
  "1h30": ["Temps", (minutes) => hoursAndMinutes(minutes).join("h")],
  "90 min": ["Hours", (minutes) => `${minutes} min`],
  "90m": ["Hours", (minutes) => `${minutes}m`],
  words: ["Time spent", (minutes) => `${hoursAndMinutes(minutes)[0]} hours: ${minutes % 60} minutes`],
  "French words": ["Temps", (minutes) => `${hoursAndMinutes(minutes)[0]} heures et ${minutes % 60} minutes`],
  "minutes by the header": ["Durée (min)", (minutes) => minutes],
  "minutes as text": ["Temps [min]", (minutes) => String(minutes)],
  "seconds by the header": ["Duration (s)", (minutes) => minutes * 60],
  "decimal number": ["Hours", (minutes) => Number(hours(minutes))],
  "decimal point": ["Hours", (minutes) => hours(minutes)],
  "decimal comma": ["Temps:(en heure)", (minutes) => hours(minutes).replace(".", ",")],
  "decimal with its unit": ["Hours", (minutes) => `${hours(minutes)} h`],
  "range of the clock": ["Heures", (minutes) => `0:00-${hoursAndMinutes(minutes).join(":")}`],
};
const inDecimals = ["decimal number", "decimal point", "decimal comma", "decimal with its unit"];

/** Every way to write a day that a column of such days can be read by for sure. */
const dates: Readonly<Record<string, (date: LocalDate) => SheetCell>> = {
  serial: (date) => shown(toSerial(date, 1900), "dd/mm/yyyy"),
  iso: (date) => date,
  "iso with a time": (date) => `${date}T09:30:00+02:00`,
  compact: (date) => Number(date.replace(/-/gu, "")),
  "compact text": (date) => date.replace(/-/gu, ""),
  dotted: (date) => date.split("-").reverse().join("."),
  "day first": (date) => date.split("-").reverse().join("/"),
  "month first": (date) => `${partsOf(date).month}/${partsOf(date).day}/${partsOf(date).year}`,
  named: (date) => `${partsOf(date).day} ${months[partsOf(date).month - 1]!} ${partsOf(date).year}`,
};
const decidedByOneDay = ["day first", "month first"];
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

type Notation = { readonly duration: string; readonly date: string };

function headerOf({ duration }: Notation): SheetCell[] {
  return ["Date", "Projet", durations[duration]![0], "Description"];
}

function render(rows: readonly Work[], { duration, date }: Notation): SheetCell[][] {
  return rows.map(({ day, project, minutes, note }) => [
    dates[date]!(addDays(firstDay, day)),
    project,
    durations[duration]![1](minutes),
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

const notation: fc.Arbitrary<Notation> = fc.record({
  duration: fc.constantFrom(...Object.keys(durations)),
  date: fc.constantFrom(...Object.keys(dates)),
});

/**
 * A ledger that can be read for sure in a notation: decimals that are exact and not 1.15 and 2.3 alone, which may be 1:15 and 2:30;
 * days of which one decides their order.
 */
function fit(rows: readonly Work[], { duration, date }: Notation): readonly Work[] {
  const exact = inDecimals.includes(duration)
    ? [...rows.map((row) => ({ ...row, minutes: Math.max(3, row.minutes - (row.minutes % 3)) })), quarter]
    : rows;
  return decidedByOneDay.includes(date) ? [...exact, quarter] : exact;
}
const quarter: Work = { day: 30, project: "Alpha", minutes: 15, note: "" };

/** Two rows that a total could be confused with stay out: a project called Total whose hours are the sum of those above. */
function isPlain(rows: readonly Work[]): boolean {
  return rows.every(({ project, minutes }, index) => {
    const above = rows.slice(0, index).reduce((sum, row) => sum + row.minutes, 0);
    return project !== "Total" || Math.abs(minutes - above) > 1;
  });
}

test("A clean ledger rendered in any notation reads back to the same entries", () => {
  fc.assert(
    fc.property(ledger, notation, (works, chosen) => {
      const rows = fit(works, chosen);
      fc.pre(isPlain(rows));
      const entries = readBack([headerOf(chosen), ...render(rows, chosen)]);
      expect(entries.map(plain)).toEqual(expected(rows));
      expect(entries.some(({ diagnostics }) => hasErrors(diagnostics))).toBe(false);
    }),
    { numRuns: 600 },
  );
});

test("Days and parts of days read back to the same days", () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 1, max: 40 }), { minLength: 1 }), (quarters) => {
      const rows = quarters.map((count, index) => [addDays(firstDay, index), "Alpha", count / 4]);
      const entries = readBack([["Date", "Projet", "Nb jours"], ...rows]);
      expect(entries.map(({ duration }) => (duration?.unit === "d" ? duration.days.toFixed() : null))).toEqual(
        quarters.map((count) => String(count / 4)),
      );
    }),
    { numRuns: 100 },
  );
});

test("Hours and minutes in two columns read back to the same time", () => {
  fc.assert(
    fc.property(ledger.filter(isPlain), (rows) => {
      const cells = rows.map(({ day, project, minutes }) => [
        ...[addDays(firstDay, day), project, Math.floor(minutes / 60), minutes % 60],
      ]);
      const entries = readBack([["Date", "Project", "Hours", "Minutes"], ...cells]);
      expect(entries.map(({ duration }) => (duration?.unit === "h" ? duration.seconds.toFixed() : null))).toEqual(
        rows.map(({ minutes }) => String(minutes * 60)),
      );
    }),
    { numRuns: 100 },
  );
});

test("Start and end say the same as hours, past midnight too", () => {
  fc.assert(
    fc.property(ledger.filter(isPlain), fc.integer({ min: 0, max: 1439 }), (rows, startMinute) => {
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

type Noise = { readonly at: number; readonly kind: "blank" | "header" | "note" | "subtotal" | "running" };
const noise = fc.array(
  fc.record({
    at: fc.nat(12),
    kind: fc.constantFrom<Noise["kind"]>("blank", "header", "note", "subtotal", "running"),
  }),
  { maxLength: 5 },
);
const preamble = fc.constantFrom<SheetCell[][]>(
  [],
  [["Acme Ltd"]],
  [["Timesheet", "", "", "v2"], [], ["Printed", 46113]],
);

/** The rows with noise between them; a subtotal adds up what came since the last one, a running total all so far. */
function noisy(rows: readonly Work[], chosen: Notation, extra: readonly Noise[]): SheetCell[][] {
  const body = render(rows, chosen);
  const lines: SheetCell[][] = [];
  let [block, all] = [0, 0];
  for (let index = 0; index <= rows.length; index++) {
    for (const { kind } of extra.filter(({ at }) => Math.min(at, rows.length) === index)) {
      const total = (label: string, sum: number): SheetCell[] => [label, "", durations[chosen.duration]![1](sum), ""];
      if (kind === "subtotal" && block > 0) lines.push(total("Sous-total", block));
      else if (kind === "running" && all > 0) lines.push(total("Total cumulé", all));
      else lines.push(kind === "header" ? headerOf(chosen) : kind === "note" ? ["Week 12"] : []);
      if (kind === "subtotal" || kind === "running") block = 0;
    }
    if (index === rows.length) break;
    lines.push(body[index]!);
    block += rows[index]!.minutes;
    all += rows[index]!.minutes;
  }
  return lines;
}

test("Totals, blank rows, preambles and repeated headers change no entry, in any notation", () => {
  fc.assert(
    fc.property(ledger, notation, preamble, noise, (works, chosen, above, extra) => {
      const rows = fit(works, chosen);
      fc.pre(isPlain(rows));
      const sum = rows.reduce((total, { minutes }) => total + minutes, 0);
      const lines = [...noisy(rows, chosen, extra), ["Total", "", shown(sum / 1440, "[h]:mm"), ""]];
      const found = readBooks(
        locateTables(sheet("Time", [...above, headerOf(chosen), ...lines]), "Time", { dateSystem: 1900 }),
        1900,
      );
      expect(found.time.map(plain)).toEqual(expected(rows));
      expect(found.diagnostics.filter(({ code }) => code === "total.mismatch")).toEqual([]);
      expect(found.ledgers[0]!.skipped).toHaveLength(extra.length + 1);
    }),
    { numRuns: 400 },
  );
});
