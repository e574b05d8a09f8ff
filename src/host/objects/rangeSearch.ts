import type { Area } from "../model/address";
import { storedPart } from "../model/storedPart";
import { readValue } from "../model/writeCells";
import type { CallArguments } from "../protocol/callArguments";
import { itemNotFound } from "../protocol/errors";
import type { HostContext } from "../protocol/hostContext";
import { type HostObject } from "../protocol/hostObject";
import type { Method } from "../protocol/objectClass";
import { range, rangeAreas, type RangeTarget } from "./rangeTarget";
import { specialCells } from "./specialCells";

type Criteria = { completeMatch?: boolean; matchCase?: boolean; searchDirection?: string };

/** The first cell that contains a text (in its formula or constant), row by row; backwards from the end if asked. */
function find({ sheet, area }: RangeTarget, args: CallArguments): HostObject | null {
  const criteria = args.fields(1) as Criteria;
  const matches = matcher(args.text(0), criteria);
  const stored = storedPart(sheet, area);
  if (!stored) return null;
  const backwards = criteria.searchDirection?.toLowerCase() === "backwards";
  const count = stored.rows * stored.columns;
  for (let step = 0; step < count; step++) {
    const at = backwards ? count - 1 - step : step;
    const row = stored.row + Math.floor(at / stored.columns);
    const column = stored.column + (at % stored.columns);
    const text = String(sheet.cells.formula(row, column) ?? readValue(sheet.cells.value(row, column)));
    if (text !== "" && matches(text)) return range(sheet, { row, column, rows: 1, columns: 1 });
  }
  return null;
}

/** "*" and "?" are wildcards, "~" takes their meaning away. */
function matcher(wanted: string, { completeMatch, matchCase }: Criteria): (text: string) => boolean {
  const escaped = wanted.replace(/~([*?~])|([*?])|[.+^${}()|[\]\\]/g, (all, literal?: string, wildcard?: string) => {
    if (literal !== undefined) return literal === "~" ? "~" : `\\${literal}`;
    if (wildcard !== undefined) return wildcard === "*" ? ".*" : ".";
    return `\\${all}`;
  });
  const pattern = new RegExp(completeMatch ? `^${escaped}$` : escaped, matchCase ? "s" : "is");
  return (text) => pattern.test(text);
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

function found(object: HostObject | null): HostObject {
  if (object === null) throw itemNotFound();
  return object;
}

/** Methods that look for cells. */
export const rangeSearchMethods: Readonly<Record<string, Method<RangeTarget>>> = {
  Find: (target, args, { settle }) => {
    settle();
    return found(find(target, args));
  },
  FindOrNullObject: (target, args, { settle }) => {
    settle();
    return find(target, args);
  },
  ReplaceAll: (target, args, context) => replaceAll(target, args, context),
  GetSpecialCells: (target, args) => found(special(target, args)),
  GetSpecialCellsOrNullObject: (target, args) => special(target, args),
  GetMergedAreasOrNullObject: (target) => merged(target),
};

function replaceAll({ sheet, area }: RangeTarget, args: CallArguments, { workbook }: HostContext): number {
  const criteria = args.fields(2) as Criteria;
  const matches = matcher(args.text(0), criteria);
  const wanted = args.text(0).replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
  const pattern = new RegExp(wanted, criteria.matchCase ? "g" : "gi");
  const stored = storedPart(sheet, area);
  if (!stored) return 0;
  let replaced = 0;
  for (let row = stored.row; row < stored.row + stored.rows; row++) {
    for (let column = stored.column; column < stored.column + stored.columns; column++) {
      const value = sheet.cells.value(row, column);
      if (typeof value !== "string" || sheet.cells.formula(row, column) !== undefined || !matches(value)) continue;
      replaced += criteria.completeMatch ? 1 : (value.match(pattern)?.length ?? 0);
      sheet.cells.setValue(
        row,
        column,
        criteria.completeMatch ? args.text(1) : value.replace(pattern, () => args.text(1)),
      );
    }
  }
  if (replaced > 0) workbook.notifyCellsChanged({ sheet, ...stored });
  return replaced;
}
