import type { DiagnosticCode } from "../../domain/diagnostics/codes";
import { diagnose, type Diagnostic, type DiagnosticParams } from "../../domain/diagnostics/diagnostic";
import { cellOf, type TableName, type TableSource } from "../../domain/entries/source";
import { blank, read, type CellReader, type Reading } from "../cells/reading";
import type { HeaderMatch } from "../header/findHeader";
import type { RawCell, RawTable } from "../rawTable";
import { tableSchemas } from "../schemas/tableSchemas";
import { billingStatusWords } from "../schemas/words";

/** One column of a table with its reader chosen once; `at` reads the cell of a row (offset within the area). */
export type Column<T> = {
  readonly field: string;
  readonly present: boolean;
  readonly at: (row: number) => Reading<T>;
};

/** A column's cells: values and, where they were asked for, number formats. */
export type ColumnCells = { readonly raw: RawTable; readonly field: string; readonly offset: number | undefined };

/** Ledgers repeat their values: a reading is kept by its cell's value and format, up to this many. */
const readingsKept = 10_000;
/** A column whose first cells hardly repeat, as descriptions and IDs do, is read cell by cell. */
const readingsTried = 1_000;

/** A column whose cells are read by `reader`; equal cells are read once. A column that the table lacks reads as blank. */
export function columnOf<T>({ raw, field, offset }: ColumnCells, reader: CellReader<T>): Column<T> {
  if (offset === undefined) return { field, present: false, at: () => blank };
  const formats = raw.formats[offset];
  const { values } = raw;
  const kept = new Map<string, Map<RawCell, Reading<T>>>();
  let lastFormat = "";
  let readings = new Map<RawCell, Reading<T>>();
  let repeats = 0;
  let isRepetitive = true;
  kept.set(lastFormat, readings);
  const at = (row: number): Reading<T> => {
    const cell = values[row]![offset] ?? "";
    if (cell === "") return blank;
    const format = formats?.[row] ?? "";
    if (!isRepetitive) return reader(cell, format);
    if (format !== lastFormat) {
      lastFormat = format;
      readings = kept.get(format) ?? new Map<RawCell, Reading<T>>();
      kept.set(format, readings);
    }
    const known = readings.get(cell);
    if (known !== undefined) {
      repeats++;
      return known;
    }
    const reading = reader(cell, format);
    if (readings.size < readingsKept) readings.set(cell, reading);
    isRepetitive = readings.size !== readingsTried || repeats > readingsTried;
    return reading;
  };
  return { field, present: true, at };
}

/** A column that every row would fill alike. */
export function constantColumn(field: string, value: string): Column<string> {
  const reading = read(value);
  return { field, present: true, at: () => reading };
}

/** The texts of a column from a row on, for decisions that are made once per column. */
export function* textsOf({ raw, offset }: ColumnCells, firstRow: number): Generator<string> {
  if (offset === undefined) return;
  for (let row = firstRow; row < raw.values.length; row++) {
    const cell = raw.values[row]![offset];
    if (typeof cell === "string" && cell !== "") yield cell;
  }
}

/** Collects what is found wrong in one row; shares one empty list among all clean rows. */
export class RowProblems {
  private found: Diagnostic[] | null = null;

  constructor(
    private readonly raw: RawTable,
    private readonly source: TableSource,
    private readonly match: Pick<HeaderMatch, "columns" | "headers">,
  ) {}

  /** The column's value in a row; null when blank, or unreadable, which is noted. */
  take<T>(column: Column<T>, row: number): T | null {
    const { value, problem } = column.at(row);
    if (problem !== null) this.note(problem, column.field, row);
    return value;
  }

  /** Notes a problem of a field's cell, with its header as typed, the cell's text, and the words that could stand there. */
  note(code: DiagnosticCode, field: string, row: number, params: DiagnosticParams = {}): void {
    const offset = this.match.columns[field];
    const cell = offset === undefined ? "" : (this.raw.values[row]![offset] ?? "");
    const address = cellOf({ table: this.source, row: this.raw.row + row + 1 }, field);
    const text = cell === "" ? {} : { text: String(cell) };
    const allowed = code === "value.unknown" ? allowedWords(this.source.table, field) : {};
    this.found ??= [];
    this.found.push(
      diagnose(code, address, { field: this.match.headers[field] || field, ...text, ...allowed, ...params }),
    );
  }

  /** What was found since the last call. */
  drain(): readonly Diagnostic[] {
    if (this.found === null) return noProblems;
    const { found } = this;
    this.found = null;
    return found;
  }
}

function allowedWords(table: TableName, field: string): DiagnosticParams {
  const schema = tableSchemas[table].fields.find((candidate) => candidate.field === field);
  const words = field === "billingStatus" ? billingStatusWords : schema?.words;
  return words ? { allowed: words.map(({ en }) => en).join(", ") } : {};
}

const noProblems: readonly Diagnostic[] = [];
