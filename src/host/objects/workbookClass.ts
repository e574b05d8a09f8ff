import type { Workbook } from "../model/workbook";
import { invalidArgument, itemNotFound } from "../protocol/errors";
import { eventTypes } from "../protocol/eventTypes";
import type { HostContext } from "../protocol/hostContext";
import { type HostObject, hostObject } from "../protocol/hostObject";
import type { Method, ObjectClass } from "../protocol/objectClass";
import { activeChart } from "./activeChart";
import { range, rangeAreas } from "./rangeTarget";

function activeSheet(workbook: Workbook) {
  const sheet = workbook.sheets[workbook.activeSheet] ?? workbook.sheets[0];
  if (!sheet) throw itemNotFound();
  return sheet;
}

function selectedRange(workbook: Workbook): HostObject {
  const sheet = activeSheet(workbook);
  return range(sheet, sheet.selection);
}

function activeCell(workbook: Workbook): HostObject {
  const sheet = activeSheet(workbook);
  return range(sheet, { ...sheet.selection, rows: 1, columns: 1 });
}

/** A reference that an event or a batch kept. */
function keptRange(_: Workbook, args: { text(index: number): string }, context: HostContext): HostObject | null {
  return context.references.get(args.text(0)) ?? null;
}

const references: Readonly<Record<string, Method<Workbook>>> = {
  _RemoveReference: (_, args, context) => context.references.remove(args.text(0)),
  _RemoveAllReferences: (_target, _args, context) => context.references.clear(),
  _GetReferenceCount: (_target, _args, context) => context.references.count,
  _GetRangeForEventByReferenceId: keptRange,
  _GetRangeOrNullObjectForEventByReferenceId: keptRange,
  _GetRangesForEventByReferenceId: keptRange,
  _GetRangesOrNullObjectForEventByReferenceId: keptRange,
};

/** The root of everything. */
export const workbookClass: ObjectClass<Workbook> = {
  name: "Workbook",
  scalars: {
    Name: { get: ({ name }) => name },
    ReadOnly: { get: ({ readOnly }) => readOnly },
    AutoSave: {
      get: ({ autoSave }) => autoSave,
      set: (workbook, value) => {
        if (typeof value !== "boolean") throw invalidArgument();
        if (workbook.autoSave === value) return;
        workbook.autoSave = value;
        workbook.notifyActivity({ kind: "autoSaveChanged" });
      },
    },
    CalculationEngineVersion: { get: () => 191029 },
    IsDirty: {
      get: ({ changed }) => changed,
      set: (workbook, value) => {
        if (typeof value !== "boolean") throw invalidArgument();
        workbook.changed = value;
      },
    },
    PreviouslySaved: { get: (workbook) => workbook.package !== null },
    UsePrecisionAsDisplayed: { get: () => false },
  },
  navigations: {
    Application: (workbook) => hostObject("Application", workbook),
    Worksheets: (workbook) => hostObject("WorksheetCollection", workbook),
    Tables: () => hostObject("TableCollection", { sheet: null }),
    Functions: (workbook) => hostObject("Functions", workbook),
    Names: () => hostObject("NamedItemCollection", { sheet: null }),
    Properties: (workbook) => hostObject("DocumentProperties", workbook),
    Settings: (workbook) => hostObject("SettingCollection", workbook),
    Comments: () => hostObject("CommentCollection", { sheet: null }),
    Protection: (workbook) => hostObject("WorkbookProtection", workbook),
    _Runtime: () => hostObject("Runtime", null),
  },
  methods: {
    ...references,
    GetSelectedRange: selectedRange,
    GetSelectedRanges: (workbook) => rangeAreas(activeSheet(workbook), [activeSheet(workbook).selection]),
    GetActiveCell: activeCell,
    GetActiveChart: (workbook) => {
      const chart = activeChart(workbook);
      if (!chart) throw itemNotFound();
      return chart;
    },
    GetActiveChartOrNullObject: activeChart,
    GetIsActiveCollabSession: () => false,
    Save: () => undefined,
    Close: () => undefined,
  },
  events: { Activated: eventTypes.workbookActivated, AutoSaveSettingChanged: eventTypes.autoSaveChanged },
};

/** What an add-in may switch for itself: whether it is told of events. */
export const runtimeClass: ObjectClass<null> = {
  name: "Runtime",
  scalars: {
    EnableEvents: {
      get: (_, { subscriptions }) => subscriptions.enabled,
      set: (_, value, { subscriptions }) => {
        if (typeof value !== "boolean") throw invalidArgument();
        subscriptions.enabled = value;
      },
    },
  },
};

/** Told at every start of the web host file that action handlers are ready. */
export const addinInternalServiceClass: ObjectClass<null> = {
  name: "AddinInternalService",
  scalars: {},
  methods: { NotifyActionHandlerReady: () => undefined },
};
