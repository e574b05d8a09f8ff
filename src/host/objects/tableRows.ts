import { deleteTableRows, insertTableRows } from "../model/tableOperations";
import { readValue, writeInputs } from "../model/writeCells";
import type { CallArguments } from "../protocol/callArguments";
import { invalidArgument, itemNotFound } from "../protocol/errors";
import type { HostContext } from "../protocol/hostContext";
import { type HostObject, hostObject } from "../protocol/hostObject";
import type { ObjectClass } from "../protocol/objectClass";
import { itemAt } from "./collections";
import { range, type RangeTarget } from "./rangeTarget";
import { gridOf } from "./rangeValues";
import type { RowTarget, TableTarget } from "./tableTargets";

function rowObject(target: TableTarget, index: number): HostObject {
  return hostObject("TableRow", { ...target, index } satisfies RowTarget);
}

function rowObjects(target: TableTarget): HostObject[] {
  return Array.from({ length: target.table.body.rows }, (_, index) => rowObject(target, index));
}

function rowRange({ sheet, table, index }: RowTarget): RangeTarget {
  if (index >= table.body.rows) throw itemNotFound();
  return { sheet, area: { ...table.body, row: table.body.row + index, rows: 1 } };
}

/** Adds rows at an index, or at the end: a single empty row, one scalar, or an array as wide as the table. */
function addRows(target: TableTarget, args: CallArguments, { workbook }: HostContext): HostObject {
  const { sheet, table } = target;
  const given = args.raw(1);
  const values = given === null ? null : Array.isArray(given) ? (given as unknown[]) : [[given]];
  if (values && !values.every((row) => Array.isArray(row) && row.length === table.area.columns))
    throw invalidArgument();
  const wanted = args.optionalInteger(0, -1);
  const index = wanted === -1 ? table.body.rows : wanted;
  const area = insertTableRows(workbook, target, index, values?.length ?? 1);
  if (values) writeInputs(workbook, sheet, area, values);
  workbook.notifyCellsChanged({ sheet, ...area, changeType: "RowInserted" });
  return rowObject(target, index);
}

/** The rows of a table's body. */
export const tableRowCollectionClass: ObjectClass<TableTarget> = {
  name: "TableRowCollection",
  scalars: { Count: { get: ({ table }) => table.body.rows } },
  items: rowObjects,
  methods: {
    Add: addRows,
    GetCount: ({ table }) => table.body.rows,
    GetItemAt: (target, args) => {
      const index = args.integer(0);
      return index < 0 || index >= target.table.body.rows ? itemAt([], index) : rowObject(target, index);
    },
    DeleteRowsAt: (target, args, { workbook }) =>
      deleteTableRows(workbook, target, args.integer(0), args.optionalInteger(1, 1)),
  },
};

/** One row of a table's body. */
export const tableRowClass: ObjectClass<RowTarget> = {
  name: "TableRow",
  scalars: {
    Index: { get: ({ index }) => index },
    Values: {
      get: (target, context) =>
        gridOf(rowRange(target), context, (sheet, row, column) => readValue(sheet.cells.value(row, column))),
      set: (target, value, { workbook }) => {
        const { sheet, area } = rowRange(target);
        writeInputs(workbook, sheet, area, value);
      },
    },
  },
  methods: {
    GetRange: (target) => {
      const { sheet, area } = rowRange(target);
      return range(sheet, area);
    },
    Delete: (target, _, { workbook }) => deleteTableRows(workbook, target, target.index, 1),
  },
};
