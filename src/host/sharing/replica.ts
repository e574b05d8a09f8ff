import { moveEverything, repeatMove } from "../model/moveCells";
import type { Workbook } from "../model/workbook";
import { adoptState } from "./adoptState";
import { copyContent, copyWorkbook } from "./copyWorkbook";
import { mergeWorkbooks } from "./mergeWorkbooks";
import { crossMoves, type SheetMove } from "./sheetMove";

/** One client's workbook, and what of it the others have not seen yet. */
export class Replica {
  /** As this client's workbook was when it last sent or received. */
  private base: Workbook;
  private made: SheetMove[] = [];
  /** What others inserted and deleted and this client has not received, in this client's rows and columns. */
  private missed: SheetMove[] = [];
  private receiving = false;

  constructor(readonly workbook: Workbook) {
    this.base = copyContent(workbook);
    workbook.onActivity((activity) => {
      if (activity.kind !== "cellsMoved" || this.receiving) return;
      this.made.push({ sheet: activity.sheet.id, move: activity.move });
    });
  }

  /** Merges what this client changed into the shared state; gives the moves that all others have to make. */
  send(shared: Workbook): SheetMove[] {
    const { first: missed, second: made } = crossMoves(this.missed, this.made);
    const mine = copyContent(this.workbook);
    const base = this.base;
    this.base = copyWorkbook(mine);
    makeMoves(base, [...this.made, ...missed]);
    makeMoves(mine, missed);
    makeMoves(shared, made);
    mergeWorkbooks({ base, mine, theirs: shared });
    this.missed = missed;
    this.made = [];
    return made;
  }

  /** Notes moves another client sent. */
  miss(moves: readonly SheetMove[]): void {
    this.missed.push(...moves);
  }

  /** Becomes the shared state; everything of its own has been sent before. */
  receive(shared: Workbook): void {
    const { workbook } = this;
    this.receiving = true;
    workbook.changeSource = "Remote";
    try {
      for (const { sheet: id, move } of this.missed) {
        const sheet = workbook.sheetById(id);
        if (sheet) repeatMove(workbook, sheet, move);
      }
      adoptState(workbook, shared);
    } finally {
      workbook.changeSource = "Local";
      this.receiving = false;
    }
    this.missed = [];
    this.base = copyContent(workbook);
  }
}

function makeMoves(workbook: Workbook, moves: readonly SheetMove[]): void {
  for (const { sheet: id, move } of moves) {
    const sheet = workbook.sheetById(id);
    if (sheet) moveEverything(workbook, sheet, move);
  }
}
