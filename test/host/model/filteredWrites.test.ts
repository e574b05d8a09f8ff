import { newWorkbook } from "../../../src/host/codec/newWorkbook";
import { parseArea } from "../../../src/host/model/address";
import { filterArea } from "../../../src/host/model/filterRows";
import type { FilteredWrites, Workbook } from "../../../src/host/model/workbook";
import { writeInputs } from "../../../src/host/model/writeCells";

/** A column of four rows, of which a filter hides the second. */
function filtered(filteredWrites: FilteredWrites): Workbook {
  const workbook = newWorkbook();
  workbook.filteredWrites = filteredWrites;
  const sheet = workbook.sheets[0]!;
  writeInputs(workbook, sheet, parseArea("A1:A5")!, [["N"], [1], [2], [1], [1]]);
  const criteria = new Map([[0, { kind: "values" as const, values: ["1"] }]]);
  sheet.autoFilter = { area: parseArea("A1:A5")!, criteria };
  filterArea(workbook, sheet, parseArea("A2:A5")!, criteria);
  return workbook;
}

const write = (workbook: Workbook) =>
  writeInputs(workbook, workbook.sheets[0]!, parseArea("A2:A5")!, [["a"], ["b"], ["c"], ["d"]]);
const column = ({ sheets: [sheet] }: Workbook) => [1, 2, 3, 4].map((row) => sheet!.cells.value(row, 0));

test("values over filtered rows are refused by default", () => {
  expect(() => write(filtered("refused"))).toThrow("conflict with a filtered range");
});

test("they may go to the rows that are shown, one after the other, and the last are lost", () => {
  const workbook = filtered("shifted");
  write(workbook);
  expect(column(workbook)).toEqual(["a", 2, "b", "c"]);
});

test("they may go where they belong", () => {
  const workbook = filtered("placed");
  write(workbook);
  expect(column(workbook)).toEqual(["a", "b", "c", "d"]);
});

test("one value for all cells, and single cells, are written in any case", () => {
  const workbook = filtered("refused");
  const sheet = workbook.sheets[0]!;
  writeInputs(workbook, sheet, parseArea("A3")!, [["x"]]);
  writeInputs(workbook, sheet, parseArea("A4:A5")!, "y");
  expect(column(workbook)).toEqual([1, "x", "y", "y"]);
});
