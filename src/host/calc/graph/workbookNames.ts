import type { Sheet } from "../../model/sheet";
import type { Table } from "../../model/table";
import type { DefinedName, Workbook } from "../../model/workbook";

/** Tables and defined names of a workbook by name, valid until its structure changes. */
export class WorkbookNames {
  private readonly tables = new Map<string, { table: Table; sheet: Sheet }>();
  private readonly names = new Map<string, DefinedName>();

  constructor(workbook: Workbook) {
    for (const sheet of workbook.sheets) {
      for (const table of sheet.tables) this.tables.set(table.name.toLowerCase(), { table, sheet });
    }
    for (const name of workbook.names) this.names.set(nameKey(name.name, name.sheet), name);
  }

  table(name: string): { readonly table: Table; readonly sheet: Sheet } | undefined {
    return this.tables.get(name.toLowerCase());
  }

  /** A name as a sheet sees it: its own before the workbook's. */
  definedName(name: string, sheet: Sheet): DefinedName | undefined {
    return this.names.get(nameKey(name, sheet.id)) ?? this.names.get(nameKey(name, null));
  }
}

function nameKey(name: string, sheetId: string | null): string {
  return `${sheetId ?? ""}!${name.toLowerCase()}`;
}

/** The table that covers a cell of a sheet. */
export function tableCovering(sheet: Sheet, row: number, column: number): Table | undefined {
  return sheet.tables.find(
    ({ area }) =>
      row >= area.row && row < area.row + area.rows && column >= area.column && column < area.column + area.columns,
  );
}
