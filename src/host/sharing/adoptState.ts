import { areaOfCells, type CellRun } from "./cellRuns";
import type { Sheet, SheetPart } from "../model/sheet";
import type { Workbook } from "../model/workbook";
import { forEachPlace, sameContent, takeContent } from "./cellContent";
import { sharedSheetFields } from "../model/sheetFields";
import { copySharedSheet, copyTable, isSpilledInto, spilledAreas } from "./copyWorkbook";
import { sameValue } from "./sameValue";

/** Makes a replica show the shared state, and tells its clients and its calculation what became different. */
export function adoptState(replica: Workbook, shared: Workbook): void {
  const structure = adoptSheets(replica, shared);
  const runs = shared.sheets.map((sheet) => adoptSheet(replica, replica.sheetById(sheet.id)!, sheet));
  const names = adoptWorkbook(replica, shared);
  if (structure || names || runs.some(({ tables }) => tables)) replica.notifyStructureChanged();
  for (const { sheet, cells } of runs) {
    for (const run of cells) replica.notifyCellsChanged({ sheet, ...run });
  }
}

/** Sheets added, deleted, renamed and moved; whether any were. */
function adoptSheets(replica: Workbook, shared: Workbook): boolean {
  let changed = false;
  const active = replica.sheets[replica.activeSheet];
  for (const sheet of [...replica.sheets].filter(({ id }) => !shared.sheetById(id))) {
    replica.sheets.splice(replica.sheets.indexOf(sheet), 1);
    replica.notifyActivity({ kind: "sheetDeleted", sheet });
    changed = true;
  }
  for (const { id, name } of shared.sheets) {
    const own = replica.sheetById(id);
    const before = own?.name ?? name;
    if (!own || before === name) continue;
    own.name = name;
    replica.notifyActivity({ kind: "sheetRenamed", sheet: own, before });
    changed = true;
  }
  const added = shared.sheets.filter(({ id }) => !replica.sheetById(id)).map(copySharedSheet);
  const all = [...replica.sheets, ...added];
  const order = shared.sheets.map(({ id }) => all.find((sheet) => sheet.id === id)!);
  if (order.some((sheet, index) => replica.sheets[index] !== sheet)) {
    replica.sheets.splice(0, replica.sheets.length, ...order);
    changed = true;
  }
  replica.activeSheet = Math.max(0, active ? replica.sheets.indexOf(active) : 0);
  for (const sheet of added) replica.notifyActivity({ kind: "sheetAdded", sheet });
  return changed;
}

const partOfField: Partial<Record<(typeof sharedSheetFields)[number], SheetPart>> = {
  merges: "merges",
  validations: "validations",
  conditionalFormats: "conditionalFormats",
  hyperlinks: "hyperlinks",
  comments: "comments",
  charts: "charts",
  pictures: "pictures",
  protection: "protection",
  page: "page",
  autoFilter: "autoFilter",
  defaultColumnWidth: "columns",
  defaultRowHeight: "rows",
  tabColor: "properties",
};

type Adopted = { readonly sheet: Sheet; readonly cells: readonly CellRun[]; readonly tables: boolean };

function adoptSheet(replica: Workbook, own: Sheet, shared: Sheet): Adopted {
  for (const field of sharedSheetFields) {
    if (sameValue(own[field], shared[field])) continue;
    const before = own.visibility;
    Object.assign(own, { [field]: structuredClone(shared[field]) });
    own.changed.add(partOfField[field] ?? "view");
    if (field === "visibility") replica.notifyActivity({ kind: "visibilityChanged", sheet: own, before });
    if (field === "protection") replica.notifyActivity({ kind: "protectionChanged", sheet: own });
  }
  adoptMaps(own, shared);
  const tables = adoptTables(replica, own, shared);
  return { sheet: own, cells: adoptCells(replica, own, shared), tables };
}

function adoptMaps(own: Sheet, shared: Sheet): void {
  const parts = { columnSettings: "columns", rowSettings: "rows", customProperties: "properties" } as const;
  for (const [field, part] of Object.entries(parts) as [keyof typeof parts, SheetPart][]) {
    if (sameValue(own[field], shared[field])) continue;
    const into = own[field] as Map<unknown, unknown>;
    into.clear();
    for (const [key, value] of shared[field]) into.set(key, value);
    own.changed.add(part);
  }
}

/** Tables keep being the same objects: references to them stay good. Whether any changed. */
function adoptTables(replica: Workbook, own: Sheet, shared: Sheet): boolean {
  if (sameValue(own.tables, shared.tables)) return false;
  const before = own.tables;
  own.tables = shared.tables.map((table) => {
    const known = before.find(({ id }) => id === table.id);
    const copy = copyTable(table);
    return known ? Object.assign(known, { ...copy }) : copy;
  });
  own.changed.add("tables");
  const tell = (kind: "tableAdded" | "tableDeleted", tables: typeof before) => {
    for (const { id, name } of tables) replica.notifyActivity({ kind, sheet: own, id, name });
  };
  tell(
    "tableDeleted",
    before.filter((table) => !own.tables.includes(table)),
  );
  tell(
    "tableAdded",
    own.tables.filter((table) => !before.includes(table)),
  );
  return true;
}

function adoptCells(replica: Workbook, own: Sheet, shared: Sheet): CellRun[] {
  const spilled = spilledAreas(own);
  const places: { row: number; column: number }[] = [];
  const formatted: { row: number; column: number }[] = [];
  forEachPlace(own.cells, shared.cells, (row, column) => {
    const format = shared.cells.format(row, column);
    if (format !== own.cells.format(row, column)) {
      own.cells.setFormat(row, column, format);
      formatted.push({ row, column });
    }
    if (sameContent(own.cells, shared.cells, row, column)) return;
    const isEmpty = shared.cells.value(row, column) === null && shared.cells.formula(row, column) === undefined;
    if (isEmpty && isSpilledInto(spilled, row, column)) return;
    takeContent(own.cells, shared.cells, row, column);
    places.push({ row, column });
  });
  if (formatted.length > 0) own.changed.add("cells");
  for (const area of areaOfCells(formatted)) replica.notifyActivity({ kind: "formatChanged", sheet: own, area });
  return areaOfCells(places);
}

function adoptWorkbook(replica: Workbook, shared: Workbook): boolean {
  const names = !sameValue(replica.names, shared.names);
  if (names) replica.names = shared.names.map((name) => ({ ...name }));
  if (!sameValue(replica.properties, shared.properties)) {
    for (const key of Object.keys(replica.properties))
      if (!(key in shared.properties)) Reflect.deleteProperty(replica.properties, key);
    Object.assign(replica.properties, shared.properties);
    replica.changed = true;
  }
  if (!sameValue(replica.settings, shared.settings)) {
    replica.settings.clear();
    for (const [key, value] of shared.settings) replica.settings.set(key, value);
    replica.notifyActivity({ kind: "settingsChanged" });
  }
  replica.calculationMode = shared.calculationMode;
  replica.date1904 = shared.date1904;
  return names;
}
