import { cellName } from "../model/address";
import { formatAt } from "../model/cellFormats";
import { displayText } from "../model/displayText";
import { columnWidthPoints, rowHeightPoints } from "../model/measures";
import type { Sheet } from "../model/sheet";
import { readValue } from "../model/writeCells";
import { valueType } from "../protocol/eventMessages";
import type { HostContext } from "../protocol/hostContext";
import { hostObject } from "../protocol/hostObject";
import type { ObjectClass, Scalar } from "../protocol/objectClass";
import { collectionMembers } from "./collections";
import { formulaR1C1At } from "./rangeR1C1";
import { range, type RangeTarget } from "./rangeTarget";

type Read = (sheet: Sheet, at: { row: number; column: number }, context: HostContext) => unknown;

function visible({ sheet, area }: RangeTarget): { rows: number[]; columns: number[] } {
  const numbers = (first: number, count: number) => Array.from({ length: count }, (_, index) => first + index);
  return {
    rows: numbers(area.row, area.rows).filter((row) => rowHeightPoints(sheet, row) > 0),
    columns: numbers(area.column, area.columns).filter((column) => columnWidthPoints(sheet, column) > 0),
  };
}

function visibleGrid(read: Read): Scalar<RangeTarget> {
  return {
    get: (target, context) => {
      const { rows, columns } = visible(target);
      context.counters.cells += rows.length * columns.length;
      return rows.map((row) => columns.map((column) => read(target.sheet, { row, column }, context)));
    },
  };
}

/** The visible cells of a range. */
export const rangeViewClass: ObjectClass<RangeTarget> = {
  name: "RangeView",
  scalars: {
    RowCount: { get: (target) => visible(target).rows.length },
    ColumnCount: { get: (target) => visible(target).columns.length },
    Index: { get: () => 0 },
    CellAddresses: visibleGrid((_, { row, column }) => cellName(row, column)),
    Values: visibleGrid(({ cells }, { row, column }) => readValue(cells.value(row, column))),
    ValueTypes: visibleGrid(({ cells }, { row, column }) => valueType(cells.value(row, column))),
    Formulas: visibleGrid(
      ({ cells }, { row, column }) => cells.formula(row, column) ?? readValue(cells.value(row, column)),
    ),
    FormulasLocal: visibleGrid(
      ({ cells }, { row, column }) => cells.formula(row, column) ?? readValue(cells.value(row, column)),
    ),
    FormulasR1C1: visibleGrid((sheet, { row, column }) => formulaR1C1At(sheet, row, column)),
    NumberFormat: visibleGrid(
      (sheet, { row, column }, { workbook }) => formatAt(workbook, sheet, row, column).numberFormat,
    ),
    Text: visibleGrid((sheet, { row, column }, { workbook }) =>
      displayText(
        sheet.cells.value(row, column),
        formatAt(workbook, sheet, row, column).numberFormat,
        workbook.date1904,
      ),
    ),
  },
  navigations: { Rows: (target) => hostObject("RangeViewCollection", target) },
  methods: { GetRange: ({ sheet, area }) => range(sheet, area) },
};

const rowMembers = collectionMembers<RangeTarget>(
  (target) =>
    visible(target).rows.map((row) => hostObject("RangeView", { ...target, area: { ...target.area, row, rows: 1 } })),
  () => null,
);

/** The visible rows of a range, each a view. */
export const rangeViewCollectionClass: ObjectClass<RangeTarget> = {
  name: "RangeViewCollection",
  scalars: {},
  ...rowMembers,
};
