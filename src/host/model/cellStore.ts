import type { CellValue } from "./cellValue";

/**
 * What a cell carries beyond value, formula and format. It goes when the cell's content is replaced.
 * `array`: the formula fills an area from this cell; dynamic when it spills as far as its result needs.
 * `richText`: the runs of a text formatted in parts, and `fileXml` whatever else the file says of the cell; both opaque.
 */
export type CellMark = {
  readonly array?: { readonly rows: number; readonly columns: number; readonly dynamic: boolean };
  readonly richText?: string;
  readonly fileXml?: string;
};

/** One column of cells, by 0-based row. A row may have a value, a formula (its value is then the cached result) and a format. */
class CellColumn {
  values: (CellValue | undefined)[] = [];
  formulas: (string | undefined)[] = [];
  formats: (number | undefined)[] = [];
  marks: (CellMark | undefined)[] = [];
}

/**
 * The cells of a sheet, kept by column: a hundred thousand rows of a ledger are a dozen arrays.
 * Formulas are text with a leading "=", A1 style, US English, as Excel's formula bar shows them (no file prefixes).
 * Formats are ids of the workbook's FormatTable; undefined is the column's or row's default.
 */
export class CellStore {
  private readonly columns: (CellColumn | undefined)[] = [];

  value(row: number, column: number): CellValue {
    return this.columns[column]?.values[row] ?? null;
  }

  formula(row: number, column: number): string | undefined {
    return this.columns[column]?.formulas[row];
  }

  format(row: number, column: number): number | undefined {
    return this.columns[column]?.formats[row];
  }

  mark(row: number, column: number): CellMark | undefined {
    return this.columns[column]?.marks[row];
  }

  /** Sets a constant (null empties the cell) and drops its formula. The format stays. */
  setValue(row: number, column: number, value: CellValue): void {
    const cells = this.column(column);
    cells.values[row] = value === null ? undefined : value;
    if (cells.formulas[row] !== undefined) cells.formulas[row] = undefined;
    if (cells.marks[row] !== undefined) cells.marks[row] = undefined;
  }

  /** Sets a formula and its result so far. */
  setFormula(row: number, column: number, formula: string, result: CellValue): void {
    const cells = this.column(column);
    cells.formulas[row] = formula;
    cells.values[row] = result === null ? undefined : result;
    if (cells.marks[row] !== undefined) cells.marks[row] = undefined;
  }

  /** Sets what a formula cell shows, or a spilled value, without touching formulas. */
  setResult(row: number, column: number, value: CellValue): void {
    this.column(column).values[row] = value === null ? undefined : value;
  }

  setFormat(row: number, column: number, format: number | undefined): void {
    this.column(column).formats[row] = format;
  }

  /** Replaces the formats of a column's rows, `to` excluded, each by what `change` makes of it. */
  changeFormats(
    column: number,
    rows: { readonly from: number; readonly to: number },
    change: (format: number | undefined, row: number) => number | undefined,
  ): void {
    if (rows.from >= rows.to) return;
    const { formats } = this.column(column);
    for (let row = rows.from; row < rows.to; row++) {
      const before = formats[row];
      const after = change(before, row);
      if (after !== before) formats[row] = after;
    }
  }

  /** Sets what a cell carries besides; call it after the content is set. */
  setMark(row: number, column: number, mark: CellMark | undefined): void {
    if (mark !== undefined || this.mark(row, column) !== undefined) this.column(column).marks[row] = mark;
  }

  /** How many columns have ever held something. */
  get columnCount(): number {
    return this.columns.length;
  }

  /** One past the last row in which a column has held something. */
  rowCount(column: number): number {
    const cells = this.columns[column];
    return cells ? Math.max(cells.values.length, cells.formulas.length, cells.formats.length) : 0;
  }

  /** Whether a column holds any formula. */
  hasFormulas(column: number): boolean {
    return (this.columns[column]?.formulas.length ?? 0) > 0;
  }

  /** Whether a column holds any cell that carries a mark. */
  hasMarks(column: number): boolean {
    return (this.columns[column]?.marks.length ?? 0) > 0;
  }

  /** Becomes a copy of another sheet's cells. */
  copyFrom(other: CellStore): void {
    this.columns.length = 0;
    for (const cells of other.columns) this.columns.push(cells && copyOf(cells));
  }

  insertRows(row: number, count: number): void {
    for (const cells of this.columns) if (cells) for (const part of partsOf(cells)) insertInto(part, row, count);
  }

  deleteRows(row: number, count: number): void {
    for (const cells of this.columns) if (cells) for (const part of partsOf(cells)) part.splice(row, count);
  }

  insertColumns(column: number, count: number): void {
    if (column >= this.columns.length) return;
    this.columns.splice(column, 0, ...new Array<undefined>(count).fill(undefined));
  }

  deleteColumns(column: number, count: number): void {
    this.columns.splice(column, count);
  }

  private column(column: number): CellColumn {
    const known = this.columns[column];
    if (known) return known;
    while (this.columns.length < column) this.columns.push(undefined);
    const made = new CellColumn();
    this.columns[column] = made;
    return made;
  }
}

function copyOf({ values, formulas, formats, marks }: CellColumn): CellColumn {
  const copy = new CellColumn();
  copy.values = values.slice();
  copy.formulas = formulas.slice();
  copy.formats = formats.slice();
  copy.marks = marks.slice();
  return copy;
}

function partsOf(cells: CellColumn): unknown[][] {
  return [cells.values, cells.formulas, cells.formats, cells.marks];
}

function insertInto(part: unknown[], row: number, count: number): void {
  if (row >= part.length) return;
  const tail = part.splice(row);
  part.length = row + count;
  for (const item of tail) part.push(item);
}
