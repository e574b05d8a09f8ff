import type { CellArea } from "../documents/sheetDocument";
import { addressOf } from "./areas";

/** An address list for RangeAreas is cut by Excel at 8,192 characters. */
const addressLimit = 8_000;

/** Cells as few rectangles: neighbours in a column are joined first, then equal columns side by side. */
export function rectanglesOf(cells: readonly { readonly row: number; readonly column: number }[]): CellArea[] {
  const runs = verticalRuns(cells);
  runs.sort((a, b) => a.row - b.row || a.rows - b.rows || a.column - b.column);
  const joined: CellArea[] = [];
  for (const run of runs) {
    const last = joined[joined.length - 1];
    if (last && last.row === run.row && last.rows === run.rows && last.column + last.columns === run.column) {
      joined[joined.length - 1] = { ...last, columns: last.columns + 1 };
    } else joined.push(run);
  }
  return joined;
}

/** Rectangles as address lists, each short enough for one RangeAreas. */
export function addressLists(areas: readonly CellArea[]): string[] {
  const lists: string[] = [];
  let list = "";
  for (const area of areas) {
    const address = addressOf(area);
    if (list.length + address.length + 1 > addressLimit) {
      lists.push(list);
      list = "";
    }
    list = list === "" ? address : `${list},${address}`;
  }
  if (list !== "") lists.push(list);
  return lists;
}

function verticalRuns(cells: readonly { readonly row: number; readonly column: number }[]): CellArea[] {
  const sorted = [...cells].sort((a, b) => a.column - b.column || a.row - b.row);
  const runs: CellArea[] = [];
  for (const { row, column } of sorted) {
    const last = runs[runs.length - 1];
    if (last && last.column === column && last.row + last.rows === row) {
      runs[runs.length - 1] = { ...last, rows: last.rows + 1 };
    } else runs.push({ row, column, rows: 1, columns: 1 });
  }
  return runs;
}
