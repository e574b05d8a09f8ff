/** One change brings others: results of formulas, cells filled along, a co-author's whole batch. Units: milliseconds. */
const quietMs = 100;
/** Where changes do not stop, as while a macro runs, they are read all the same. Units: milliseconds. */
const longestWaitMs = 400;

/**
 * When changes of the workbook are read: once they pause, soon after the first of many, and never at once after a reading, so that
 * the pane rests as long as it worked whatever happens in the workbook. Units: milliseconds of one clock.
 */
export class ReadingPace {
  private first: number | null = null;
  private last = 0;
  private restsUntil = 0;

  noteChange(now: number): void {
    this.first ??= now;
    this.last = now;
  }

  noteReading(began: number, ended: number): void {
    this.restsUntil = ended + (ended - began);
  }

  /** The changes so far are being read. */
  begin(): void {
    this.first = null;
  }

  /** When the changes so far are to be read; null while there are none. */
  dueAt(): number | null {
    if (this.first === null) return null;
    return Math.max(this.restsUntil, Math.min(this.last + quietMs, this.first + longestWaitMs));
  }
}
