import { highlightDiagnostics, removeHighlights } from "../../src/application/mapping/highlightDiagnostics";
import { BillBook } from "../support/billBook";
import { smallBook } from "../support/sheetLiteral";

const bad = [
  ["2026-05-04", "Website", "Design", "Ann", "a few", "x"],
  ["", "Website", "Design", "Ann", 1, "x"],
  ["2026-05-05", "Website", "Design", "Ann", 1, "x"],
];

test("the cells that are wrong are pointed out, and the highlight comes off completely", async () => {
  const book = await BillBook.open(smallBook(bad));
  const sheet = book.book.workbook.sheetNamed("Time")!;
  const before = JSON.stringify(sheet.conditionalFormats);
  expect(await highlightDiagnostics(book.book.environment, await book.read())).toBeGreaterThanOrEqual(2);
  expect(sheet.conditionalFormats.flatMap(({ areas }) => areas.map(({ row, column }) => [row, column]))).toEqual(
    expect.arrayContaining([
      [1, 4],
      [2, 0],
    ]),
  );
  await removeHighlights(book.book.environment);
  expect(JSON.stringify(sheet.conditionalFormats)).toBe(before);
  book.close();
});

test("a format of the user's own stays, and what was corrected is pointed out no longer", async () => {
  const book = await BillBook.open(smallBook(bad));
  const { Excel } = book.book.office;
  await Excel.run(async (context) => {
    const { custom } = context.workbook.worksheets.getItem("Time").getRange("E2:E4").conditionalFormats.add("Custom");
    custom.rule.formula = "=E2>8";
    custom.format.fill.color = "#FF0000";
    await context.sync();
  });
  const sheet = book.book.workbook.sheetNamed("Time")!;
  await highlightDiagnostics(book.book.environment, await book.read());
  sheet.cells.setValue(1, 4, 2);
  await highlightDiagnostics(book.book.environment, await book.read());
  const cells = sheet.conditionalFormats.flatMap(({ areas }) => areas.map(({ row, column }) => `${row},${column}`));
  expect(cells).toContain("2,0");
  expect(cells.filter((cell) => cell === "1,4")).toHaveLength(1);
  await removeHighlights(book.book.environment);
  expect(sheet.conditionalFormats.map(({ formulas }) => formulas)).toHaveLength(1);
  book.close();
});

test("the highlight takes as many requests for many cells as for few", async () => {
  const requests = async (rows: number): Promise<number> => {
    const book = await BillBook.open(
      smallBook(
        Array.from({ length: rows }, (_, row) => [
          "2026-05-04",
          "Website",
          "Design",
          "Ann",
          row % 2 ? "?" : 1,
          `x${row}`,
        ]),
      ),
    );
    const billing = await book.read();
    const { syncs } = book.book.office.host.counters;
    await highlightDiagnostics(book.book.environment, billing);
    book.close();
    return book.book.office.host.counters.syncs - syncs;
  };
  expect(await requests(300)).toBe(await requests(3));
});
