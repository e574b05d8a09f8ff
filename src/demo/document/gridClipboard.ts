import type { Area } from "../../host/model/address";
import { maxColumns, maxRows } from "../../host/model/address";
import { translateFormula } from "../../host/calc/references/translateFormula";
import { usedExtent } from "../grid/extent";
import type { CellEdit, CellState } from "./cellEdit";
import { copiedText, pastedRows } from "./clipboard";
import type { OpenDocument } from "./openDocument";

type Copied = {
  readonly document: OpenDocument;
  readonly area: Area;
  readonly states: CellState[][];
  readonly plain: string;
};

/** Copies and pastes cells: among its own with formulas and formats, with other programs as text and table. */
export class GridClipboard {
  private copied: Copied | null = null;

  copy(document: OpenDocument, data: DataTransfer): void {
    const area = stored(document);
    const { plain, html } = copiedText(document.workbook, document.sheet, area);
    data.setData("text/plain", plain);
    data.setData("text/html", html);
    const states = rowsOf(area, (row, column) => document.readForCopy(row, column));
    this.copied = { document, area, states, plain };
  }

  /** Pastes at the selection; returns the area that was written. Throws: a HostError where the sheet is protected. */
  paste(document: OpenDocument, data: DataTransfer): Area | null {
    const plain = data.getData("text/plain");
    const own = this.copied?.document === document && sameText(this.copied.plain, plain) ? this.copied : null;
    const rows = own ? own.states : pastedRows(plain, data.getData("text/html"));
    const columns = Math.max(0, ...rows.map((row) => row.length));
    if (columns === 0) return null;
    const target = targetOf(document.sheet.selection, rows.length, columns);
    const edits: CellEdit[] = [];
    for (let row = target.row; row < target.row + target.rows; row++) {
      for (let column = target.column; column < target.column + target.columns; column++) {
        const [r, c] = [(row - target.row) % rows.length, (column - target.column) % columns];
        const state = own
          ? moved(own.states[r]![c]!, row - own.area.row - r, column - own.area.column - c)
          : document.typed(row, column, safeText((rows as string[][])[r]![c] ?? ""));
        edits.push({ row, column, state });
      }
    }
    document.write(edits);
    return target;
  }
}

/** The selection without the endless rest of whole columns and rows. */
function stored({ sheet }: OpenDocument): Area {
  const { selection } = sheet;
  const used = usedExtent(sheet);
  return {
    ...selection,
    rows: selection.rows === maxRows ? Math.max(1, used.rows - selection.row) : selection.rows,
    columns: selection.columns === maxColumns ? Math.max(1, used.columns - selection.column) : selection.columns,
  };
}

/** A selection that is a multiple of what is pasted is filled with it; any other gives the corner. */
function targetOf(selection: Area, rows: number, columns: number): Area {
  const fits = selection.rows % rows === 0 && selection.columns % columns === 0 && selection.rows < maxRows;
  if (fits && selection.columns < maxColumns) return selection;
  return {
    ...selection,
    rows: Math.min(rows, maxRows - selection.row),
    columns: Math.min(columns, maxColumns - selection.column),
  };
}

function moved(state: CellState, rows: number, columns: number): CellState {
  if (state.formula === undefined) return state;
  return { ...state, mark: undefined, formula: translateFormula(state.formula, rows, columns) };
}

/** Text that starts like a formula but is none ("-- draft") stays text. */
function safeText(text: string): string {
  return /^[=+@-]/.test(text) && !/^[=+-]?[\d(.,\w]/.test(text) ? `'${text}` : text;
}

function sameText(a: string, b: string): boolean {
  return a.replace(/\r\n?/g, "\n") === b.replace(/\r\n?/g, "\n");
}

function rowsOf<Item>(area: Area, read: (row: number, column: number) => Item): Item[][] {
  return Array.from({ length: area.rows }, (_, r) =>
    Array.from({ length: area.columns }, (_, c) => read(area.row + r, area.column + c)),
  );
}
