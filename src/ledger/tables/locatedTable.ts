import type { DateSystem, LocalDate } from "../../domain/calendar/localDate";
import type { Diagnostic } from "../../domain/diagnostics/diagnostic";
import type { LedgerSummary } from "../../domain/entries/books";
import type { RowSource, TableName, TableSource } from "../../domain/entries/source";
import type { Decimal } from "../../domain/money/decimal";
import { rowsPerStep, type Steps } from "../../domain/steps";
import { amountReader, numberReader, type AmountInCell } from "../cells/amount";
import { dateReader, withDoubtfulSerials, withinMonth } from "../cells/date";
import { decideDateOrder, isNumericDate, looksSwapped, type DateOrder } from "../cells/dateText";
import { decideDecimalMark, type DecimalMark } from "../cells/numberText";
import { percentReader } from "../cells/percent";
import { findUnitDoubt, type UnitDoubt } from "../cells/unclearUnit";
import type { CellReader } from "../cells/reading";
import { choiceReader, readText } from "../cells/text";
import { columnLetters } from "../cellAddress";
import type { HeaderMatch } from "../header/findHeader";
import { headerText, namesHours } from "../header/headerText";
import type { RawCell, RawTable } from "../rawTable";
import { columnOf, constantColumn, RowProblems, textsOf, type Column, type ColumnCells } from "../rows/column";
import type { RowHistory, RowRecall } from "../rows/rowRecall";
import type { SortedRows } from "../rows/sortRows";
import type { Vocabulary } from "../schemas/vocabulary";
import type { GridShape } from "../shapes/gridShape";

/** A table found in the workbook, with its header and all its cells. */
export type LocatedTable = {
  readonly table: TableName;
  readonly match: HeaderMatch;
  readonly raw: RawTable;
  /** How sure a proposed mapping is (0–1); null or absent for a table recognised by its name or agreed by the user. */
  readonly confidence?: number | null;
  /** What holds for every row though no column says it, by field: the project a title names, the person a sheet is named for. */
  readonly constants?: Readonly<Record<string, string>>;
  /** How its rows are known again, where they cannot be marked: by what they say, or not at all. Absent: by a Billing ID. */
  readonly marking?: "none" | "ledger.noHeader" | "ledger.sharedSheet";
  /** Days, people or tasks as columns; absent for plain tables. */
  readonly grid?: GridShape;
};

/** What a reader of one table needs: its columns by field, each with its reader chosen once. */
export class TableColumns {
  readonly source: TableSource;
  readonly problems: RowProblems;
  readonly firstRow: number;
  private readonly decisions = new Map<string, string | boolean | null>();

  constructor(
    readonly located: LocatedTable,
    private readonly dateSystem: DateSystem,
    recall: RowRecall<unknown> | null = null,
  ) {
    const { match, raw } = located;
    this.source = recall?.source ?? sourceOf(located);
    this.problems = new RowProblems(raw, this.source, match);
    this.firstRow = (match.headerRow ?? -1) + 1;
  }

  /** Decides something once from whole columns: rows that were read by another decision are read again. */
  decided<T extends string | boolean | null>(question: string, decide: () => T): T {
    const known = this.decisions.get(question);
    if (known !== undefined) return known as T;
    const answer = decide();
    this.decisions.set(question, answer);
    return answer;
  }

  /** Everything that was decided from whole columns so far. */
  allDecided(): string {
    return JSON.stringify([...this.decisions]);
  }

  has(field: string): boolean {
    return this.located.match.columns[field] !== undefined;
  }

  notation(field: string): string {
    return this.located.match.notations[field] ?? "";
  }

  rowSource(row: number): RowSource {
    return { table: this.source, row: this.located.raw.row + row + 1 };
  }

  /** A column read by a given reader. */
  by<T>(field: string, reader: CellReader<T>): Column<T> {
    return columnOf(this.cells(field), reader);
  }

  text(field: string): Column<string> {
    const constant = this.located.constants?.[field];
    return constant !== undefined && !this.has(field) ? constantColumn(field, constant) : this.by(field, readText);
  }

  choice<T extends string>(field: string, vocabulary: Vocabulary<T>): Column<T> {
    return this.by(field, choiceReader(vocabulary));
  }

  amount(field: string): Column<AmountInCell> {
    return this.by(field, amountReader(this.decimalMark(field)));
  }

  number(field: string): Column<Decimal> {
    return this.by(field, numberReader(this.decimalMark(field)));
  }

  percent(field: string): Column<Decimal> {
    return this.by(field, percentReader(this.decimalMark(field)));
  }

  date(field: string): Column<LocalDate> {
    const reader = dateReader(this.dateSystem, this.dateOrder(field));
    const notation = this.notation(field);
    if (/^\d{4}-\d{2}$/u.test(notation)) return this.by(field, withinMonth(reader, notation));
    return this.by(field, this.isSwapped(field, reader) ? withDoubtfulSerials(reader) : reader);
  }

  /** Only a column of real dates and texts can be; and not where the user said how its dates are meant. */
  private isSwapped(field: string, reader: CellReader<LocalDate>): boolean {
    const { raw, match } = this.located;
    const offset = match.columns[field];
    if (offset === undefined || this.notation(field) !== "") return false;
    return this.decided(`swapped ${field}`, () => {
      const texts = this.texts(field).filter(isNumericDate);
      if (texts.length === 0) return false;
      const numbers = new Set<number>();
      for (let row = this.firstRow; row < raw.values.length; row++) {
        const cell = raw.values[row]![offset];
        if (typeof cell === "number") numbers.add(cell);
      }
      return looksSwapped(datesOf(numbers, reader), datesOf(texts, reader));
    });
  }

  /** Whether a column's plain durations may count something else than hours. */
  unitDoubt(field: string): UnitDoubt {
    const header = headerText(this.located.match.headers[field] ?? "");
    const isNamed = this.notation(field) !== "" || this.has("unit") || namesHours(header);
    const { raw, offset } = this.cells(field);
    if (offset === undefined) return null;
    const cells = cellsOf(raw, offset, this.firstRow);
    const doubt = findUnitDoubt({ cells, mark: this.decimalMark(field), isNamed });
    this.decided(`doubt ${field}`, () => doubt?.name ?? null);
    return doubt;
  }

  /** The decimal mark that the column's texts agree on. */
  decimalMark(field: string): DecimalMark | null {
    return this.decided(`mark ${field}`, () => decideDecimalMark(this.texts(field)));
  }

  /** The order the user agreed to, else what the column's texts decide. Contradictions decide nothing. */
  private dateOrder(field: string): DateOrder {
    const agreed = this.notation(field).toLowerCase();
    if (agreed === "dmy" || agreed === "mdy") return agreed;
    const decided = this.decided(`order ${field}`, () => decideDateOrder(this.texts(field)));
    return decided === "conflict" ? "either" : decided;
  }

  /** The different texts of a column: ledgers repeat them, and no decision counts how often. */
  private texts(field: string): string[] {
    return [...new Set(textsOf(this.cells(field), this.firstRow))];
  }

  private cells(field: string): ColumnCells {
    return { raw: this.located.raw, field, offset: this.located.match.columns[field] };
  }
}

function* cellsOf({ values, formats }: RawTable, offset: number, firstRow: number) {
  for (let row = firstRow; row < values.length; row++) {
    yield { cell: values[row]![offset] ?? "", format: formats[offset]?.[row] ?? "" };
  }
}

function datesOf(cells: Iterable<RawCell>, reader: CellReader<LocalDate>): LocalDate[] {
  return [...cells].flatMap((cell) => reader(cell, "").value ?? []);
}

/** What is needed to read the rows of a ledger: its columns, which of its rows are entries, and what they were last read as. */
type RowsToRead<T> = { readonly columns: TableColumns; readonly sorted: SortedRows; readonly recall: RowRecall<T> };

/** The reading of a ledger's sorted rows, made step by step; rows that are as they were are taken over. */
export function* readEntries<T>(
  { columns, sorted, recall }: RowsToRead<T>,
  readRow: (row: number) => T,
): Steps<TableReading<T>> {
  const { entries } = sorted;
  const decisions = columns.allDecided();
  const known = recall.decidedBy(decisions);
  const rows: T[] = [];
  let made = 0;
  yield 0.5;
  for (const row of entries) {
    const kept = known(row);
    const entry = kept ?? readRow(row);
    recall.keepRow(row, entry);
    rows.push(entry);
    if (kept === undefined && ++made % rowsPerStep === 0) yield 0.5 + rows.length / (2 * entries.length);
  }
  const history = recall.history(columns.source, decisions);
  return { rows, summary: summaryOf(columns, sorted), diagnostics: sorted.diagnostics, history };
}

/** What is told of a table that was read. */
export function summaryOf({ source, located }: TableColumns, sorted: SortedRows): LedgerSummary {
  const { match, raw, confidence } = located;
  const lastEntry = sorted.entries.at(-1) ?? match.headerRow ?? 0;
  return {
    source,
    excelTable: raw.excelTable,
    headerRow: match.headerRow === null ? 0 : raw.row + match.headerRow + 1,
    lastRow: raw.row + lastEntry + 1,
    headers: match.headers,
    skipped: sorted.skipped,
    confidence: confidence ?? null,
  };
}

/** What one table's rows became, with the problems that belong to no row. */
export type TableReading<T> = {
  readonly rows: readonly T[];
  readonly summary: LedgerSummary;
  readonly diagnostics: readonly Diagnostic[];
  /** For the next reading of the table; absent where rows are not taken over. */
  readonly history?: RowHistory<T>;
};

function sourceOf({ table, match, raw, marking }: LocatedTable): TableSource {
  const known = marking === undefined ? {} : marking === "none" ? ({ keyed: true } as const) : { unmarkable: marking };
  return { table, sheet: raw.sheet, columns: lettersOf(match, raw), ...known };
}

function lettersOf({ columns }: HeaderMatch, raw: RawTable): Readonly<Record<string, string>> {
  return Object.fromEntries(
    Object.entries(columns).map(([field, offset]) => [field, columnLetters(raw.column + offset)]),
  );
}
