import type { TableName } from "../domain/entries/source";
import type { CellArea } from "../documents/sheetDocument";
import { recogniseTableName } from "../ledger/schemas/tableSchemas";
import type { WorkbookLayout, WorkbookTable } from "./workbookPort";

/** A part of the workbook that is one of the add-in's tables, by its name. */
export type RecognisedTable = {
  readonly table: TableName;
  readonly sheet: string;
  readonly excelTable: string | null;
  readonly area: CellArea;
  readonly hasTotalsRow: boolean;
};

/**
 * Which tables the workbook has: Excel tables by their own name or, where a sheet has just one, by the sheet's;
 * else the used area of a sheet by its name. An Excel table wins over a plain range of the same name.
 * Rule: domain rules §1, "A table is recognised by its sheet's or Excel table's name in either language".
 */
export function recogniseTables(layout: WorkbookLayout): RecognisedTable[] {
  const found = new Map<TableName, RecognisedTable>();
  const add = (recognised: RecognisedTable | null): void => {
    if (recognised && !found.has(recognised.table)) found.set(recognised.table, recognised);
  };
  for (const table of layout.tables) add(named(recogniseTableName(table.name), table));
  for (const sheet of layout.sheets) {
    const name = recogniseTableName(sheet.name);
    const own = layout.tables.filter((table) => table.sheet === sheet.name);
    if (own.length === 1) add(named(name, own[0]!));
    else if (own.length === 0 && name !== null && sheet.used) {
      add({ table: name, sheet: sheet.name, excelTable: null, area: sheet.used, hasTotalsRow: false });
    }
  }
  return [...found.values()];
}

function named(table: TableName | null, { name, sheet, area, hasTotalsRow }: WorkbookTable): RecognisedTable | null {
  return table === null ? null : { table, sheet, excelTable: name, area, hasTotalsRow };
}
