import type { FilterCriterion } from "../model/features";
import { assertAllowed } from "../model/protection";
import type { Sheet } from "../model/sheet";
import { sortArea, type SortField } from "../model/sortRows";
import type { Table } from "../model/table";
import { invalidArgument } from "../protocol/errors";
import type { ObjectClass } from "../protocol/objectClass";
import { readColor } from "./formatTarget";
import type { RangeTarget } from "./rangeTarget";
import type { TableTarget } from "./tableTargets";

function readFields(fields: readonly unknown[], width: number): SortField[] {
  return fields.map((each) => {
    const { key, ascending, sortOn, color, dataOption } = each as Record<string, unknown>;
    if (typeof key !== "number" || !Number.isInteger(key) || key < 0 || key >= width) throw invalidArgument();
    const on = (["Value", "CellColor", "FontColor", "Icon"] as const).find((word) => word === (sortOn ?? "Value"));
    if (!on) throw invalidArgument();
    return {
      key,
      ascending: ascending !== false,
      on,
      color: typeof color === "string" ? readColor(color) : null,
      textAsNumbers: dataOption === "TextAsNumber",
    };
  });
}

/** Sorting of cells. */
export const rangeSortClass: ObjectClass<RangeTarget> = {
  name: "RangeSort",
  scalars: {},
  methods: {
    Apply: ({ sheet, area }, args, { workbook, settle }) => {
      settle();
      assertAllowed(sheet, "allowSort");
      const matchCase = args.flag(1);
      const byColumns = args.word(3, ["Rows", "Columns"], "Rows") === "Columns";
      const skip = args.flag(2) ? 1 : 0;
      const sorted = byColumns
        ? { ...area, column: area.column + skip, columns: area.columns - skip }
        : { ...area, row: area.row + skip, rows: area.rows - skip };
      const fields = readFields(args.list(0), byColumns ? area.rows : area.columns);
      if (sorted.rows > 0 && sorted.columns > 0)
        sortArea(workbook, { sheet, area: sorted }, fields, { matchCase, byColumns });
    },
  },
};

/** The sort of a table that was applied last; the workbook's file does not keep it. */
const applied = new WeakMap<Table, { readonly fields: readonly unknown[]; readonly matchCase: boolean }>();

/** Sorting of a table's body. */
export const tableSortClass: ObjectClass<TableTarget> = {
  name: "TableSort",
  scalars: {
    Fields: { get: ({ table }) => applied.get(table)?.fields ?? [] },
    MatchCase: { get: ({ table }) => applied.get(table)?.matchCase ?? false },
    Method: { get: () => "PinYin" },
  },
  methods: {
    Apply: ({ sheet, table }, args, { workbook, settle }) => {
      settle();
      assertAllowed(sheet, "allowSort");
      const matchCase = args.flag(1);
      const fields = readFields(args.list(0), table.area.columns);
      sortArea(workbook, { sheet, area: table.body }, fields, { matchCase, byColumns: false });
      applied.set(table, { fields: args.list(0), matchCase });
    },
    Clear: ({ table }) => void applied.delete(table),
    Reapply: ({ sheet, table }, _, { workbook, settle }) => {
      settle();
      const last = applied.get(table);
      if (!last) return;
      const fields = readFields(last.fields, table.area.columns);
      sortArea(workbook, { sheet, area: table.body }, fields, { matchCase: last.matchCase, byColumns: false });
    },
  },
};

/** A filter as the API describes it, from what the model keeps. */
export function apiCriteria(criterion: FilterCriterion | undefined): Record<string, unknown> | null {
  switch (criterion?.kind) {
    case "values":
      return { filterOn: "Values", values: criterion.values };
    case "custom":
      return {
        filterOn: "Custom",
        criterion1: criterion.criterion1,
        ...(criterion.criterion2 === null ? {} : { criterion2: criterion.criterion2 }),
        operator: criterion.and ? "And" : "Or",
      };
    case "other":
      return { filterOn: "Dynamic" };
    default:
      return null;
  }
}

/** The model's filter from the API's criteria. Throws InvalidArgument for kinds that are not modelled. */
export function modelCriterion(criteria: Readonly<Record<string, unknown>>): FilterCriterion {
  const { filterOn, values, criterion1, criterion2, operator } = criteria;
  if (filterOn === "Values" && Array.isArray(values)) return { kind: "values", values: values.map(String) };
  if (filterOn === "Custom" && typeof criterion1 === "string") {
    const second = typeof criterion2 === "string" ? criterion2 : null;
    return { kind: "custom", criterion1, criterion2: second, and: operator !== "Or" };
  }
  throw invalidArgument("This kind of filter is not modelled.");
}

/** Which sheet or table a filter hangs on. */
export type FilterTarget = { readonly sheet: Sheet; readonly table: Table | null };
