import { maxColumns, maxRows, type Area } from "../model/address";
import { copySheet } from "../model/copySheet";
import { HostError } from "../model/hostError";
import { setStandardWidth, standardWidth } from "../model/measures";
import type { Sheet } from "../model/sheet";
import { activateSheet, deleteSheet, moveSheet, renameSheet, setVisibility } from "../model/sheetOperations";
import { usedArea } from "../model/usedArea";
import type { Workbook } from "../model/workbook";
import type { CallArguments } from "../protocol/callArguments";
import { invalidArgument, itemNotFound } from "../protocol/errors";
import type { HostContext } from "../protocol/hostContext";
import { type HostObject, hostObject } from "../protocol/hostObject";
import type { Method, ObjectClass, Scalar } from "../protocol/objectClass";
import { readColor } from "./formatTarget";
import { findAll, rangeSearchMethods } from "./rangeSearch";
import { areasOfAddress, range, rangeAreas, rangeOfAddress, rangeOrNull, wholeSheet } from "./rangeTarget";
import { sheetEvents, worksheet } from "./worksheetCollection";

function flagScalar(read: (sheet: Sheet) => boolean, write: (sheet: Sheet, value: boolean) => void): Scalar<Sheet> {
  return {
    get: read,
    set: (sheet, value) => {
      if (typeof value !== "boolean") throw invalidArgument();
      write(sheet, value);
      sheet.changed.add("view");
    },
  };
}

const scalars: Readonly<Record<string, Scalar<Sheet>>> = {
  Id: { get: ({ id }) => id },
  Name: {
    get: ({ name }) => name,
    set: (sheet, value, { workbook }) => {
      if (typeof value !== "string") throw invalidArgument();
      renameSheet(workbook, sheet, value);
    },
  },
  Position: {
    get: (sheet, { workbook }) => workbook.sheets.indexOf(sheet),
    set: (sheet, value, { workbook }) => moveSheet(workbook, sheet, Number(value)),
  },
  Visibility: {
    get: ({ visibility }) => visibility,
    set: (sheet, value, { workbook }) => {
      const known = (["Visible", "Hidden", "VeryHidden"] as const).find((each) => each === value);
      if (!known) throw invalidArgument();
      setVisibility(workbook, sheet, known);
    },
  },
  TabColor: {
    get: ({ tabColor }) => tabColor ?? "",
    set: (sheet, value) => {
      if (typeof value !== "string") throw invalidArgument();
      sheet.tabColor = readColor(value);
      sheet.changed.add("properties");
    },
  },
  ShowGridlines: flagScalar(
    ({ showGridlines }) => showGridlines,
    (sheet, value) => (sheet.showGridlines = value),
  ),
  ShowHeadings: flagScalar(
    ({ showHeadings }) => showHeadings,
    (sheet, value) => (sheet.showHeadings = value),
  ),
  EnableCalculation: { get: () => true },
  StandardHeight: { get: ({ defaultRowHeight }) => defaultRowHeight ?? 15 },
  StandardWidth: {
    get: standardWidth,
    set: (sheet, value) => {
      if (typeof value !== "number" || value < 0 || value > 255) throw invalidArgument();
      setStandardWidth(sheet, value);
    },
  },
};

/** The used range, or the first cell of an empty sheet. */
function usedRange(sheet: Sheet, args: CallArguments): HostObject {
  return range(sheet, usedArea(sheet, args.flag(0)) ?? { row: 0, column: 0, rows: 1, columns: 1 });
}

function neighbour(workbook: Workbook, sheet: Sheet, step: 1 | -1, visibleOnly: boolean): HostObject | null {
  let position = workbook.sheets.indexOf(sheet) + step;
  while (visibleOnly && workbook.sheets[position] && workbook.sheets[position]!.visibility !== "Visible")
    position += step;
  const found = workbook.sheets[position];
  return found ? worksheet(found) : null;
}

function existing(object: HostObject | null): HostObject {
  if (!object) throw itemNotFound();
  return object;
}

function cellAt(sheet: Sheet, area: Area): HostObject {
  if (area.row < 0 || area.column < 0 || area.row >= maxRows || area.column >= maxColumns) throw invalidArgument();
  return range(sheet, area);
}

function copied(sheet: Sheet, args: CallArguments, { workbook }: HostContext): HostObject {
  const where = args.word(0, ["None", "Before", "After", "Beginning", "End"], "None");
  const relative = args.object(1, "Worksheet")?.target as Sheet | undefined;
  if ((where === "Before" || where === "After") && !relative) throw invalidArgument();
  const made = copySheet(workbook, sheet);
  const at = relative ? workbook.sheets.indexOf(relative) : 0;
  const position = {
    None: workbook.sheets.length - 1,
    End: workbook.sheets.length - 1,
    Beginning: 0,
    Before: at,
    After: at + 1,
  }[where];
  moveSheet(workbook, made, Math.min(position, workbook.sheets.length - 1));
  return worksheet(made);
}

const methods: Readonly<Record<string, Method<Sheet>>> = {
  Activate: (sheet, _, { workbook }) => activateSheet(workbook, sheet),
  Delete: (sheet, _, { workbook }) => deleteSheet(workbook, sheet),
  Copy: copied,
  Calculate: (_, args, { calculation }) => (args.flag(0) ? calculation.calculateAll() : calculation.calculateDirty()),
  GetRange: (sheet, args, { workbook }) => {
    const address = args.optionalText(0);
    if (address === null) return range(sheet, wholeSheet);
    const found = rangeOfAddress(workbook, sheet, address);
    if (found.sheet !== sheet) throw new HostError("InvalidArgument", "The address is on another sheet.");
    return range(found.sheet, found.area);
  },
  GetRanges: (sheet, args, { workbook }) => {
    const address = args.optionalText(0);
    return rangeAreas(sheet, address === null ? [wholeSheet] : areasOfAddress(workbook, sheet, address).areas);
  },
  GetCell: (sheet, args) => cellAt(sheet, { row: args.integer(0), column: args.integer(1), rows: 1, columns: 1 }),
  GetRangeByIndexes: (sheet, args) =>
    range(sheet, { row: args.integer(0), column: args.integer(1), rows: args.integer(2), columns: args.integer(3) }),
  GetUsedRange: usedRange,
  GetUsedRangeOrNullObject: (sheet, args) => rangeOrNull(sheet, usedArea(sheet, args.flag(0))),
  GetNext: (sheet, args, { workbook }) => existing(neighbour(workbook, sheet, 1, args.flag(0))),
  GetNextOrNullObject: (sheet, args, { workbook }) => neighbour(workbook, sheet, 1, args.flag(0)),
  GetPrevious: (sheet, args, { workbook }) => existing(neighbour(workbook, sheet, -1, args.flag(0))),
  GetPreviousOrNullObject: (sheet, args, { workbook }) => neighbour(workbook, sheet, -1, args.flag(0)),
  FindAll: (sheet, args, context) => existing(findAll({ sheet, area: wholeSheet }, args, context)),
  FindAllOrNullObject: (sheet, args, context) => findAll({ sheet, area: wholeSheet }, args, context),
  ReplaceAll: (sheet, args, context) => rangeSearchMethods["ReplaceAll"]!({ sheet, area: wholeSheet }, args, context),
  _GetSheetById: (_, args, { workbook }) => {
    const found = workbook.sheetById(args.text(0));
    return found ? worksheet(found) : null;
  },
  _GetAnotherWorksheetById: (_, args, { workbook }) => {
    const found = workbook.sheetById(args.text(0));
    return found ? worksheet(found) : null;
  },
};

/** One sheet. */
export const worksheetClass: ObjectClass<Sheet> = {
  name: "Worksheet",
  id: "Id",
  aliases: { Gridlines: "ShowGridlines", Headings: "ShowHeadings" },
  scalars,
  methods,
  navigations: {
    AutoFilter: (sheet) => hostObject("AutoFilter", { sheet, table: null }),
    Charts: (sheet) => hostObject("ChartCollection", sheet),
    Comments: (sheet) => hostObject("CommentCollection", { sheet }),
    CustomProperties: (sheet) => hostObject("WorksheetCustomPropertyCollection", sheet),
    FreezePanes: (sheet) => hostObject("WorksheetFreezePanes", sheet),
    HorizontalPageBreaks: (sheet) => hostObject("PageBreakCollection", { sheet, axis: "row" }),
    Names: (sheet) => hostObject("NamedItemCollection", { sheet }),
    PageLayout: (sheet) => hostObject("PageLayout", sheet),
    Protection: (sheet) => hostObject("WorksheetProtection", sheet),
    Shapes: (sheet) => hostObject("ShapeCollection", sheet),
    Tables: (sheet) => hostObject("TableCollection", { sheet }),
    VerticalPageBreaks: (sheet) => hostObject("PageBreakCollection", { sheet, axis: "column" }),
  },
  events: sheetEvents,
  eventTarget: ({ id }) => id,
};
