import type { TableName } from "../domain/entries/source";
import type { CellArea, CellContent } from "../documents/sheetDocument";
import type { HeaderMatch } from "../ledger/header/findHeader";
import type { RecognisedTable } from "./recogniseTables";
import type { CellBlock } from "./workbookPort";
import type { WriteOperation } from "./writePlan";

/** Where a table stands in the workbook. Rows and columns are 0-based positions on its sheet. */
export type TableSite = {
  readonly table: TableName;
  readonly sheet: string;
  /** Name of the Excel table; null for a plain range with a header row. */
  readonly excelTable: string | null;
  readonly headerRow: number;
  /** Last row that holds data; the header's own row while there is none. */
  readonly lastRow: number;
  readonly firstColumn: number;
  readonly lastColumn: number;
  /** Column positions by field. */
  readonly columns: Readonly<Record<string, number>>;
  /** Every heading there is, in lower case: a new column takes none of the user's own. */
  readonly headings?: ReadonlySet<string>;
};

/** Where a recognised table stands, once its header was found and its cells were read. */
export function siteOf(table: RecognisedTable, match: HeaderMatch, block: CellBlock): TableSite {
  const { row, column, columns } = table.area;
  const columnsByField: Record<string, number> = {};
  for (const [field, offset] of Object.entries(match.columns)) columnsByField[field] = column + offset;
  const headerOffset = match.headerRow ?? -1;
  let last = block.values.length - 1 - (table.hasTotalsRow ? 1 : 0);
  while (last > headerOffset && block.values[last]!.every((value) => value === "")) last--;
  return {
    table: table.table,
    sheet: table.sheet,
    excelTable: table.excelTable,
    headerRow: row + headerOffset,
    lastRow: row + last,
    firstColumn: column,
    lastColumn: column + columns - 1,
    columns: columnsByField,
    headings: new Set((block.values[headerOffset] ?? []).map((value) => String(value).trim().toLowerCase())),
  };
}

/** A row to be written: contents by field. Fields the table has no column for are left out. */
export type RowContent = Readonly<Record<string, CellContent>>;

/** Operations together with where the table stands once they are applied. */
export type TableEdit = { readonly site: TableSite; readonly operations: readonly WriteOperation[] };

const blank: CellContent = { kind: "blank" };

/**
 * Rows below the last one. The Excel table grows first: a run that is cut off in between leaves blank rows, which the next one
 * fills, and never rows beneath the table, which nobody would read.
 */
export function appendRows(site: TableSite, rows: readonly RowContent[]): TableEdit {
  if (rows.length === 0) return { site, operations: [] };
  const first = site.lastRow + 1;
  const width = site.lastColumn - site.firstColumn + 1;
  const fieldAt = fieldsByOffset(site);
  const cells = rows.map((row) => Array.from({ length: width }, (_, offset) => row[fieldAt[offset] ?? ""] ?? blank));
  const area: CellArea = { row: first, column: site.firstColumn, rows: rows.length, columns: width };
  const grown = { ...site, lastRow: site.lastRow + rows.length };
  return { site: grown, operations: [...fitTable(grown), { kind: "putCells", sheet: site.sheet, area, cells }] };
}

/** Some fields of one row; every other cell of it is left alone. */
export function updateRow(site: TableSite, row: number, content: RowContent): WriteOperation[] {
  const columns = Object.keys(content).flatMap((field) => site.columns[field] ?? []);
  if (columns.length === 0) return [];
  const first = Math.min(...columns);
  const last = Math.max(...columns);
  const cells = new Array<CellContent | null>(last - first + 1).fill(null);
  for (const [field, value] of Object.entries(content)) {
    const column = site.columns[field];
    if (column !== undefined) cells[column - first] = value;
  }
  const area: CellArea = { row, column: first, rows: 1, columns: cells.length };
  return [{ kind: "putCells", sheet: site.sheet, area, cells: [cells] }];
}

/** One field of many rows as one array down the column, null where nothing changes. */
export function updateColumn(
  site: TableSite,
  field: string,
  values: ReadonlyMap<number, CellContent>,
): WriteOperation[] {
  const column = site.columns[field];
  if (column === undefined || values.size === 0) return [];
  let first = Infinity;
  let last = -1;
  for (const row of values.keys()) {
    first = Math.min(first, row);
    last = Math.max(last, row);
  }
  const cells = Array.from({ length: last - first + 1 }, (_, offset) => [values.get(first + offset) ?? null]);
  return [{ kind: "putCells", sheet: site.sheet, area: { row: first, column, rows: cells.length, columns: 1 }, cells }];
}

/** Takes rows out; what follows moves up. An Excel table keeps one blank row when its last one goes. */
export function removeRows(site: TableSite, removed: ReadonlySet<number>): TableEdit {
  const runs = runsOf([...removed].sort((a, b) => b - a));
  const columns = site.lastColumn - site.firstColumn + 1;
  const operations = runs.map(({ first, rows }): WriteOperation => {
    const area: CellArea = { row: first, column: site.firstColumn, rows, columns };
    const emptiesTable = rows === site.lastRow - site.headerRow;
    return emptiesTable
      ? { kind: "clearCells", sheet: site.sheet, area }
      : { kind: "deleteRows", sheet: site.sheet, area };
  });
  return { site: { ...site, lastRow: site.lastRow - removed.size }, operations };
}

/** Runs of consecutive rows, from the bottom up, so that deleting one moves none of the others. */
function runsOf(descending: readonly number[]): { first: number; rows: number }[] {
  const runs: { first: number; rows: number }[] = [];
  for (const row of descending) {
    const last = runs[runs.length - 1];
    if (last && last.first === row + 1) {
      last.first = row;
      last.rows += 1;
    } else runs.push({ first: row, rows: 1 });
  }
  return runs;
}

function areaOf(site: TableSite): CellArea {
  return {
    row: site.headerRow,
    column: site.firstColumn,
    rows: Math.max(site.lastRow - site.headerRow, 1) + 1,
    columns: site.lastColumn - site.firstColumn + 1,
  };
}

/** Makes the Excel table end with its last row that holds data. */
export function fitTable(site: TableSite): WriteOperation[] {
  return site.excelTable === null ? [] : [{ kind: "resizeTable", table: site.excelTable, area: areaOf(site) }];
}

function fieldsByOffset(site: TableSite): Record<number, string> {
  const fields: Record<number, string> = {};
  for (const [field, column] of Object.entries(site.columns)) fields[column - site.firstColumn] = field;
  return fields;
}
