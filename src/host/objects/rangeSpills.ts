import type { Area } from "../model/address";
import { invalidArgument } from "../protocol/errors";
import type { HostContext } from "../protocol/hostContext";
import { type HostObject } from "../protocol/hostObject";
import type { Method, Scalar } from "../protocol/objectClass";
import { found } from "./rangeSearch";
import { range, rangeOrNull, type RangeTarget } from "./rangeTarget";

/** The area that a single cell's formula, or the one that spilled into the cell, fills; null without any. */
function spillOf({ sheet, area }: RangeTarget, { calculation, settle }: HostContext): Area | null {
  if (area.rows * area.columns !== 1) throw invalidArgument();
  settle();
  return calculation.spillArea(sheet, area.row, area.column);
}

function spillingTo(target: RangeTarget, context: HostContext): HostObject | null {
  const spill = spillOf(target, context);
  const isAnchor = spill?.row === target.area.row && spill.column === target.area.column;
  return isAnchor ? range(target.sheet, spill) : null;
}

function spillParent(target: RangeTarget, context: HostContext): HostObject | null {
  const spill = spillOf(target, context);
  const isSpilled = spill && (spill.row !== target.area.row || spill.column !== target.area.column);
  return rangeOrNull(target.sheet, isSpilled ? { ...spill, rows: 1, columns: 1 } : null);
}

/** True, false, or null where some cells are so and others are not. */
function allOrNone({ sheet, area }: RangeTarget, isSo: (row: number, column: number) => boolean): boolean | null {
  const rows = Math.min(area.rows, Math.max(0, lastRowOf(sheet, area) - area.row) + 1);
  let shared: boolean | null = null;
  for (let row = area.row; row < area.row + rows; row++) {
    for (let column = area.column; column < area.column + area.columns; column++) {
      const own = isSo(row, column);
      if (shared !== null && shared !== own) return null;
      shared = own;
    }
  }
  return shared;
}

/** How far down any column of an area holds anything: all rows below are alike. */
function lastRowOf({ cells }: RangeTarget["sheet"], { column, columns }: RangeTarget["area"]): number {
  let last = 0;
  const end = Math.min(column + columns, cells.columnCount);
  for (let each = column; each < end; each++) last = Math.max(last, cells.rowCount(each));
  return last;
}

/** Whether cells belong to the result of one formula: spilled, or entered as an array formula of the old kind. */
export const spillScalars: Readonly<Record<string, Scalar<RangeTarget>>> = {
  HasSpill: {
    get: (target, { calculation }) =>
      allOrNone(target, (row, column) => {
        const spill = calculation.spillArea(target.sheet, row, column);
        return spill !== null && target.sheet.cells.mark(spill.row, spill.column)?.array?.dynamic !== false;
      }),
  },
  SavedAsArray: {
    get: (target, { calculation }) =>
      allOrNone(target, (row, column) => calculation.spillArea(target.sheet, row, column) !== null),
  },
};

/** Where a formula's result goes, and where a result came from. */
export const spillMethods: Readonly<Record<string, Method<RangeTarget>>> = {
  GetSpillingToRange: (target, _, context) => found(spillingTo(target, context)),
  GetSpillingToRangeOrNullObject: (target, _, context) => spillingTo(target, context),
  GetSpillParent: (target, _, context) => found(spillParent(target, context)),
  GetSpillParentOrNullObject: (target, _, context) => spillParent(target, context),
};
