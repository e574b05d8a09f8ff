import fc from "fast-check";
import { addDays, toSerial, type LocalDate } from "../../src/domain/calendar/localDate";
import { hasErrors } from "../../src/domain/diagnostics/diagnostic";
import type { TimeEntry } from "../../src/domain/entries/entry";
import { csvTable } from "../../src/ledger/import/csvTable";
import { decodeText } from "../../src/ledger/import/decodeText";
import { readExport } from "../../src/ledger/import/readExport";
import { readBooks } from "../../src/ledger/readBooks";
import { locateTables } from "../../src/ledger/shapes/locateTables";
import { sheet, shown, type SheetCell } from "../unit/ledger/sheet";

/** One piece of work; of one project and day there is one, as in a grid. Units: whole minutes. */
type Work = { readonly day: number; readonly project: string; readonly minutes: number };

const monday = "2026-04-06" as LocalDate;
const projects = ["Alpha", "Bêta", "Total redesign"];
const works: fc.Arbitrary<readonly Work[]> = fc.uniqueArray(
  fc.record({
    day: fc.integer({ min: 0, max: 6 }),
    project: fc.constantFrom(...projects),
    minutes: fc.integer({ min: 61, max: 600 }),
  }),
  { minLength: 1, maxLength: 15, selector: ({ day, project }) => `${day} ${project}` },
);

const context = { dateSystem: 1900 as const };
const dayOf = ({ day }: Work) => addDays(monday, day);
const asTime = ({ minutes }: Work): SheetCell => shown(minutes / 1440, "[h]:mm");

/** Work by day and project, in seconds; errors are work that was not read. */
function workOf(entries: readonly TimeEntry[]): string[] {
  return entries
    .map(({ date, project, duration, diagnostics }) =>
      hasErrors(diagnostics)
        ? "error"
        : `${date} ${project} ${duration?.unit === "h" ? duration.seconds.toFixed() : "?"}`,
    )
    .sort();
}

function expected(rows: readonly Work[]): string[] {
  return rows.map((row) => `${dayOf(row)} ${row.project} ${row.minutes * 60}`).sort();
}

function read(rows: readonly (readonly SheetCell[])[]): readonly TimeEntry[] {
  return readBooks(locateTables(sheet("Time", rows), "Time", context), 1900).time;
}

const days = [0, 1, 2, 3, 4, 5, 6];

/** Ways to head the days of the week from Monday 6 April 2026 on, with the title that they need. */
const headings: Readonly<Record<string, readonly [title: SheetCell[], head: (day: number) => SheetCell]>> = {
  serials: [[], (day) => shown(toSerial(addDays(monday, day), 1900), "ddd d")],
  iso: [[], (day) => addDays(monday, day)],
  "day first": [[], (day) => addDays(monday, day).split("-").reverse().join("/")],
  weekdays: [["Semaine du 06/04/2026"], (day) => ["Lun", "Mar", "Mer", "Jeu", "Ven", "Sam", "Dim"][day]!],
  "day numbers": [["Avril 2026"], (day) => 6 + day],
  "without a year": [["Avril 2026"], (day) => `${String(6 + day).padStart(2, "0")}/04`],
};

test("A week of days across has the work of the same rows below each other, however its days are headed", () => {
  fc.assert(
    fc.property(works, fc.constantFrom(...Object.keys(headings)), fc.boolean(), (rows, heading, hasTotals) => {
      const [title, head] = headings[heading]!;
      const sumOf = (some: readonly Work[]): SheetCell =>
        shown(some.reduce((sum, { minutes }) => sum + minutes, 0) / 1440, "[h]:mm");
      const lines = projects.map((project) => {
        const own = rows.filter((row) => row.project === project);
        const cells = days.map((day) => own.filter((row) => row.day === day).map(asTime)[0] ?? "");
        return [project, ...cells, ...(hasTotals ? [sumOf(own)] : [])];
      });
      const total = ["Total", ...days.map((day) => sumOf(rows.filter((row) => row.day === day))), sumOf(rows)];
      const header = ["Projet", ...days.map(head), ...(hasTotals ? ["Total"] : [])];
      expect(workOf(read([title, header, ...lines, ...(hasTotals ? [total] : [])]))).toEqual(expected(rows));
    }),
    { numRuns: 80 },
  );
});

test("Projects across, days down, has the same work", () => {
  fc.assert(
    fc.property(works, (rows) => {
      const lines = days.map((day) => [
        addDays(monday, day),
        ...projects.map(
          (project) => rows.filter((row) => row.day === day && row.project === project).map(asTime)[0] ?? "",
        ),
      ]);
      const known = new Set(["alpha", "beta", "total redesign"]);
      const tables = locateTables(
        sheet("Time", [["Date", ...projects.slice(0, 2)], ...lines.map((line) => line.slice(0, 3))]),
        "Time",
        {
          ...context,
          projects: known,
        },
      );
      const own = rows.filter(({ project }) => project !== "Total redesign");
      fc.pre(own.length > 0 && new Set(own.map(({ project }) => project)).size === 2);
      expect(workOf(readBooks(tables, 1900).time)).toEqual(expected(own));
    }),
    { numRuns: 80 },
  );
});

const header = ["Date", "Project", "Hours"];
const row = (work: Work): SheetCell[] => [dayOf(work), work.project, asTime(work)];

test("Blocks beside each other, and below each other under titles, have the work of one table", () => {
  fc.assert(
    fc.property(works, works, fc.boolean(), (left, right, isBeside) => {
      const lines = isBeside
        ? [
            [...header, "", ...header],
            ...Array.from({ length: Math.max(left.length, right.length) }, (_, index) => [
              ...(left[index] ? row(left[index]) : ["", "", ""]),
              "",
              ...(right[index] ? row(right[index]) : ["", "", ""]),
            ]),
          ]
        : [["Avril 2026"], header, ...left.map(row), [], ["Avril 2026 (2)"], header, ...right.map(row)];
      expect(workOf(read(lines))).toEqual([...expected(left), ...expected(right)].sort());
    }),
    { numRuns: 150 },
  );
});

const encodings: Readonly<Record<string, (text: string) => Buffer>> = {
  "UTF-8": (text) => Buffer.from(text, "utf8"),
  "UTF-8 with its mark": (text) => Buffer.from(`\ufeff${text}`, "utf8"),
  "UTF-16": (text) => Buffer.from(`\ufeff${text}`, "utf16le"),
  "UTF-16 without a mark": (text) => Buffer.from(text, "utf16le"),
  "UTF-16, high bytes first": (text) => Buffer.from(`\ufeff${text}`, "utf16le").swap16(),
  "Windows-1252": (text) => Buffer.from(text, "latin1"),
};

test("A file reads the same in every encoding and with every delimiter", () => {
  fc.assert(
    fc.property(
      works,
      fc.constantFrom(...Object.keys(encodings)),
      fc.constantFrom(",", ";", "\t", "|"),
      fc.constantFrom("\n", "\r\n"),
      (rows, encoding, delimiter, end) => {
        const lines = rows.map((work) => [dayOf(work), `"${work.project}"`, `${work.minutes} min`, "Zoé"]);
        const text = [["Date", "Projet", "Durée", "Intervenant"], ...lines]
          .map((cells) => cells.join(delimiter))
          .join(end);
        const raw = csvTable("x.csv", decodeText(encodings[encoding]!(text)));
        const found = readExport(raw, { ...context, known: new Set() });
        expect(workOf(found!.rows.map(({ entry }) => entry))).toEqual(expected(rows));
        expect(found!.people).toEqual(["Zoé"]);
      },
    ),
    { numRuns: 150 },
  );
});
