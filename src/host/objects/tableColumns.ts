import { deleteTableColumn, insertTableColumn } from "../model/tableColumns";
import { writeInputs, readValue } from "../model/writeCells";
import type { CallArguments } from "../protocol/callArguments";
import { invalidArgument } from "../protocol/errors";
import type { HostContext } from "../protocol/hostContext";
import { type HostObject, hostObject } from "../protocol/hostObject";
import type { ObjectClass } from "../protocol/objectClass";
import { collectionMembers } from "./collections";
import { range } from "./rangeTarget";
import { gridOf } from "./rangeValues";
import { columnArea, columnIndexOf, headerArea, totalsArea, type ColumnTarget, type TableTarget } from "./tableTargets";

function columnObject(target: TableTarget, column: ColumnTarget["column"]): HostObject {
  return hostObject("TableColumn", { ...target, column } satisfies ColumnTarget);
}

const members = collectionMembers<TableTarget>(
  (target) => target.table.columns.map((column) => columnObject(target, column)),
  (target, key) => {
    const wanted = key.toLowerCase();
    const { columns } = target.table;
    const found =
      columns.find(({ name }) => name.toLowerCase() === wanted) ?? columns.find(({ id }) => String(id) === key);
    return found ? columnObject(target, found) : null;
  },
);

function addColumn(target: TableTarget, args: CallArguments, { workbook }: HostContext): HostObject {
  const { sheet, table } = target;
  const index = args.optionalInteger(0, -1);
  const at = index === -1 ? table.columns.length : index;
  if (at < 0 || at > table.columns.length) throw invalidArgument();
  const column = insertTableColumn(workbook, sheet, table, at);
  const area = columnArea({ ...target, column }, table.area);
  const values = args.raw(1);
  if (values !== null) {
    const list = Array.isArray(values) ? (values as unknown[]) : [[values]];
    if (list.length > area.rows) throw invalidArgument();
    writeInputs(workbook, sheet, { ...area, rows: list.length }, list);
  }
  const name = args.optionalText(2);
  if (name !== null) writeInputs(workbook, sheet, { ...area, rows: 1 }, [[`'${name}`]]);
  return columnObject(target, column);
}

/** The columns of a table. */
export const tableColumnCollectionClass: ObjectClass<TableTarget> = {
  name: "TableColumnCollection",
  scalars: { Count: { get: ({ table }) => table.columns.length } },
  ...members,
  methods: { ...members.methods, Add: addColumn },
};

/** One column of a table, header and totals included. */
export const tableColumnClass: ObjectClass<ColumnTarget> = {
  name: "TableColumn",
  id: "Id",
  scalars: {
    Id: { get: ({ column }) => column.id },
    Index: { get: columnIndexOf },
    Name: {
      get: ({ column }) => column.name,
      set: (target, value, { workbook }) => {
        if (typeof value !== "string" || value === "") throw invalidArgument();
        writeInputs(workbook, target.sheet, columnArea(target, headerArea(target)), [[`'${value}`]]);
      },
    },
    Values: {
      get: (target, context) =>
        gridOf({ sheet: target.sheet, area: columnArea(target, target.table.area) }, context, (sheet, row, column) =>
          readValue(sheet.cells.value(row, column)),
        ),
      set: (target, value, { workbook }) =>
        writeInputs(workbook, target.sheet, columnArea(target, target.table.area), value),
    },
  },
  navigations: { Filter: (target) => hostObject("Filter", target) },
  methods: {
    Delete: (target, _, { workbook }) => deleteTableColumn(workbook, target.sheet, target.table, columnIndexOf(target)),
    GetRange: (target) => range(target.sheet, columnArea(target, target.table.area)),
    GetDataBodyRange: (target) => range(target.sheet, columnArea(target, target.table.body)),
    GetHeaderRowRange: (target) => range(target.sheet, columnArea(target, headerArea(target))),
    GetTotalRowRange: (target) => range(target.sheet, columnArea(target, totalsArea(target))),
  },
};
