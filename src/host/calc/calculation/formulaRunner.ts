import { elementOf } from "../evaluate/broadcast";
import { contentOf } from "../evaluate/code";
import type { CellReader, Context } from "../evaluate/context";
import type { DependencyGraph } from "../graph/dependencyGraph";
import type { FormulaNode } from "../graph/sheetGrid";
import { calcError, numError } from "../values/errors";
import { ArrayValue, LambdaValue, type Content, type Scalar } from "../values/value";
import type { ChangeLog } from "./changeLog";
import { CyclePath } from "./cyclePath";
import { isFixed, type SpillWriter } from "./spillWriter";

/** Thrown to leave a path that has become too deep; the cell it stopped at is calculated first, from the explicit stack. */
class Deferral {
  constructor(readonly node: FormulaNode) {}
}

/** How many cells may wait for one another on the JavaScript stack. */
const deepestPath = 32;
/** How often a formula is calculated again because a result it had read spilled elsewhere. */
const mostRepeats = 10;

/** Calculates formulas in the order they need one another. */
export class FormulaRunner {
  readonly cycles = new CyclePath();
  private current: FormulaNode | null = null;
  private depth = 0;

  constructor(
    private readonly graph: DependencyGraph,
    private readonly spills: SpillWriter,
    private readonly log: ChangeLog,
  ) {}

  /** Calculates everything marked. */
  run(cells: CellReader): void {
    const { graph } = this;
    for (let index = 0; index < graph.worklist.length; index++) {
      const node = graph.worklist[index]!;
      if (node.state === "dirty") this.settle(node, cells);
    }
    for (const node of graph.worklist) node.repeats = 0;
    graph.worklist = [];
  }

  /** A formula's value for a reader: calculated first, or 0 on the way round a cycle. */
  need(node: FormulaNode, cells: CellReader): void {
    if (node.state === "computing") this.cycles.meet(node.level);
    else if (this.current === null) this.settle(node, cells);
    else if (this.depth >= deepestPath) throw new Deferral(this.current);
    else this.compute(node, cells);
  }

  private settle(first: FormulaNode, cells: CellReader): void {
    const stack = [first];
    for (let node = stack.at(-1); node; node = stack.at(-1)) {
      const deferred = this.attempt(node, stack.length - 1, cells);
      if (deferred) stack.push(deferred);
      else stack.pop();
    }
  }

  /** Computes a cell of the explicit stack; gives the cell to compute before when the path became too deep. */
  private attempt(node: FormulaNode, level: number, cells: CellReader): FormulaNode | null {
    this.cycles.level = level;
    this.depth = 0;
    try {
      this.compute(node, cells);
      return null;
    } catch (signal) {
      if (!(signal instanceof Deferral)) throw signal;
      node.state = "computing";
      node.level = level;
      return signal.node;
    } finally {
      this.current = null;
    }
  }

  private compute(node: FormulaNode, cells: CellReader): void {
    const reader = this.current;
    node.state = "computing";
    this.current = node;
    this.depth++;
    const outer = this.cycles.enter(node);
    let content: Content;
    try {
      content = resultOf(node, cells);
    } catch (signal) {
      node.state = "dirty";
      this.cycles.abandon(node, outer).forEach((other) => this.graph.mark(other));
      throw signal;
    } finally {
      this.current = reader;
      this.depth--;
    }
    const shown = this.cycles.leave(node, outer) ? 0 : content;
    this.store(node, shown instanceof ArrayValue || node.spill ? fittedToArea(node, shown) : shown);
  }

  private store(node: FormulaNode, content: Content): void {
    const { grid, row, column } = node;
    const known = grid.column(column)!;
    const array = content instanceof ArrayValue && content.items.length > 1 ? content : null;
    const shown = this.spills.write(node, array, array ? null : singleOf(content));
    node.state = "clean";
    known.dirty--;
    if (grid.sheet.cells.value(row, column) !== shown) {
      grid.sheet.cells.setResult(row, column, shown);
      known.version++;
      this.log.add(grid, row, column);
    }
    if (node.isStale) this.repeat(node);
  }

  private repeat(node: FormulaNode): void {
    node.isStale = false;
    if (node.repeats++ < mostRepeats) this.graph.mark(node);
    else this.cycles.report(node);
  }
}

function resultOf(node: FormulaNode, cells: CellReader): Content {
  const { sheet } = node.grid;
  const { formula } = node.group;
  if (formula.isExternal) return sheet.cells.value(node.row, node.column);
  const context: Context = { cells, sheet, row: node.row, column: node.column, scope: null };
  return contentOf(formula.code.value(context), context);
}

/** Rule: an array formula of the old kind fills its area; single rows, columns and values repeat, what is missing is #N/A. */
function fittedToArea(node: FormulaNode, content: Content): Content {
  if (!isFixed(node)) return content;
  const { rows, columns } = node.spill ?? { rows: 1, columns: 1 };
  const items = Array.from({ length: rows * columns }, (_, at) =>
    singleOf(elementOf(content, Math.floor(at / columns), at % columns)),
  );
  return new ArrayValue(rows, columns, items);
}

/** What a cell shows of a result that is one value. */
export function singleOf(content: Content): Scalar {
  if (typeof content === "number") return Number.isFinite(content) ? content : numError;
  if (content instanceof ArrayValue) return content.items.length === 0 ? calcError : (content.items[0] ?? 0);
  if (content === null || content === undefined) return 0;
  if (content instanceof LambdaValue) return calcError;
  return content;
}
