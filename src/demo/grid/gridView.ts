import type { Area } from "../../host/model/address";
import { maxColumns, maxRows } from "../../host/model/address";
import type { OpenDocument } from "../document/openDocument";
import { element } from "../dom";
import { CellPainter } from "./cellPainter";
import { ChartLayer } from "./chartLayer";
import type { FormulaEvaluator } from "./conditionalFormat";
import type { Extent } from "./extent";
import { Geometry } from "./geometry";
import { HeaderView } from "./headerView";
import type { CellWindow } from "./paneView";
import { PaneView } from "./paneView";
import { SelectionView } from "./selectionView";

const columnHeaderHeight = 22;
const overscanRows = 4;
/** A text may reach over the empty cells to its right into the window. */
const overscanColumns = 4;

export type CellPoint = { readonly row: number; readonly column: number };

/** The grid of cells: scrolls natively, draws what is seen. */
export class GridView {
  readonly root = element("div", { className: "grid", tabIndex: 0, attributes: { role: "application" } });
  private readonly space = element("div", { className: "space" });
  private readonly stage = element("div", { className: "stage" });
  private readonly corner = element("div", { className: "corner" });
  /** Frozen × scrolled: upper left, upper right, lower left, lower right. */
  private readonly panes = [new PaneView(), new PaneView(), new PaneView(), new PaneView()] as const;
  private readonly columnHeaders = [new HeaderView("columns"), new HeaderView("columns")] as const;
  private readonly rowHeaders = [new HeaderView("rows"), new HeaderView("rows")] as const;
  readonly selection = new SelectionView(this.panes);
  private readonly charts = new ChartLayer(this.panes[3]);
  private reached: Extent = { rows: 0, columns: 0 };
  private version = 0;
  private frame = 0;
  painter: CellPainter;

  constructor(
    private document: OpenDocument,
    private evaluate: FormulaEvaluator,
  ) {
    this.painter = this.newPainter();
    this.stage.append(...this.panes.map((pane) => pane.root));
    this.stage.append(...[...this.columnHeaders, ...this.rowHeaders].map((header) => header.root), this.corner);
    this.space.append(this.stage);
    this.root.append(this.space);
    this.root.addEventListener("scroll", () => this.schedule(), { passive: true });
    new ResizeObserver(() => this.schedule()).observe(this.root);
  }

  /** Holds what floats over the cells (the editor); its pixels are those of `boxOnScreen`. */
  get overlay(): HTMLElement {
    return this.stage;
  }

  /** Shows another workbook. */
  show(document: OpenDocument, evaluate: FormulaEvaluator): void {
    this.document = document;
    this.evaluate = evaluate;
    this.reached = { rows: 0, columns: 0 };
    this.root.scrollTo(0, 0);
    this.refresh();
  }

  /** Draws again what has changed, at the next frame. */
  refresh(): void {
    this.version++;
    this.schedule();
  }

  /** Draws the selection again, at the next frame. */
  refreshSelection(): void {
    this.schedule();
  }

  get geometry(): Geometry {
    return this.painter.geometry;
  }

  get rowHeaderWidth(): number {
    return this.document.sheet.showHeadings ? 22 + 8 * String(this.geometry.extent.rows).length : 0;
  }

  get columnHeaderHeight(): number {
    return this.document.sheet.showHeadings ? columnHeaderHeight : 0;
  }

  /** The cell at a point of the window; points outside the cells give the nearest. */
  cellAt(clientX: number, clientY: number): CellPoint {
    const { geometry } = this;
    const bounds = this.root.getBoundingClientRect();
    const x = Math.max(0, clientX - bounds.left - this.rowHeaderWidth);
    const y = Math.max(0, clientY - bounds.top - this.columnHeaderHeight);
    const left = x < geometry.frozenWidth ? x : x + this.root.scrollLeft;
    const top = y < geometry.frozenHeight ? y : y + this.root.scrollTop;
    return {
      row: Math.min(maxRows - 1, geometry.rows.indexAt(top)),
      column: Math.min(maxColumns - 1, geometry.columns.indexAt(left)),
    };
  }

  /** Where an area is in the window, in pixels of the grid's box. */
  boxOnScreen(area: Area): DOMRect {
    const { geometry } = this;
    const box = geometry.boxOf(area);
    const left = box.left - (area.column < geometry.frozenColumns ? 0 : this.root.scrollLeft);
    const top = box.top - (area.row < geometry.frozenRows ? 0 : this.root.scrollTop);
    return new DOMRect(left + this.rowHeaderWidth, top + this.columnHeaderHeight, box.width, box.height);
  }

  /** Scrolls as little as needed to show a cell. */
  reveal({ row, column }: CellPoint): void {
    if (row >= this.geometry.extent.rows - 10 || column >= this.geometry.extent.columns - 3) this.reach(row, column);
    const { geometry } = this;
    const box = geometry.boxOf({ row, column, rows: 1, columns: 1 });
    const width = this.root.clientWidth - this.rowHeaderWidth;
    const height = this.root.clientHeight - this.columnHeaderHeight;
    if (column >= geometry.frozenColumns) {
      const least = box.left + box.width - width;
      const most = box.left - geometry.frozenWidth;
      this.root.scrollLeft = Math.min(Math.max(this.root.scrollLeft, least), most);
    }
    if (row >= geometry.frozenRows) {
      const least = box.top + box.height - height;
      const most = box.top - geometry.frozenHeight;
      this.root.scrollTop = Math.min(Math.max(this.root.scrollTop, least), most);
    }
  }

  get visibleRows(): number {
    return Math.max(1, Math.floor((this.root.clientHeight - columnHeaderHeight) / this.geometry.rows.defaultSize) - 1);
  }

  private reach(row: number, column: number): void {
    this.reached = { rows: Math.max(this.reached.rows, row + 1), columns: Math.max(this.reached.columns, column + 1) };
    this.version++;
    this.render();
  }

  private schedule(): void {
    if (this.frame) return;
    this.frame = requestAnimationFrame(() => {
      this.frame = 0;
      this.render();
    });
  }

  private drawnVersion = -1;

  private render(): void {
    if (this.drawnVersion !== this.version) {
      this.painter = this.newPainter();
      this.drawnVersion = this.version;
    }
    this.layOut();
    this.renderPanes();
    this.selection.render(this.painter, this.document.sheet.selection, this.document.active);
    this.markHeaders();
  }

  private newPainter(): CellPainter {
    const { workbook, sheet } = this.document;
    const geometry = new Geometry(sheet, workbook.formats, this.reached, sheet.zoom / 100);
    return new CellPainter(workbook, sheet, geometry, this.evaluate);
  }

  private layOut(): void {
    const { geometry, rowHeaderWidth, columnHeaderHeight: top } = this;
    const { clientWidth, clientHeight } = this.root;
    this.space.style.width = `${geometry.totalWidth + rowHeaderWidth}px`;
    this.space.style.height = `${geometry.totalHeight + top}px`;
    this.stage.style.width = `${clientWidth}px`;
    this.stage.style.height = `${clientHeight}px`;
    const columns = split(rowHeaderWidth, geometry.frozenWidth, clientWidth);
    const rows = split(top, geometry.frozenHeight, clientHeight);
    this.panes.forEach((pane, index) => place(pane.root, columns[index % 2]!, rows[index >> 1]!));
    this.columnHeaders.forEach((header, index) => place(header.root, columns[index]!, { start: 0, size: top }));
    this.rowHeaders.forEach((header, index) => place(header.root, { start: 0, size: rowHeaderWidth }, rows[index]!));
    place(this.corner, { start: 0, size: rowHeaderWidth }, { start: 0, size: top });
    this.stage.classList.toggle("frozen-columns", geometry.frozenColumns > 0);
    this.stage.classList.toggle("frozen-rows", geometry.frozenRows > 0);
  }

  private renderPanes(): void {
    const { geometry, painter } = this;
    const [frozenColumns, scrolledColumns] = this.ranges("columns");
    const [frozenRows, scrolledRows] = this.ranges("rows");
    const left = this.root.scrollLeft + geometry.frozenWidth;
    const top = this.root.scrollTop + geometry.frozenHeight;
    this.panes.forEach((pane, index) => {
      const columns = index % 2 === 0 ? frozenColumns : scrolledColumns;
      const rows = index < 2 ? frozenRows : scrolledRows;
      const window: CellWindow = { rowFrom: rows.from, rowTo: rows.to, columnFrom: columns.from, columnTo: columns.to };
      pane.render(painter, this.drawnVersion, window, { left: index % 2 ? left : 0, top: index < 2 ? 0 : top });
    });
    this.columnHeaders[0].render(geometry.columns, frozenColumns.from, frozenColumns.to, 0);
    this.columnHeaders[1].render(geometry.columns, scrolledColumns.from, scrolledColumns.to, left);
    this.rowHeaders[0].render(geometry.rows, frozenRows.from, frozenRows.to, 0);
    this.rowHeaders[1].render(geometry.rows, scrolledRows.from, scrolledRows.to, top);
    this.charts.render(painter, this.document.workbook);
  }

  /** The indexes seen in the frozen and in the scrolled part. */
  private ranges(direction: "rows" | "columns"): [IndexRange, IndexRange] {
    const { geometry } = this;
    const across = direction === "columns";
    const axis = geometry[direction];
    const frozen = across ? geometry.frozenColumns : geometry.frozenRows;
    const scrolled = (across ? this.root.scrollLeft : this.root.scrollTop) + axis.offset(frozen);
    const size = across ? this.root.clientWidth : this.root.clientHeight;
    const overscan = across ? overscanColumns : overscanRows;
    const from = Math.max(frozen, axis.indexAt(scrolled) - overscan);
    const to = Math.min(geometry.extent[direction], axis.indexAt(scrolled + size) + overscan);
    return [
      { from: 0, to: frozen },
      { from, to: Math.max(from, to) },
    ];
  }

  private markHeaders(): void {
    const area = this.document.sheet.selection;
    for (const header of this.columnHeaders) header.mark(area, area.rows === maxRows);
    for (const header of this.rowHeaders) header.mark(area, area.columns === maxColumns);
  }
}

type IndexRange = { readonly from: number; readonly to: number };
type Span = { readonly start: number; readonly size: number };

function split(header: number, frozen: number, total: number): [Span, Span] {
  return [
    { start: header, size: frozen },
    { start: header + frozen, size: Math.max(0, total - header - frozen) },
  ];
}

function place(box: HTMLElement, across: Span, down: Span): void {
  Object.assign(box.style, {
    left: `${across.start}px`,
    top: `${down.start}px`,
    width: `${across.size}px`,
    height: `${down.size}px`,
  });
}
