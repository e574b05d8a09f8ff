import { diagnose, type Diagnostic } from "../../domain/diagnostics/diagnostic";
import { keyOf } from "../../domain/entries/key";
import { cellOf, type TableName } from "../../domain/entries/source";
import { headerText } from "../header/headerText";
import { sortRows } from "../rows/sortRows";
import { recogniseTableName, tableSchemas } from "../schemas/tableSchemas";
import { TableColumns, type LocatedTable } from "../tables/locatedTable";

/** One field of a mapping the user agreed to: its column by header or, where there is none, by letters, and what its values mean. */
export type AgreedField = { readonly field: string; readonly column: string; readonly notation: string };

/** A sheet the user agreed to read as a table. `headerRow` is the 1-based sheet row; null: the sheet has no header. */
export type AgreedMapping = {
  readonly table: TableName;
  readonly sheet: string;
  readonly headerRow: number | null;
  readonly fields: readonly AgreedField[];
  /** Where it is kept in Sources: 0-based sheet rows; absent until it was written. */
  readonly rows?: readonly number[];
};

/** A name in imported files and what it is called in the workbook: a row of Sources without a sheet. */
export type AgreedName = {
  readonly table: TableName;
  readonly field: string;
  readonly imported: string;
  readonly name: string;
  /** Where it is kept in Sources: 0-based sheet row; absent until it was written. */
  readonly row?: number;
};

/**
 * The mappings in the Sources table, one per sheet and table, and the names of imports. Diagnostics: value.unknown for a ledger or field that none is.
 * Rule: domain rules §2; the user's agreed mapping wins over what names and headers suggest.
 */
export function readAgreedMappings(sources: LocatedTable): {
  readonly mappings: readonly AgreedMapping[];
  readonly names: readonly AgreedName[];
  readonly diagnostics: readonly Diagnostic[];
} {
  const columns = new TableColumns(sources, 1900);
  const text = (field: string) => columns.text(field);
  const [ledger, sheet, headerRow] = [text("ledger"), text("sheet"), text("headerRow")];
  const [field, column, notation] = [text("field"), text("column"), text("notation")];
  const mappings = new Map<string, AgreedMapping & { readonly fields: AgreedField[]; readonly rows: number[] }>();
  const names: AgreedName[] = [];
  const diagnostics: Diagnostic[] = [];
  for (const row of sortRows({ ...sources, figure: () => null }).entries) {
    const value = (read: typeof ledger) => read.at(row).value ?? "";
    const table = recogniseTableName(value(ledger));
    const known = table && fieldNamed(table, value(field));
    if (!table || !known) {
      const unknown = table ? "field" : "ledger";
      const at = cellOf(columns.rowSource(row), unknown);
      diagnostics.push(diagnose("value.unknown", at, { field: unknown, text: value(table ? field : ledger) }));
      continue;
    }
    if (value(sheet) === "") {
      const place = columns.rowSource(row).row - 1;
      names.push({ table, field: known, imported: value(column), name: value(notation), row: place });
      continue;
    }
    const key = `${table}\n${value(sheet)}\n${value(headerRow)}`;
    const number = /^\d+$/u.test(value(headerRow)) ? Number(value(headerRow)) : null;
    const mapping = mappings.get(key) ?? { table, sheet: value(sheet), headerRow: number, fields: [], rows: [] };
    mapping.rows.push(columns.rowSource(row).row - 1);
    mapping.fields.push({ field: known, column: value(column), notation: value(notation) });
    mappings.set(key, mapping);
  }
  return { mappings: [...mappings.values()], names, diagnostics };
}

/** The field that a name means: its header in either language, or its own name. */
function fieldNamed(table: TableName, name: string): string | null {
  const key = keyOf(name);
  const found = tableSchemas[table].fields.find(({ field, en, fr }) =>
    [field, en, fr].some((text) => keyOf(text) === key),
  );
  return found?.field ?? null;
}

/** A proposed or corrected mapping as it is kept in Sources: by header where it has one of its own, else by column letters. */
export function mappingOf({ table, raw, match }: LocatedTable, lettersOf: (column: number) => string): AgreedMapping {
  const cells = match.headerRow === null ? [] : (raw.values[match.headerRow] ?? []);
  const count = (header: string) =>
    cells.filter((cell) => headerText(String(cell)).name === headerText(header).name).length;
  const fields = Object.entries(match.columns).map(([field, offset]) => {
    const header = match.headers[field] ?? "";
    const column = header !== "" && count(header) === 1 ? header : lettersOf(raw.column + offset);
    return { field, column, notation: match.notations[field] ?? "" };
  });
  const headerRow = match.headerRow === null ? null : raw.row + match.headerRow + 1;
  return { table, sheet: raw.sheet, headerRow, fields };
}
