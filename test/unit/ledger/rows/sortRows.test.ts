import { books, codes, located, shown, worked, type SheetCell } from "../sheet";

const header = ["Date", "Project", "Task", "Hours", "Description"];

function read(rows: readonly (readonly SheetCell[])[]) {
  const found = books(located("Time", rows));
  const ledger = found.ledgers.find(({ source }) => source.table === "Time")!;
  return {
    hours: found.time.map(worked),
    skipped: ledger.skipped.map(({ row, reason }) => `${row} ${reason}`),
    diagnostics: codes(found.diagnostics.filter(({ code }) => code !== "table.missing")),
    entries: found.time,
  };
}

test("Totals, subtotals, blanks, notes and repeated headers are skipped and listed, never entries", () => {
  const { hours, skipped, diagnostics } = read([
    header,
    [46113, "Alpha", "", 2, ""],
    [46114, "Alpha", "", 3, ""],
    ["Sous-total", "", "", 5, ""],
    [],
    ["Week 15"],
    header,
    [46120, "Beta", "", 4, ""],
    ["", "", "Subtotal Beta", 4, ""],
    ["TOTAL", "", "", 9, ""],
  ]);
  expect(hours).toEqual(["7200 s", "10800 s", "14400 s"]);
  expect(skipped).toEqual(["4 total", "5 blank", "6 note", "7 header", "9 total", "10 total"]);
  expect(diagnostics).toEqual([]);
});

test("A total that is not the sum of its rows is a warning at its cell", () => {
  const { diagnostics, hours } = read([header, [46113, "Alpha", "", 2, ""], ["Total", "", "", 3, ""]]);
  expect(hours).toEqual(["7200 s"]);
  expect(diagnostics).toEqual(["total.mismatch D3"]);
});

test("A total shown as h:mm above 24 hours is compared by what the cell holds", () => {
  const day = shown(20 / 24, "h:mm");
  const { diagnostics, skipped } = read([
    header,
    [46113, "A", "", day, ""],
    [46114, "A", "", day, ""],
    ["Total", "", "", shown(40 / 24, "h:mm"), ""],
  ]);
  expect(diagnostics).toEqual([]);
  expect(skipped).toEqual(["4 total"]);
});

test("A row without keys whose figure is the running sum is a total; any other stays an entry with what it lacks", () => {
  const { hours, skipped } = read([
    header,
    [46113, "Alpha", "", 2, ""],
    [46114, "Alpha", "", 3, ""],
    ["", "", "", 5, ""],
    ["", "", "", 1, ""],
  ]);
  expect(skipped).toEqual(["4 total"]);
  expect(hours).toEqual(["7200 s", "10800 s", "3600 s"]);
});

test("Work that speaks of totals is work", () => {
  const { hours, skipped } = read([
    header,
    [46113, "Alpha", "Total redesign", 2, "Total of the week"],
    [46114, "Total", "Audit", 3, "for the oil company"],
    [46115, "Total", "", 8, ""],
  ]);
  expect(hours).toEqual(["7200 s", "10800 s", "28800 s"]);
  expect(skipped).toEqual([]);
});

test("A dated total in the project column is known by its figure", () => {
  const { skipped } = read([
    header,
    [46113, "Alpha", "", 2, ""],
    [46114, "Alpha", "", 3, ""],
    [46114, "Total", "", 5, ""],
  ]);
  expect(skipped).toEqual(["4 total"]);
});

test("Days prepared without work, and formulas showing 0:00, are blank", () => {
  const { hours, skipped } = read([
    header,
    [46113, "Alpha", "", shown(0.25, "h:mm"), ""],
    [46114, "", "", shown(0, "h:mm"), ""],
    ["", "", "", shown(0, "h:mm"), ""],
  ]);
  expect(hours).toEqual(["21600 s"]);
  expect(skipped).toEqual(["3 blank", "4 blank"]);
});

test("A row that only lacks its hours is an entry", () => {
  const { hours, skipped } = read([header, [46113, "Alpha", "Design", "", "Home page"]]);
  expect(hours).toEqual([null]);
  expect(skipped).toEqual([]);
});

test("The totals row of an Excel table is a total", () => {
  const table = located("Time", [header, [46113, "Alpha", "", 2, ""], ["Hours", "", "", 2, ""]]);
  const found = books({ ...table, raw: { ...table.raw, excelTable: "tblTime", hasTotalsRow: true } });
  expect(found.time).toHaveLength(1);
});

test("A running total after every row is skipped each time", () => {
  const { hours, skipped } = read([
    header,
    [46113, "A", "", 2, ""],
    ["Cumul", "", "", 2, ""],
    [46114, "A", "", 3, ""],
    ["Cumul", "", "", 5, ""],
  ]);
  expect(hours).toEqual(["7200 s", "10800 s"]);
  expect(skipped).toEqual(["3 total", "5 total"]);
});

test("A client named Total keeps its row; a total of budgets does not", () => {
  const found = books(
    located("Clients", [
      ["Client", "Country"],
      ["Total", "FR"],
      ["Acme", "FR"],
    ]),
    located("Budget", [
      ["Project", "Task", "Hours"],
      ["Alpha", "Design", 10],
      ["Alpha", "Build", 20],
      ["Total", "", 30],
    ]),
  );
  expect(found.clients.map(({ name }) => name)).toEqual(["Total", "Acme"]);
  expect(found.budget).toHaveLength(2);
});

test("Work below merged keys is told of, not lost among totals", () => {
  const { hours, skipped } = read([
    header,
    [46113, "Alpha", "Design", 2, ""],
    ["", "", "Build", 2, ""],
    ["", "", "", 4, ""],
    ["", "", "Review", 8, ""],
  ]);
  expect(hours).toEqual(["7200 s", "7200 s", "28800 s"]);
  expect(skipped).toEqual(["4 total"]);
});

test("A total above the rows is compared with all of them", () => {
  const rows: SheetCell[][] = [
    [46113, "Alpha", "", 2, ""],
    [46114, "Alpha", "", 3, ""],
  ];
  expect(read([header, ["Total", "", "", 5, ""], ...rows]).diagnostics).toEqual([]);
  expect(read([header, ["Total", "", "", 6, ""], ...rows]).diagnostics).toEqual(["total.mismatch D2"]);
});
