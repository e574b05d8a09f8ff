import type { Area } from "../../host/model/address";
import { bounding } from "../../host/model/address";
import type { CellMark } from "../../host/model/cellStore";
import type { CellValue } from "../../host/model/cellValue";
import type { Sheet } from "../../host/model/sheet";
import type { Workbook } from "../../host/model/workbook";

/** What a cell holds: enough to put it back. */
export type CellState = {
  readonly value: CellValue;
  readonly formula: string | undefined;
  readonly format: number | undefined;
  readonly mark: CellMark | undefined;
};

/** A cell and what it shall hold. */
export type CellEdit = { readonly row: number; readonly column: number; readonly state: CellState };

export const emptyState: CellState = { value: null, formula: undefined, format: undefined, mark: undefined };

export function readState(sheet: Sheet, row: number, column: number): CellState {
  const { cells } = sheet;
  return {
    value: cells.value(row, column),
    formula: cells.formula(row, column),
    format: cells.format(row, column),
    mark: cells.mark(row, column),
  };
}

/** Puts states into cells and tells the workbook's listeners once; returns what the cells held before. */
export function applyEdits(workbook: Workbook, sheet: Sheet, edits: readonly CellEdit[]): CellEdit[] {
  const first = edits[0];
  if (!first) return [];
  const before = edits.map(({ row, column }) => ({ row, column, state: readState(sheet, row, column) }));
  for (const edit of edits) writeState(sheet, edit);
  const area = areaOf(edits);
  if (edits.some((edit, index) => edit.state.format !== before[index]!.state.format)) {
    workbook.notifyActivity({ kind: "formatChanged", sheet, area });
  }
  const single = edits.length === 1 ? { before: before[0]!.state.value } : {};
  workbook.notifyCellsChanged({ sheet, ...area, ...single });
  return before;
}

/** The smallest area around edits. */
export function areaOf(edits: readonly CellEdit[]): Area {
  let area: Area | null = null;
  for (const { row, column } of edits) {
    const cell = { row, column, rows: 1, columns: 1 };
    area = area ? bounding(area, cell) : cell;
  }
  return area ?? { row: 0, column: 0, rows: 1, columns: 1 };
}

function writeState(sheet: Sheet, { row, column, state }: CellEdit): void {
  const { cells } = sheet;
  if (state.formula === undefined) cells.setValue(row, column, state.value);
  else cells.setFormula(row, column, state.formula, state.value);
  cells.setFormat(row, column, state.format);
  cells.setMark(row, column, state.mark);
}
