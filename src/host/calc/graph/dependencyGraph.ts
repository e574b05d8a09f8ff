import type { Sheet } from "../../model/sheet";
import type { CellChange, Workbook } from "../../model/workbook";
import { DependencyIndex } from "./dependencyIndex";
import type { FormulaCache } from "./formulaCache";
import { PrecedentResolver } from "./precedentResolver";
import { FormulaGroup, FormulaNode, SheetGrid, cellKey, cellsBeside } from "./sheetGrid";
import { WorkbookNames } from "./workbookNames";

/** A run of rows in a column whose values changed. */
type ChangedRun = {
  readonly grid: SheetGrid;
  readonly column: number;
  readonly from: number;
  readonly to: number;
};

/** Which formulas there are, what they read, and which of them await calculation. */
export class DependencyGraph {
  readonly names: WorkbookNames;
  /** Formulas to calculate, in the order they were found; those calculated since are clean. */
  worklist: FormulaNode[] = [];
  /** Formulas whose result found no room; tried again when something changes. */
  readonly blocked = new Set<FormulaNode>();
  private readonly grids = new Map<Sheet, SheetGrid>();
  private readonly index = new DependencyIndex();
  private readonly resolver: PrecedentResolver;
  private readonly volatileGroups = new Set<FormulaGroup>();
  private readonly subtotalGroups = new Set<FormulaGroup>();

  constructor(
    workbook: Workbook,
    readonly formulas: FormulaCache,
  ) {
    this.names = new WorkbookNames(workbook);
    this.resolver = new PrecedentResolver(workbook, this.names, formulas);
    for (const sheet of workbook.sheets) this.readSheet(this.grid(sheet));
  }

  grid(sheet: Sheet): SheetGrid {
    const known = this.grids.get(sheet);
    if (known) return known;
    const made = new SheetGrid(sheet);
    this.grids.set(sheet, made);
    return made;
  }

  allGrids(): Iterable<SheetGrid> {
    return this.grids.values();
  }

  knownGrid(sheet: Sheet): SheetGrid | undefined {
    return this.grids.get(sheet);
  }

  /** Marks every formula for calculation. */
  markAll(): void {
    for (const grid of this.grids.values()) {
      for (let column = 0; column < grid.columnCount; column++) {
        for (const node of grid.column(column)?.nodes ?? []) if (node) this.mark(node);
      }
    }
  }

  markVolatile(): void {
    for (const group of this.volatileGroups) this.markGroup(group, group.firstRow, group.lastRow);
  }

  /** Marks the subtotals of a sheet's rows, whose visibility changed. */
  markSubtotals(): void {
    for (const group of this.subtotalGroups) this.markGroup(group, group.firstRow, group.lastRow);
  }

  /** Takes in what cells now hold and marks all that depends on it. */
  takeChange({ sheet, row, column, rows, columns }: CellChange): void {
    const grid = this.grid(sheet);
    const lastColumn = Math.min(column + columns, Math.max(sheet.cells.columnCount, grid.columnCount));
    for (let at = column; at < lastColumn; at++) {
      const known = grid.column(at);
      const end = Math.min(row + rows, Math.max(sheet.cells.rowCount(at), known?.nodes.length ?? 0));
      if (known || sheet.cells.hasFormulas(at)) for (let line = row; line < end; line++) this.takeCell(grid, line, at);
      grid.ensureColumn(at).version++;
    }
    this.markBlocked();
    for (let at = column; at < column + columns; at++)
      this.propagate({ grid, column: at, from: row, to: row + rows - 1 });
  }

  markBlocked(): void {
    for (const node of [...this.blocked]) this.markWithSpill(node);
  }

  /** Marks what depends on a run of rows, and what depends on that. */
  propagate(changed: ChangedRun): void {
    const open = [changed];
    for (let run = open.pop(); run; run = open.pop()) {
      this.index.visitDependents(run.grid, run.column, run, (group, from, to) => this.markGroup(group, from, to, open));
    }
  }

  mark(node: FormulaNode): boolean {
    if (node.state === "computing") node.isStale = true;
    if (node.state !== "clean") return false;
    node.state = "dirty";
    node.grid.column(node.column)!.dirty++;
    this.worklist.push(node);
    return true;
  }

  private markGroup(group: FormulaGroup, from: number, to: number, open?: ChangedRun[]): void {
    const { grid, column } = group;
    const nodes = grid.column(column)!.nodes;
    const more = open ?? [];
    let start = -1;
    for (let row = from; row <= to + 1; row++) {
      const node = row <= to ? nodes[row] : undefined;
      const marked = node !== undefined && node.group === group && this.mark(node);
      if (marked && node.spill) this.addSpill(node, more);
      if (marked && start < 0) start = row;
      if (!marked && start >= 0) {
        more.push({ grid, column, from: start, to: row - 1 });
        start = -1;
      }
    }
    if (!open) for (let run = more.pop(); run; run = more.pop()) this.propagate(run);
  }

  private addSpill({ grid, spill }: FormulaNode, runs: ChangedRun[]): void {
    const { row, column, rows, columns } = spill!;
    for (let at = column; at < column + columns; at++) runs.push({ grid, column: at, from: row, to: row + rows - 1 });
  }

  private takeCell(grid: SheetGrid, row: number, column: number): void {
    const known = grid.node(row, column);
    const formula = grid.sheet.cells.formula(row, column);
    this.takeSpilledCell(grid, row, column);
    if (known && formula === undefined) this.remove(known);
    if (formula === undefined) return;
    const group = this.groupOf(grid, column, formula, row);
    if (known && known.group === group) this.markWithSpill(known);
    else {
      if (known) this.remove(known);
      this.mark(this.add(grid, row, group));
    }
  }

  /** Something was entered where a result spills, or taken away where one was kept from spilling. */
  private takeSpilledCell(grid: SheetGrid, row: number, column: number): void {
    const anchor = grid.spilledBy.get(cellKey(row, column));
    if (anchor) {
      grid.spilledBy.delete(cellKey(row, column));
      this.markWithSpill(anchor);
    }
  }

  /** Marks a formula and all that depends on it and on what it spills. */
  markWithSpill(node: FormulaNode): void {
    if (!this.mark(node)) return;
    const { grid, column, row } = node;
    const runs: ChangedRun[] = [{ grid, column, from: row, to: row }];
    if (node.spill) this.addSpill(node, runs);
    for (const run of runs) this.propagate(run);
  }

  private remove(node: FormulaNode): void {
    const column = node.grid.column(node.column)!;
    if (node.state !== "clean") column.dirty--;
    node.state = "clean";
    this.blocked.delete(node);
    column.nodes[node.row] = undefined;
    this.releaseSpill(node);
  }

  /** Empties the cells a formula spilled into. */
  private releaseSpill(node: FormulaNode): void {
    if (!node.spill) return;
    const { grid, spill } = node;
    node.spill = null;
    grid.anchors.delete(node);
    for (const [row, column] of cellsBeside(node, spill)) {
      if (grid.spilledBy.get(cellKey(row, column)) !== node) continue;
      grid.spilledBy.delete(cellKey(row, column));
      grid.sheet.cells.setResult(row, column, null);
    }
    for (let column = spill.column; column < spill.column + spill.columns; column++) {
      grid.ensureColumn(column).version++;
      this.propagate({ grid, column, from: spill.row, to: spill.row + spill.rows - 1 });
    }
  }

  /** Empties all spilled cells of a sheet. */
  releaseSpills(sheet: Sheet): void {
    for (const node of [...this.grid(sheet).anchors]) {
      this.releaseSpill(node);
      const { array, ...rest } = sheet.cells.mark(node.row, node.column) ?? {};
      if (array?.dynamic) sheet.cells.setMark(node.row, node.column, Object.keys(rest).length > 0 ? rest : undefined);
    }
  }

  private readSheet(grid: SheetGrid): void {
    const { cells } = grid.sheet;
    for (let column = 0; column < cells.columnCount; column++) {
      if (!cells.hasFormulas(column)) continue;
      const rows = cells.rowCount(column);
      for (let row = 0; row < rows; row++) {
        const formula = cells.formula(row, column);
        if (formula === undefined) continue;
        const node = this.add(grid, row, this.groupOf(grid, column, formula, row));
        const array = cells.mark(row, column)?.array;
        if (array && array.rows * array.columns > 1) adoptSpill(node, array.rows, array.columns);
      }
    }
  }

  private add(grid: SheetGrid, row: number, group: FormulaGroup): FormulaNode {
    const node = new FormulaNode(grid, row, group.column, group);
    if (row < group.firstRow) group.firstRow = row;
    if (row > group.lastRow) group.lastRow = row;
    grid.ensureColumn(group.column).nodes[row] = node;
    return node;
  }

  private groupOf(grid: SheetGrid, column: number, formula: string, row: number): FormulaGroup {
    const compiled = this.formulas.compile(formula, row, column);
    const { groups } = grid.ensureColumn(column);
    const known = groups.get(compiled);
    if (known) return known;
    const resolved = this.resolver.resolve(compiled, { sheet: grid.sheet, column });
    const group = new FormulaGroup(compiled, grid, column, resolved);
    groups.set(compiled, group);
    if (resolved.isVolatile) this.volatileGroups.add(group);
    if (compiled.isSubtotal) this.subtotalGroups.add(group);
    for (const { sheet, ...area } of resolved.precedents) this.index.add(this.grid(sheet), { group, ...area });
    return group;
  }
}

/** Takes the cells beside a formula for its own, as the file or the mark of its cell says. */
function adoptSpill(node: FormulaNode, rows: number, columns: number): void {
  node.spill = { row: node.row, column: node.column, rows, columns };
  node.grid.anchors.add(node);
  for (const [row, column] of cellsBeside(node, node.spill)) {
    if (node.grid.sheet.cells.formula(row, column) === undefined) node.grid.spilledBy.set(cellKey(row, column), node);
  }
}
