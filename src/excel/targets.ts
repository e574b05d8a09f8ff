import type { CellArea } from "../documents/sheetDocument";
import type { WriteBatch, WriteOperation } from "../application/writePlan";
import { areaOf, areaProperties, passing } from "./areas";
import { serialOf1904 } from "./readLayout";
import { picturePrefix } from "./writePictures";
import type { SheetTarget } from "./writeSheet";

/** What a sheet has that a document written over it must know of. */
export type SheetState = {
  isProtected: boolean;
  readonly charts: readonly string[];
  /** Pictures that an earlier document put there. */
  readonly pictures: readonly string[];
  readonly tables: readonly string[];
  /** What an earlier document wrote, where it said so. */
  readonly documentArea: CellArea | null;
  readonly isEmpty: boolean;
  /** Whether a filter hides rows: several values written over hidden rows would land in others. */
  isFiltered: boolean;
  /** Whether the sheet's own filter does, apart from those of its tables. */
  readonly hasSheetFilter: boolean;
};

/** What a plan's operations find in the workbook; kept up to date while they are queued. */
export type Targets = SheetTarget & {
  readonly sheets: Map<string, SheetState>;
  readonly names: Map<string, string>;
  /** The pictures that documents copy from, by lower-case sheet. */
  readonly pictures: ReadonlyMap<string, readonly string[]>;
};

/** A hidden name of a sheet for the area that its document takes up; Excel moves it along when columns or rows are inserted. */
export const areaName = "Sheetbill_Area";

/** A sheet that was made by the plan itself. */
export const newSheet: SheetState = {
  ...{ isProtected: false, charts: [], pictures: [], tables: [], documentArea: null },
  ...{ isEmpty: true, isFiltered: false, hasSheetFilter: false },
};

/** Asks for sheets, protection, names and date system in two requests. */
export async function readTargets(context: Excel.RequestContext, batches: readonly WriteBatch[]): Promise<Targets> {
  const { workbook } = context;
  const operations = batches.flatMap((batch) => batch.operations);
  const worksheets = workbook.worksheets.load("items/name");
  const needsNames = operations.some(({ kind }) => kind === "putSheet" || kind === "deleteSheet");
  const names = needsNames ? workbook.names.load("items/name,items/formula") : null;
  const firstDay1904 = workbook.functions.date(1904, 1, 1).load("value");
  await context.sync();
  const touched = touchedSheets(operations);
  const known = worksheets.items.filter((sheet) => touched.has(sheet.name.toLowerCase()));
  const states = known.map((sheet) => askSheet(sheet, touched.get(sheet.name.toLowerCase())!));
  const sources = pictureSources(operations);
  const asked = worksheets.items
    .filter(({ name }) => sources.has(name.toLowerCase()))
    .map((sheet) => ({ name: sheet.name.toLowerCase(), shapes: sheet.shapes.load("items/name") }));
  if (known.length + asked.length > 0) await context.sync();
  const sheets = new Map<string, SheetState>();
  for (const sheet of worksheets.items) sheets.set(sheet.name.toLowerCase(), { ...newSheet });
  known.forEach((sheet, index) => sheets.set(sheet.name.toLowerCase(), states[index]!()));
  return {
    sheets,
    names: new Map((names?.items ?? []).map((item) => [item.name, sheetOfFormula(item.formula)])),
    dateSystem: firstDay1904.value === serialOf1904 ? 1900 : 1904,
    pictures: new Map(asked.map(({ name, shapes }) => [name, shapes.items.map((shape) => shape.name)])),
  };
}

/** The sheets that documents copy pictures from, in lower case. */
function pictureSources(operations: readonly WriteOperation[]): ReadonlySet<string> {
  const documents = operations.flatMap((operation) => (operation.kind === "putSheet" ? [operation.document] : []));
  return new Set(documents.flatMap(({ pictures = [] }) => pictures.map(({ sheet }) => sheet.toLowerCase())));
}

/** Asks for a sheet's state; the answer can be had after the next sync. */
function askSheet(sheet: Excel.Worksheet, isWritten: boolean): () => SheetState {
  const protection = sheet.protection.load("protected");
  const filter = sheet.autoFilter.load("isDataFiltered");
  const tables = sheet.tables.load("items/name,items/autoFilter/isDataFiltered");
  const state = () => ({
    ...newSheet,
    isProtected: protection.protected,
    tables: tables.items.map((table) => table.name),
    hasSheetFilter: filter.isDataFiltered,
    isFiltered: filter.isDataFiltered || tables.items.some(({ autoFilter }) => autoFilter.isDataFiltered),
  });
  if (!isWritten) return state;
  const charts = sheet.charts.load("items/name");
  const shapes = sheet.shapes.load("items/name");
  const used = passing(sheet.getUsedRangeOrNullObject(true)).load("rowCount");
  const area = passing(sheet.names.getItemOrNullObject(areaName).getRangeOrNullObject()).load(areaProperties);
  return () => ({
    ...state(),
    charts: charts.items.map((chart) => chart.name),
    pictures: shapes.items.map((shape) => shape.name).filter((name) => name.startsWith(picturePrefix)),
    documentArea: area.isNullObject ? null : areaOf(area),
    isEmpty: used.isNullObject,
  });
}

/** Lower-case names of the sheets that operations touch, and whether a document is written over them. */
function touchedSheets(operations: readonly WriteOperation[]): Map<string, boolean> {
  const touched = new Map<string, boolean>();
  for (const operation of operations) {
    if (operation.kind === "putSheet") touched.set(operation.document.name.toLowerCase(), true);
    else if (operation.kind === "renameSheet") touched.set(operation.sheet.toLowerCase(), true);
    else if ("sheet" in operation && !touched.has(operation.sheet.toLowerCase()))
      touched.set(operation.sheet.toLowerCase(), false);
  }
  return touched;
}

/** The lower-case sheet that a name's formula refers to; "" for none. */
function sheetOfFormula(formula: unknown): string {
  const found = /^=(?:'((?:[^']|'')+)'|([^'!]+))!/.exec(String(formula));
  return (found?.[1]?.replace(/''/g, "'") ?? found?.[2] ?? "").toLowerCase();
}
