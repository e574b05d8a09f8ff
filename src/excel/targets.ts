import type { WriteBatch } from "../application/writePlan";
import { serialOf1904 } from "./readLayout";
import type { SheetTarget } from "./writeSheet";

/** A sheet's protection, and the charts it has where a document is to be written over it. */
type SheetState = { isProtected: boolean; readonly charts: readonly string[] };

/** What a plan's operations find in the workbook; kept up to date while they are queued. */
export type Targets = SheetTarget & {
  readonly sheets: Map<string, SheetState>;
  readonly names: Set<string>;
  readonly tables: Set<string>;
};

/** Asks for sheets, protection, names and date system in two requests. */
export async function readTargets(context: Excel.RequestContext, batches: readonly WriteBatch[]): Promise<Targets> {
  const { workbook } = context;
  const worksheets = workbook.worksheets.load("items/name");
  const names = workbook.names.load("items/name");
  const tables = workbook.tables.load("items/name");
  const firstDay1904 = workbook.functions.date(1904, 1, 1).load("value");
  await context.sync();
  const touched = touchedSheets(batches);
  const known = worksheets.items.filter((sheet) => touched.has(sheet.name.toLowerCase()));
  const protections = known.map((sheet) => sheet.protection.load("protected"));
  const charts = known.map((sheet) => sheet.charts.load("items/name"));
  if (known.length > 0) await context.sync();
  const sheets = new Map<string, SheetState>();
  for (const sheet of worksheets.items) sheets.set(sheet.name.toLowerCase(), { isProtected: false, charts: [] });
  known.forEach((sheet, index) => {
    const names = charts[index]!.items.map((chart) => chart.name);
    sheets.set(sheet.name.toLowerCase(), { isProtected: protections[index]!.protected, charts: names });
  });
  return {
    sheets,
    names: new Set(names.items.map((item) => item.name)),
    tables: new Set(tables.items.map((table) => table.name)),
    dateSystem: firstDay1904.value === serialOf1904 ? 1900 : 1904,
  };
}

function touchedSheets(batches: readonly WriteBatch[]): Set<string> {
  const touched = new Set<string>();
  for (const batch of batches) {
    for (const operation of batch.operations) {
      if (operation.kind === "putSheet") touched.add(operation.document.name.toLowerCase());
      else if ("sheet" in operation) touched.add(operation.sheet.toLowerCase());
    }
  }
  return touched;
}
