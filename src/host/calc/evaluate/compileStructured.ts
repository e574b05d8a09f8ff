import type { Sheet } from "../../model/sheet";
import type { Table } from "../../model/table";
import type { StructuredNode } from "../syntax/ast";
import { nameError, refError, valueError } from "../values/errors";
import { Reference, type Value } from "../values/value";
import { referenceCode } from "./code";
import type { Code, CellReader, Context } from "./context";

type Columns = { readonly first: number; readonly count: number };
type Found = { readonly table: Table; readonly sheet: Sheet; readonly columns: Columns | null };

/** A reference to parts of a table: "Table[Col]", "[@Col]", "Table[[#Totals],[A]:[B]]". */
export function compileStructured(node: StructuredNode): Code {
  const find = node.table === null ? ownTableFinder(node) : namedTableFinder(node, node.table);
  return referenceCode((context) => {
    const found = find(context);
    if (!found) return node.table === null ? refError : nameError;
    return found.columns ? structuredReference(node, found, context) : refError;
  });
}

function namedTableFinder(node: StructuredNode, name: string): (context: Context) => Found | null {
  let found: Found | null = null;
  let version = -1;
  let foundIn: CellReader | null = null;
  return ({ cells }) => {
    if (version === cells.structureVersion && foundIn === cells) return found;
    const table = cells.tableNamed(name);
    found = table ? { table, sheet: cells.sheetOfTable(table), columns: columnsOf(node, table) } : null;
    version = cells.structureVersion;
    foundIn = cells;
    return found;
  };
}

function ownTableFinder(node: StructuredNode): (context: Context) => Found | null {
  let found: Found | null = null;
  let version = -1;
  return ({ cells, sheet, row, column }) => {
    if (found && version === cells.structureVersion && found.sheet === sheet && holds(found.table, row, column))
      return found;
    const table = cells.tableAt(sheet, row, column);
    found = table ? { table, sheet, columns: columnsOf(node, table) } : null;
    version = cells.structureVersion;
    return found;
  };
}

function holds({ area }: Table, row: number, column: number): boolean {
  return row >= area.row && row < area.row + area.rows && column >= area.column && column < area.column + area.columns;
}

/** The columns a reference names, counted from the table's first; null when one does not exist. */
export function columnsOf(node: StructuredNode, table: Table): Columns | null {
  if (node.firstColumn === null) return { first: 0, count: table.area.columns };
  const first = columnNamed(table, node.firstColumn);
  const last = columnNamed(table, node.lastColumn ?? node.firstColumn);
  if (first < 0 || last < 0) return null;
  return { first: Math.min(first, last), count: Math.abs(first - last) + 1 };
}

function columnNamed(table: Table, name: string): number {
  const wanted = name.toLowerCase();
  return table.columns.findIndex((column) => column.name.toLowerCase() === wanted);
}

function structuredReference(node: StructuredNode, found: Found, context: Context): Value {
  const { table, sheet } = found;
  const rows = rowsOf(node, table, context.row);
  if (typeof rows === "string") return rows === "outside" ? valueError : refError;
  const { first, count } = found.columns!;
  return new Reference(sheet, rows.row, table.area.column + first, rows.rows, count);
}

type Rows = { readonly row: number; readonly rows: number };

/** The rows a reference means: "outside" when this row is none of the table's, "none" when the part does not exist. */
export function rowsOf(node: StructuredNode, table: Table, ownRow: number): Rows | "outside" | "none" {
  const { area, body } = table;
  const wants = (part: StructuredNode["areas"][number]): boolean => node.areas.includes(part);
  if (wants("This Row")) {
    return ownRow >= body.row && ownRow < body.row + body.rows ? { row: ownRow, rows: 1 } : "outside";
  }
  if (wants("All")) return { row: area.row, rows: area.rows };
  if (node.areas.length === 0) return body.rows > 0 ? body : "none";
  const headers = wants("Headers") && table.showHeaders;
  const totals = wants("Totals") && table.showTotals;
  const data = wants("Data");
  if (!headers && !totals && !data) return "none";
  const from = headers ? area.row : data ? body.row : area.row + area.rows - 1;
  const to = totals ? area.row + area.rows : data ? body.row + body.rows : area.row + 1;
  return to > from ? { row: from, rows: to - from } : "none";
}
