import { diagnose, type Diagnostic } from "../../domain/diagnostics/diagnostic";
import type { LedgerSummary } from "../../domain/entries/books";
import type { TableName } from "../../domain/entries/source";
import { Decimal, zero } from "../../domain/money/decimal";
import { rowsPerStep, runToEnd, type Steps } from "../../domain/steps";
import { cellAddress } from "../cellAddress";
import type { HeaderMatch } from "../header/findHeader";
import type { RawCell, RawTable } from "../rawTable";
import { tableSchemas } from "../schemas/tableSchemas";
import type { Figure } from "./figure";
import { GroupSums } from "./groupSums";
import type { RowRecall } from "./rowRecall";
import { isBlank, rowShape, shapeOf, type RowLook, type RowShape } from "./rowShape";

/** What the rows of a table are, before they are read. */
type RowsToSort = {
  readonly table: TableName;
  readonly raw: RawTable;
  readonly match: HeaderMatch;
  readonly figure: Figure;
  /** The columns of a grid, whose cells are figures. */
  readonly gridColumns?: readonly number[];
  /** Rows that go on heading the table, such as the weekdays below the days of a grid. */
  readonly isHeader?: (row: number) => boolean;
  /** What the rows looked like when they were last read. */
  readonly recall?: RowRecall<unknown>;
};

type SkippedRow = LedgerSummary["skipped"][number];

/** The rows that are entries (offsets within the area), those that are not (1-based sheet rows), and totals that disagree. */
export type SortedRows = {
  readonly entries: readonly number[];
  readonly skipped: readonly SkippedRow[];
  readonly diagnostics: readonly Diagnostic[];
};

/** How far a printed total may be from the exact sum of its rows: the rounding of what a sheet shows. */
const tolerance: Partial<Record<TableName, Decimal>> = { Time: new Decimal(36) };
const centTolerance = new Decimal("0.005");

/**
 * Tells entries from blank rows, notes, repeated headers, totals, subtotals and running totals. A row is only taken for a total
 * when its label and its missing keys, or its figure, say so; in doubt it stays an entry, with what it lacks as its diagnostics.
 * Diagnostics: total.mismatch where a sheet's own total is neither the sum of its block nor of all rows so far.
 */
export function sortRows(input: RowsToSort): SortedRows {
  return runToEnd(sortRowsInSteps(input));
}

/** Sorts rows in steps, with the same result as `sortRows`. */
export function* sortRowsInSteps(input: RowsToSort): Steps<SortedRows> {
  const sorter = new RowSorter(input);
  const last = input.raw.values.length - 1;
  let looked = 0;
  // What comes before takes as long as many rows: columns are decided, rows are compared with those of the last reading.
  yield 0;
  for (let row = (input.match.headerRow ?? -1) + 1; row <= last; row++) {
    const known = input.recall?.look(row);
    if (known === undefined && ++looked % rowsPerStep === 0) yield row / (2 * last);
    sorter.add(row, known ?? sorter.look(row), input.raw.hasTotalsRow && row === last);
  }
  sorter.finish();
  return sorter;
}

class RowSorter implements SortedRows {
  readonly entries: number[] = [];
  readonly skipped: SkippedRow[] = [];
  readonly diagnostics: Diagnostic[] = [];
  private readonly shape: RowShape;
  private readonly groups: GroupSums;
  private readonly totalsAbove: number[] = [];
  private blockStart = 0;
  private summed = 0;
  private allSum: Decimal | null = zero;

  constructor(private readonly input: RowsToSort) {
    this.shape = rowShape(tableSchemas[input.table], input.match, input.gridColumns);
    this.groups = new GroupSums(input.raw.values, input.figure);
  }

  look(row: number): RowLook {
    return shapeOf(this.input.raw.values[row]!, this.shape);
  }

  add(row: number, shape: RowLook, isTotalsRow: boolean): void {
    this.input.recall?.keepLook(row, shape);
    if (isTotalsRow) return this.total(row, "sure");
    if (this.input.isHeader?.(row)) return this.skip(row, "header");
    if (shape === "entry") return void this.entries.push(row);
    if (shape === "header") {
      this.skip(row, "header");
      return;
    }
    if (shape === "blank" || shape === "note") return this.skip(row, shape);
    this.decide(row, shape, this.input.raw.values[row]!);
  }

  /** A row that lacks some of its keys, with or without a total's label. */
  private decide(row: number, { label, bare }: Exclude<RowLook, string>, cells: readonly RawCell[]): void {
    if (label === "sure") return this.total(row, label);
    if ((label !== null || bare) && this.isSum(row, label)) return this.total(row, "matched");
    if (this.isGroupSum(row, label, cells)) return this.skip(row, "total");
    if (label === "doubtful" && this.endsGrid(row)) return this.total(row, "sure");
    if (label === null && onlyOneWord(cells) && this.input.figure(row) === null) return this.skip(row, "note");
    this.entries.push(row);
  }

  /** A grid's rows have no date to tell a customer named Total from a total: the last row of a grid is one. */
  private endsGrid(row: number): boolean {
    const next = this.input.raw.values[row + 1];
    return this.input.gridColumns !== undefined && (next === undefined || next.every(isBlank));
  }

  private skip(row: number, reason: SkippedRow["reason"]): void {
    this.skipped.push({ row: this.input.raw.row + row + 1, reason });
  }

  /** Totals that stand above all rows are compared at the end. */
  finish(): void {
    const above = this.totalsAbove;
    this.blockStart = 0;
    for (const row of above) this.compare(row);
  }

  private total(row: number, how: "sure" | "matched"): void {
    if (this.entries.length === 0) this.totalsAbove.push(row);
    else if (how === "sure") this.compare(row);
    this.skip(row, "total");
    this.blockStart = this.entries.length;
  }

  /** Whether the row's figure is the sum of the rows above it, back to the last total or to the first row. */
  private isSum(row: number, label: string | null): boolean {
    // Without any label the same figure twice is rather a second piece of work whose keys are missing.
    if (label === null && this.entries.length - this.blockStart < 2) return false;
    const stated = this.input.figure(row);
    if (stated === null || stated === "unreadable" || stated.isZero()) return false;
    return this.sums().some((sum) => this.equal(sum, stated));
  }

  /** Whether the row's only words name a project or person, and its figure is the sum of their rows: a summary below the table. */
  private isGroupSum(row: number, label: string | null, cells: readonly RawCell[]): boolean {
    const named = this.shape.inputs.filter((offset) => typeof cells[offset] === "string" && !isBlank(cells[offset]));
    const stated = this.input.figure(row);
    const [column] = named;
    if (named.length !== 1 || column === undefined || stated === null || stated === "unreadable") return false;
    const group = this.groups.of(String(cells[column]), column, this.entries);
    // Without a label, the same figure as one single row is rather a second piece of work whose day is missing.
    return group !== null && group.rows >= (label === null ? 2 : 1) && this.equal(group.sum!, stated);
  }

  private compare(row: number): void {
    const stated = this.input.figure(row);
    if (stated === null || stated === "unreadable") return;
    const sums = this.sums();
    if (sums.length === 0 || sums.some((sum) => this.equal(sum, stated))) return;
    const { raw, match, table } = this.input;
    const offset = (this.shape.sum === null ? undefined : match.columns[this.shape.sum]) ?? 0;
    const source = { sheet: raw.sheet, cell: cellAddress(raw.row + row, raw.column + offset) };
    this.diagnostics.push(
      diagnose("total.mismatch", source, { table, found: this.shown(stated), expected: this.shown(sums[0]!) }),
    );
  }

  /** The sum since the last total, and of all rows so far; none while a row of them is unreadable. */
  private sums(): Decimal[] {
    const begun = this.summed;
    const more = this.sumFrom(begun, this.entries.length);
    this.allSum = more === null || this.allSum === null ? null : this.allSum.plus(more);
    this.summed = this.entries.length;
    const block = this.blockStart === begun ? more : this.sumFrom(this.blockStart, this.entries.length);
    const isEmpty = this.blockStart === this.entries.length;
    const candidates = isEmpty ? [this.allSum] : [block, this.allSum];
    return candidates.filter((sum) => sum !== null);
  }

  /** Equal cells give the very same figure: each is added as often as it comes, at once. */
  private sumFrom(from: number, to: number): Decimal | null {
    const counts = new Map<Decimal, number>();
    for (let index = from; index < to; index++) {
      const figure = this.input.figure(this.entries[index]!);
      if (figure === "unreadable") return null;
      if (figure !== null) counts.set(figure, (counts.get(figure) ?? 0) + 1);
    }
    let sum = zero;
    for (const [figure, count] of counts) sum = sum.plus(count === 1 ? figure : figure.times(count));
    return sum;
  }

  private equal(sum: Decimal, stated: Decimal): boolean {
    return sum
      .minus(stated)
      .abs()
      .lte(tolerance[this.input.table] ?? centTolerance);
  }

  /** Time is shown in hours. */
  private shown(figure: Decimal): string {
    const shown = this.input.table === "Time" ? figure.div(3600) : figure;
    return shown.toDecimalPlaces(4, Decimal.ROUND_HALF_UP).toFixed();
  }
}

function onlyOneWord(cells: readonly RawCell[]): boolean {
  let filled = 0;
  for (const cell of cells) if (!isBlank(cell)) filled++;
  return filled === 1;
}
