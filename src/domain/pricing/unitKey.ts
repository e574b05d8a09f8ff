import type { BudgetRow } from "../entries/books";
import { keyOf } from "../entries/key";
import type { RowSource } from "../entries/source";

/** The key of a row's unit: its table, sheet and row, and in a grid the column of its cell. Unique within one reading. */
export function unitKey({ table, row }: RowSource): string {
  return `${table.table}|${table.sheet}|${table.columns["hours"] ?? ""}${row}`;
}

/** The key of a task's fixed amount, which is also its Billing ID: it has no row to keep one in, and its names do not move. */
export function budgetKey({ project, line, phase, task }: BudgetRow): string {
  return ["Budget", project, line, phase, task].map(keyOf).join("|");
}
