import type { Area } from "../../host/model/address";
import { maxColumns, maxRows } from "../../host/model/address";
import type { OpenDocument } from "../document/openDocument";
import type { CellPoint, GridView } from "./gridView";
import type { Direction } from "./moves";
import { anchorOf, areaBetween, jump, step } from "./moves";

/** Moves and extends what is selected. */
export class GridSelection {
  /** The corner that moves while a selection is being extended. */
  private end: CellPoint = { row: 0, column: 0 };

  constructor(
    private readonly grid: GridView,
    private readonly documentOf: () => OpenDocument,
  ) {}

  get area(): Area {
    return this.documentOf().sheet.selection;
  }

  get active(): CellPoint {
    return this.documentOf().active;
  }

  /** Selects one cell, or everything merged with it. */
  selectCell(point: CellPoint): void {
    const { sheet } = this.documentOf();
    const anchor = anchorOf(sheet, point);
    this.end = anchor;
    this.documentOf().select(areaBetween(sheet, anchor, anchor), anchor);
    this.grid.reveal(anchor);
  }

  extendTo(point: CellPoint): void {
    this.end = point;
    this.documentOf().select(areaBetween(this.documentOf().sheet, this.active, point), this.active);
    this.grid.reveal(point);
  }

  selectArea(area: Area): void {
    const active = anchorOf(this.documentOf().sheet, area);
    this.end = { row: area.row + area.rows - 1, column: area.column + area.columns - 1 };
    this.documentOf().select(area, { row: active.row, column: active.column });
  }

  /** Whole columns or rows between two headers. */
  selectLines(direction: "rows" | "columns", from: number, to: number): void {
    const first = Math.min(from, to);
    const count = Math.abs(to - from) + 1;
    const area =
      direction === "columns"
        ? { row: 0, column: first, rows: maxRows, columns: count }
        : { row: first, column: 0, rows: count, columns: maxColumns };
    const active = direction === "columns" ? { row: 0, column: from } : { row: from, column: 0 };
    this.documentOf().select(area, active);
  }

  selectAll(): void {
    this.documentOf().select({ row: 0, column: 0, rows: maxRows, columns: maxColumns }, this.active);
  }

  move(direction: Direction, options: { extend: boolean; far: boolean }): void {
    const { sheet } = this.documentOf();
    const from = options.extend ? this.end : this.active;
    const to = options.far ? jump(sheet, from, direction) : step(this.grid.geometry, sheet, from, direction);
    if (options.extend) this.extendTo(to);
    else this.selectCell(to);
  }

  movePage(pages: 1 | -1, extend: boolean): void {
    const from = extend ? this.end : this.active;
    const row = Math.min(maxRows - 1, Math.max(0, from.row + pages * this.grid.visibleRows));
    if (extend) this.extendTo({ ...from, row });
    else this.selectCell({ ...from, row });
  }

  /** The next cell after an entry: within a selection of several cells it goes round, else to the neighbour. */
  advance(direction: Direction): void {
    const { sheet } = this.documentOf();
    const { area, active } = this;
    const single = areaBetween(sheet, active, active);
    if (area.rows === single.rows && area.columns === single.columns) {
      this.selectCell(step(this.grid.geometry, sheet, active, direction));
      return;
    }
    const byRow = direction.columns !== 0;
    const length = area.rows * area.columns;
    const order = byRow
      ? (active.row - area.row) * area.columns + (active.column - area.column)
      : (active.column - area.column) * area.rows + (active.row - area.row);
    const next = (order + (direction.rows + direction.columns) + length) % length;
    const point = byRow
      ? { row: area.row + Math.floor(next / area.columns), column: area.column + (next % area.columns) }
      : { row: area.row + (next % area.rows), column: area.column + Math.floor(next / area.rows) };
    this.documentOf().select(area, point);
    this.grid.reveal(point);
  }
}
