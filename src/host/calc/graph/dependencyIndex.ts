import type { End } from "../evaluate/referenceEnds";
import type { FormulaGroup, SheetGrid } from "./sheetGrid";

/** Rows of some columns that the formulas of a group read; the ends are relative to the formula's row. */
export type Dependency = {
  readonly group: FormulaGroup;
  readonly top: End;
  readonly bottom: End;
  readonly firstColumn: number;
  readonly lastColumn: number;
};

const widestIndexed = 64;

type SheetDependencies = { readonly byColumn: (Dependency[] | undefined)[]; readonly wide: Dependency[] };

/** Finds the formulas that read a cell: by column, each group of equal formulas at once. */
export class DependencyIndex {
  private readonly sheets = new Map<SheetGrid, SheetDependencies>();

  add(grid: SheetGrid, dependency: Dependency): void {
    const of = this.ofSheet(grid);
    if (dependency.lastColumn - dependency.firstColumn >= widestIndexed) {
      of.wide.push(dependency);
      return;
    }
    for (let column = dependency.firstColumn; column <= dependency.lastColumn; column++) {
      (of.byColumn[column] ??= []).push(dependency);
    }
  }

  /** Visits, per group, the rows whose formulas read some of the rows of a column. */
  visitDependents(
    grid: SheetGrid,
    column: number,
    changed: { readonly from: number; readonly to: number },
    visit: (group: FormulaGroup, from: number, to: number) => void,
  ): void {
    const of = this.sheets.get(grid);
    if (!of) return;
    for (const dependency of of.byColumn[column] ?? []) visitRows(dependency, changed, visit);
    for (const dependency of of.wide) {
      if (column >= dependency.firstColumn && column <= dependency.lastColumn) visitRows(dependency, changed, visit);
    }
  }

  private ofSheet(grid: SheetGrid): SheetDependencies {
    const known = this.sheets.get(grid);
    if (known) return known;
    const made = { byColumn: [], wide: [] };
    this.sheets.set(grid, made);
    return made;
  }
}

function visitRows(
  { group, top, bottom }: Dependency,
  changed: { readonly from: number; readonly to: number },
  visit: (group: FormulaGroup, from: number, to: number) => void,
): void {
  const first = rowsReaching(top, bottom, changed);
  if (!first) return;
  const from = Math.max(first.from, group.firstRow);
  const to = Math.min(first.to, group.lastRow);
  if (from <= to) visit(group, from, to);
}

/** The rows of formulas whose range, from `top` to `bottom` in either order, meets the changed rows. */
function rowsReaching(
  top: End,
  bottom: End,
  { from, to }: { readonly from: number; readonly to: number },
): { from: number; to: number } | null {
  if (top.relative && bottom.relative) {
    return { from: from - Math.max(top.value, bottom.value), to: to - Math.min(top.value, bottom.value) };
  }
  const everywhere = { from: 0, to: Infinity };
  if (!top.relative && !bottom.relative) {
    const meets = Math.min(top.value, bottom.value) <= to && Math.max(top.value, bottom.value) >= from;
    return meets ? everywhere : null;
  }
  const fixed = top.relative ? bottom.value : top.value;
  const offset = top.relative ? top.value : bottom.value;
  if (fixed >= from && fixed <= to) return everywhere;
  return fixed < from ? { from: from - offset, to: Infinity } : { from: 0, to: to - offset };
}
