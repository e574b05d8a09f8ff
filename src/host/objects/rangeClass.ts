import { maxColumns, maxRows } from "../model/address";
import { columnWidthPoints, leftOfColumn, rowHeightPoints, topOfRow } from "../model/measures";
import type { Sheet } from "../model/sheet";
import { invalidArgument } from "../protocol/errors";
import { hostObject } from "../protocol/hostObject";
import type { ObjectClass, Scalar } from "../protocol/objectClass";
import { rangeEditMethods } from "./rangeEdits";
import { rangeFeatureMethods, rangeFeatureScalars } from "./rangeFeatures";
import { rangeShapeMethods } from "./rangeShapes";
import { addressOf, type RangeTarget } from "./rangeTarget";
import { rangeValueScalars } from "./rangeValues";

/** A setting of rows or columns that all share, or null when they differ. */
function shared<V>(first: number, count: number, read: (index: number) => V): V | null {
  const value = read(first);
  for (let index = first + 1; index < first + Math.min(count, maxColumns); index++) {
    if (read(index) !== value) return null;
  }
  return value;
}

const positionScalars: Readonly<Record<string, Scalar<RangeTarget>>> = {
  Address: { get: ({ sheet, area }) => addressOf(sheet, area) },
  AddressLocal: { get: ({ sheet, area }) => addressOf(sheet, area) },
  RowIndex: { get: ({ area }) => area.row },
  ColumnIndex: { get: ({ area }) => area.column },
  RowCount: { get: ({ area }) => area.rows },
  ColumnCount: { get: ({ area }) => area.columns },
  CellCount: { get: ({ area }) => (area.rows * area.columns > 2_147_483_647 ? -1 : area.rows * area.columns) },
  IsEntireColumn: { get: ({ area }) => area.rows === maxRows },
  IsEntireRow: { get: ({ area }) => area.columns === maxColumns },
  Top: { get: ({ sheet, area }) => topOfRow(sheet, area.row) },
  Left: { get: ({ sheet, area }) => leftOfColumn(sheet, area.column) },
  Height: { get: ({ sheet, area }) => topOfRow(sheet, area.row + area.rows) - topOfRow(sheet, area.row) },
  Width: {
    get: ({ sheet, area }) => leftOfColumn(sheet, area.column + area.columns) - leftOfColumn(sheet, area.column),
  },
};

const rowHidden = (sheet: Sheet) => (row: number) => rowHeightPoints(sheet, row) === 0;
const columnHidden = (sheet: Sheet) => (column: number) => columnWidthPoints(sheet, column) === 0;

const hiddenScalars: Readonly<Record<string, Scalar<RangeTarget>>> = {
  RowHidden: {
    get: ({ sheet, area }) => shared(area.row, area.rows, rowHidden(sheet)),
    set: ({ sheet, area }, hidden, context) => {
      if (typeof hidden !== "boolean") throw invalidArgument();
      for (let row = area.row; row < area.row + area.rows; row++) {
        const setting = sheet.rowSettings.get(row) ?? { height: null, hidden: false, format: undefined };
        sheet.rowSettings.set(row, { ...setting, hidden });
      }
      sheet.changed.add("rows");
      context.workbook.notifyActivity({ kind: "rowHiddenChanged", sheet, area, hidden });
    },
  },
  ColumnHidden: {
    get: ({ sheet, area }) => shared(area.column, area.columns, columnHidden(sheet)),
    set: ({ sheet, area }, hidden) => {
      if (typeof hidden !== "boolean") throw invalidArgument();
      for (let column = area.column; column < area.column + area.columns; column++) {
        const setting = sheet.columnSettings.get(column) ?? { width: null, hidden: false, format: undefined };
        sheet.columnSettings.set(column, { ...setting, hidden });
      }
      sheet.changed.add("columns");
    },
  },
  Hidden: {
    get: ({ sheet, area }) => {
      const rows = shared(area.row, area.rows, rowHidden(sheet));
      const columns = shared(area.column, area.columns, columnHidden(sheet));
      return rows === true || columns === true ? true : rows === null || columns === null ? null : false;
    },
  },
};

/** A rectangle of cells. */
export const rangeClass: ObjectClass<RangeTarget> = {
  name: "Range",
  keepsReference: true,
  scalars: { ...rangeValueScalars, ...positionScalars, ...hiddenScalars, ...rangeFeatureScalars },
  navigations: {
    Worksheet: ({ sheet }) => hostObject("Worksheet", sheet),
    Format: ({ sheet, area }) => hostObject("RangeFormat", { sheet, areas: [area] }),
    Sort: (target) => hostObject("RangeSort", target),
    DataValidation: ({ sheet, area }) => hostObject("DataValidation", { sheet, areas: [area] }),
    ConditionalFormats: ({ sheet, area }) => hostObject("ConditionalFormatCollection", { sheet, areas: [area] }),
  },
  methods: { ...rangeShapeMethods, ...rangeEditMethods, ...rangeFeatureMethods },
};
