import { changedAreas } from "../../../src/excel/changedAreas";

test("an event's address names cells, areas of them, and several areas", () => {
  expect(changedAreas("B3")).toEqual([{ row: 2, column: 1, rows: 1, columns: 1 }]);
  expect(changedAreas("A1:B2,D4")).toEqual([
    { row: 0, column: 0, rows: 2, columns: 2 },
    { row: 3, column: 3, rows: 1, columns: 1 },
  ]);
  expect(changedAreas("Time!$A$2:$AA$10")).toEqual([{ row: 1, column: 0, rows: 9, columns: 27 }]);
});

test("whole columns and rows go to the edge of the sheet", () => {
  expect(changedAreas("C:D")).toEqual([{ row: 0, column: 2, rows: 1_048_576, columns: 2 }]);
  expect(changedAreas("5:7")).toEqual([{ row: 4, column: 0, rows: 3, columns: 16_384 }]);
});

test.each([
  null,
  undefined,
  "",
  "#REF!",
  "A0",
  "B",
  "7",
  "A1:B",
  "B2:A1",
  "A1:B2:C3",
  "A1,",
  "XFE1",
  "A1048577",
  "Z1S1",
])("%p says nowhere: anything may have changed", (address) => {
  expect(changedAreas(address)).toBeNull();
});
