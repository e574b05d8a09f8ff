import { intersect, maxColumns, maxRows, type Area } from "../../model/address";
import { spillError } from "../values/errors";
import type { ArrayValue, Scalar } from "../values/value";
import type { ChangeLog } from "./changeLog";
import type { DependencyGraph } from "../graph/dependencyGraph";
import { cellKey, cellsBeside, type FormulaNode, type SheetGrid } from "../graph/sheetGrid";

/** Writes results of more than one cell next to their formula. */
export class SpillWriter {
  /** By column, the rows changed by the result being written. */
  private readonly touched = new Map<number, { from: number; to: number }>();

  constructor(
    private readonly graph: DependencyGraph,
    private readonly log: ChangeLog,
  ) {}

  /** Takes back what a formula spilled before and spills its new result (null: a single value); gives what its own cell shows. */
  write(node: FormulaNode, array: ArrayValue | null, single: Scalar): Scalar {
    const before = node.spill;
    if (!array && !before && !this.graph.blocked.has(node)) return single;
    const area = array && areaOf(node, array);
    const blocked = array !== null && !isFixed(node) && !this.isFree(node, area, array);
    if (blocked) this.graph.blocked.add(node);
    else this.graph.blocked.delete(node);
    this.replace(node, before, blocked ? null : area, blocked ? null : array);
    if (blocked) return spillError;
    return array ? (array.at(0, 0) ?? 0) : single;
  }

  private isFree(node: FormulaNode, area: Area | null, array: ArrayValue): boolean {
    if (!area) return false;
    const { grid } = node;
    if (grid.sheet.tables.some((table) => intersect(table.area, area))) return false;
    if (grid.sheet.merges.some((merge) => intersect(merge, area))) return false;
    const { cells } = grid.sheet;
    for (const [row, column] of cellsBeside(node, area)) {
      const owner = grid.spilledBy.get(cellKey(row, column));
      if (owner === node) continue;
      if (owner || cells.formula(row, column) !== undefined) return false;
      const held = cells.value(row, column);
      if (held !== null && held !== array.at(row - node.row, column - node.column)) return false;
    }
    return true;
  }

  private replace(node: FormulaNode, before: Area | null, area: Area | null, array: ArrayValue | null): void {
    const { grid } = node;
    node.spill = area;
    if (area) grid.anchors.add(node);
    else grid.anchors.delete(node);
    for (const [row, column] of before ? cellsBeside(node, before) : []) {
      if (grid.spilledBy.get(cellKey(row, column)) !== node || isInside(area, row, column)) continue;
      grid.spilledBy.delete(cellKey(row, column));
      this.set(grid, row, column, null);
    }
    for (const [row, column] of area ? cellsBeside(node, area) : []) {
      grid.spilledBy.set(cellKey(row, column), node);
      this.set(grid, row, column, array!.at(row - node.row, column - node.column) ?? 0);
    }
    this.propagate(grid);
    markSpill(node);
  }

  private set(grid: SheetGrid, row: number, column: number, value: Scalar): void {
    if (grid.sheet.cells.value(row, column) === value) return;
    grid.sheet.cells.setResult(row, column, value);
    grid.ensureColumn(column).version++;
    this.log.add(grid, row, column);
    const run = this.touched.get(column);
    if (run) this.touched.set(column, { from: Math.min(run.from, row), to: Math.max(run.to, row) });
    else this.touched.set(column, { from: row, to: row });
  }

  private propagate(grid: SheetGrid): void {
    const runs = [...this.touched];
    this.touched.clear();
    for (const [column, run] of runs) this.graph.propagate({ grid, column, ...run });
  }
}

/** Cells carry how far their formula spills: the mark moves with them and goes into the file. */
function markSpill({ grid, row, column, spill }: FormulaNode): void {
  const { array, ...rest } = grid.sheet.cells.mark(row, column) ?? {};
  if (array && !array.dynamic) return;
  if (spill) {
    const { rows, columns } = spill;
    grid.sheet.cells.setMark(row, column, { ...rest, array: { rows, columns, dynamic: true } });
  } else if (array) grid.sheet.cells.setMark(row, column, Object.keys(rest).length > 0 ? rest : undefined);
}

function areaOf(node: FormulaNode, { rows, columns }: ArrayValue): Area | null {
  const fits = node.row + rows <= maxRows && node.column + columns <= maxColumns;
  return fits ? { row: node.row, column: node.column, rows, columns } : null;
}

function isInside(area: Area | null, row: number, column: number): boolean {
  if (!area) return false;
  return row >= area.row && row < area.row + area.rows && column >= area.column && column < area.column + area.columns;
}

/** An array formula of the old kind fills its area and no other. */
export function isFixed({ grid, row, column }: FormulaNode): boolean {
  return grid.sheet.cells.mark(row, column)?.array?.dynamic === false;
}
