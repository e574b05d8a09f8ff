import type { Area } from "../model/address";
import type { FilterCriterion } from "../model/features";
import { filterArea, reapplyFilters } from "../model/filterRows";
import { assertAllowed } from "../model/protection";
import type { CallArguments } from "../protocol/callArguments";
import { invalidArgument } from "../protocol/errors";
import type { HostContext } from "../protocol/hostContext";
import type { Method, ObjectClass } from "../protocol/objectClass";
import { range, rangeArgument } from "./rangeTarget";
import { apiCriteria, dynamicType, modelCriterion, rankedCriterion, type FilterTarget } from "./sortClasses";
import { columnIndexOf, type ColumnTarget } from "./tableTargets";

function bodyOf(area: Area): Area {
  return { ...area, row: area.row + 1, rows: area.rows - 1 };
}

function criteriaOf({ sheet, table }: FilterTarget): ReadonlyMap<number, FilterCriterion> {
  return table ? table.filters : (sheet.autoFilter?.criteria ?? new Map<number, FilterCriterion>());
}

function areaOf({ sheet, table }: FilterTarget): Area | null {
  return table ? table.area : (sheet.autoFilter?.area ?? null);
}

function reapply(target: FilterTarget, { workbook, settle }: HostContext): void {
  settle();
  const { sheet, table } = target;
  assertAllowed(sheet, "allowAutoFilter");
  if (table) reapplyFilters(workbook, sheet, table);
  else if (sheet.autoFilter) filterArea(workbook, sheet, bodyOf(sheet.autoFilter.area), sheet.autoFilter.criteria);
}

function clear(target: FilterTarget, context: HostContext): void {
  assertAllowed(target.sheet, "allowAutoFilter");
  if (target.table) target.table.filters.clear();
  else target.sheet.autoFilter?.criteria.clear();
  reapply(target, context);
}

function apply(target: FilterTarget, args: CallArguments, context: HostContext): void {
  const { sheet, table } = target;
  assertAllowed(sheet, "allowAutoFilter");
  if (!table) {
    const { area } = rangeArgument(context, args, 0, sheet);
    if (JSON.stringify(sheet.autoFilter?.area) !== JSON.stringify(area)) {
      clear(target, context);
      sheet.autoFilter = { area, criteria: new Map() };
    }
  }
  if (args.raw(1) !== null) {
    const column = args.integer(1);
    if (column < 0 || column >= areaOf(target)!.columns) throw invalidArgument();
    const criteria = table ? table.filters : sheet.autoFilter!.criteria;
    criteria.set(column, modelCriterion(args.fields(2)));
  }
  reapply(target, context);
}

/** The filter of a sheet or a table. */
export const autoFilterClass: ObjectClass<FilterTarget> = {
  name: "AutoFilter",
  scalars: {
    Enabled: { get: (target) => (target.table ? target.table.showFilterButton : target.sheet.autoFilter !== null) },
    IsDataFiltered: { get: (target) => criteriaOf(target).size > 0 },
    Criteria: {
      get: (target) => {
        const criteria = criteriaOf(target);
        return Array.from({ length: areaOf(target)?.columns ?? 0 }, (_, column) => apiCriteria(criteria.get(column)));
      },
    },
  },
  methods: {
    Apply: apply,
    ClearCriteria: (target, _, context) => clear(target, context),
    Reapply: (target, _, context) => reapply(target, context),
    Remove: (target, _, context) => {
      clear(target, context);
      if (target.table) target.table.showFilterButton = false;
      else target.sheet.autoFilter = null;
      target.sheet.changed.add("autoFilter");
    },
    GetRange: (target) => {
      const area = areaOf(target);
      if (!area) throw invalidArgument();
      return range(target.sheet, area);
    },
    GetRangeOrNullObject: (target) => {
      const area = areaOf(target);
      return area && range(target.sheet, area);
    },
  },
};

function set(target: ColumnTarget, criterion: FilterCriterion, { workbook, settle }: HostContext): void {
  settle();
  assertAllowed(target.sheet, "allowAutoFilter");
  target.table.filters.set(columnIndexOf(target), criterion);
  reapplyFilters(workbook, target.sheet, target.table);
}

const filterMethods: Readonly<Record<string, Method<ColumnTarget>>> = {
  Apply: (target, args, context) => set(target, modelCriterion(args.fields(0)), context),
  ApplyValuesFilter: (target, args, context) =>
    set(target, { kind: "values", values: args.list(0).map(String) }, context),
  ApplyCustomFilter: (target, args, context) => {
    const and = args.word(2, ["And", "Or"], "And") === "And";
    set(target, { kind: "custom", criterion1: args.text(0), criterion2: args.optionalText(1), and }, context);
  },
  ApplyTopItemsFilter: (target, args, context) => set(target, rankedCriterion(true, false, args.integer(0)), context),
  ApplyTopPercentFilter: (target, args, context) => set(target, rankedCriterion(true, true, args.integer(0)), context),
  ApplyBottomItemsFilter: (target, args, context) =>
    set(target, rankedCriterion(false, false, args.integer(0)), context),
  ApplyBottomPercentFilter: (target, args, context) =>
    set(target, rankedCriterion(false, true, args.integer(0)), context),
  ApplyDynamicFilter: (target, args, context) =>
    set(target, { kind: "dynamic", type: dynamicType(args.text(0)) }, context),
  Clear: (target, _, { workbook }) => {
    assertAllowed(target.sheet, "allowAutoFilter");
    target.table.filters.delete(columnIndexOf(target));
    reapplyFilters(workbook, target.sheet, target.table);
  },
};

/** The filter of one table column. */
export const filterClass: ObjectClass<ColumnTarget> = {
  name: "Filter",
  scalars: { Criteria: { get: (target) => apiCriteria(target.table.filters.get(columnIndexOf(target))) } },
  methods: filterMethods,
};
