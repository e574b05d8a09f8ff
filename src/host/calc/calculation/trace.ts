import { intersect, type Area } from "../../model/address";
import type { Sheet } from "../../model/sheet";
import { indexOfEnd } from "../evaluate/referenceEnds";
import type { DependencyGraph } from "../graph/dependencyGraph";
import type { ResolvedPrecedent } from "../graph/precedentResolver";
import type { FormulaNode } from "../graph/sheetGrid";

export type CellArea = { readonly sheet: Sheet; readonly area: Area };

/** The cells that the formulas of an area read, as their text says. */
export function tracePrecedents(graph: DependencyGraph, { sheet, area }: CellArea): CellArea[] {
  return nodesOf(graph, sheet)
    .filter(({ row, column }) => intersect(area, { row, column, rows: 1, columns: 1 }))
    .flatMap((node) => node.group.precedents.map((precedent) => readBy(precedent, node.row)));
}

/** The cells whose formulas read any cell of an area. */
export function traceDependents(graph: DependencyGraph, { sheet, area }: CellArea): CellArea[] {
  const found: CellArea[] = [];
  for (const grid of graph.allGrids()) {
    for (const { row, column, group } of nodesOf(graph, grid.sheet)) {
      const reads = group.precedents.some(
        (precedent) => precedent.sheet === sheet && intersect(readBy(precedent, row).area, area),
      );
      if (reads) found.push({ sheet: grid.sheet, area: { row, column, rows: 1, columns: 1 } });
    }
  }
  return found;
}

function nodesOf(graph: DependencyGraph, sheet: Sheet): FormulaNode[] {
  const grid = graph.grid(sheet);
  return Array.from({ length: grid.columnCount }, (_, column) => grid.column(column)?.nodes ?? []).flatMap((nodes) =>
    nodes.filter((node) => node !== undefined),
  );
}

function readBy({ sheet, top, bottom, firstColumn, lastColumn }: ResolvedPrecedent, row: number): CellArea {
  const ends = [indexOfEnd(top, row), indexOfEnd(bottom, row)];
  const first = Math.max(0, Math.min(...ends));
  const rows = Math.max(...ends) - first + 1;
  return { sheet, area: { row: first, column: firstColumn, rows, columns: lastColumn - firstColumn + 1 } };
}
