import { intersect } from "../../model/address";
import type { ErrorValue } from "../../model/cellValue";
import type { Sheet } from "../../model/sheet";
import type { Table } from "../../model/table";
import type { DefinedName, Workbook } from "../../model/workbook";
import type { CellReader, Code } from "../evaluate/context";
import { referenceTo } from "../evaluate/referenceOperators";
import type { DependencyGraph } from "../graph/dependencyGraph";
import { cellKey, type SheetGrid } from "../graph/sheetGrid";
import { tableCovering } from "../graph/workbookNames";
import type { Criterion, CriterionKey } from "../values/criterion";
import { ArrayValue, type Reference, type Scalar } from "../values/value";
import type { FormulaRunner } from "./formulaRunner";
import { isRowHidden } from "./hiddenRows";
import { LookupCache } from "./lookupCache";
import { clippedReference } from "./usedCells";

export type ReaderOptions = {
  readonly structureVersion: number;
  readonly now: () => number;
  readonly random: () => number;
  readonly noteUnknownFunction: (name: string) => void;
};

/** Reads a workbook for its formulas, calculating what they need. */
export class WorkbookReader implements CellReader {
  readonly structureVersion: number;
  readonly now: () => number;
  readonly random: () => number;
  readonly noteUnknownFunction: (name: string) => void;
  private readonly lookups: LookupCache;

  constructor(
    readonly workbook: Workbook,
    private readonly graph: DependencyGraph,
    private readonly runner: FormulaRunner,
    options: ReaderOptions,
  ) {
    this.structureVersion = options.structureVersion;
    this.now = options.now;
    this.random = options.random;
    this.noteUnknownFunction = options.noteUnknownFunction;
    this.lookups = new LookupCache(graph);
  }

  read(sheet: Sheet, row: number, column: number): Scalar {
    return this.readIn(this.graph.grid(sheet), row, column);
  }

  readArea(reference: Reference): ArrayValue {
    const { sheet, row, column, rows, columns } = clippedReference(this.workbook, reference, false);
    const grid = this.graph.grid(sheet);
    const items = new Array<Scalar>(rows * columns);
    let at = 0;
    for (let line = row; line < row + rows; line++) {
      for (let place = column; place < column + columns; place++) items[at++] = this.readIn(grid, line, place);
    }
    return new ArrayValue(rows, columns, items);
  }

  scan(reference: Reference, visit: (value: Scalar, row: number, column: number) => void): void {
    const { sheet, row, column, rows, columns } = this.clipped(reference);
    const grid = this.graph.grid(sheet);
    for (let line = row; line < row + rows; line++) {
      for (let place = column; place < column + columns; place++) visit(this.readIn(grid, line, place), line, place);
    }
  }

  clipped(reference: Reference): Reference {
    return clippedReference(this.workbook, reference, true);
  }

  matches(reference: Reference, criterion: Criterion, key: string): readonly number[] {
    const area = this.clipped(reference);
    this.calculate(area);
    return this.lookups.matches(area, criterion, key);
  }

  placesEqual(reference: Reference, key: CriterionKey): readonly number[] {
    const area = this.clipped(reference);
    this.calculate(area);
    return this.lookups.placesEqual(area, key);
  }

  tableNamed(name: string): Table | undefined {
    return this.graph.names.table(name)?.table;
  }

  sheetOfTable(table: Table): Sheet {
    return this.graph.names.table(table.name)!.sheet;
  }

  tableAt(sheet: Sheet, row: number, column: number): Table | undefined {
    return tableCovering(sheet, row, column);
  }

  definedName(name: string, sheet: Sheet): DefinedName | undefined {
    return this.graph.names.definedName(name, sheet);
  }

  codeOf(formula: string): Code {
    return this.graph.formulas.compile(formula, 0, 0).code;
  }

  spillOf(sheet: Sheet, row: number, column: number): Reference | null {
    const spill = this.graph.grid(sheet).node(row, column)?.spill;
    return spill ? referenceTo(sheet, spill) : null;
  }

  formulaAt(sheet: Sheet, row: number, column: number): string | undefined {
    return sheet.cells.formula(row, column);
  }

  isSubtotal(sheet: Sheet, row: number, column: number): boolean {
    return this.graph.grid(sheet).node(row, column)?.group.formula.isSubtotal ?? false;
  }

  isRowHidden(sheet: Sheet, row: number, onlyFiltered: boolean): boolean {
    return isRowHidden(sheet, row, onlyFiltered);
  }

  private readIn(grid: SheetGrid, row: number, column: number): Scalar {
    const node = grid.column(column)?.nodes[row];
    if (node !== undefined) {
      if (node.state !== "clean") return this.readPending(grid, row, column);
      if (this.runner.cycles.isOpen) this.runner.cycles.pass(node);
    } else if (grid.anchors.size > 0) this.calculateAnchor(grid, row, column);
    return grid.sheet.cells.value(row, column);
  }

  private readPending(grid: SheetGrid, row: number, column: number): Scalar | ErrorValue {
    const node = grid.node(row, column)!;
    this.runner.need(node, this);
    if (node.state === "computing") return 0;
    if (this.runner.cycles.isOpen) this.runner.cycles.pass(node);
    return grid.sheet.cells.value(row, column);
  }

  private calculateAnchor(grid: SheetGrid, row: number, column: number): void {
    const anchor = grid.spilledBy.get(cellKey(row, column));
    if (anchor && anchor.state !== "clean") this.runner.need(anchor, this);
  }

  /** Calculates what a range holds, so that its values can be taken all at once. */
  private calculate(area: Reference): void {
    const grid = this.graph.grid(area.sheet);
    for (const anchor of grid.anchors) {
      if (anchor.state !== "clean" && intersect(anchor.spill!, area)) this.runner.need(anchor, this);
    }
    for (let column = area.column; column < area.column + area.columns; column++) {
      const known = grid.column(column);
      if (!known || known.dirty === 0) continue;
      for (let row = area.row; row < area.row + area.rows; row++) {
        const node = known.nodes[row];
        if (node !== undefined && node.state !== "clean") this.runner.need(node, this);
      }
    }
  }
}
