import type { TableName } from "../../domain/entries/source";
import type { CellContent } from "../../documents/sheetDocument";
import { tableRows } from "../tableCells";
import type { Billing } from "../readBilling";
import { appendRows, type RowContent, type TableEdit, type TableSite } from "../tableSite";
import type { Environment } from "../environment";
import { tableFor } from "../tableFor";
import { contentText, rawText } from "../verification/cellTexts";
import type { WriteOperation } from "../writePlan";
import { dateLooks } from "./dateLooks";

/** Rows that a generator adds to one of the user's tables; `likeRow`: the 0-based sheet row that they look like. */
export type PlannedRows = {
  readonly table: TableName;
  readonly rows: readonly RowContent[];
  readonly likeRow?: number;
};

/** Planned rows as their intent keeps them; `isNew`: their table was made for them. */
export type AddedRows = PlannedRows & { readonly sheet: string; readonly isNew: boolean };

/** What the intent of a run keeps that adds planned rows. */
export type PlanDetails = { readonly added: readonly AddedRows[] };

/** Planned rows with the sheet that takes them. */
export function keepAdded(planned: PlannedRows, billing: Billing, environment: Environment): AddedRows {
  const rows = planned.rows.map(withoutBlanks);
  const { site } = tableFor(planned.table, fieldsOf(rows), billing, environment);
  return { ...planned, rows, sheet: site.sheet, isNew: !billing.sites.has(planned.table) };
}

/** Writes planned rows below those of their table, which is made where it is not there, or was not made to its end. */
export function addOperations(added: AddedRows, billing: Billing, environment: Environment): WriteOperation[] {
  const { rows } = added;
  const room = roomFor(added, billing, environment);
  return [
    ...room.operations,
    ...looksLike(added, room.site),
    ...dateLooks(room.site, rows.length, environment.language),
    ...appendRows(room.site, rows).operations,
  ];
}

/** Where added rows stand now, 0-based; a row that says anything else by now, in whichever cell, is not found. */
export function findAdded({ rows }: Pick<AddedRows, "rows">, site: TableSite, billing: Billing): number[] {
  const { dateSystem } = billing.layout;
  const standing = [...tableRows(site, billing)]
    .reverse()
    .map(({ row, cells }) => ({ row, text: joined(cells.map(rawText)) }));
  const taken = new Set<number>();
  return rows.flatMap((content) => {
    const text = joined(cellsOf(content, site).map((cell) => contentText(cell, dateSystem)));
    const found = standing.find((each) => each.text === text && !taken.has(each.row));
    if (found) taken.add(found.row);
    return found?.row ?? [];
  });
}

/** The table of added rows as it stands now; null where it is not there, or is another. */
export function siteOfAdded({ table, sheet }: AddedRows, { sites }: Billing): TableSite | null {
  const site = sites.get(table);
  return site?.sheet === sheet ? site : null;
}

function roomFor(added: AddedRows, billing: Billing, environment: Environment): TableEdit {
  const fields = fieldsOf(added.rows);
  const site = siteOfAdded(added, billing);
  const isCutOff = added.isNew && (!site || site.lastRow <= site.headerRow);
  return tableFor(added.table, fields, isCutOff ? without(added, billing) : billing, environment);
}

/** The workbook as if a table's sheet were not there: it is then made in its place. */
function without({ table, sheet }: AddedRows, { sites, layout }: Billing): Pick<Billing, "sites" | "layout"> {
  const others = new Map(sites);
  others.delete(table);
  const sheets = layout.sheets.filter(({ name }) => name !== sheet);
  return { sites: others, layout: { ...layout, sheets, tables: layout.tables.filter((each) => each.sheet !== sheet) } };
}

function looksLike(
  { likeRow, rows }: AddedRows,
  { sheet, firstColumn, lastColumn, lastRow }: TableSite,
): WriteOperation[] {
  if (likeRow === undefined) return [];
  const columns = lastColumn - firstColumn + 1;
  const from = { row: likeRow, column: firstColumn, rows: 1, columns };
  return [{ kind: "copyFormats", sheet, from, to: { ...from, row: lastRow + 1, rows: rows.length } }];
}

function fieldsOf(rows: readonly RowContent[]): Set<string> {
  return new Set(rows.flatMap((row) => Object.keys(row)));
}

function withoutBlanks(row: RowContent): RowContent {
  return Object.fromEntries(Object.entries(row).filter(([, { kind }]) => kind !== "blank"));
}

/** A row's contents from the table's first column to its last. */
function cellsOf(content: RowContent, { columns, firstColumn, lastColumn }: TableSite): CellContent[] {
  const cells = Array.from({ length: lastColumn - firstColumn + 1 }, (): CellContent => ({ kind: "blank" }));
  for (const [field, cell] of Object.entries(content)) {
    const column = columns[field];
    if (column !== undefined) cells[column - firstColumn] = cell;
  }
  return cells;
}

function joined(texts: readonly string[]): string {
  return texts.join("\u0000");
}
