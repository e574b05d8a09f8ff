import type { Books } from "../../../src/domain/entries/books";
import { runToEnd } from "../../../src/domain/steps";
import { readBooksInSteps } from "../../../src/ledger/readBooks";
import { ReadingMemory } from "../../../src/ledger/readingMemory";
import { located, shown, worked, type SheetCell } from "./sheet";

type Rows = readonly (readonly SheetCell[])[];

/** What rows are read as, one version of a table after the other, with one memory; and that it is what a first reading gives. */
function readOneByOne(table: "Time" | "Expenses", ...versions: readonly Rows[]): Books[] {
  const memory = new ReadingMemory();
  return versions.map((rows) => {
    const books = runToEnd(readBooksInSteps([located(table, rows)], 1900, memory));
    expect(books).toEqual(runToEnd(readBooksInSteps([located(table, rows)], 1900)));
    return books;
  });
}

const header = ["Date", "Project", "Hours"];

test("A row in the same cells is the very same entry, and shares its table's columns with a row that is read anew", () => {
  const kept = ["2026-04-01", "Alpha", 1];
  const [before, now] = readOneByOne(
    "Time",
    [header, kept, ["2026-04-02", "Alpha", 2]],
    [header, kept, ["2026-04-02", "Alpha", 3]],
  );
  expect(now!.time[0]).toBe(before!.time[0]);
  expect(now!.time[1]).not.toBe(before!.time[1]);
  expect(now!.time[1]!.source.table).toBe(before!.time[1]!.source.table);
});

test("A row below another header is read anew, though its cells are the same", () => {
  const rows = [["2026-04-01", "Alpha", 90]];
  const [hours, minutes] = readOneByOne("Time", [header, ...rows], [["Date", "Project", "Hours (min)"], ...rows]);
  expect([worked(hours!.time[0]!), worked(minutes!.time[0]!)]).toEqual(["324000 s", "5400 s"]);
});

test("A row whose number format changed is read anew", () => {
  const [plain, clock] = readOneByOne(
    "Time",
    [header, ["2026-04-01", "Alpha", shown(0.5, "General")]],
    [header, ["2026-04-01", "Alpha", shown(0.5, "h:mm")]],
  );
  expect([worked(plain!.time[0]!), worked(clock!.time[0]!)]).toEqual(["1800 s", "43200 s"]);
});

test.each<readonly [string, Rows[number], Rows[number], Rows[number]]>([
  ["the order of day and month", ["03/04/2026", "Alpha", 1], ["04/04/2026", "Alpha", 2], ["13/04/2026", "Alpha", 2]],
  ["the decimal mark", ["2026-04-01", "Alpha", "1,234"], ["2026-04-01", "Alpha", "2"], ["2026-04-01", "Alpha", "2.5"]],
  ["the unit", ["2026-04-01", "Alpha", 30], ["2026-04-01", "Alpha", 2], ["2026-04-01", "Alpha", 480]],
])("What one row decides for its column, %s, holds for the rows that stayed", (_, kept, before, after) => {
  const top = ["Date", "Project", "Duration"];
  const [undecided, decided] = readOneByOne("Time", [top, kept, before], [top, kept, after]);
  expect(decided!.time[0]).not.toEqual(undecided!.time[0]);
});

test("Totals are compared with all rows, those that stayed too", () => {
  const day = (hours: number) => ["2026-04-01", "Alpha", hours];
  const total = ["Total", "", 5];
  const [right, wrong] = readOneByOne("Time", [header, day(2), day(3), total], [header, day(2), day(4), total]);
  expect(right!.diagnostics.map(({ code }) => code)).not.toContain("total.mismatch");
  expect(wrong!.diagnostics.map(({ code }) => code)).toContain("total.mismatch");
});

test("Rows may come to an end, or go on, where they did not before", () => {
  const day = (hours: number) => ["2026-04-01", "Alpha", hours];
  const [, longer, shorter] = readOneByOne("Time", [header, day(1)], [header, day(1), day(2)], [header, day(1)]);
  expect([longer!.time.length, shorter!.time.length]).toEqual([2, 1]);
});

test("An expense in a dollar sign is the very same entry while the workbook's dollars are the same", () => {
  const rows: Rows = [
    ["Date", "Project", "Unit cost"],
    ["2026-04-01", "Alpha", "$12"],
    ["2026-04-01", "Alpha", "$13"],
  ];
  const [before, now] = readOneByOne("Expenses", rows, [...rows.slice(0, 2), ["2026-04-01", "Alpha", "$14"]]);
  expect(now!.expenses[0]).toBe(before!.expenses[0]);
});

test("A table that is read as it is and as a mapping would have it, in turn, keeps its entries in both ways", () => {
  const memory = new ReadingMemory();
  const plain = located("Time", [header, ["2026-04-01", "Alpha", 90]]);
  const mapped = { ...plain, match: { ...plain.match, notations: { hours: "min" } } };
  const [hours, minutes, again] = [plain, mapped, plain].map((each) =>
    runToEnd(readBooksInSteps([each], 1900, memory)),
  );
  expect([worked(hours!.time[0]!), worked(minutes!.time[0]!)]).toEqual(["324000 s", "5400 s"]);
  expect(again!.time[0]).toBe(hours!.time[0]);
});
