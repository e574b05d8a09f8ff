import type { Area } from "../../host/model/address";
import { bounding } from "../../host/model/address";
import type { CellPoint, GridView } from "./gridView";
import type { GridSelection } from "./gridSelection";

export type MouseActions = {
  readonly beforeSelect: () => boolean;
  readonly edit: () => void;
  readonly fill: (source: Area, target: Area, copy: boolean) => void;
  readonly followLink: (point: CellPoint) => boolean;
  readonly openFilter: (point: CellPoint, anchor: HTMLElement) => void;
  readonly resize: (direction: "rows" | "columns", index: number, pixels: number) => void;
  readonly autofit: (column: number) => void;
};

const edgePixels = 4;

/** Lets the mouse select, resize, fill and open what is under it. */
export function attachMouse(grid: GridView, selection: GridSelection, actions: MouseActions): void {
  const surface = { grid, selection, actions };
  grid.root.addEventListener("mousedown", (event) => {
    if (event.button !== 0 || !(event.target instanceof HTMLElement) || isScrollbar(grid, event)) return;
    if (event.target.closest(".cell-editor, .menu")) return;
    event.preventDefault();
    press(event, event.target, surface);
  });
  grid.root.addEventListener("dblclick", (event) => {
    const target = event.target as HTMLElement;
    const header = target.closest<HTMLElement>(".headers.columns [data-index]");
    if (header) actions.autofit(edgeIndex(header, event, "columns") ?? Number(header.dataset["index"]));
    else if (!target.closest(".headers, .corner, .filter, .cell-editor")) actions.edit();
  });
  grid.root.addEventListener("mousemove", (event) => showEdge(event));
}

type Surface = { readonly grid: GridView; readonly selection: GridSelection; readonly actions: MouseActions };

function press(event: MouseEvent, target: HTMLElement, surface: Surface): void {
  const { grid, selection, actions } = surface;
  if (!actions.beforeSelect()) return;
  grid.root.focus({ preventScroll: true });
  const filter = target.closest<HTMLElement>("[data-filter]");
  const header = target.closest<HTMLElement>(".headers [data-index]");
  const point = grid.cellAt(event.clientX, event.clientY);
  if (filter) {
    const [row = 0, column = 0] = filter.dataset["filter"]!.split(",").map(Number);
    actions.openFilter({ row, column }, filter);
  } else if (header) pressHeader(event, header, surface);
  else if (target.closest(".corner")) selection.selectAll();
  else if (target.closest(".handle")) dragFill(grid, selection, actions);
  else if ((event.ctrlKey || event.metaKey) && actions.followLink(point)) return;
  else {
    if (event.shiftKey) selection.extendTo(point);
    else selection.selectCell(point);
    drag(grid, (to) => selection.extendTo(to));
  }
}

function pressHeader(event: MouseEvent, header: HTMLElement, { grid, selection, actions }: Surface): void {
  const direction = header.closest(".columns") ? "columns" : "rows";
  const edge = edgeIndex(header, event, direction);
  if (edge !== null) {
    dragEdge(grid, direction, edge, actions);
    return;
  }
  const index = Number(header.dataset["index"]);
  const from = event.shiftKey ? selection.active[direction === "columns" ? "column" : "row"] : index;
  selection.selectLines(direction, from, index);
  drag(grid, (to) => selection.selectLines(direction, from, direction === "columns" ? to.column : to.row));
}

function dragFill(grid: GridView, selection: GridSelection, actions: MouseActions): void {
  const source = selection.area;
  let target = source;
  const finish = (event: MouseEvent): void => {
    grid.selection.preview = null;
    if (target.rows !== source.rows || target.columns !== source.columns) {
      actions.fill(source, target, event.ctrlKey || event.metaKey);
      selection.selectArea(target);
    } else grid.refresh();
  };
  drag(
    grid,
    (to) => {
      target = fillTarget(source, to);
      grid.selection.preview = target;
      grid.refresh();
    },
    finish,
  );
}

/** A fill goes one way: the one in which the mouse has left the source further. */
function fillTarget(source: Area, to: CellPoint): Area {
  const down = Math.max(to.row - (source.row + source.rows - 1), source.row - to.row, 0);
  const right = Math.max(to.column - (source.column + source.columns - 1), source.column - to.column, 0);
  if (down === 0 && right === 0) return source;
  const point = down >= right ? { row: to.row, column: source.column } : { row: source.row, column: to.column };
  return bounding(source, { ...point, rows: 1, columns: 1 });
}

function dragEdge(grid: GridView, direction: "rows" | "columns", index: number, actions: MouseActions): void {
  const axis = grid.geometry[direction];
  const bounds = grid.root.getBoundingClientRect();
  const across = direction === "columns";
  const area = across ? { row: 0, column: index, rows: 1, columns: 1 } : { row: index, column: 0, rows: 1, columns: 1 };
  const start = across ? grid.boxOnScreen(area).left + bounds.left : grid.boxOnScreen(area).top + bounds.top;
  const move = (event: MouseEvent): void => {
    const pixels = Math.max(0, (across ? event.clientX : event.clientY) - start);
    if (pixels !== axis.size(index)) actions.resize(direction, index, pixels / grid.geometry.scale);
  };
  const end = (): void => window.removeEventListener("mousemove", move);
  window.addEventListener("mousemove", move);
  window.addEventListener("mouseup", end, { once: true });
}

/** Follows the mouse until its button is released, scrolling at the grid's edges. */
function drag(grid: GridView, onCell: (point: CellPoint) => void, onEnd?: (event: MouseEvent) => void): void {
  let last = "";
  let event: MouseEvent | null = null;
  const follow = (): void => {
    if (!event) return;
    const bounds = grid.root.getBoundingClientRect();
    if (event.clientY > bounds.bottom - 12) grid.root.scrollTop += 20;
    if (event.clientX > bounds.right - 12) grid.root.scrollLeft += 30;
    if (event.clientY < bounds.top + grid.columnHeaderHeight) grid.root.scrollTop -= 20;
    if (event.clientX < bounds.left + grid.rowHeaderWidth) grid.root.scrollLeft -= 30;
    const x = Math.min(event.clientX, bounds.left + grid.root.clientWidth - 2);
    const y = Math.min(event.clientY, bounds.top + grid.root.clientHeight - 2);
    const point = grid.cellAt(x, y);
    const key = `${point.row},${point.column}`;
    if (key !== last) onCell(point);
    last = key;
  };
  const move = (moved: MouseEvent): void => {
    event = moved;
    follow();
  };
  const repeat = setInterval(follow, 50);
  const end = (released: MouseEvent): void => {
    clearInterval(repeat);
    window.removeEventListener("mousemove", move);
    onEnd?.(released);
  };
  window.addEventListener("mousemove", move);
  window.addEventListener("mouseup", end, { once: true });
}

/** The row or column whose edge is under the mouse on a header; null in its middle. */
function edgeIndex(header: HTMLElement, event: MouseEvent, direction: "rows" | "columns"): number | null {
  const bounds = header.getBoundingClientRect();
  const index = Number(header.dataset["index"]);
  const [at, start, end] =
    direction === "columns" ? [event.clientX, bounds.left, bounds.right] : [event.clientY, bounds.top, bounds.bottom];
  if (end - at <= edgePixels) return index;
  return at - start <= edgePixels && index > 0 ? index - 1 : null;
}

function showEdge(event: MouseEvent): void {
  const header = (event.target as HTMLElement).closest<HTMLElement>(".headers [data-index]");
  if (!header) return;
  const direction = header.closest(".columns") ? "columns" : "rows";
  const cursor = direction === "columns" ? "col-resize" : "row-resize";
  header.style.cursor = edgeIndex(header, event, direction) === null ? "" : cursor;
}

function isScrollbar(grid: GridView, event: MouseEvent): boolean {
  const bounds = grid.root.getBoundingClientRect();
  return event.clientX > bounds.left + grid.root.clientWidth || event.clientY > bounds.top + grid.root.clientHeight;
}
