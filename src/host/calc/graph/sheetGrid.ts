import type { Area } from "../../model/address";
import type { Sheet } from "../../model/sheet";
import type { CompiledFormula } from "./compiledFormula";
import type { Resolved, ResolvedPrecedent } from "./precedentResolver";

export type NodeState = "clean" | "dirty" | "computing";

/** The cells of one column that hold the same formula. */
export class FormulaGroup {
  /** Its cells lie between these rows; others may, too. */
  firstRow = Infinity;
  lastRow = -1;

  readonly isVolatile: boolean;
  /** What its cells read, as found when the group was made. */
  readonly precedents: readonly ResolvedPrecedent[];

  constructor(
    readonly formula: CompiledFormula,
    readonly grid: SheetGrid,
    readonly column: number,
    { precedents, isVolatile }: Resolved,
  ) {
    this.precedents = precedents;
    this.isVolatile = isVolatile;
  }
}

/** A cell with a formula, as the calculation knows it. */
export class FormulaNode {
  state: NodeState = "clean";
  /** Its place on the path of evaluation while it is computing. */
  level = 0;
  /** Set when something it read changed while it was computing. */
  isStale = false;
  /** How often it was calculated again in one calculation because of that. */
  repeats = 0;
  /** The cells its result covers, itself included; null for a single value. */
  spill: Area | null = null;

  constructor(
    readonly grid: SheetGrid,
    readonly row: number,
    readonly column: number,
    readonly group: FormulaGroup,
  ) {}
}

/** What the calculation knows of one column. */
export class GridColumn {
  readonly nodes: (FormulaNode | undefined)[] = [];
  readonly groups = new Map<CompiledFormula, FormulaGroup>();
  /** How many of its formulas await calculation. */
  dirty = 0;
  /** Grows with every change of a value. */
  version = 0;
}

/** What the calculation knows of one sheet. */
export class SheetGrid {
  private readonly columns: (GridColumn | undefined)[] = [];
  /** Formulas whose result spills. */
  readonly anchors = new Set<FormulaNode>();
  /** Spilled cells by cellKey, anchors left out. */
  readonly spilledBy = new Map<number, FormulaNode>();

  constructor(readonly sheet: Sheet) {}

  get columnCount(): number {
    return this.columns.length;
  }

  column(column: number): GridColumn | undefined {
    return this.columns[column];
  }

  ensureColumn(column: number): GridColumn {
    const known = this.columns[column];
    if (known) return known;
    while (this.columns.length < column) this.columns.push(undefined);
    const made = new GridColumn();
    this.columns[column] = made;
    return made;
  }

  node(row: number, column: number): FormulaNode | undefined {
    return this.columns[column]?.nodes[row];
  }
}

/** One number for a cell of a sheet. */
export function cellKey(row: number, column: number): number {
  return row * 16_384 + column;
}

/** The cells of a spill area without its formula's own. */
export function* cellsBeside(node: FormulaNode, area: Area): Generator<readonly [number, number]> {
  for (let row = area.row; row < area.row + area.rows; row++) {
    for (let column = area.column; column < area.column + area.columns; column++) {
      if (row !== node.row || column !== node.column) yield [row, column];
    }
  }
}
