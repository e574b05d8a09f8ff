import fc from "fast-check";
import { addressLists, rectanglesOf } from "../../../src/excel/rectangles";

const cell = fc.record({ row: fc.nat(12), column: fc.nat(8) });

test("rectangles cover each cell exactly once and nothing else", () => {
  fc.assert(
    fc.property(fc.uniqueArray(cell, { selector: ({ row, column }) => `${row},${column}` }), (cells) => {
      const covered = rectanglesOf(cells).flatMap((area) =>
        Array.from({ length: area.rows * area.columns }, (_, index) => {
          const row = area.row + Math.floor(index / area.columns);
          return `${row},${area.column + (index % area.columns)}`;
        }),
      );
      expect([...covered].sort()).toEqual(cells.map(({ row, column }) => `${row},${column}`).sort());
    }),
  );
});

test("a block of cells is one rectangle", () => {
  const cells = [0, 1, 2].flatMap((row) => [3, 4].map((column) => ({ row, column })));
  expect(rectanglesOf(cells)).toEqual([{ row: 0, column: 3, rows: 3, columns: 2 }]);
});

test("no address list is longer than Excel takes", () => {
  const scattered = Array.from({ length: 3000 }, (_, index) => ({ row: index * 2, column: 0, rows: 1, columns: 1 }));
  const lists = addressLists(scattered);
  expect(Math.max(...lists.map((list) => list.length))).toBeLessThanOrEqual(8192);
  expect(lists.join(",").split(",")).toHaveLength(3000);
});
