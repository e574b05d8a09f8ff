import { maxColumns, maxRows } from "../model/address";
import { autoFill, fillTypes } from "../model/autoFill";
import { clearCells } from "../model/clearCells";
import { copyCells } from "../model/copyCells";
import { mergeCells, unmergeCells } from "../model/mergeCells";
import { deleteCells, insertCells } from "../model/moveCells";
import { moveRange } from "../model/moveRange";
import { removeDuplicates } from "../model/removeDuplicates";
import { activateSheet } from "../model/sheetOperations";
import { invalidArgument } from "../protocol/errors";
import { hostObject } from "../protocol/hostObject";
import type { Method } from "../protocol/objectClass";
import { activateChart } from "./activeChart";
import { range, rangeArgument, type RangeAreasTarget, type RangeTarget } from "./rangeTarget";

const clearWords = ["All", "Formats", "Contents", "Hyperlinks", "RemoveHyperlinks", "ResetContents"] as const;
const copyWords = ["All", "Formulas", "Values", "Formats", "Link"] as const;

/** Methods that change cells. */
export const rangeEditMethods: Readonly<Record<string, Method<RangeTarget>>> = {
  Clear: ({ sheet, area }, args, { workbook }) => clearCells(workbook, sheet, area, args.word(0, clearWords, "All")),
  Insert: ({ sheet, area }, args, { workbook }) => {
    const shift = args.word(0, ["Down", "Right"]);
    const wholeColumns = area.rows === maxRows && area.columns !== maxColumns;
    insertCells(workbook, sheet, area, wholeColumns ? "Right" : area.columns === maxColumns ? "Down" : shift);
    return range(sheet, area);
  },
  Delete: ({ sheet, area }, args, { workbook }) => {
    const shift = args.word(0, ["Up", "Left"]);
    const wholeColumns = area.rows === maxRows && area.columns !== maxColumns;
    deleteCells(workbook, sheet, area, wholeColumns ? "Left" : area.columns === maxColumns ? "Up" : shift);
  },
  Merge: ({ sheet, area }, args, { workbook }) => mergeCells(workbook, sheet, area, args.flag(0)),
  Unmerge: ({ sheet, area }, _, { workbook }) => unmergeCells(workbook, sheet, area),
  AutoFill: (target, args, context) => {
    context.settle();
    const to = args.raw(0) === null ? target : rangeArgument(context, args, 0, target.sheet);
    if (to.sheet !== target.sheet) throw invalidArgument();
    autoFill(context.workbook, target, to.area, args.word(1, fillTypes, "FillDefault"));
  },
  MoveTo: (target, args, context) => {
    context.settle();
    moveRange(context.workbook, target, rangeArgument(context, args, 0, target.sheet));
  },
  RemoveDuplicates: (target, args, { workbook, settle }) => {
    settle();
    const columns = args.list(0).map(Number);
    if (columns.length === 0 || columns.some((each) => !(each >= 0 && each < target.area.columns)))
      throw invalidArgument();
    return hostObject("RemoveDuplicatesResult", removeDuplicates(workbook, target, columns, args.flag(1)));
  },
  CopyFrom: (target, args, context) => {
    context.settle();
    const areas = args.object(0, "RangeAreas")?.target as RangeAreasTarget | undefined;
    if (areas && areas.areas.length !== 1) throw invalidArgument();
    const source = areas
      ? { sheet: areas.sheet, area: areas.areas[0]! }
      : rangeArgument(context, args, 0, target.sheet);
    const what = args.word(1, copyWords, "All");
    copyCells(context.workbook, source, target, { what, skipBlanks: args.flag(2), transpose: args.flag(3) });
  },
  Select: ({ sheet, area }, _, { workbook }) => {
    activateSheet(workbook, sheet);
    activateChart(workbook, null);
    sheet.selection = area;
    sheet.changed.add("view");
    workbook.notifyActivity({ kind: "selectionChanged", sheet, area });
  },
  Calculate: (_target, _args, { calculation }) => calculation.calculateDirty(),
  SetDirty: (_target, _args, { calculation }) => calculation.calculateAll(),
  _ValidateArraySize: ({ area }, args) => {
    if (args.integer(0) !== area.rows || args.integer(1) !== area.columns) throw invalidArgument();
  },
};
