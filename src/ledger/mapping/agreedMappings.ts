import { diagnose, type Diagnostic } from "../../domain/diagnostics/diagnostic";
import { keyOf } from "../../domain/entries/key";
import { cellOf, type TableName } from "../../domain/entries/source";
import { cellAddress, columnOfLetters } from "../cellAddress";
import { findHeader, notationsOf, type HeaderMatch } from "../header/findHeader";
import { headerText } from "../header/headerText";
import type { RawTable } from "../rawTable";
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
};

/**
 * The mappings in the Sources table, one per sheet and table. Diagnostics: value.unknown for a ledger or field that none is.
 * Rule: domain rules §2; the user's agreed mapping wins over what names and headers suggest.
 */
export function readAgreedMappings(sources: LocatedTable): {
  readonly mappings: readonly AgreedMapping[];
  readonly diagnostics: readonly Diagnostic[];
} {
  const columns = new TableColumns(sources, 1900);
  const text = (field: string) => columns.text(field);
  const [ledger, sheet, headerRow] = [text("ledger"), text("sheet"), text("headerRow")];
  const [field, column, notation] = [text("field"), text("column"), text("notation")];
  const mappings = new Map<string, AgreedMapping & { readonly fields: AgreedField[] }>();
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
    const key = `${table}\n${value(sheet)}\n${value(headerRow)}`;
    const number = /^\d+$/u.test(value(headerRow)) ? Number(value(headerRow)) : null;
    const mapping = mappings.get(key) ?? { table, sheet: value(sheet), headerRow: number, fields: [] };
    mapping.fields.push({ field: known, column: value(column), notation: value(notation) });
    mappings.set(key, mapping);
  }
  return { mappings: [...mappings.values()], diagnostics };
}

/** The field that a name means: its header in either language, or its own name. */
function fieldNamed(table: TableName, name: string): string | null {
  const key = keyOf(name);
  const found = tableSchemas[table].fields.find(({ field, en, fr }) =>
    [field, en, fr].some((text) => keyOf(text) === key),
  );
  return found?.field ?? null;
}

/**
 * The header of a sheet by the mapping the user agreed to. Columns are found by their header again, so that a column inserted
 * since moves nothing. Diagnostics: header.missing where an agreed column is no longer there.
 */
export function applyMapping(raw: RawTable, mapping: AgreedMapping): HeaderMatch {
  const headerRow = mapping.headerRow === null ? null : mapping.headerRow - 1 - raw.row;
  const cells = headerRow === null ? [] : (raw.values[headerRow] ?? []);
  const names = cells.map((cell) => (typeof cell === "string" ? headerText(cell).name : ""));
  const columns: Record<string, number> = {};
  const headers: Record<string, string> = {};
  const agreed: Record<string, string> = {};
  const diagnostics: Diagnostic[] = [];
  for (const { field, column, notation } of mapping.fields) {
    const named = names.indexOf(headerText(column).name);
    const letters = columnOfLetters(column);
    const offset = named >= 0 && column !== "" ? named : letters === null ? -1 : letters - raw.column;
    if (offset < 0) {
      const source = { sheet: raw.sheet, cell: cellAddress(raw.row + Math.max(headerRow ?? 0, 0), raw.column) };
      diagnostics.push(diagnose("header.missing", source, { field: column, table: mapping.table }));
      continue;
    }
    columns[field] = offset;
    headers[field] = String(cells[offset] ?? "").trim();
    if (notation !== "") agreed[field] = notation;
  }
  const notations = { ...notationsOf(headers, tableSchemas[mapping.table]), ...agreed };
  return { headerRow, columns, headers, notations, diagnostics };
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

/** The header of a sheet: by the agreed mapping if there is one, else by its headers. */
export function headerOf(raw: RawTable, table: TableName, mappings: readonly AgreedMapping[]): HeaderMatch {
  const agreed = mappings.find((mapping) => mapping.table === table && keyOf(mapping.sheet) === keyOf(raw.sheet));
  return agreed ? applyMapping(raw, agreed) : findHeader(raw, table);
}
