import type { CellInput } from "./cellInput";
import { textBytes } from "./requestParts";

/** Rows below each other that go to Excel as one array. Units: bytes in the request. */
export type RowRun = { readonly first: number; readonly rows: CellInput[][]; readonly bytes: number };

/** Cuts rows of inputs into runs of at most `limit` bytes each; a row that is larger by itself is a run of its own. */
export function runsOfRows(grid: CellInput[][], limit: number): RowRun[] {
  const runs: RowRun[] = [];
  let first = 0;
  let bytes = 0;
  grid.forEach((row, index) => {
    const rowBytes = row.reduce<number>((sum, input) => sum + inputBytes(input), 2);
    if (index > first && bytes + rowBytes > limit) {
      runs.push({ first, rows: grid.slice(first, index), bytes });
      first = index;
      bytes = 0;
    }
    bytes += rowBytes;
  });
  if (grid.length > 0) runs.push({ first, rows: grid.slice(first), bytes });
  return runs;
}

/** Every row that writes anything, by itself. */
export function singleRows(grid: CellInput[][]): RowRun[] {
  return grid.flatMap((row, first) => {
    if (row.every((input) => input === null)) return [];
    return [{ first, rows: [row], bytes: row.reduce<number>((sum, input) => sum + inputBytes(input), 2) }];
  });
}

function inputBytes(input: CellInput): number {
  return (typeof input === "string" ? textBytes(input) : String(input).length) + 1;
}
