import type { Area } from "../model/address";
import type { Sheet } from "../model/sheet";
import type { Table, TableColumn } from "../model/table";
import { itemNotFound } from "../protocol/errors";
import type { HostContext } from "../protocol/hostContext";
import { type HostObject, hostObject } from "../protocol/hostObject";

/** A table with the sheet it is on. */
export type TableTarget = { readonly sheet: Sheet; readonly table: Table };

/** One column or row of a table. */
export type ColumnTarget = TableTarget & { readonly column: TableColumn };
export type RowTarget = TableTarget & { readonly index: number };

export function tableObject(sheet: Sheet, table: Table): HostObject {
  return hostObject("Table", { sheet, table } satisfies TableTarget);
}

/** All tables of a sheet, or of the workbook. */
export function tablesOf(sheet: Sheet | null, { workbook }: HostContext): TableTarget[] {
  const sheets = sheet ? [sheet] : workbook.sheets;
  return sheets.flatMap((each) => each.tables.map((table) => ({ sheet: each, table })));
}

/** Where a column stands in its table. Throws ItemNotFound when it is gone. */
export function columnIndexOf({ table, column }: ColumnTarget): number {
  const index = table.columns.findIndex(({ id }) => id === column.id);
  if (index < 0) throw itemNotFound();
  return index;
}

/** Which part of the table, cut down to one column. */
export function columnArea(target: ColumnTarget, area: Area): Area {
  return { ...area, column: area.column + columnIndexOf(target), columns: 1 };
}

export function headerArea({ table }: TableTarget): Area {
  if (!table.showHeaders) throw itemNotFound();
  return { ...table.area, rows: 1 };
}

export function totalsArea({ table }: TableTarget): Area {
  if (!table.showTotals) throw itemNotFound();
  return { ...table.area, row: table.area.row + table.area.rows - 1, rows: 1 };
}
