import type { Area } from "../../host/model/address";
import { intersect } from "../../host/model/address";
import { element, placeBox } from "../dom";
import type { CellPainter } from "./cellPainter";

/** The cells a pane shows; ends are exclusive. */
export type CellWindow = {
  readonly rowFrom: number;
  readonly rowTo: number;
  readonly columnFrom: number;
  readonly columnTo: number;
};

type RowView = { readonly root: HTMLElement; readonly key: string };

/** One of the four parts that frozen rows and columns divide a grid into: draws the cells in its window, and no others. */
export class PaneView {
  readonly root = element("div", { className: "pane" });
  /** Moves with the scrolling; overlays (selection, charts) are placed in it, relative to `base`. */
  readonly layer = element("div", { className: "layer" });
  private readonly lines = element("div", { className: "lines" });
  private readonly merged = element("div", { className: "merged" });
  private rows = new Map<number, RowView>();
  private linesKey = "";
  /** Sheet pixels at the layer's top: small numbers keep text sharp a million rows down. */
  base = 0;
  window: CellWindow = { rowFrom: 0, rowTo: 0, columnFrom: 0, columnTo: 0 };

  constructor() {
    this.layer.append(this.lines, this.merged);
    this.root.append(this.layer);
  }

  /** Shows a window of cells, with the sheet's point `origin` at the pane's upper left corner. */
  render(painter: CellPainter, version: number, window: CellWindow, origin: { left: number; top: number }): void {
    const { geometry } = painter;
    this.window = window;
    this.base = geometry.rows.offset(window.rowFrom);
    this.layer.style.transform = `translate(${-origin.left}px, ${this.base - origin.top}px)`;
    const key = `${version}|${window.columnFrom}|${window.columnTo}`;
    const next = new Map<number, RowView>();
    for (let row = window.rowFrom; row < window.rowTo; row++) {
      const height = geometry.rows.size(row);
      if (height === 0) continue;
      const known = this.rows.get(row);
      const view = known?.key === key ? known : this.paintRow(painter, row, key);
      view.root.style.transform = `translateY(${geometry.rows.offset(row) - this.base}px)`;
      next.set(row, view);
    }
    for (const [row, view] of this.rows) if (next.get(row) !== view) view.root.remove();
    this.rows = next;
    this.paintLines(painter, key);
    this.paintMerged(painter, `${key}|${window.rowFrom}|${window.rowTo}`);
  }

  /** Places an overlay on an area, cut to a little more than the pane shows. */
  placeOverlay(painter: CellPainter, overlay: HTMLElement, area: Area): void {
    const { rowFrom, rowTo, columnFrom, columnTo } = this.window;
    const seen = intersect(area, {
      row: Math.max(0, rowFrom - 2),
      column: Math.max(0, columnFrom - 2),
      rows: rowTo - rowFrom + 4,
      columns: columnTo - columnFrom + 4,
    });
    overlay.hidden = seen === null;
    if (!seen) return;
    const box = painter.geometry.boxOf(seen);
    placeBox(overlay, { ...box, top: box.top - this.base });
  }

  private paintRow(painter: CellPainter, row: number, key: string): RowView {
    const { columnFrom, columnTo } = this.window;
    const root = element("div", { className: "row" });
    root.style.height = `${painter.geometry.rows.size(row)}px`;
    root.style.width = `${painter.geometry.columns.offset(columnTo)}px`;
    for (let column = columnFrom; column < columnTo; column++) {
      const cell = painter.paint(row, column);
      if (cell) root.append(cell);
    }
    this.layer.insertBefore(root, this.merged);
    return { root, key };
  }

  private paintLines({ geometry, sheet }: CellPainter, key: string): void {
    this.root.classList.toggle("plain", !sheet.showGridlines);
    if (key === this.linesKey) return;
    this.linesKey = key;
    const { columnFrom, columnTo } = this.window;
    const lines: HTMLElement[] = [];
    for (let column = columnFrom; column < columnTo; column++) {
      if (geometry.columns.size(column) === 0) continue;
      lines.push(element("i", { style: { left: `${geometry.columns.offset(column + 1) - 1}px` } }));
    }
    this.lines.replaceChildren(...lines);
  }

  private mergedKey = "";

  private paintMerged(painter: CellPainter, key: string): void {
    if (key === this.mergedKey) return;
    this.mergedKey = key;
    const { rowFrom, rowTo, columnFrom, columnTo } = this.window;
    const shown = { row: rowFrom, column: columnFrom, rows: rowTo - rowFrom, columns: columnTo - columnFrom };
    const seen = painter.merges.areas.filter((area) => intersect(area, shown) !== null);
    this.merged.replaceChildren(
      ...seen.map((area) => {
        const cell = painter.paintMerged(area);
        cell.style.top = `${painter.geometry.rows.offset(area.row) - this.base}px`;
        cell.classList.add("opaque");
        return cell;
      }),
    );
  }
}
