import type { Area } from "../../host/model/address";
import { bounding, intersect, maxColumns, maxRows } from "../../host/model/address";
import type { Sheet } from "../../host/model/sheet";
import { usedExtent } from "./extent";
import type { Geometry } from "./geometry";
import type { CellPoint } from "./gridView";

export type Direction = { readonly rows: -1 | 0 | 1; readonly columns: -1 | 0 | 1 };

/** The neighbour of a cell, over hidden ones and out of merged areas. */
export function step(geometry: Geometry, sheet: Sheet, from: CellPoint, direction: Direction): CellPoint {
  const merged = sheet.merges.find((area) => intersect(area, { ...from, rows: 1, columns: 1 }));
  const start = merged ? edgeOf(merged, from, direction) : from;
  const moved = {
    row: direction.rows ? geometry.rows.nextVisible(start.row, direction.rows, maxRows) : start.row,
    column: direction.columns
      ? geometry.columns.nextVisible(start.column, direction.columns, maxColumns)
      : start.column,
  };
  return anchorOf(sheet, moved);
}

/** Where Ctrl and an arrow lead: to the end of a block of filled cells, or to the next one. */
export function jump(sheet: Sheet, from: CellPoint, { rows, columns }: Direction): CellPoint {
  const used = usedExtent(sheet);
  const filled = ({ row, column }: CellPoint): boolean => sheet.cells.value(row, column) !== null;
  const next = ({ row, column }: CellPoint): CellPoint => ({ row: row + rows, column: column + columns });
  const inside = ({ row, column }: CellPoint): boolean =>
    row >= 0 && column >= 0 && row < maxRows && column < maxColumns;
  let at = from;
  if (filled(from) && inside(next(from)) && filled(next(from))) {
    while (inside(next(at)) && filled(next(at))) at = next(at);
    return at;
  }
  while (inside(next(at))) {
    at = next(at);
    if (filled(at)) return at;
    const beyond = (rows > 0 && at.row >= used.rows) || (columns > 0 && at.column >= used.columns);
    if (beyond) return { row: rows ? maxRows - 1 : at.row, column: columns ? maxColumns - 1 : at.column };
  }
  return at;
}

/** The area between two cells, grown until no merged area is cut. */
export function areaBetween(sheet: Sheet, a: CellPoint, b: CellPoint): Area {
  let area = bounding({ ...a, rows: 1, columns: 1 }, { ...b, rows: 1, columns: 1 });
  for (let grown = true; grown;) {
    grown = false;
    for (const merged of sheet.merges) {
      if (!intersect(merged, area)) continue;
      const larger = bounding(merged, area);
      if (larger.rows !== area.rows || larger.columns !== area.columns) [area, grown] = [larger, true];
    }
  }
  return area;
}

/** The cell that stands for a merged area. */
export function anchorOf(sheet: Sheet, point: CellPoint): CellPoint {
  const merged = sheet.merges.find((area) => intersect(area, { ...point, rows: 1, columns: 1 }));
  return merged ? { row: merged.row, column: merged.column } : point;
}

function edgeOf(area: Area, from: CellPoint, { rows, columns }: Direction): CellPoint {
  return {
    row: rows > 0 ? area.row + area.rows - 1 : rows < 0 ? area.row : from.row,
    column: columns > 0 ? area.column + area.columns - 1 : columns < 0 ? area.column : from.column,
  };
}
