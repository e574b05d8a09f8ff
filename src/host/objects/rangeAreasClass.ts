import { intersect, maxColumns, maxRows, type Area } from "../model/address";
import { sharedFormat } from "../model/cellFormats";
import { clearCells } from "../model/clearCells";
import { copyCells } from "../model/copyCells";
import { usedAreaWithin } from "../model/usedArea";
import { type CallArguments } from "../protocol/callArguments";
import { invalidArgument } from "../protocol/errors";
import type { HostContext } from "../protocol/hostContext";
import { type HostObject, hostObject } from "../protocol/hostObject";
import type { Method, ObjectClass } from "../protocol/objectClass";

import { found } from "./rangeSearch";
import { setStyle } from "./rangeStyle";
import { rangeEditMethods } from "./rangeEdits";
import { addressOf, areasOfAddress, rangeArgument, rangeAreas, type RangeAreasTarget } from "./rangeTarget";
import { specialCells } from "./specialCells";

type AreasMethod = Method<RangeAreasTarget>;

function areasOrNull(target: RangeAreasTarget, areas: readonly (Area | null)[]): HostObject | null {
  const left = areas.filter((area) => area !== null);
  return left.length === 0 ? null : rangeAreas(target.sheet, left);
}

function intersection(target: RangeAreasTarget, args: CallArguments, context: HostContext): HostObject | null {
  const other = args.object(0, "RangeAreas")?.target as RangeAreasTarget | undefined;
  const others = other ?? areasArgument(target, args, context);
  if (others.sheet !== target.sheet) throw invalidArgument();
  return areasOrNull(
    target,
    target.areas.flatMap((area) => others.areas.map((each) => intersect(area, each))),
  );
}

function areasArgument(target: RangeAreasTarget, args: CallArguments, context: HostContext): RangeAreasTarget {
  const one = args.object(0, "Range");
  if (!one) return areasOfAddress(context.workbook, target.sheet, args.text(0));
  const { sheet, area } = rangeArgument(context, args, 0, target.sheet);
  return { sheet, areas: [area] };
}

const used: AreasMethod = (target, args) =>
  areasOrNull(
    target,
    target.areas.map((area) => usedAreaWithin(target.sheet, area, args.flag(0))),
  );
const special: AreasMethod = (target, args) =>
  areasOrNull(
    target,
    target.areas.flatMap((area) => specialCells(target.sheet, area, args)),
  );

const methods: Readonly<Record<string, AreasMethod>> = {
  Clear: ({ sheet, areas }, args, { workbook }) => {
    const what = args.word(0, ["All", "Formats", "Contents", "Hyperlinks", "RemoveHyperlinks"], "All");
    for (const area of areas) clearCells(workbook, sheet, area, what);
  },
  CopyFrom: (target, args, context) => {
    context.settle();
    const source = areasArgument(target, args, context);
    if (source.areas.length !== 1) throw invalidArgument();
    const what = args.word(1, ["All", "Formulas", "Values", "Formats", "Link"], "All");
    const options = { what, skipBlanks: args.flag(2), transpose: args.flag(3) };
    for (const area of target.areas) {
      copyCells(
        context.workbook,
        { sheet: source.sheet, area: source.areas[0]! },
        { sheet: target.sheet, area },
        options,
      );
    }
  },
  Calculate: (target, args, context) =>
    rangeEditMethods["Calculate"]!({ sheet: target.sheet, area: target.areas[0]! }, args, context),
  SetDirty: (_target, _args, { calculation }) => calculation.calculateAll(),
  GetEntireRow: ({ sheet, areas }) =>
    rangeAreas(
      sheet,
      areas.map((area) => ({ ...area, column: 0, columns: maxColumns })),
    ),
  GetEntireColumn: ({ sheet, areas }) =>
    rangeAreas(
      sheet,
      areas.map((area) => ({ ...area, row: 0, rows: maxRows })),
    ),
  GetOffsetRangeAreas: ({ sheet, areas }, args) =>
    rangeAreas(
      sheet,
      areas.map((area) => ({ ...area, row: area.row + args.integer(0), column: area.column + args.integer(1) })),
    ),
  GetIntersection: (target, args, context) => found(intersection(target, args, context)),
  GetIntersectionOrNullObject: intersection,
  GetSpecialCells: (target, args, context) => found(special(target, args, context) as HostObject | null),
  GetSpecialCellsOrNullObject: special,
  GetTables: ({ sheet, areas }, args) => hostObject("TableScopedCollection", { sheet, areas, whole: args.flag(0) }),
  GetUsedRangeAreas: (target, args, context) => found(used(target, args, context) as HostObject | null),
  GetUsedRangeAreasOrNullObject: used,
};

/** Several areas of a sheet, handled as one. */
export const rangeAreasClass: ObjectClass<RangeAreasTarget> = {
  name: "RangeAreas",
  keepsReference: true,
  scalars: {
    Address: { get: ({ sheet, areas }) => areas.map((area) => addressOf(sheet, area)).join(",") },
    AddressLocal: { get: ({ sheet, areas }) => areas.map((area) => addressOf(sheet, area)).join(",") },
    AreaCount: { get: ({ areas }) => areas.length },
    CellCount: { get: ({ areas }) => areas.reduce((sum, area) => sum + area.rows * area.columns, 0) },
    IsEntireColumn: { get: ({ areas }) => areas.every(({ rows }) => rows === maxRows) },
    Style: {
      get: ({ sheet, areas }, { workbook }) => {
        const names = areas.map((area) => sharedFormat(workbook, sheet, area, (format) => format.styleName));
        return names.every((name) => name === names[0]) ? (names[0] ?? null) : null;
      },
      set: ({ sheet, areas }, value, { workbook }) => {
        for (const area of areas) setStyle(workbook, sheet, area, value);
      },
    },
    IsEntireRow: { get: ({ areas }) => areas.every(({ columns }) => columns === maxColumns) },
  },
  navigations: {
    Areas: ({ sheet, areas }) =>
      hostObject(
        "RangeCollection",
        areas.map((area) => ({ sheet, area })),
      ),
    Format: (target) => hostObject("RangeFormat", target),
    DataValidation: (target) => hostObject("DataValidation", target),
    ConditionalFormats: (target) => hostObject("ConditionalFormatCollection", target),
    Worksheet: ({ sheet }) => hostObject("Worksheet", sheet),
  },
  methods,
};
