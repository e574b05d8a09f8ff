import type { Area } from "../model/address";

export type CellRun = Area;

/** Cells, given column by column from top to bottom, as few rectangles: runs of rows, joined where columns agree. */
export function areaOfCells(places: readonly { readonly row: number; readonly column: number }[]): CellRun[] {
  const runs: CellRun[] = [];
  for (const { row, column } of places) {
    const last = runs.at(-1);
    if (last?.column === column && last.row + last.rows === row)
      runs[runs.length - 1] = { ...last, rows: last.rows + 1 };
    else runs.push({ row, column, rows: 1, columns: 1 });
  }
  const joined = new Map<string, CellRun>();
  const done: CellRun[] = [];
  for (const run of runs) {
    const key = `${run.row}:${run.rows}`;
    const left = joined.get(key);
    if (left && left.column + left.columns === run.column) joined.set(key, { ...left, columns: left.columns + 1 });
    else {
      if (left) done.push(left);
      joined.set(key, run);
    }
  }
  return [...done, ...joined.values()];
}
