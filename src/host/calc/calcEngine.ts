import type { Area } from "../model/address";
import type { CellValue } from "../model/cellValue";
import type { Sheet } from "../model/sheet";
import type { CellChange, Workbook } from "../model/workbook";
import { ChangeLog } from "./calculation/changeLog";
import { FormulaRunner, singleOf } from "./calculation/formulaRunner";
import { SpillWriter } from "./calculation/spillWriter";
import { systemClock } from "./calculation/systemClock";
import { traceDependents, tracePrecedents, type CellArea } from "./calculation/trace";
import { WorkbookReader } from "./calculation/workbookReader";
import { contentOf } from "./evaluate/code";
import { DependencyGraph } from "./graph/dependencyGraph";
import { FormulaCache } from "./graph/formulaCache";
import { markDifferences } from "./graph/markDifferences";
import { cellKey } from "./graph/sheetGrid";
import { valueError } from "./values/errors";
import { ArrayValue, type Content } from "./values/value";

export type CalcOptions = {
  /** The present moment as a serial number of the 1900 date system, in local time. */
  readonly now?: () => number;
  /** At least 0, below 1. */
  readonly random?: () => number;
};

export type CellPlace = { readonly sheet: Sheet; readonly row: number; readonly column: number };

type Calculation = {
  readonly graph: DependencyGraph;
  readonly runner: FormulaRunner;
  readonly reader: WorkbookReader;
};

/**
 * Keeps the results of a workbook's formulas up to date. It learns of changes from the workbook and calculates when it is told to.
 * What it knows of formulas is built when it is first needed: results that came with a file stand until something changes.
 */
export class CalcEngine {
  private readonly unknown = new Map<string, number>();
  private readonly listeners = new Set<(changes: readonly CellChange[]) => void>();
  private readonly unsubscribe: (() => void)[];
  private readonly formulas = new FormulaCache();
  private readonly log = new ChangeLog();
  private readonly random: () => number;
  private readonly now: () => number;
  private calculation: Calculation | null = null;
  private structureVersion = 0;
  private structureChanged = false;
  /** Cells moved, or nobody knows what changed: every result has to be found again. */
  private everythingChanged = false;
  private visibilityChanged = false;
  private pending: CellChange[] = [];

  constructor(
    private readonly workbook: Workbook,
    options: CalcOptions = {},
  ) {
    this.now = options.now ?? systemClock;
    this.random = options.random ?? Math.random;
    this.unsubscribe = [
      workbook.onCellsChanged((change) => this.pending.push(change)),
      workbook.onStructureChanged(() => {
        this.structureChanged = true;
      }),
      workbook.onBeforeMove(() => {
        if (workbook.calculationMode !== "Manual" && hasSpills(workbook)) this.withdrawSpills();
      }),
      workbook.onActivity(({ kind }) => {
        if (kind === "cellsMoved") this.everythingChanged = true;
      }),
    ];
  }

  /** Functions that formulas called and nobody knows, with the number of calls since the last calculateAll. */
  get unknownFunctions(): ReadonlyMap<string, number> {
    return this.unknown;
  }

  /** Cells that depend on themselves; Excel shows 0 in them and warns. */
  get circularCells(): readonly CellPlace[] {
    const members = [...(this.calculation?.runner.cycles.members ?? [])];
    return members
      .filter((node) => node.grid.node(node.row, node.column) === node)
      .map(({ grid, row, column }) => ({ sheet: grid.sheet, row, column }));
  }

  /** Calculates every formula. */
  calculateAll(): void {
    this.unknown.clear();
    const { graph } = this.prepare();
    graph.markAll();
    this.finish();
  }

  /** Calculates the formulas that depend on what changed since the last calculation, and the volatile ones. */
  calculateDirty(): void {
    const nothingChanged = !this.structureChanged && !this.visibilityChanged && this.pending.length === 0;
    if (this.calculation === null && nothingChanged && !this.workbook.needsCalculation) return;
    const { graph } = this.prepare();
    graph.markVolatile();
    if (this.visibilityChanged) graph.markSubtotals();
    this.visibilityChanged = false;
    this.finish();
  }

  /** The value a formula (with or without leading "=") would have in a cell; of an array, its first. Changes nothing. */
  evaluate(formula: string, sheet: Sheet, row: number, column: number): CellValue {
    const content = this.evaluateContent(formula, { sheet, row, column });
    return singleOf(content instanceof ArrayValue ? content.at(0, 0) : content);
  }

  /** The values a formula would have in a cell, row by row. */
  evaluateArray(formula: string, { sheet, row, column }: CellPlace): CellValue[][] {
    const content = this.evaluateContent(formula, { sheet, row, column });
    if (!(content instanceof ArrayValue)) return [[singleOf(content)]];
    return Array.from({ length: content.rows }, (_, line) =>
      Array.from({ length: content.columns }, (_unused, place) => content.at(line, place)),
    );
  }

  /** The cells covered by the result of the formula in a cell, or by the one that spilled into it; null when none did. */
  spillArea(sheet: Sheet, row: number, column: number): Area | null {
    const grid = this.prepare().graph.grid(sheet);
    const node = grid.node(row, column) ?? grid.spilledBy.get(cellKey(row, column));
    return node?.spill ?? null;
  }

  directPrecedents(place: CellArea): CellArea[] {
    return tracePrecedents(this.prepare().graph, place);
  }

  directDependents(place: CellArea): CellArea[] {
    return traceDependents(this.prepare().graph, place);
  }

  /** Whether a cell shows a value that a formula elsewhere spilled into it. */
  isSpilled(sheet: Sheet, row: number, column: number): boolean {
    const area = this.spillArea(sheet, row, column);
    return area !== null && (area.row !== row || area.column !== column);
  }

  /** Empties spilled cells before rows or columns are inserted or deleted; the calculation afterwards fills them again. */
  withdrawSpills(): void {
    const { graph } = this.prepare();
    for (const sheet of this.workbook.sheets) graph.releaseSpills(sheet);
    this.structureChanged = true;
  }

  /** Says that rows were hidden, shown or filtered: subtotals leave them out. */
  noteVisibilityChange(): void {
    this.visibilityChanged = true;
  }

  /** Tells, after a calculation, which cells show another value. */
  onCalculated(listener: (changes: readonly CellChange[]) => void): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  dispose(): void {
    for (const stop of this.unsubscribe) stop();
    this.listeners.clear();
    this.calculation = null;
  }

  private evaluateContent(formula: string, { sheet, row, column }: CellPlace): Content {
    const { reader } = this.prepare();
    const { code, isExternal } = this.formulas.compile(formula, row, column);
    if (isExternal) return valueError;
    const context = { cells: reader, sheet, row, column, scope: null };
    return contentOf(code.value(context), context);
  }

  private finish(): void {
    const { runner, reader } = this.calculation!;
    runner.run(reader);
    this.workbook.needsCalculation = false;
    const changes = this.log.take();
    for (const { sheet } of changes) sheet.changed.add("cells");
    if (changes.length === 0) return;
    for (const listener of this.listeners) listener(changes);
    for (const sheet of new Set(changes.map((change) => change.sheet))) {
      this.workbook.notifyActivity({ kind: "calculated", sheet });
    }
  }

  /** Brings what is known of the formulas up to date. */
  private prepare(): Calculation {
    const known = this.calculation;
    const pending = this.pending;
    this.pending = [];
    if (known && !this.structureChanged) {
      for (const change of pending) known.graph.takeChange(change);
      return known;
    }
    const circular = this.circularCells;
    const made = this.build();
    const isFresh = !known && !this.structureChanged;
    if (this.workbook.needsCalculation || this.everythingChanged || !(known || isFresh)) made.graph.markAll();
    else {
      if (known) markDifferences(made.graph, known.graph);
      for (const { sheet, row, column } of circular) takeCell(made.graph, sheet, { row, column });
      for (const change of [...pending, ...this.headerRows()]) made.graph.takeChange(change);
    }
    this.everythingChanged = false;
    this.structureChanged = false;
    return made;
  }

  /** Tables write their headers and totals themselves, as part of a change of structure. */
  private headerRows(): CellChange[] {
    if (!this.structureChanged) return [];
    return this.workbook.sheets.flatMap((sheet) =>
      sheet.tables.flatMap(({ area, showTotals }) => {
        const header = { sheet, ...area, rows: 1 };
        return showTotals ? [header, { ...header, row: area.row + area.rows - 1 }] : [header];
      }),
    );
  }

  private build(): Calculation {
    const graph = new DependencyGraph(this.workbook, this.formulas);
    const spills = new SpillWriter(graph, this.log);
    const runner = new FormulaRunner(graph, spills, this.log);
    const reader = new WorkbookReader(this.workbook, graph, runner, {
      structureVersion: ++this.structureVersion,
      now: this.now,
      random: this.random,
      noteUnknownFunction: (name) => this.unknown.set(name, (this.unknown.get(name) ?? 0) + 1),
    });
    this.calculation = { graph, runner, reader };
    return this.calculation;
  }
}

function takeCell(graph: DependencyGraph, sheet: Sheet, at: { readonly row: number; readonly column: number }): void {
  graph.takeChange({ sheet, ...at, rows: 1, columns: 1 });
}

function hasSpills({ sheets }: Workbook): boolean {
  return sheets.some(({ cells }) => {
    for (let column = 0; column < cells.columnCount; column++) if (cells.hasMarks(column)) return true;
    return false;
  });
}
