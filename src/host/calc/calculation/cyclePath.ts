import type { FormulaNode } from "../graph/sheetGrid";

/**
 * Finds the cells of a cycle while they are evaluated, as Tarjan's algorithm does: a cell that leads back to one
 * that is still being computed belongs to that cell's cycle. Rule: with iteration off, all cells of a cycle show 0.
 */
export class CyclePath {
  /** The place on the path that the next cell gets. */
  level = 0;
  /** Cells of cycles found and not calculated otherwise since. */
  readonly members = new Set<FormulaNode>();
  /** The lowest place on the path that the cell being computed leads back to. */
  private low = Infinity;
  /** Cells already calculated whose cycle is not closed yet, with the place it leads back to. */
  private readonly open = new Map<FormulaNode, number>();

  get isOpen(): boolean {
    return this.open.size > 0;
  }

  /** Starts a cell's computation; gives what `leave` or `abandon` must be told at its end. */
  enter(node: FormulaNode): number {
    const outer = this.low;
    node.level = this.level++;
    this.low = Infinity;
    return outer;
  }

  /** The cell being computed read one that is being computed itself. */
  meet(level: number): void {
    if (level < this.low) this.low = level;
  }

  /** The cell being computed read one that is calculated: it may belong to a cycle not closed yet. */
  pass(node: FormulaNode): void {
    const low = this.open.get(node);
    if (low !== undefined) this.meet(low);
  }

  /** Ends a cell's computation; tells whether it belongs to a cycle. */
  leave(node: FormulaNode, outer: number): boolean {
    const low = this.low;
    this.low = outer;
    this.level--;
    if (low > node.level) {
      if (this.members.size > 0) this.members.delete(node);
      return false;
    }
    this.members.add(node);
    if (low < node.level) {
      this.open.set(node, low);
      this.meet(low);
    } else this.close(low);
    return true;
  }

  /** Ends a cell's computation without result; gives the cells whose cycle led through it, to be computed anew. */
  abandon(node: FormulaNode, outer: number): FormulaNode[] {
    this.low = outer;
    this.level--;
    const undone = [...this.open].filter(([, low]) => low >= node.level).map(([member]) => member);
    for (const member of undone) this.open.delete(member);
    return undone;
  }

  /** Counts a cell as part of a cycle that shows in another way: its own result changes what it reads. */
  report(node: FormulaNode): void {
    this.members.add(node);
  }

  private close(level: number): void {
    for (const [member, low] of this.open) if (low >= level) this.open.delete(member);
  }
}
