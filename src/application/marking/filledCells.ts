import type { Entry } from "../../domain/entries/entry";
import type { TableName } from "../../domain/entries/source";
import type { CellContent } from "../../documents/sheetDocument";
import type { RawCell } from "../../ledger/rawTable";
import { cellContent } from "../content";
import { rowHashes } from "../importing/importedRows";
import type { Billing } from "../readBilling";
import { cellAt } from "../tableCells";
import { updateColumn, type TableSite } from "../tableSite";
import { contentText, rawText } from "../verification/cellTexts";
import type { WriteOperation } from "../writePlan";
import { ensureColumn } from "./ensureColumn";

/** A cell that a run fills: its 0-based sheet row, what tells that row from others, and what the cell said before. */
export type FilledCell = { readonly row: number; readonly key: string; readonly before: RawCell };

/** What a run says in one column of a table, as its intent keeps it. */
export type FilledColumn = {
  readonly table: TableName;
  readonly sheet: string;
  readonly field: string;
  readonly after: CellContent;
  readonly cells: readonly FilledCell[];
};

/** What the intent of a run keeps that only fills cells which the user could fill by hand. */
export type FillDetails = { readonly filled: readonly FilledColumn[] };

/** The same to be said in some rows of a table. Rows are 0-based positions on its sheet. */
export type Filling = {
  readonly site: TableSite;
  readonly field: string;
  readonly content: CellContent;
  readonly rows: readonly number[];
};

/** Keeps what cells say that are about to be filled. */
export function keepFilled(billing: Billing, { site, field, content, rows }: Filling): FilledColumn {
  const { table, sheet } = site;
  const keyed = keyedRows(site, billing);
  const cells = rows.map((row) => ({
    row,
    key: keyed.keyOf(row) ?? "",
    before: fieldAt(billing, site, { row, field }),
  }));
  return { table, sheet, field, after: content, cells };
}

/**
 * Writes filled cells as they were meant, or as they were before. Only those that still say the other: what somebody entered since
 * is theirs. Rows are found again wherever they were sorted to.
 */
export function fillOperations(
  filled: readonly FilledColumn[],
  billing: Billing,
  { side, language }: { readonly side: "before" | "after"; readonly language: "en" | "fr" },
): WriteOperation[] {
  return filled.flatMap((column) => {
    const site = siteOfFilled(column, billing);
    if (!site) return [];
    const { dateSystem } = billing.layout;
    const after = contentText(column.after, dateSystem);
    const values = findFilled(column, site, billing).flatMap(({ cell, row }) => {
      if (row === null) return [];
      const now = rawText(fieldAt(billing, site, { row, field: column.field }));
      const [from, to] = side === "after" ? [rawText(cell.before), column.after] : [after, cellContent(cell.before)];
      return now === from ? [[row, to] as const] : [];
    });
    if (values.length === 0) return [];
    const edit = ensureColumn(site, column.field, language);
    return [...edit.operations, ...updateColumn(edit.site, column.field, new Map(values))];
  });
}

/** Whether every cell that a run filled still says so, in a row that says what it said then. */
export function isStillFilled(filled: readonly FilledColumn[], billing: Billing): boolean {
  return filled.every((column) => {
    const site = siteOfFilled(column, billing);
    if (!site) return false;
    const after = contentText(column.after, billing.layout.dateSystem);
    const { field } = column;
    return findFilled(column, site, billing).every(
      ({ row }) => row !== null && rawText(fieldAt(billing, site, { row, field })) === after,
    );
  });
}

/** The rows of work whose cells were filled, as they are now. */
export function entriesFilled(filled: readonly FilledColumn[], billing: Billing): Entry[] {
  return filled.flatMap((column) => {
    const site = siteOfFilled(column, billing);
    if (!site) return [];
    const rows = new Set(findFilled(column, site, billing).flatMap(({ row }) => row ?? []));
    return entriesOn(site, billing).filter(({ source }) => rows.has(source.row - 1));
  });
}

/** Where the rows of filled cells stand now; null: gone, or no longer what they were. */
function findFilled(
  { cells }: FilledColumn,
  site: TableSite,
  billing: Billing,
): { readonly cell: FilledCell; readonly row: number | null }[] {
  const rows = keyedRows(site, billing);
  const inPlace = new Set(cells.filter(({ row, key }) => rows.keyOf(row) === key).map(({ row }) => row));
  // Rows hardly ever move: only then every row of a long ledger is looked at.
  const moved = inPlace.size === cells.length ? new Map<string, number[]>() : rowsByKey(rows, inPlace);
  return cells.map((cell) => ({
    cell,
    row: inPlace.has(cell.row) ? cell.row : (moved.get(cell.key)?.shift() ?? null),
  }));
}

function rowsByKey({ rows, keyOf }: KeyedRows, taken: ReadonlySet<number>): Map<string, number[]> {
  const found = new Map<string, number[]>();
  for (const row of rows) {
    if (taken.has(row)) continue;
    const key = keyOf(row)!;
    const known = found.get(key);
    if (known) known.push(row);
    else found.set(key, [row]);
  }
  return found;
}

/** The table of filled cells, where it stands now. */
function siteOfFilled({ table, sheet }: Pick<FilledColumn, "table" | "sheet">, billing: Billing): TableSite | null {
  const site = table === "Invoices" ? billing.sites.get(table) : billing.ledgers.get(sheet);
  return site && site.sheet === sheet ? site : null;
}

/** A table's rows, 0-based on its sheet, and what tells each apart: an invoice's number, or what a row of work says. */
type KeyedRows = { readonly rows: Iterable<number>; readonly keyOf: (row: number) => string | null };

function keyedRows(site: TableSite, billing: Billing): KeyedRows {
  if (site.table === "Invoices") {
    const numbers = billing.books.register.flatMap(({ number, source }) =>
      source ? [[source.row - 1, number] as const] : [],
    );
    const byRow = new Map(numbers);
    return { rows: byRow.keys(), keyOf: (row) => byRow.get(row) ?? null };
  }
  const byRow = new Map(entriesOn(site, billing).map((entry) => [entry.source.row - 1, entry]));
  return { rows: byRow.keys(), keyOf: (row) => (byRow.has(row) ? rowHashes([byRow.get(row)!]) : null) };
}

function entriesOn({ sheet }: TableSite, { books }: Billing) {
  return [...books.time, ...books.expenses].filter(({ source }) => source.table.sheet === sheet);
}

/** What a cell of a table says; blank where it has no such column yet. */
function fieldAt(
  billing: Billing,
  { sheet, columns }: TableSite,
  { row, field }: { row: number; field: string },
): RawCell {
  const column = columns[field];
  return column === undefined ? "" : cellAt(billing, sheet, { row, column });
}
