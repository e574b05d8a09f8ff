import type { TableSource } from "../../domain/entries/source";
import type { RawTable } from "../rawTable";
import type { RowLook } from "./rowShape";

/** What the rows of a table were read as, by their offset: what its next reading may take over. */
export type RowHistory<T> = {
  readonly raw: RawTable;
  readonly source: TableSource;
  /** What was decided from whole columns: how dates and numbers are meant. */
  readonly decisions: string;
  readonly looks: readonly (RowLook | undefined)[];
  readonly rows: readonly (T | undefined)[];
};

/**
 * Takes over from the last reading of a table, of the same header at the same place, what its rows were read as. A row is a function of
 * its own cells, their formats and what whole columns decided: where all of these are the same, so is the row, as the same object.
 */
export class RowRecall<T> {
  private readonly looks: (RowLook | undefined)[];
  private readonly rows: (T | undefined)[];
  private readonly isSame: Uint8Array | null;

  constructor(
    private readonly raw: RawTable,
    private readonly earlier: RowHistory<T> | null,
  ) {
    this.looks = new Array<RowLook | undefined>(raw.values.length);
    this.rows = new Array<T | undefined>(raw.values.length);
    this.isSame = earlier && sameRows(earlier.raw, raw);
  }

  /** Where the table's columns are: rows that are taken over and rows that are read anew share it. */
  get source(): TableSource | null {
    return this.earlier?.source ?? null;
  }

  /** What a row looked like, if its cells are the same. */
  look(row: number): RowLook | undefined {
    return this.isSame?.[row] ? this.earlier!.looks[row] : undefined;
  }

  keepLook(row: number, look: RowLook): void {
    this.looks[row] = look;
  }

  /** What rows were read as, if the same was decided for their columns. */
  decidedBy(decisions: string): (row: number) => T | undefined {
    const { earlier, isSame } = this;
    if (!earlier || !isSame || earlier.decisions !== decisions) return () => undefined;
    return (row) => (isSame[row] ? earlier.rows[row] : undefined);
  }

  keepRow(row: number, read: T): void {
    this.rows[row] = read;
  }

  /** For the next reading. */
  history(source: TableSource, decisions: string): RowHistory<T> {
    const { raw, looks, rows } = this;
    return { raw, source, decisions, looks, rows };
  }
}

/** Which rows hold the same cells in the same formats; none where formats of other columns were asked for. */
function sameRows(one: RawTable, other: RawTable): Uint8Array {
  const same = new Uint8Array(other.values.length);
  const offsets = Object.keys(other.formats).map(Number);
  const haveSameColumns =
    offsets.length === Object.keys(one.formats).length && offsets.every((offset) => one.formats[offset] !== undefined);
  if (!haveSameColumns) return same;
  markSame(same, one.values, other.values);
  for (const offset of offsets) clearDifferent(same, one.formats[offset]!, other.formats[offset]!);
  return same;
}

type Rows = RawTable["values"];

function markSame(same: Uint8Array, before: Rows, now: Rows): void {
  const rows = Math.min(before.length, now.length);
  for (let row = 0; row < rows; row++) {
    if (before[row] === now[row] || haveSameCells(before[row]!, now[row]!)) same[row] = 1;
  }
}

function clearDifferent(same: Uint8Array, before: readonly string[], now: readonly string[]): void {
  if (before === now) return;
  for (let row = 0; row < same.length; row++) if (before[row] !== now[row]) same[row] = 0;
}

function haveSameCells(one: Rows[number], other: Rows[number]): boolean {
  if (one.length !== other.length) return false;
  for (let column = 0; column < one.length; column++) if (one[column] !== other[column]) return false;
  return true;
}
