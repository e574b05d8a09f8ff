import type { CellArea } from "../documents/sheetDocument";
import type { CellBlock, ReadRequest } from "./workbookPort";

/** Where cells may have changed: in areas, anywhere, or wherever formulas stand. */
export type Touched = readonly CellArea[] | "anywhere" | "formulas";

/** Rows of a sheet, 0-based; `to` is not one of them. */
type RowSpan = { readonly from: number; readonly to: number };

/** What to fetch for a block, and the block once that is there. */
export type Refresh = {
  readonly pieces: readonly ReadRequest[];
  readonly take: (fetched: readonly CellBlock[]) => CellBlock;
  /** How often the block was patched since all of it was fetched. */
  readonly patches: number;
};

/** After so many patches a block is fetched whole: a change that Excel left untold is seen in the end. */
const patchesTrusted = 20;

/** Scattered changes beyond so many runs of rows are fetched with all that is between them. */
const spansKept = 40;

/** A block that was fetched, and what of it may have changed since. */
export class KeptBlock {
  private stale: readonly RowSpan[] | "all" = [];
  /** Formulas have new results: where, once it was asked. */
  private results: readonly CellArea[] | "unknown" = [];
  /** The reading that asked for it last. */
  lastUse = 0;

  constructor(
    readonly request: ReadRequest,
    readonly block: CellBlock,
    private readonly patches = 0,
  ) {}

  /** Takes note that cells may have changed. */
  note(touched: Touched): void {
    if (touched === "anywhere") this.stale = "all";
    else if (touched === "formulas") this.results = "unknown";
    else this.noteAreas(touched);
  }

  /** Whether it has to be asked where formulas stand before anything is fetched. */
  get asksForFormulas(): boolean {
    return this.stale !== "all" && this.results === "unknown";
  }

  /** Where formulas stand; null: nobody can tell. */
  noteFormulas(areas: readonly CellArea[] | null): void {
    const own = areas?.flatMap((area) => intersection(area, this.block.area) ?? []);
    const cells = own?.reduce((sum, { rows, columns }) => sum + rows * columns, 0) ?? 0;
    const { rows, columns } = this.block.area;
    if (!own || own.length > spansKept || cells * 2 > rows * columns) this.stale = "all";
    else this.results = own;
  }

  private noteAreas(areas: readonly CellArea[]): void {
    if (this.stale === "all") return;
    const own = this.block.area;
    const spans = areas
      .filter((area) => area.column < own.column + own.columns && own.column < area.column + area.columns)
      .map(({ row, rows }): RowSpan => ({ from: row, to: row + rows }));
    if (spans.length === 0) return;
    const merged = mergedSpans([...this.stale, ...spans]);
    this.stale = merged.length > spansKept ? "all" : merged;
  }

  /** Of the same columns from the same row on: only the rows that changed or joined; everything where it cannot be told which. */
  refresh(request: ReadRequest): Refresh {
    const { area } = request;
    const { results } = this;
    if (this.stale === "all" || results === "unknown" || !this.explains(area)) {
      return this.refreshWhole(request);
    }
    const end = area.row + area.rows;
    const joined = { from: area.row + this.block.area.rows, to: end };
    const spans = mergedSpans(
      [...this.stale, joined]
        .map(({ from, to }) => ({ from: Math.max(from, area.row), to: Math.min(to, end) }))
        .filter(({ from, to }) => from < to),
    );
    const rows = spans.map(({ from, to }) => ({ ...request, area: { ...area, row: from, rows: to - from } }));
    const formulas = results.flatMap((each) => intersection(each, area) ?? []);
    const pieces = [...rows, ...formulas.map((each) => ({ ...request, area: each, formatColumns: [] }))];
    const { block, patches } = this;
    if (pieces.length === 0 && area.rows === block.area.rows) return { pieces, patches, take: () => block };
    if (patches === patchesTrusted) return this.refreshWhole(request);
    return { pieces, patches: patches + 1, take: (fetched) => reconciled(block, patched(block, request, fetched)) };
  }

  private refreshWhole(request: ReadRequest): Refresh {
    return { pieces: [request], patches: 0, take: ([fetched]) => reconciled(this.block, fetched!) };
  }

  /** An area grows or shrinks by edits of its last rows: whatever else did it may have moved the rest. */
  private explains({ row, rows }: CellArea): boolean {
    const before = this.block.area.rows;
    const last = row + Math.max(before, rows) - 1;
    return before === rows || (this.stale !== "all" && this.stale.some(({ from, to }) => from <= last && last < to));
  }
}

function mergedSpans(spans: readonly RowSpan[]): readonly RowSpan[] {
  const merged: RowSpan[] = [];
  for (const span of [...spans].sort((one, other) => one.from - other.from)) {
    const last = merged.at(-1);
    if (last && span.from <= last.to) merged[merged.length - 1] = { ...last, to: Math.max(last.to, span.to) };
    else merged.push(span);
  }
  return merged;
}

function intersection(one: CellArea, other: CellArea): CellArea | null {
  const [row, column] = [Math.max(one.row, other.row), Math.max(one.column, other.column)];
  const rows = Math.min(one.row + one.rows, other.row + other.rows) - row;
  const columns = Math.min(one.column + one.columns, other.column + other.columns) - column;
  return rows > 0 && columns > 0 ? { row, column, rows, columns } : null;
}

/** A block with the cells that were fetched in the place of what it had there. */
function patched(
  kept: CellBlock,
  { sheet, area, formatColumns }: ReadRequest,
  fetched: readonly CellBlock[],
): CellBlock {
  const values = kept.values.slice(0, area.rows);
  const formats = Object.fromEntries(
    formatColumns.map((column) => [column, kept.formats[column]!.slice(0, area.rows)] as const),
  );
  for (const piece of fetched) {
    const first = piece.area.row - area.row;
    const left = piece.area.column - area.column;
    piece.values.forEach((cells, index) => {
      const row = first + index;
      values[row] = cells.length === area.columns ? cells : withCells(values[row]!, left, cells);
    });
    for (const [column, list] of Object.entries(piece.formats)) {
      list.forEach((format, index) => (formats[column]![first + index] = format));
    }
  }
  return { sheet, area, values, formats };
}

type Row = CellBlock["values"][number];

/** A row with some cells in the place of what it had there; the very same row where it had the same. */
function withCells(row: Row, left: number, cells: Row): Row {
  if (cells.every((cell, index) => cell === row[left + index])) return row;
  return [...row.slice(0, left), ...cells, ...row.slice(left + cells.length)];
}

/** A block as it was fetched, in the very arrays of the one before wherever the same stands in them. */
function reconciled(before: CellBlock, now: CellBlock): CellBlock {
  const rows = now.values.map((row, index) => {
    const known = before.values[index];
    return known && haveSame(known, row) ? known : row;
  });
  const formats = Object.fromEntries(
    Object.entries(now.formats).map(([column, list]) => {
      const known = before.formats[Number(column)];
      return [column, known && haveSame(known, list) ? known : list] as const;
    }),
  );
  return { ...now, values: haveSame(before.values, rows) ? before.values : rows, formats };
}

function haveSame<T>(one: readonly T[], other: readonly T[]): boolean {
  if (one === other) return true;
  if (one.length !== other.length) return false;
  for (let index = 0; index < one.length; index++) if (one[index] !== other[index]) return false;
  return true;
}
