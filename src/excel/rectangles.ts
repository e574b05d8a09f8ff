import type { CellArea, CellStyle, PlacedCell } from "../documents/sheetDocument";
import { addressOf } from "./areas";

/** An address list for RangeAreas is cut by Excel at 8,192 characters. */
const addressLimit = 8_000;

/** Cells as few rectangles: neighbours in a column are joined first, then equal columns side by side. */
export function rectanglesOf(cells: readonly { readonly row: number; readonly column: number }[]): CellArea[] {
  return joinSideBySide(verticalRuns(cells));
}

/** Areas that do not overlap as fewer ones: those side by side are joined, then those below each other. */
export function joinAreas(areas: readonly CellArea[]): CellArea[] {
  const wide = joinSideBySide([...areas]);
  wide.sort((a, b) => a.column - b.column || a.columns - b.columns || a.row - b.row);
  const joined: CellArea[] = [];
  for (const area of wide) {
    const last = joined[joined.length - 1];
    const continues = last && last.column === area.column && last.columns === area.columns;
    if (continues && last.row + last.rows === area.row) {
      joined[joined.length - 1] = { ...last, rows: last.rows + area.rows };
    } else joined.push(area);
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

/** Where each style is; equal styles of different cells are one. */
export function areasByStyle(cells: readonly PlacedCell[]): Map<CellStyle, CellArea[]> {
  const groups = new Map<CellStyle, PlacedCell[]>();
  for (const cell of cells) {
    const group = groups.get(cell.style);
    if (group) group.push(cell);
    else groups.set(cell.style, [cell]);
  }
  return new Map([...groups].map(([style, styled]) => [style, rectanglesOf(styled)]));
}

function joinSideBySide(areas: CellArea[]): CellArea[] {
  areas.sort((a, b) => a.row - b.row || a.rows - b.rows || a.column - b.column);
  const joined: CellArea[] = [];
  for (const area of areas) {
    const last = joined[joined.length - 1];
    if (last && last.row === area.row && last.rows === area.rows && last.column + last.columns === area.column) {
      joined[joined.length - 1] = { ...last, columns: last.columns + area.columns };
    } else joined.push(area);
  }
  return joined;
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
