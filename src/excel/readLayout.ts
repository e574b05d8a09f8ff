import type { WorkbookLayout, WorkbookSheet, WorkbookTable } from "../application/workbookPort";
import { areaOf, areaProperties, passing } from "./areas";

/** Serial of 1904-01-01 in a workbook of the 1900 date system; 0 in one of the 1904 system. */
export const serialOf1904 = 1462;

/**
 * Sheets, tables, names and date system, in two requests whatever the workbook's size.
 * The date system is asked for by evaluating DATE, which writes nothing.
 */
export async function readLayout(context: Excel.RequestContext): Promise<WorkbookLayout> {
  const { workbook } = context;
  const sheets = workbook.worksheets.load("items/id,items/name,items/visibility");
  const tables = workbook.tables.load("items/name,items/showTotals,items/worksheet/name");
  const names = workbook.names.load("items/name");
  const firstDay1904 = workbook.functions.date(1904, 1, 1).load("value");
  await context.sync();
  const usedRanges = sheets.items.map((sheet) => passing(sheet.getUsedRangeOrNullObject(true)).load(areaProperties));
  const protections = sheets.items.map((sheet) => sheet.protection.load("protected"));
  const tableRanges = tables.items.map((table) => passing(table.getRange()).load(areaProperties));
  const structure = workbook.protection.load("protected");
  workbook.load("readOnly");
  await context.sync();
  return {
    sheets: sheets.items.map((sheet, index): WorkbookSheet => {
      const used = usedRanges[index]!;
      return {
        id: sheet.id,
        name: sheet.name,
        visible: sheet.visibility === "Visible",
        isProtected: protections[index]!.protected,
        used: used.isNullObject ? null : areaOf(used),
      };
    }),
    tables: tables.items.map((table, index): WorkbookTable => ({
      name: table.name,
      sheet: table.worksheet.name,
      area: areaOf(tableRanges[index]!),
      hasTotalsRow: table.showTotals,
    })),
    names: names.items.map((item) => item.name),
    dateSystem: firstDay1904.value === serialOf1904 ? 1900 : 1904,
    readOnly: workbook.readOnly,
    structureProtected: structure.protected,
  };
}
