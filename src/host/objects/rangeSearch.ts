import type { Area } from "../model/address";
import { cellsMatching, joinedCells, replaceText, textPattern, type SearchCriteria } from "../model/findText";
import type { CallArguments } from "../protocol/callArguments";
import { itemNotFound } from "../protocol/errors";
import type { HostContext } from "../protocol/hostContext";
import { type HostObject } from "../protocol/hostObject";
import type { Method } from "../protocol/objectClass";
import { range, rangeAreas, type RangeTarget } from "./rangeTarget";
import { specialCells } from "./specialCells";

function criteriaOf(args: CallArguments, index: number): SearchCriteria {
  const fields = args.fields(index);
  return { completeMatch: fields["completeMatch"] === true, matchCase: fields["matchCase"] === true };
}

/** The first cell that contains a text (in its formula or constant), row by row; backwards from the end if asked. */
function find({ sheet, area }: RangeTarget, args: CallArguments, { settle }: HostContext): HostObject | null {
  settle();
  const places = cellsMatching(sheet, area, textPattern(args.text(0), criteriaOf(args, 1)));
  const backwards = String(args.fields(1)["searchDirection"] ?? "").toLowerCase() === "backwards";
  const found = backwards ? [...places].at(-1) : places.next().value;
  return found ? range(sheet, { ...found, rows: 1, columns: 1 }) : null;
}

/** All cells that contain a text, as areas. */
export function findAll({ sheet, area }: RangeTarget, args: CallArguments, { settle }: HostContext): HostObject | null {
  settle();
  const areas = joinedCells(cellsMatching(sheet, area, textPattern(args.text(0), criteriaOf(args, 1))));
  return areas.length === 0 ? null : rangeAreas(sheet, areas);
}

function special(target: RangeTarget, args: CallArguments): HostObject | null {
  const areas = specialCells(target.sheet, target.area, args);
  return areas.length === 0 ? null : rangeAreas(target.sheet, areas);
}

function merged({ sheet, area }: RangeTarget): HostObject | null {
  const inside = (merge: Area) =>
    merge.row >= area.row &&
    merge.column >= area.column &&
    merge.row + merge.rows <= area.row + area.rows &&
    merge.column + merge.columns <= area.column + area.columns;
  const merges = sheet.merges.filter(inside);
  return merges.length === 0 ? null : rangeAreas(sheet, merges);
}

/** What was looked for. Throws ItemNotFound when there is none. */
export function found(object: HostObject | null): HostObject {
  if (object === null) throw itemNotFound();
  return object;
}

/** Methods that look for cells. */
export const rangeSearchMethods: Readonly<Record<string, Method<RangeTarget>>> = {
  Find: (target, args, context) => found(find(target, args, context)),
  FindOrNullObject: find,
  ReplaceAll: (target, args, context) => {
    const pattern = textPattern(args.text(0), criteriaOf(args, 2));
    return replaceText(context.workbook, target, { pattern, replacement: args.text(1) });
  },
  GetSpecialCells: (target, args) => found(special(target, args)),
  GetSpecialCellsOrNullObject: (target, args) => special(target, args),
  GetMergedAreasOrNullObject: (target) => merged(target),
};
