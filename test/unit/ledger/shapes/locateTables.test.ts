import type { TimeEntry } from "../../../../src/domain/entries/entry";
import type { TableName } from "../../../../src/domain/entries/source";
import { readBooks } from "../../../../src/ledger/readBooks";
import { locateTables } from "../../../../src/ledger/shapes/locateTables";
import { codes, sheet, shown, worked, type SheetCell } from "../sheet";

function read(
  rows: readonly (readonly SheetCell[])[],
  table: TableName | null = "Time",
  people: readonly string[] = [],
) {
  const tables = locateTables(sheet("Sheet1", rows), table, { dateSystem: 1900, people: new Set(people) });
  const found = readBooks(tables, 1900);
  const keys = (entry: TimeEntry) => {
    const { table: source, row } = entry.source;
    return [
      entry.date,
      entry.project,
      entry.person,
      entry.task,
      worked(entry),
      `${source.columns["hours"] ?? "?"}${row}`,
    ].join("|");
  };
  const diagnostics = found.diagnostics.filter(({ code }) => code !== "table.missing");
  return {
    rows: found.time.map(keys),
    diagnostics: codes(diagnostics),
    skipped: found.ledgers.flatMap(({ skipped }) => skipped),
    tables,
    found,
  };
}

const day = (serial: number) => shown(serial, "ddd dd/mm");

test("A week of days across is read cell by cell; blank and zero cells are no work, totals are checked and skipped", () => {
  const { rows, diagnostics, skipped } = read([
    ["Week of 30/03/2026"],
    ["Project", "Task", day(46111), day(46112), day(46113), "Total"],
    ["Alpha", "Design", 2, "", 3.5, 5.5],
    ["Beta", "", "1h30", 0, "", 1.5],
    ["Total", "", 3.5, 0, 3.5, 7],
  ]);
  expect(rows).toEqual([
    "2026-03-30|Alpha||Design|7200 s|C3",
    "2026-04-01|Alpha||Design|12600 s|E3",
    "2026-03-30|Beta|||5400 s|C4",
  ]);
  expect(diagnostics).toEqual([]);
  expect(skipped).toEqual([{ row: 5, reason: "total" }]);
});

test("A grid's own total that disagrees is a warning", () => {
  const { diagnostics } = read([
    ["Project", day(46111), day(46112), day(46113)],
    ["Alpha", 1, 2, 3],
    ["Beta", 1, 1, 1],
    ["Total", 2, 3, 5],
  ]);
  expect(diagnostics.map((text) => text.split(" ")[0])).toEqual(["total.mismatch"]);
});

test("Bare day numbers count in the month of the title", () => {
  const { rows } = read([["Avril 2026"], ["Projet", 1, 2, 3, 4], ["Alpha", 1, "", "", 2]]);
  expect(rows).toEqual(["2026-04-01|Alpha|||3600 s|B3", "2026-04-04|Alpha|||7200 s|E3"]);
});

test("Weekdays count from the Monday of the title; without one no time is read", () => {
  const week = [
    ["Project", "Mon", "Tue", "Wed"],
    ["Alpha", 1, "", 2],
  ];
  expect(read([["Week of", "30/03/2026"], ...week]).rows).toEqual([
    "2026-03-30|Alpha|||3600 s|B3",
    "2026-04-01|Alpha|||7200 s|D3",
  ]);
  const without = read(week);
  expect(without.rows).toEqual(["|Alpha||||?2"]);
  expect(without.diagnostics.filter((text) => text.startsWith("header.missing"))).toHaveLength(2);
});

test("Several weeks stacked are several grids, each with its own days", () => {
  const { rows } = read([
    ["Project", day(46111), day(46112), day(46113)],
    ["Alpha", 1, "", ""],
    [],
    ["Project", day(46118), day(46119), day(46120)],
    ["Alpha", "", "", 2],
  ]);
  expect(rows).toEqual(["2026-03-30|Alpha|||3600 s|B2", "2026-04-08|Alpha|||7200 s|D5"]);
});

test("People across are told by the workbook's people, tasks by a Person column", () => {
  const grid = [
    ["Date", "Project", "Ada", "Bob", "Total"],
    [46113, "Alpha", 2, 3, 5],
  ];
  expect(read(grid, "Time", ["ada", "bob"]).rows).toEqual([
    "2026-04-01|Alpha|Ada||7200 s|C2",
    "2026-04-01|Alpha|Bob||10800 s|D2",
  ]);
  expect(read(grid).rows).toEqual(["2026-04-01|Alpha||||?2"]);
  const tasks = [
    ["Date", "Person", "Project", "Design", "Build"],
    [46113, "Ada", "Alpha", 2, 3],
  ];
  expect(read(tasks).rows).toEqual(["2026-04-01|Alpha|Ada|Design|7200 s|D2", "2026-04-01|Alpha|Ada|Build|10800 s|E2"]);
});

test("A cell of a grid that cannot be read is an entry with its own cell's diagnostic", () => {
  const { found } = read([
    ["Project", day(46111), day(46112), day(46113)],
    ["Alpha", 1, "some", ""],
  ]);
  expect(found.time.map(({ diagnostics }) => codes(diagnostics))).toEqual([[], ["hours.unreadable C2"]]);
});

test("Hours in a grid without a project are entries that lack it, never lost", () => {
  const { rows } = read([
    ["Project", day(46111), day(46112), day(46113)],
    ["Alpha", 1, 2, 3],
    ["", 5, "", ""],
  ]);
  expect(rows).toContain("2026-03-30||||18000 s|B3");
});

test("Blocks stacked on one sheet keep their own columns and titles", () => {
  const { rows, diagnostics } = read([
    ["Project: Alpha"],
    ["Date", "Hours", "Description"],
    [46113, 2, "x"],
    ["Total", 2, ""],
    [],
    ["Project: Beta"],
    ["Date", "Description", "Hours"],
    [46114, "y", 3],
    ["Total", "", 3],
  ]);
  expect(rows).toEqual(["2026-04-01|Alpha|||7200 s|B3", "2026-04-02|Beta|||10800 s|C8"]);
  expect(diagnostics).toEqual([]);
});

test("An unknown sheet is read by what it looks like, with a confidence below one", () => {
  const { rows, tables } = read(
    [
      ["Jour", "Mission", "Temps passé", "Commentaires"],
      [46113, "Alpha", "1h30", "x"],
      [46114, "Beta", 2, ""],
    ],
    null,
  );
  expect(rows).toEqual(["2026-04-01|Alpha|||5400 s|C2", "2026-04-02|Beta|||7200 s|C3"]);
  expect(tables[0]!.confidence).toBeGreaterThan(0.7);
  expect(tables[0]!.confidence).toBeLessThan(1);
});

test("A sheet that looks like no ledger is left alone", () => {
  expect(read([["To do"], ["Call Bob"], ["Buy milk"]], null).tables).toEqual([]);
  expect(
    read(
      [
        ["Name", "Phone"],
        ["Bob", "555"],
      ],
      null,
    ).tables,
  ).toEqual([]);
});

test("Without any header the cells tell, and the user is asked", () => {
  const { tables, rows } = read(
    [
      [46113, "Alpha", "one", 1.5],
      [46114, "Beta", "two", 2],
      [46115, "Beta", "three", 2],
    ],
    null,
  );
  expect(tables[0]!.confidence).toBe(0.4);
  expect(rows[0]).toBe("2026-04-01|Alpha|||5400 s|D1");
});

test("A row of work is never taken for the title of the header below it", () => {
  const header = ["Date", "Project", "Hours"];
  const { rows } = read([header, ["1 janvier 2026", "Alpha", 1], header, ["2 January 2026", "Alpha", 2]]);
  expect(rows).toEqual(["2026-01-01|Alpha|||3600 s|C2", "2026-01-02|Alpha|||7200 s|C4"]);
});

test("Day numbers below a month's title are days of that month", () => {
  const { rows } = read([
    ["Avril 2026"],
    ["Jour", "Projet", "Heures"],
    [1, "Alpha", 2],
    ["30", "Alpha", 3],
    [31, "Alpha", 1],
  ]);
  expect(rows).toEqual(["2026-04-01|Alpha|||7200 s|C3", "2026-04-30|Alpha|||10800 s|C4", "|Alpha|||3600 s|C5"]);
});

test("A time sheet with prices is a time sheet, an invoice is no ledger, and rates by person are rates", () => {
  const kind = (rows: readonly (readonly SheetCell[])[]) => read(rows, null).tables.map(({ table }) => table);
  expect(
    kind([
      ["Date", "Employee", "Hours", "Rate", "Amount"],
      [46113, "Ada", 2, 50, 100],
    ]),
  ).toEqual(["Time"]);
  expect(
    kind([
      ["Bill to", "Acme"],
      ["Description", "Quantity", "Price", "Amount"],
      ["Work", 2, 50, 100],
    ]),
  ).toEqual([]);
  expect(
    kind([
      ["Team Member", "Hourly rate (EUR)"],
      ["Ada", 90],
      ["Bob", "80,50"],
    ]),
  ).toEqual(["Rates"]);
});

test("A sheet per person, project or month says so by its name", () => {
  const locate = (name: string, rows: readonly (readonly SheetCell[])[]) =>
    locateTables(sheet(name, rows), "Time", {
      dateSystem: 1900,
      people: new Set(["ada"]),
      projects: new Set(["alpha"]),
    });
  const tables = [
    ...locate("Ada", [
      ["Date", "Project", "Hours"],
      [46113, "Beta", 1],
    ]),
    ...locate("Alpha", [
      ["Date", "Person", "Hours"],
      [46113, "Bob", 2],
    ]),
    ...locate("Avril 2026", [
      ["Jour", "Projet", "Heures"],
      [3, "Beta", 3],
    ]),
    ...locate("Mai 2026", [
      ["Projet", 1, 2, 3],
      ["Beta", "", 4, ""],
    ]),
  ];
  const { time, diagnostics } = readBooks(tables, 1900);
  expect(time.map((entry) => [entry.date, entry.project, entry.person, worked(entry)].join("|"))).toEqual([
    "2026-04-01|Beta|Ada|3600 s",
    "2026-04-01|Alpha|Bob|7200 s",
    "2026-04-03|Beta||10800 s",
    "2026-05-02|Beta||14400 s",
  ]);
  expect(diagnostics.filter(({ code }) => code !== "table.missing")).toEqual([]);
});
