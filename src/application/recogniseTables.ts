import { keyOf } from "../domain/entries/key";
import type { TableName } from "../domain/entries/source";
import type { CellArea } from "../documents/sheetDocument";
import type { AgreedMapping } from "../ledger/mapping/agreedMappings";
import { recogniseTableName } from "../ledger/schemas/tableSchemas";
import { ledgerFamily, type LedgerFamily } from "../ledger/sheets/ledgerFamily";
import type { WorkbookLayout, WorkbookTable } from "./workbookPort";

/** A part of the workbook that is one of the add-in's tables: by its name, by one of a family of names, or as the user agreed. */
export type RecognisedTable = {
  readonly table: TableName;
  readonly sheet: string;
  readonly excelTable: string | null;
  readonly area: CellArea;
  readonly hasTotalsRow: boolean;
  /** What the user agreed about it; null: its name alone says what it is. */
  readonly mapping: AgreedMapping | null;
  /** What its name says besides the ledger, where it is one of several sheets of one ledger. */
  readonly family: LedgerFamily | null;
  /** Whether its name alone says what it is. */
  readonly isNamed: boolean;
};

/** An area of a sheet that may be a table: an Excel table, or the used area of a sheet without one. */
export type TableArea = Pick<RecognisedTable, "sheet" | "excelTable" | "area" | "hasTotalsRow">;

/** The ledgers, which may be spread over several sheets; of any other table there is one. */
export const ledgerTables: readonly TableName[] = ["Time", "Expenses", "Milestones"];

/**
 * Which tables the workbook has. Excel tables by their own name or, where a sheet has just one, by the sheet's; else the used area of a
 * sheet by its name; sheets the user agreed to; and the sheets of a ledger that is spread over months or people ("Time January").
 * An Excel table wins over a plain range of the same name. The surest come first.
 * Rule: domain rules §1, "A table is recognised by its sheet's or Excel table's name in either language", and §2.
 */
export function recogniseTables(layout: WorkbookLayout, mappings: readonly AgreedMapping[] = []): RecognisedTable[] {
  const found: RecognisedTable[] = [];
  const add = (area: TableArea | null, as: Omit<RecognisedTable, keyof TableArea>): void => {
    const isTaken = found.some((known) => known.sheet === area?.sheet && known.excelTable === area.excelTable);
    const isSecond = !ledgerTables.includes(as.table) && found.some(({ table }) => table === as.table);
    if (area && !isTaken && !isSecond) found.push({ ...area, ...as });
  };
  const areas = tableAreas(layout);
  const agreed = (table: TableName | null, sheet: string) =>
    mappings.find((mapping) => keyOf(mapping.sheet) === keyOf(sheet) && (table === null || mapping.table === table)) ??
    null;
  for (const area of areas) {
    const table = exactName(area, areas);
    if (table === null) continue;
    const otherwise = mappings.find((mapping) => keyOf(mapping.sheet) === keyOf(area.sheet));
    if (otherwise && otherwise.table !== table && !isAddInTable(table)) continue;
    const isOvershadowed = area.excelTable === null && found.some((known) => known.table === table && known.excelTable);
    if (!isOvershadowed) add(area, { table, mapping: agreed(table, area.sheet), family: null, isNamed: true });
  }
  for (const mapping of mappings) {
    const area = agreedArea(mapping, areas);
    const family = area && familyOf(area, areas);
    const isNamed = family?.table === mapping.table;
    add(area, { table: mapping.table, mapping, family: isNamed ? { ...family, kind: "period" } : null, isNamed });
  }
  for (const kind of ["period", "name"] as const) {
    for (const area of areas) {
      const family = familyOf(area, areas);
      if (family?.kind === kind) add(area, { table: family.table, mapping: null, family, isNamed: true });
    }
  }
  return found;
}

/** Every area that could be a table, Excel tables first. */
export function tableAreas(layout: WorkbookLayout): TableArea[] {
  const plain = layout.sheets.flatMap(({ name, used }): TableArea[] => {
    const hasTable = layout.tables.some(({ sheet }) => sheet === name);
    return hasTable || !used ? [] : [{ sheet: name, excelTable: null, area: used, hasTotalsRow: false }];
  });
  return [...layout.tables.map(areaOfTable), ...plain];
}

/** What a sheet's or its table's name says of a ledger that is spread over several; null when it says nothing, or names one alone. */
export function familyOf(area: TableArea, areas: readonly TableArea[]): LedgerFamily | null {
  if (exactName(area, areas) !== null) return null;
  const own = area.excelTable === null ? null : ledgerFamily(spaced(area.excelTable));
  return own ?? (isAlone(area, areas) ? ledgerFamily(area.sheet) : null);
}

function areaOfTable({ name, sheet, area, hasTotalsRow }: WorkbookTable): TableArea {
  return { sheet, excelTable: name, area, hasTotalsRow };
}

function exactName(area: TableArea, areas: readonly TableArea[]): TableName | null {
  const own = area.excelTable === null ? null : recogniseTableName(area.excelTable);
  return own ?? (isAlone(area, areas) ? recogniseTableName(area.sheet) : null);
}

function isAlone({ sheet }: TableArea, areas: readonly TableArea[]): boolean {
  return areas.filter((other) => other.sheet === sheet).length === 1;
}

function isAddInTable(table: TableName): boolean {
  return ["Invoices", "Invoice details", "Sources", "Log", "Settings"].includes(table);
}

/** The area of an agreed sheet: its only one, else the one that has the agreed header row. */
function agreedArea({ sheet, headerRow }: AgreedMapping, areas: readonly TableArea[]): TableArea | null {
  const own = areas.filter((area) => keyOf(area.sheet) === keyOf(sheet));
  if (own.length < 2) return own[0] ?? null;
  return own.find(({ area }) => headerRow === null || area.row === headerRow - 1) ?? null;
}

/** Names of Excel tables have no spaces: "Time_2026_03", "TimeJanuary". */
function spaced(name: string): string {
  return name.replace(/_/gu, " ").replace(/(\p{Ll})(\p{Lu}|\d)/gu, "$1 $2");
}
