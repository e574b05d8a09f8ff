import fc from "fast-check";
import { joinAreas } from "../../../src/excel/rectangles";
import { textBytes } from "../../../src/excel/requestParts";
import { runsOfRows } from "../../../src/excel/runsOfRows";

test("a text is never larger in a request than was estimated", () => {
  fc.assert(
    fc.property(fc.string({ unit: "binary", maxLength: 40 }), (text) => {
      const bytes = new TextEncoder().encode(JSON.stringify(text)).length;
      expect(textBytes(text)).toBeGreaterThanOrEqual(bytes);
    }),
  );
});

test("rows are cut into runs that fit, none left out and in order; a row too large alone is a run of its own", () => {
  const row = (text: string) => [text, null, 1];
  const grid = [row("a"), row("b".repeat(50)), row("c"), row("d"), row("e")];
  const runs = runsOfRows(grid, 40);
  expect(runs.flatMap(({ rows }) => rows)).toEqual(grid);
  expect(runs.map(({ first, rows }) => [first, rows.length])).toEqual([
    [0, 1],
    [1, 1],
    [2, 3],
  ]);
  expect(runsOfRows([], 40)).toEqual([]);
});

const grid = fc.array(fc.boolean(), { minLength: 48, maxLength: 48 });

test("joined areas cover the same cells, each once", () => {
  fc.assert(
    fc.property(grid, (filled) => {
      const cells = filled.flatMap((isFilled, index) =>
        isFilled ? [{ row: Math.floor(index / 8), column: index % 8, rows: 1, columns: 1 }] : [],
      );
      const joined = joinAreas(cells);
      const covered = joined.flatMap((area) =>
        Array.from({ length: area.rows * area.columns }, (_, index) => {
          const row = area.row + Math.floor(index / area.columns);
          return `${row},${area.column + (index % area.columns)}`;
        }),
      );
      expect([...covered].sort()).toEqual(cells.map(({ row, column }) => `${row},${column}`).sort());
      expect(joined.length).toBeLessThanOrEqual(cells.length);
    }),
  );
});
