import type { Area } from "../../host/model/address";
import { HostError } from "../../host/model/hostError";
import type { Sheet } from "../../host/model/sheet";
import type { Workbook } from "../../host/model/workbook";
import type { CellEdit, CellState } from "./cellEdit";
import { applyEdits, areaOf, readState } from "./cellEdit";
import { ChangeMark } from "./changeMark";
import { EditHistory } from "./editHistory";
import { fillEdits } from "./fillSeries";
import { readTypedIn } from "./notation";
import { formatAt, formatIdAt, numberFormatChange } from "../../host/model/cellFormats";
import { assertEditable } from "../../host/model/protection";
import { activateSheet } from "../../host/model/sheetOperations";
import { afterTableWrite } from "../../host/model/tableWrites";
import { assertFormula } from "../../host/model/writeCells";

/** What a listener has to draw again: everything, or just what is selected. */
export type DocumentChange = "content" | "selection";

/** The workbook on the page with what belongs to the grid: its selection and its undo steps. */
export class OpenDocument {
  readonly history = new EditHistory();
  readonly changes: ChangeMark;
  /** The cell with the thick frame; the sheet's selection is the area around it. */
  active = { row: 0, column: 0 };
  private editing = false;
  private readonly listeners = new Set<(what: DocumentChange) => void>();

  constructor(readonly workbook: Workbook) {
    this.changes = new ChangeMark(workbook);
    workbook.onStructureChanged(() => {
      if (!this.editing) this.history.clear();
      this.changed();
    });
    workbook.onCellsChanged(() => {
      if (!this.editing && workbook.changeSource === "Local") this.history.clear();
      this.changed();
    });
    workbook.onActivity((activity) => {
      if (activity.kind !== "selectionChanged") this.changed();
      else if (activity.sheet === this.sheet) {
        this.follow(activity.area);
        this.tell("selection");
      }
    });
    this.follow(this.sheet.selection);
  }

  get sheet(): Sheet {
    const { sheets, activeSheet } = this.workbook;
    return sheets[activeSheet] ?? sheets[0]!;
  }

  /** Subscribes to every change of content, looks, structure or selection. */
  onChanged(listener: (what: DocumentChange) => void): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  changed(): void {
    this.tell("content");
  }

  read(row: number, column: number): CellState {
    return readState(this.sheet, row, column);
  }

  /** Writes cells of the active sheet as one step to undo. Throws: a HostError where the sheet is protected. */
  write(edits: readonly CellEdit[]): void {
    if (edits.length === 0 || this.workbook.readOnly) return;
    const { sheet } = this;
    const area = areaOf(edits);
    assertEditable(this.workbook, sheet, area);
    const before = this.apply(sheet, edits);
    this.history.record({ sheetId: sheet.id, before, after: edits });
    this.quietly(() => afterTableWrite(this.workbook, sheet, area));
  }

  /** What typing a text into a cell makes of it. Throws: a HostError for a formula that cannot be read. */
  typed(row: number, column: number, text: string): CellState {
    const before = this.read(row, column);
    if (text === "") return { ...before, value: null, formula: undefined, mark: undefined };
    const { numberFormat } = formatAt(this.workbook, this.sheet, row, column);
    const input = readTypedIn(text, numberFormat, { date1904: this.workbook.date1904 });
    if (input.kind === "formula") {
      assertFormula(input.formula);
      return { ...before, value: 0, formula: input.formula, mark: undefined };
    }
    const implied = numberFormat === "General" ? input.numberFormat : null;
    const format = implied === null ? before.format : this.formatWith(row, column, implied);
    return { value: input.value, formula: undefined, format, mark: undefined };
  }

  /** Empties the cells of an area; their formats stay. */
  clear(area: Area): void {
    const edits: CellEdit[] = [];
    for (const { row, column } of cellsIn(this.sheet, area)) {
      const state = this.read(row, column);
      if (state.value === null && state.formula === undefined) continue;
      edits.push({ row, column, state: { ...state, value: null, formula: undefined, mark: undefined } });
    }
    this.write(edits);
  }

  /** Goes on with an area's content into a larger one. */
  fill(source: Area, target: Area, copy = false): void {
    this.write(fillEdits(source, target, (row, column) => this.readForCopy(row, column), copy));
  }

  /** Takes back the grid's last edit. Throws: a HostError when the last change was not the grid's. */
  undo(): void {
    const step = this.history.undo();
    if (!step && this.history.isLost) throw new HostError("UndoLost", "");
    if (step) this.replay(step.sheetId, step.before);
  }

  redo(): void {
    const step = this.history.redo();
    if (step) this.replay(step.sheetId, step.after);
  }

  select(area: Area, active: { row: number; column: number }): void {
    this.active = active;
    this.sheet.selection = area;
    this.workbook.notifyActivity({ kind: "selectionChanged", sheet: this.sheet, area });
  }

  activateSheet(index: number): void {
    if (!this.workbook.sheets[index] || this.workbook.sheets[index] === this.sheet) return;
    activateSheet(this.workbook, this.workbook.sheets[index]!);
    this.follow(this.sheet.selection);
    this.changed();
  }

  /** The state of a cell with the format it takes along: a column's default becomes its own. */
  readForCopy(row: number, column: number): CellState {
    return { ...this.read(row, column), format: formatIdAt(this.sheet, row, column) };
  }

  private replay(sheetId: string, edits: readonly CellEdit[]): void {
    const index = this.workbook.sheets.findIndex((sheet) => sheet.id === sheetId);
    const sheet = this.workbook.sheets[index];
    if (!sheet) return;
    this.activateSheet(index);
    this.apply(sheet, edits);
  }

  private apply(sheet: Sheet, edits: readonly CellEdit[]): CellEdit[] {
    return this.quietly(() => applyEdits(this.workbook, sheet, edits));
  }

  /** Runs a change of the grid's own, which does not invalidate its undo steps. */
  private quietly<Result>(change: () => Result): Result {
    this.editing = true;
    try {
      return change();
    } finally {
      this.editing = false;
    }
  }

  private formatWith(row: number, column: number, numberFormat: string): number {
    const change = numberFormatChange(numberFormat);
    return this.workbook.formats.changed(formatIdAt(this.sheet, row, column), change.name, change.apply);
  }

  private tell(what: DocumentChange): void {
    for (const listener of this.listeners) listener(what);
  }

  private follow(area: Area): void {
    const { row, column } = this.active;
    const inside =
      row >= area.row && row < area.row + area.rows && column >= area.column && column < area.column + area.columns;
    if (!inside) this.active = { row: area.row, column: area.column };
  }
}

/** The cells of an area that can hold anything: a whole column is not a million cells. */
export function* cellsIn(sheet: Sheet, area: Area): Generator<{ row: number; column: number }> {
  const lastColumn = Math.min(area.column + area.columns, sheet.cells.columnCount);
  for (let column = area.column; column < lastColumn; column++) {
    const lastRow = Math.min(area.row + area.rows, sheet.cells.rowCount(column));
    for (let row = area.row; row < lastRow; row++) yield { row, column };
  }
}
