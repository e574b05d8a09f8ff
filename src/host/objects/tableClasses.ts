import { intersect, type Area } from "../model/address";
import { clearFilters, reapplyFilters } from "../model/filterRows";
import type { Sheet } from "../model/sheet";
import { createTable, dropTable, renameTable, resizeTable, announce } from "../model/tableOperations";
import { deleteTable, showHeaders, showTotals } from "../model/tableRows";
import type { CallArguments } from "../protocol/callArguments";
import { invalidArgument, itemNotFound } from "../protocol/errors";
import { eventTypes } from "../protocol/eventTypes";
import type { HostContext } from "../protocol/hostContext";
import { type HostObject, hostObject } from "../protocol/hostObject";
import type { ObjectClass, Scalar } from "../protocol/objectClass";
import { collectionMembers } from "./collections";
import { range, rangeArgument } from "./rangeTarget";
import { headerArea, tableObject, tablesOf, totalsArea, type TableTarget } from "./tableTargets";

type CollectionTarget = { readonly sheet: Sheet | null };

function findTable(sheet: Sheet | null, key: string, context: HostContext): HostObject | null {
  const wanted = key.toLowerCase();
  const found = tablesOf(sheet, context).find(({ table }) => table.id === key || table.name.toLowerCase() === wanted);
  return found ? tableObject(found.sheet, found.table) : null;
}

function addTable({ sheet }: CollectionTarget, args: CallArguments, context: HostContext): HostObject {
  const { workbook } = context;
  const home = sheet ?? workbook.sheets[workbook.activeSheet]!;
  const target = rangeArgument(context, args, 0, home);
  if (sheet && target.sheet !== sheet) throw invalidArgument();
  return tableObject(target.sheet, createTable(workbook, target.sheet, target.area, args.flag(1)));
}

const members = collectionMembers<CollectionTarget>(
  ({ sheet }, context) => tablesOf(sheet, context).map((target) => tableObject(target.sheet, target.table)),
  ({ sheet }, key, context) => findTable(sheet, key, context),
);

/** The tables of a sheet, or of the workbook. */
export const tableCollectionClass: ObjectClass<CollectionTarget> = {
  name: "TableCollection",
  scalars: { Count: { get: ({ sheet }, context) => tablesOf(sheet, context).length } },
  ...members,
  methods: { ...members.methods, Add: addTable },
  events: { Added: eventTypes.tableAdded, Deleted: eventTypes.tableDeleted, DataChanged: eventTypes.tableChanged },
  eventTarget: ({ sheet }) => sheet?.id ?? "Workbook",
};

type ScopedTarget = { readonly sheet: Sheet; readonly areas: readonly Area[]; readonly whole: boolean };

function scopedTables({ sheet, areas, whole }: ScopedTarget): HostObject[] {
  const touches = sheet.tables.filter((table) =>
    areas.some((area) => {
      const part = intersect(table.area, area);
      return part !== null && (!whole || part.rows * part.columns === table.area.rows * table.area.columns);
    }),
  );
  return touches.map((table) => tableObject(sheet, table));
}

const scopedMembers = collectionMembers<ScopedTarget>(scopedTables, ({ sheet }, key, context) =>
  findTable(sheet, key, context),
);

/** The tables a range touches. */
export const tableScopedCollectionClass: ObjectClass<ScopedTarget> = {
  name: "TableScopedCollection",
  scalars: {},
  ...scopedMembers,
  methods: {
    ...scopedMembers.methods,
    GetFirst: (target) => {
      const first = scopedTables(target)[0];
      if (!first) throw itemNotFound();
      return first;
    },
  },
};

type Flag = "showBandedRows" | "showBandedColumns" | "showFirstColumn" | "showLastColumn" | "showFilterButton";

function flagScalar(flag: Flag): Scalar<TableTarget> {
  return {
    get: ({ table }) => table[flag],
    set: ({ sheet, table }, value, { workbook }) => {
      if (typeof value !== "boolean") throw invalidArgument();
      table[flag] = value;
      announce(workbook, sheet);
    },
  };
}

const scalars: Readonly<Record<string, Scalar<TableTarget>>> = {
  Id: { get: ({ table }) => table.id },
  LegacyId: { get: ({ table }) => table.id },
  Name: {
    get: ({ table }) => table.name,
    set: ({ sheet, table }, value, { workbook }) => {
      if (typeof value !== "string") throw invalidArgument();
      renameTable(workbook, sheet, table, value);
    },
  },
  Style: {
    get: ({ table }) => table.style ?? "",
    set: ({ sheet, table }, value, { workbook }) => {
      if (typeof value !== "string") throw invalidArgument();
      table.style = value === "" ? null : value;
      announce(workbook, sheet);
    },
  },
  ShowHeaders: {
    get: ({ table }) => table.showHeaders,
    set: ({ sheet, table }, value, { workbook }) => showHeaders(workbook, sheet, table, value === true),
  },
  ShowTotals: {
    get: ({ table }) => table.showTotals,
    set: ({ sheet, table }, value, { workbook }) => showTotals(workbook, sheet, table, value === true),
  },
  ShowBandedRows: flagScalar("showBandedRows"),
  ShowBandedColumns: flagScalar("showBandedColumns"),
  ShowFilterButton: flagScalar("showFilterButton"),
  HighlightFirstColumn: flagScalar("showFirstColumn"),
  HighlightLastColumn: flagScalar("showLastColumn"),
};

/** A table: a named rectangle with headers, a body, and perhaps totals. */
export const tableClass: ObjectClass<TableTarget> = {
  name: "Table",
  id: "Id",
  scalars,
  navigations: {
    AutoFilter: (target) => hostObject("AutoFilter", target),
    Columns: (target) => hostObject("TableColumnCollection", target),
    Rows: (target) => hostObject("TableRowCollection", target),
    Sort: (target) => hostObject("TableSort", target),
    Worksheet: ({ sheet }) => hostObject("Worksheet", sheet),
  },
  methods: {
    GetRange: ({ sheet, table }) => range(sheet, table.area),
    GetDataBodyRange: ({ sheet, table }) => range(sheet, table.body),
    GetHeaderRowRange: (target) => range(target.sheet, headerArea(target)),
    GetTotalRowRange: (target) => range(target.sheet, totalsArea(target)),
    Resize: ({ sheet, table }, args, context) => {
      const target = rangeArgument(context, args, 0, sheet);
      if (target.sheet !== sheet) throw invalidArgument();
      resizeTable(context.workbook, sheet, table, target.area);
    },
    ConvertToRange: ({ sheet, table }, _, { workbook }) => {
      dropTable(workbook, sheet, table);
      return range(sheet, table.area);
    },
    Delete: ({ sheet, table }, _, { workbook }) => deleteTable(workbook, sheet, table),
    ClearFilters: ({ sheet, table }, _, { workbook }) => clearFilters(workbook, sheet, table),
    ReapplyFilters: ({ sheet, table }, _, { workbook }) => reapplyFilters(workbook, sheet, table),
  },
  events: { DataChanged: eventTypes.tableChanged, SelectionChanged: eventTypes.tableSelectionChanged },
  eventTarget: ({ table }) => table.id,
};
