import { keyOf } from "../../domain/entries/key";
import type { TableName } from "../../domain/entries/source";
import { logSchema, settingsSchema, sourcesSchema } from "./bookkeeping";
import { clientsSchema } from "./clients";
import type { FieldKind, FieldSchema, TableSchema } from "./columnSchema";
import { expensesSchema } from "./expenses";
import { invoiceDetailsSchema, invoicesSchema } from "./invoices";
import {
  budgetSchema,
  changeOrdersSchema,
  exchangeRatesSchema,
  paymentsSchema,
  peopleSchema,
  ratesSchema,
  splitsSchema,
  taxesSchema,
} from "./masterData";
import { milestonesSchema } from "./milestones";
import { projectsSchema } from "./projects";
import { timeSchema } from "./time";
import type { Language } from "./vocabulary";

/** The columns of every table the add-in knows. */
export const tableSchemas: Readonly<Record<TableName, TableSchema>> = {
  Clients: clientsSchema,
  Projects: projectsSchema,
  People: peopleSchema,
  Budget: budgetSchema,
  Time: timeSchema,
  Expenses: expensesSchema,
  Milestones: milestonesSchema,
  Rates: ratesSchema,
  "Change orders": changeOrdersSchema,
  Payments: paymentsSchema,
  Splits: splitsSchema,
  "Exchange rates": exchangeRatesSchema,
  Taxes: taxesSchema,
  Invoices: invoicesSchema,
  "Invoice details": invoiceDetailsSchema,
  Sources: sourcesSchema,
  Log: logSchema,
  Settings: settingsSchema,
};

/** A column as it is written: its field and its header in the chosen language. */
export type TableHeader = { readonly field: string; readonly header: string };

/** The name of a table's sheet in a language. */
export function tableTitle(table: TableName, language: Language): string {
  return tableSchemas[table][language];
}

/** The headers of a new table: the few of the small template ("core"), or all that are ever offered. */
export function tableHeaders(table: TableName, language: Language, extent: "core" | "all"): readonly TableHeader[] {
  return tableSchemas[table].fields
    .filter((field) => field.offered && (extent === "all" || field.core))
    .map((field) => ({ field: field.field, header: field[language] }));
}

/**
 * The column of a field.
 * Throws: when the table has no such field.
 */
export function fieldSchema(table: TableName, field: string): FieldSchema {
  const found = tableSchemas[table].fields.find((candidate) => candidate.field === field);
  if (!found) throw new RangeError(`${table} has no field "${field}"`);
  return found;
}

/**
 * What the cells of a field hold.
 * Throws: when the table has no such field.
 */
export function fieldKind(table: TableName, field: string): FieldKind {
  return fieldSchema(table, field).kind;
}

const tableByName = new Map<string, TableName>();
for (const schema of Object.values(tableSchemas)) {
  for (const name of schema.also) tableByName.set(nameKey(name), schema.table);
}
for (const schema of Object.values(tableSchemas)) {
  for (const name of [schema.table, schema.en, schema.fr]) tableByName.set(nameKey(name), schema.table);
}

/**
 * The table that a sheet's or an Excel table's name stands for, in either language; null when it names none.
 * Case, accents, spaces and underscores do not count: "InvoiceDetails" is "Invoice details", "tblTime" is "Time".
 */
export function recogniseTableName(name: string): TableName | null {
  const key = nameKey(name);
  return tableByName.get(key) ?? tableByName.get(key.replace(/^(tbl|table|tableau|tab)/u, "")) ?? null;
}

function nameKey(name: string): string {
  return keyOf(name).replace(/[^a-z0-9]/gu, "");
}
