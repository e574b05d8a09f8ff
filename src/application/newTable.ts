import type { TableName } from "../domain/entries/source";
import type { SheetDocument } from "../documents/sheetDocument";
import { sheetNameFor } from "../documents/sheetNames";
import type { TableColumn } from "../documents/tableColumn";
import { tableDocument, tableHeaderRow } from "../documents/tableDocument";
import { palette } from "../documents/palette";
import { tableNameFor } from "../documents/tableNames";
import { fieldSchema, tableHeaders, tableTitle } from "../ledger/schemas/tableSchemas";
import type { Language } from "../ledger/schemas/vocabulary";
import { columnNote, tableHint } from "../texts/columnNote";
import type { RowContent, TableSite } from "./tableSite";

/** A table to make: which, in which language, with which columns (null: all that are offered) and rows. */
export type NewTable = {
  readonly table: TableName;
  readonly language: Language;
  readonly taken: { readonly sheets: readonly string[]; readonly tables: readonly string[] };
  readonly rows: readonly RowContent[];
  readonly fields: readonly string[] | null;
};

/** Amounts that are added up above a table's header. Hours are not: people type them as texts, too, which no sum would count. */
const totalled: Partial<Record<TableName, readonly string[]>> = {
  Invoices: ["net", "tax", "total", "balance"],
};

/** Tables that the add-in keeps by itself: their tabs are quieter. */
const isKept: ReadonlySet<TableName> = new Set(["Invoices", "Invoice details", "Log", "Sources"]);

/** From so many columns on, the first stays in sight. */
const manyColumns = 8;

type Shape = Pick<TableColumn, "width" | "wraps">;

/** How columns look where the field's kind says too little. */
const shapes: Partial<Record<TableName, Readonly<Record<string, Shape>>>> = {
  Settings: { key: { width: 28 }, value: { width: 52, wraps: true } },
  Log: { id: { width: 14 }, when: { width: 26 }, clientId: { width: 18 }, invoice: { width: 26 } },
  Invoices: {
    ...{ number: { width: 12 }, draft: { width: 11 }, type: { width: 12 }, state: { width: 12 } },
    ...{ payment: { width: 12 }, currency: { width: 11 } },
  },
  "Invoice details": {
    ...{ invoice: { width: 12 }, line: { width: 8 }, project: { width: 20 }, person: { width: 16 } },
    ...{ task: { width: 16 }, externalDescription: { width: 32 }, unit: { width: 7 }, taxCode: { width: 10 } },
  },
};

/** Fields that come first, where a reader wants another order than the one in which a table was thought up. */
const readFirst: Partial<Record<TableName, readonly string[]>> = {
  "Invoice details": [
    ...["invoice", "line", "date", "project", "person", "task", "externalDescription", "billedQuantity", "unit"],
    ...["price", "net", "taxCode", "tax", "total", "billingType", "billingId"],
  ],
};

/** The last field that is printed of tables too wide for a page: the amounts are on it, what programs need is not. */
const lastPrinted: Partial<Record<TableName, string>> = {
  Invoices: "balance",
  "Invoice details": "total",
  Log: "invoice",
};

/** A new table on a sheet of its own, and where it will stand. */
export function newTable(wanted: NewTable): { readonly document: SheetDocument; readonly site: TableSite } {
  const { table, language, rows, taken } = wanted;
  const columns = columnsOf(wanted);
  const sheetName = sheetNameFor(tableTitle(table, language), taken.sheets);
  const tableName = tableNameFor(tableTitle(table, language), taken.tables);
  const fields = columns.map((column) => column.field);
  const hint = tableHint(table, language);
  const document = tableDocument({
    sheetName,
    tableName,
    title: tableTitle(table, language),
    ...(hint === undefined ? {} : { hint }),
    language,
    columns,
    rows,
    totals: (totalled[table] ?? []).filter((field) => fields.includes(field)),
    paper: "A4",
    freezeColumns: columns.length > manyColumns ? 1 : 0,
    ...printedColumns(table, fields),
    ...(isKept.has(table) ? {} : { tabColor: palette.accent, showGridlines: true }),
  });
  return { document, site: siteOfNew({ table, sheetName, tableName, fields, rows: rows.length }) };
}

function printedColumns(table: TableName, fields: readonly string[]): { readonly printedColumns?: number } {
  const last = fields.indexOf(lastPrinted[table] ?? "");
  return last < 0 ? {} : { printedColumns: last + 1 };
}

function columnsOf({ table, language, fields }: NewTable): TableColumn[] {
  const headers = tableHeaders(table, language, "all").filter(({ field }) => fields === null || fields.includes(field));
  return inReadingOrder(headers, readFirst[table] ?? []).map(({ field, header }) => {
    const { kind, words } = fieldSchema(table, field);
    const choices = words && kind === "choice" ? { choices: words.map((word) => word[language]) } : {};
    const note = columnNote(table, field, language);
    return {
      ...{ field, header, kind: field === "details" ? "longText" : kind, isTyped: true, ...choices },
      ...(note === undefined ? {} : { note }),
      ...shapes[table]?.[field],
    };
  });
}

function inReadingOrder<T extends { readonly field: string }>(headers: readonly T[], first: readonly string[]): T[] {
  const leading = first.flatMap((field) => headers.find((header) => header.field === field) ?? []);
  return [...leading, ...headers.filter((header) => !leading.includes(header))];
}

type Placed = {
  readonly table: TableName;
  readonly sheetName: string;
  readonly tableName: string;
  readonly fields: readonly string[];
  readonly rows: number;
};

function siteOfNew({ table, sheetName, tableName, fields, rows }: Placed): TableSite {
  return {
    table,
    sheet: sheetName,
    excelTable: tableName,
    headerRow: tableHeaderRow,
    lastRow: tableHeaderRow + rows,
    firstColumn: 0,
    lastColumn: fields.length - 1,
    columns: Object.fromEntries(fields.map((field, index) => [field, index])),
  };
}
