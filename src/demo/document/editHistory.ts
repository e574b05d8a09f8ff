import type { CellEdit } from "./cellEdit";

/** One step of the grid that can be undone: a sheet's cells before and after. */
export type EditStep = {
  readonly sheetId: string;
  readonly before: readonly CellEdit[];
  readonly after: readonly CellEdit[];
};

const maxSteps = 100;

/** The grid's own edits, to undo and redo. */
export class EditHistory {
  private done: EditStep[] = [];
  private undone: EditStep[] = [];
  /** Whether something else changed the workbook since: Excel, too, forgets its steps when an add-in writes. */
  isLost = false;

  record(step: EditStep): void {
    this.isLost = false;
    this.done.push(step);
    if (this.done.length > maxSteps) this.done.shift();
    this.undone = [];
  }

  undo(): EditStep | undefined {
    const step = this.done.pop();
    if (step) this.undone.push(step);
    return step;
  }

  redo(): EditStep | undefined {
    const step = this.undone.pop();
    if (step) this.done.push(step);
    return step;
  }

  get canUndo(): boolean {
    return this.done.length > 0;
  }

  get canRedo(): boolean {
    return this.undone.length > 0;
  }

  /** Forgets everything, when cells have moved and steps would land elsewhere. */
  clear(): void {
    this.isLost = true;
    this.done = [];
    this.undone = [];
  }
}
