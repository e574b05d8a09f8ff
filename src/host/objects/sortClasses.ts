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
    case "top":
      return {
        filterOn: `${criterion.top ? "Top" : "Bottom"}${criterion.percent ? "Percent" : "Items"}`,
        criterion1: String(criterion.count),
      };
    case "dynamic":
      return { filterOn: "Dynamic", dynamicCriteria: dynamicWord(criterion.type) };
    case "other":
      return { filterOn: "Dynamic" };
    default:
      return null;
  }
}

const monthWords = "January Februray March April May June July August September October November December".split(" ");

/** The file's name of one of the API's dynamic criteria ("Februray" is the API's own spelling). */
export function dynamicType(word: unknown): string {
  const text = String(word);
  const period = /^AllDatesInPeriod(.+)$/.exec(text)?.[1];
  if (period !== undefined) {
    if (period.startsWith("Quarter")) return `Q${period.slice("Quarter".length)}`;
    const month = monthWords.indexOf(period === "February" ? "Februray" : period);
    if (month < 0) throw invalidArgument();
    return `M${month + 1}`;
  }
  if (
    !/^(?:(?:Above|Below)Average|(?:Last|This|Next)(?:Week|Month|Quarter|Year)|YearToDate|Yesterday|Today|Tomorrow)$/.test(
      text,
    )
  )
    throw invalidArgument();
  return text.charAt(0).toLowerCase() + text.slice(1);
}

function dynamicWord(type: string): string {
  const recurring = /^([MQ])(\d+)$/.exec(type);
  if (!recurring) return type.charAt(0).toUpperCase() + type.slice(1);
  const number = Number(recurring[2]);
  return `AllDatesInPeriod${recurring[1] === "Q" ? `Quarter${number}` : monthWords[number - 1]}`;
}

/** The highest or lowest values of a column. Throws InvalidArgument for counts that Excel does not take. */
export function rankedCriterion(top: boolean, percent: boolean, count: number): FilterCriterion {
  if (!Number.isInteger(count) || count < 1 || count > (percent ? 100 : 500)) throw invalidArgument();
  return { kind: "top", top, percent, count };
}

/** The model's filter from the API's criteria. Throws InvalidArgument for kinds that are not modelled. */
export function modelCriterion(criteria: Readonly<Record<string, unknown>>): FilterCriterion {
  const { filterOn, values, criterion1, criterion2, operator } = criteria;
  if (filterOn === "Values" && Array.isArray(values)) return { kind: "values", values: values.map(String) };
  if (filterOn === "Custom" && typeof criterion1 === "string") {
    const second = typeof criterion2 === "string" ? criterion2 : null;
    return { kind: "custom", criterion1, criterion2: second, and: operator !== "Or" };
  }
  const ranked = /^(Top|Bottom)(Items|Percent)$/.exec(String(filterOn));
  if (ranked) return rankedCriterion(ranked[1] === "Top", ranked[2] === "Percent", Number(criterion1));
  if (filterOn === "Dynamic") return { kind: "dynamic", type: dynamicType(criteria["dynamicCriteria"]) };
  throw invalidArgument("This kind of filter is not modelled.");
}

/** Which sheet or table a filter hangs on. */
export type FilterTarget = { readonly sheet: Sheet; readonly table: Table | null };
