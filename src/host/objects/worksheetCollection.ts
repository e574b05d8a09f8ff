import type { Sheet } from "../model/sheet";
import { addSheet } from "../model/sheetOperations";
import type { Workbook } from "../model/workbook";
import { itemNotFound } from "../protocol/errors";
import { eventTypes } from "../protocol/eventTypes";
import { type HostObject, hostObject } from "../protocol/hostObject";
import type { ObjectClass } from "../protocol/objectClass";
import { collectionMembers } from "./collections";

/** Names of the events of sheets and of the collection of sheets, as the client registers them. */
export const sheetEvents = {
  Activated: eventTypes.sheetActivated,
  Calculated: eventTypes.calculated,
  ColumnSorted: eventTypes.columnSorted,
  DataChanged: eventTypes.worksheetChanged,
  Deactivated: eventTypes.sheetDeactivated,
  FormatChanged: eventTypes.formatChanged,
  FormulaChanged: eventTypes.formulaChanged,
  NameChanged: eventTypes.sheetRenamed,
  ProtectionChanged: eventTypes.protectionChanged,
  RowHiddenChanged: eventTypes.rowHiddenChanged,
  RowSorted: eventTypes.rowSorted,
  SelectionChanged: eventTypes.selectionChanged,
  SingleClicked: eventTypes.singleClicked,
  VisibilityChanged: eventTypes.visibilityChanged,
} as const;

export function worksheet(sheet: Sheet): HostObject {
  return hostObject("Worksheet", sheet);
}

function edgeSheet(workbook: Workbook, visibleOnly: boolean, last: boolean): HostObject {
  const sheets = visibleOnly ? workbook.sheets.filter((sheet) => sheet.visibility === "Visible") : workbook.sheets;
  const sheet = last ? sheets.at(-1) : sheets[0];
  if (!sheet) throw itemNotFound();
  return worksheet(sheet);
}

const members = collectionMembers<Workbook>(
  ({ sheets }) => sheets.map(worksheet),
  (workbook, key) => {
    const sheet = workbook.sheetById(key) ?? workbook.sheetNamed(key);
    return sheet ? worksheet(sheet) : null;
  },
);

/** The sheets of the workbook, in the order of their tabs. */
export const worksheetCollectionClass: ObjectClass<Workbook> = {
  name: "WorksheetCollection",
  scalars: {},
  ...members,
  methods: {
    ...members.methods,
    Add: (workbook, args) => worksheet(addSheet(workbook, args.optionalText(0))),
    GetActiveWorksheet: (workbook) => worksheet(workbook.sheets[workbook.activeSheet] ?? workbook.sheets[0]!),
    GetFirst: (workbook, args) => edgeSheet(workbook, args.flag(0), false),
    GetLast: (workbook, args) => edgeSheet(workbook, args.flag(0), true),
    GetCount: (workbook, args) =>
      args.flag(0) ? workbook.sheets.filter((sheet) => sheet.visibility === "Visible").length : workbook.sheets.length,
  },
  events: {
    ...sheetEvents,
    Added: eventTypes.sheetAdded,
    Deleted: eventTypes.sheetDeleted,
    Moved: eventTypes.sheetMoved,
  },
};
