import type { TableName } from "../../domain/entries/source";
import type { FieldKind } from "../../ledger/schemas/columnSchema";
import { tableSchemas } from "../../ledger/schemas/tableSchemas";
import type { Language } from "../../ledger/schemas/vocabulary";

/** A field that a column of a sheet can be for, by its usual name. */
export type MappableField = {
  readonly field: string;
  readonly name: string;
  readonly kind: FieldKind;
  /** A sheet of this kind says little without it. */
  readonly isCore: boolean;
};

/** What a sheet can be read as in the pane: the ledgers, the rates, and what explains them. */
export const mappableTables = ["Time", "Expenses", "Milestones", "Rates", "Projects", "Clients", "People"] as const;

export type MappableTable = (typeof mappableTables)[number];

/** The name that a table's sheet has in a language. */
export function tableWord(table: TableName, language: Language): string {
  return tableSchemas[table][language];
}

/** The fields of a table that a column can be for, the essential ones first; what the add-in writes itself is not asked for. */
export function mappableFields(table: TableName, language: Language): readonly MappableField[] {
  const fields = tableSchemas[table].fields
    .filter(({ written }) => !written)
    .map((field) => ({
      ...{ field: field.field, name: field[language], kind: field.kind },
      isCore: field.core || field.required,
    }));
  return [...fields.filter(({ isCore }) => isCore), ...fields.filter(({ isCore }) => !isCore)];
}
