import { bounding, intersect, maxColumns, maxRows, type Area } from "../model/address";
import { usedAreaWithin } from "../model/usedArea";
import { type CallArguments } from "../protocol/callArguments";
import { invalidArgument } from "../protocol/errors";
import type { HostContext } from "../protocol/hostContext";
import { hostObject } from "../protocol/hostObject";
import type { Method } from "../protocol/objectClass";
import { found } from "./rangeSearch";
import { range, rangeArgument, rangeOrNull, type RangeTarget } from "./rangeTarget";
import { surroundingRegion } from "./surroundingRegion";

type RangeMethod = Method<RangeTarget>;

const derive =
  (areaOf: (area: Area, args: CallArguments) => Area): RangeMethod =>
  ({ sheet, area }, args) =>
    range(sheet, areaOf(area, args));

/** The other range of an operation, which has to be on the same sheet. */
function other(target: RangeTarget, args: CallArguments, context: HostContext): Area {
  const found = rangeArgument(context, args, 0, target.sheet);
  if (found.sheet !== target.sheet) throw invalidArgument();
  return found.area;
}

function resized(area: Area, rows: number, columns: number): Area {
  const size = { rows: area.rows + rows, columns: area.columns + columns };
  if (size.rows < 1 || size.columns < 1) throw invalidArgument();
  return { ...area, ...size };
}

/** A strip beside a range: `count` rows or columns; a negative count reaches the other way. */
function strip(area: Area, axis: "row" | "column", count: number, before: boolean): Area {
  if (count === 0) throw invalidArgument();
  const size = Math.abs(count);
  const towardsStart = before === count > 0;
  if (axis === "row") return { ...area, row: towardsStart ? area.row - size : area.row + area.rows, rows: size };
  return { ...area, column: towardsStart ? area.column - size : area.column + area.columns, columns: size };
}

function usedRange(target: RangeTarget, args: CallArguments): Area | null {
  return usedAreaWithin(target.sheet, target.area, args.flag(0));
}

function intersection(target: RangeTarget, args: CallArguments, context: HostContext): Area | null {
  return intersect(target.area, other(target, args, context));
}

/** Where Ctrl+arrow leads from a cell: the edge of the block of filled cells, or the next one. */
function edge({ sheet, area }: RangeTarget, args: CallArguments): Area {
  const direction = args.word(0, ["Left", "Right", "Up", "Down"]);
  const down = direction === "Down" ? 1 : direction === "Up" ? -1 : 0;
  const right = direction === "Right" ? 1 : direction === "Left" ? -1 : 0;
  const inSheet = (row: number, column: number) => row >= 0 && column >= 0 && row < maxRows && column < maxColumns;
  const filled = (row: number, column: number) => sheet.cells.value(row, column) !== null;
  let { row, column } = area;
  const step = () => {
    row += down;
    column += right;
  };
  if (!inSheet(row + down, column + right)) return { row, column, rows: 1, columns: 1 };
  const within = filled(row, column) && filled(row + down, column + right);
  step();
  if (within) while (inSheet(row + down, column + right) && filled(row + down, column + right)) step();
  else {
    const end = down > 0 ? sheet.cells.rowCount(column) : right > 0 ? sheet.cells.columnCount : 0;
    while (inSheet(row + down, column + right) && !filled(row, column)) {
      const beyond = (down > 0 && row >= end) || (right > 0 && column >= end);
      if (beyond)
        return { row: down > 0 ? maxRows - 1 : row, column: right > 0 ? maxColumns - 1 : column, rows: 1, columns: 1 };
      step();
    }
  }
  return { row, column, rows: 1, columns: 1 };
}

/** Methods that give another range. */
export const rangeShapeMethods: Readonly<Record<string, RangeMethod>> = {
  GetCell: derive((area, args) => ({
    row: area.row + args.integer(0),
    column: area.column + args.integer(1),
    rows: 1,
    columns: 1,
  })),
  GetRow: derive((area, args) => ({ ...area, row: area.row + args.integer(0), rows: 1 })),
  GetColumn: derive((area, args) => ({ ...area, column: area.column + args.integer(0), columns: 1 })),
  GetOffsetRange: derive((area, args) => ({
    ...area,
    row: area.row + args.integer(0),
    column: area.column + args.integer(1),
  })),
  GetResizedRange: derive((area, args) => resized(area, args.integer(0), args.integer(1))),
  GetAbsoluteResizedRange: derive((area, args) => ({ ...area, rows: args.integer(0), columns: args.integer(1) })),
  GetEntireRow: derive((area) => ({ ...area, column: 0, columns: maxColumns })),
  GetEntireColumn: derive((area) => ({ ...area, row: 0, rows: maxRows })),
  GetLastCell: derive((area) => ({
    row: area.row + area.rows - 1,
    column: area.column + area.columns - 1,
    rows: 1,
    columns: 1,
  })),
  GetLastRow: derive((area) => ({ ...area, row: area.row + area.rows - 1, rows: 1 })),
  GetLastColumn: derive((area) => ({ ...area, column: area.column + area.columns - 1, columns: 1 })),
  GetRowsAbove: derive((area, args) => strip(area, "row", args.optionalInteger(0, 1), true)),
  GetRowsBelow: derive((area, args) => strip(area, "row", args.optionalInteger(0, 1), false)),
  GetColumnsBefore: derive((area, args) => strip(area, "column", args.optionalInteger(0, 1), true)),
  GetColumnsAfter: derive((area, args) => strip(area, "column", args.optionalInteger(0, 1), false)),
  GetBoundingRect: (target, args, context) => range(target.sheet, bounding(target.area, other(target, args, context))),
  GetIntersection: (target, args, context) => found(rangeOrNull(target.sheet, intersection(target, args, context))),
  GetIntersectionOrNullObject: (target, args, context) =>
    rangeOrNull(target.sheet, intersection(target, args, context)),
  GetUsedRange: (target, args) => found(rangeOrNull(target.sheet, usedRange(target, args))),
  GetUsedRangeOrNullObject: (target, args) => rangeOrNull(target.sheet, usedRange(target, args)),
  GetSurroundingRegion: ({ sheet, area }) => range(sheet, surroundingRegion(sheet, area)),
  GetRangeEdge: (target, args) => range(target.sheet, edge(target, args)),
  GetExtendedRange: (target, args) => range(target.sheet, bounding(target.area, edge(target, args))),
  GetVisibleView: (target) => hostObject("RangeView", target),
  GetTables: ({ sheet, area }, args) =>
    hostObject("TableScopedCollection", { sheet, areas: [area], whole: args.flag(0) }),
};
