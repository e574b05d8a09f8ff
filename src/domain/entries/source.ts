import type { CellAddress } from "../diagnostics/diagnostic";

/** The ledgers whose rows are billed. */
export type LedgerName = "Time" | "Expenses" | "Milestones";

/** Every table the add-in knows, by its English name. */
export type TableName =
  | LedgerName
  | "Clients"
  | "Projects"
  | "People"
  | "Budget"
  | "Rates"
  | "Change orders"
  | "Payments"
  | "Splits"
  | "Exchange rates"
  | "Taxes"
  | "Settings"
  | "Invoices"
  | "Invoice details"
  | "Sources"
  | "Log";

/** Where a table's columns are: shared by all of its rows, so that a row only keeps its number. */
export type TableSource = {
  readonly table: TableName;
  readonly sheet: string;
  /** Column letters by field name, e.g. `hours → "F"`. */
  readonly columns: Readonly<Record<string, string>>;
  /** The table is a grid: each of its cells is an entry, and none carries a Billing ID. */
  readonly grid?: true;
  /** Its rows have no place for a Billing ID: they are known again by what they say. */
  readonly keyed?: true;
  /** Why its rows could not be known again once billed, and are not billed. */
  readonly unmarkable?: "ledger.noHeader" | "ledger.sharedSheet";
};

/** Where a row was read: its table and its 1-based sheet row. */
export type RowSource = { readonly table: TableSource; readonly row: number };

/** The cell of a field in a row; the row's first known column when the table has no such field. */
export function cellOf(source: RowSource, field: string): CellAddress {
  const column = source.table.columns[field] ?? Object.values(source.table.columns)[0] ?? "A";
  return { sheet: source.table.sheet, cell: `${column}${source.row}` };
}
