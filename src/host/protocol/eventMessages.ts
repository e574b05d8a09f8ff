import type { Activity } from "../model/activity";
import { areaName, cellName, intersect, type Area } from "../model/address";
import { ErrorValue, type CellValue } from "../model/cellValue";
import type { Sheet } from "../model/sheet";
import type { CellChange, Workbook } from "../model/workbook";
import { eventTypes } from "./eventTypes";
import { eventOfObject } from "./objectEvents";
import { workbookTarget, type RawEvent } from "./rawEvent";

/** The events of a change of cells: for the sheet, for all sheets, and for the tables it touches. */
export function eventsOfChange(workbook: Workbook, change: CellChange, triggeredHere: boolean): RawEvent[] {
  const area = { row: change.row, column: change.column, rows: change.rows, columns: change.columns };
  const range = { sheet: change.sheet, area };
  const message = {
    address: areaName(area),
    changeType: change.changeType ?? "RangeEdited",
    source: workbook.changeSource,
    triggerSource: triggeredHere && workbook.changeSource === "Local" ? "ThisLocalAddin" : "Unknown",
    worksheetId: change.sheet.id,
    shiftDirection: change.shift ?? "None",
    ...singleCellDetails(change),
  };
  const events: RawEvent[] = [
    { type: eventTypes.worksheetChanged, targets: [change.sheet.id, workbookTarget], message, range },
  ];
  for (const table of change.sheet.tables) {
    if (!intersect(table.area, area)) continue;
    const targets = [table.id, change.sheet.id, workbookTarget];
    events.push({ type: eventTypes.tableChanged, targets, message: { ...message, tableId: table.id }, range });
  }
  return events;
}

function singleCellDetails(change: CellChange): Record<string, unknown> {
  if (change.rows !== 1 || change.columns !== 1 || change.before === undefined) return {};
  const after = change.sheet.cells.value(change.row, change.column);
  return {
    valueBefore: plainValue(change.before),
    valueAfter: plainValue(after),
    valueTypeBefore: valueType(change.before),
    valueTypeAfter: valueType(after),
  };
}

/** The events of anything else that happened. */
export function eventsOfActivity(workbook: Workbook, activity: Activity): RawEvent[] {
  const source = workbook.changeSource;
  if (activity.kind === "settingsChanged" || activity.kind === "cellsMoved") return [];
  if (activity.kind === "autoSaveChanged" || activity.kind === "workbookActivated") {
    return [{ type: eventTypes[activity.kind], targets: [workbookTarget], message: {} }];
  }
  const aboutObject = eventOfObject(workbook, activity);
  if (aboutObject) return [aboutObject];
  const worksheetId = activity.sheet.id;
  const targets = [worksheetId, workbookTarget];
  const simple = (type: number, more: Record<string, unknown> = {}): RawEvent[] => [
    { type, targets, message: { source, worksheetId, ...more } },
  ];
  switch (activity.kind) {
    case "sheetRenamed":
      return simple(eventTypes.sheetRenamed, { nameBefore: activity.before, nameAfter: activity.sheet.name });
    case "sheetMoved":
      return simple(eventTypes.sheetMoved, { positionBefore: activity.before, positionAfter: activity.after });
    case "visibilityChanged":
      return simple(eventTypes.visibilityChanged, {
        visibilityBefore: activity.before,
        visibilityAfter: activity.sheet.visibility,
      });
    case "protectionChanged":
      return simple(eventTypes.protectionChanged, { isProtected: activity.sheet.protection.protected });
    case "tableAdded":
    case "tableDeleted":
      return simple(eventTypes[activity.kind], { tableId: activity.id, tableName: activity.name });
    case "formulasChanged":
      return simple(eventTypes.formulaChanged, {
        formulaDetails: activity.formulas.map(({ row, column, before }) => ({
          cellAddress: cellName(row, column),
          previousFormula: before,
        })),
      });
    case "singleClicked": {
      const { x: offsetX, y: offsetY } = activity.offset;
      return simple(eventTypes.singleClicked, { address: areaName(activity.area), offsetX, offsetY });
    }
    case "selectionChanged":
      return selectionEvents(activity.sheet, activity.area);
    case "formatChanged":
    case "rowSorted":
    case "columnSorted":
      return [{ ...simple(eventTypes[activity.kind], { address: areaName(activity.area) })[0]!, range: activity }];
    case "rowHiddenChanged":
      return simple(eventTypes.rowHiddenChanged, {
        address: areaName(activity.area),
        changeType: activity.hidden ? "Hidden" : "Unhidden",
      });
    default:
      return simple(eventTypes[activity.kind], activity.kind === "calculated" ? { address: "" } : {});
  }
}

function selectionEvents(sheet: Sheet, area: Area): RawEvent[] {
  const address = areaName(area);
  const events: RawEvent[] = [
    {
      type: eventTypes.selectionChanged,
      targets: [sheet.id, workbookTarget],
      message: { address, worksheetId: sheet.id },
    },
  ];
  for (const table of sheet.tables) {
    const inside = intersect(table.area, area);
    const message = { address: inside ? areaName(inside) : "", tableId: table.id, worksheetId: sheet.id };
    events.push({ type: eventTypes.tableSelectionChanged, targets: [table.id], message });
  }
  return events;
}

/** A cell's value as JSON carries it: errors are their text, empty is "". */
export function plainValue(value: CellValue): string | number | boolean {
  return value === null ? "" : value instanceof ErrorValue ? value.code : value;
}

/** A cell's value type in the API's words. */
export function valueType(value: CellValue): string {
  if (value === null) return "Empty";
  if (value instanceof ErrorValue) return "Error";
  return { string: "String", number: "Double", boolean: "Boolean" }[typeof value as "string"];
}
