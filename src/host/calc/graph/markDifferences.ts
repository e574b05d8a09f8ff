import type { DependencyGraph } from "./dependencyGraph";
import type { ResolvedPrecedent } from "./precedentResolver";
import type { FormulaGroup, GridColumn, SheetGrid } from "./sheetGrid";

/**
 * After sheets, tables or names changed and no cells moved: marks the formulas that are new, that now read other cells,
 * or that awaited calculation before. All others have the result they had.
 */
export function markDifferences(graph: DependencyGraph, before: DependencyGraph): void {
  for (const grid of graph.allGrids()) {
    const old = before.knownGrid(grid.sheet);
    const columns = Math.max(grid.columnCount, old?.columnCount ?? 0);
    for (let column = 0; column < columns; column++) compareColumn(graph, grid, column, old?.column(column));
  }
  for (const { grid, row, column } of before.blocked) {
    const node = graph.knownGrid(grid.sheet)?.node(row, column);
    if (node) graph.markWithSpill(node);
  }
}

function compareColumn(graph: DependencyGraph, grid: SheetGrid, column: number, old: GridColumn | undefined): void {
  const own = grid.column(column);
  const same = new Set<FormulaGroup>();
  for (const [formula, group] of own?.groups ?? []) {
    const was = old?.groups.get(formula);
    if (was && readsTheSame(group, was)) same.add(group);
  }
  const rows = Math.max(own?.nodes.length ?? 0, old?.nodes.length ?? 0);
  for (let row = 0; row < rows; row++) {
    const node = own?.nodes[row];
    const was = old?.nodes[row];
    if (!node) {
      if (was) graph.propagate({ grid, column, from: row, to: row });
    } else if (was?.group.formula !== node.group.formula || was.state !== "clean" || !same.has(node.group)) {
      graph.markWithSpill(node);
    }
  }
}

/** What names and missing parts of tables stand for is not compared: formulas with such count as different. */
function readsTheSame(group: FormulaGroup, was: FormulaGroup): boolean {
  if (group.formula.precedents.some(({ kind }) => kind === "name")) return false;
  const { precedents } = group;
  if (precedents.length < group.formula.precedents.length) return false;
  return (
    precedents.length === was.precedents.length &&
    precedents.every((precedent, index) => isSamePlace(precedent, was.precedents[index]!))
  );
}

function isSamePlace(a: ResolvedPrecedent, b: ResolvedPrecedent): boolean {
  return (
    a.sheet === b.sheet &&
    a.firstColumn === b.firstColumn &&
    a.lastColumn === b.lastColumn &&
    a.top.value === b.top.value &&
    a.top.relative === b.top.relative &&
    a.bottom.value === b.bottom.value &&
    a.bottom.relative === b.bottom.relative
  );
}
