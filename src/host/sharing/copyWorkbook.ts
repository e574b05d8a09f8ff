import type { CellMark } from "../model/cellStore";
import { intersect, type Area } from "../model/address";
import { Sheet } from "../model/sheet";
import { copySheetFields, sharedSheetFields } from "../model/sheetFields";
import { Table } from "../model/table";
import { Workbook } from "../model/workbook";

/** A workbook of its own with the same sheets under the same ids. The table of formats is shared: it only ever grows. */
export function copyWorkbook(source: Workbook): Workbook {
  const copy = new Workbook(source.name);
  copy.formats = source.formats;
  copy.date1904 = source.date1904;
  copy.calculationMode = source.calculationMode;
  copy.activeSheet = source.activeSheet;
  copy.readOnly = source.readOnly;
  copy.structurePassword = source.structurePassword;
  copy.changed = source.changed;
  copy.package = source.package;
  copy.needsCalculation = source.needsCalculation;
  copy.names = source.names.map((name) => ({ ...name }));
  Object.assign(copy.properties, source.properties);
  for (const [key, value] of source.settings) copy.settings.set(key, value);
  for (const sheet of source.sheets) copy.sheets.push(copySharedSheet(sheet));
  return copy;
}

/** A copy of a sheet with the same id. Settings of columns and rows are shared: a change puts new ones in their place. */
export function copySharedSheet(source: Sheet): Sheet {
  const copy = new Sheet(source.id, source.name);
  copy.cells.copyFrom(source.cells);
  copySheetFields(source, copy, [...sharedSheetFields, "zoom", "selection"]);
  copy.tables = source.tables.map(copyTable);
  copy.part = source.part;
  for (const part of source.changed) copy.changed.add(part);
  for (const [key, value] of source.columnSettings) copy.columnSettings.set(key, value);
  for (const [key, value] of source.rowSettings) copy.rowSettings.set(key, value);
  for (const [key, value] of source.customProperties) copy.customProperties.set(key, value);
  return copy;
}

export function copyTable(source: Table): Table {
  const copy = new Table(source.id, source.name, source.area);
  return Object.assign(copy, structuredClone({ ...source, area: source.area }));
}

/** A copy with what people entered and without what formulas spilled beside themselves: each client calculates that. */
export function copyContent(source: Workbook): Workbook {
  const copy = copyWorkbook(source);
  for (const sheet of copy.sheets) withdrawSpilled(sheet);
  return copy;
}

function withdrawSpilled(sheet: Sheet): void {
  const { cells } = sheet;
  for (const area of spilledAreas(sheet)) {
    const mark = markWithoutSpill(cells.mark(area.row, area.column));
    for (let column = area.column; column < area.column + area.columns; column++) {
      for (let row = area.row; row < area.row + area.rows; row++) {
        if (cells.formula(row, column) === undefined) cells.setValue(row, column, null);
      }
    }
    cells.setMark(area.row, area.column, mark);
  }
}

/** The mark of a cell as far as it was entered: how far a result spills is calculated. */
export function markWithoutSpill(mark: CellMark | undefined): CellMark | undefined {
  if (!mark?.array?.dynamic) return mark;
  const { array, ...rest } = mark;
  return array && Object.keys(rest).length > 0 ? rest : undefined;
}

/** The areas filled by formulas with more than one result. */
export function spilledAreas({ cells }: Sheet): Area[] {
  const areas: Area[] = [];
  for (let column = 0; column < cells.columnCount; column++) {
    if (!cells.hasMarks(column)) continue;
    for (let row = 0; row < cells.rowCount(column); row++) {
      const array = cells.mark(row, column)?.array;
      if (array) areas.push({ row, column, rows: array.rows, columns: array.columns });
    }
  }
  return areas;
}

/** Whether a cell shows a result that spilled into it. */
export function isSpilledInto(areas: readonly Area[], row: number, column: number): boolean {
  return areas.some(
    (area) =>
      (area.row !== row || area.column !== column) && intersect(area, { row, column, rows: 1, columns: 1 }) !== null,
  );
}
